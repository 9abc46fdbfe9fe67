"""The desk as a reporter uses it, by Streamlit's own test; tests/browser/test_desk.py adds the map."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontmap.campaign import load
from frontmap.places import load_gazetteer
from tests.app.opened import html, opened

ARTICLE = """\
Ukrainian troops entered Kupiansk on Saturday, officials in Kyiv said.

The Russian defence ministry said its troops had left Izium. Russian forces also left Nove.
"""


def opened_desk(monkeypatch: pytest.MonkeyPatch, folder: Path, *, edit: bool = True) -> AppTest:
    return opened(monkeypatch, folder, edit=edit, tab="Read an article")


def read(app: AppTest, text: str = ARTICLE, day: str = "2022-09-10") -> AppTest:
    """Type an article into the form and have it read."""
    app.text_area[0].input(text).run()
    by_label(app, "Outlet").input("The Courier").run()
    by_label(app, "Day of publication").input(day).run()
    app.button(key="desk-read").click().run()
    assert not app.exception
    return app


def by_label(app: AppTest, label: str):  # type: ignore[no-untyped-def]
    return next(field for field in app.text_input if field.label == label)


def rows_of(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / "claims.csv").read_text(encoding="utf-8"))))


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_article_comes_back_with_its_claims(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = read(opened_desk(monkeypatch, folder))
    assert html(app).count("fm-card") >= 3
    assert "Entered by Ukraine" in html(app)
    assert "conceded by Russia" in html(app)
    assert "fm-doubt-first'>Nove<" in html(app)


def test_what_is_accepted_is_saved_as_reviewed_and_what_is_rejected_is_not(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    before = len(rows_of(folder))
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-accept-1").click().run()
    app.button(key="desk-reject-2").click().run()
    app.button(key="desk-save").click().run()
    assert not app.exception
    [row] = rows_of(folder)[before:]
    assert (row["report_id"], row["toponym"], row["reviewed"]) == (
        "the-courier-2022-09-10",
        "Kupiansk",
        "yes",
    )
    campaign = load(folder, find_place=load_gazetteer().place)
    assert campaign.reports["the-courier-2022-09-10"].text == ARTICLE
    assert "1 claim saved" in app.success[0].value.replace("\\", "")
    assert app.session_state["standpoint"].town == "gn:703656"


def test_what_was_saved_can_be_taken_back_with_the_article_on_the_desk_again(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    before = files_of(folder)
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-accept-all").click().run()
    app.button(key="desk-save").click().run()
    assert files_of(folder) != before
    app.button(key="desk-undo").click().run()
    assert not app.exception
    after = {name: content for name, content in files_of(folder).items() if not name.endswith(".bak")}
    assert after == before
    assert "fm-card" in html(app)


def test_an_edited_claim_is_saved_as_edited(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    before = len(rows_of(folder))
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-edit-1").click().run()
    app.selectbox(key="desk-edit-change").select("taken").run()
    app.selectbox(key="desk-edit-lost_by").select("russia").run()
    app.selectbox(key="desk-edit-speaker").select("outlet").run()
    app.date_input(key="desk-edit-last").set_value(date(2022, 9, 8)).run()
    app.button(key="desk-accept-1").click().run()
    app.button(key="desk-save").click().run()
    [row] = rows_of(folder)[before:]
    assert [row[name] for name in ("change", "gained_by", "lost_by", "speaker", "first_day", "last_day")] == [
        "taken",
        "ukraine",
        "russia",
        "outlet",
        "2022-09-08",
        "2022-09-08",
    ]


def test_a_place_is_found_by_any_spelling_and_holds_for_the_name(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-edit-1").click().run()
    by_label(app, "Find its place by any spelling").input("Балаклія").run()
    app.button(key="desk-place-1").click().run()
    assert app.session_state["desk"].draft.review.claims[0].place_id == "gn:712926"
    assert len(app.session_state["pins"].candidates) >= 1
    app.button(key="desk-edit-1").click().run()
    assert "pins" not in app.session_state


def test_a_claim_that_lacks_a_side_cannot_be_accepted(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-edit-1").click().run()
    app.selectbox(key="desk-edit-gained_by").select("").run()
    assert app.button(key="desk-accept-1").disabled
    assert "Say who gained it" in html(app)


def test_an_article_that_is_changed_and_read_again_keeps_what_was_decided(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-accept-1").click().run()
    app.button(key="desk-change").click().run()
    by_label(app, "Outlet").input("The Herald").run()
    app.button(key="desk-read").click().run()
    assert app.button(key="desk-accept-1").label == "Accepted"
    app.button(key="desk-save").click().run()
    assert rows_of(folder)[-1]["report_id"] == "the-herald-2022-09-10"


def test_another_article_can_be_begun_while_one_waits(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-another").click().run()
    assert app.text_area[0].value == ""
    queue = app.selectbox(key="desk-queue")
    assert len(queue.options) == 2
    queue.select(app.session_state["desk"].drafts[0].number).run()
    assert "Entered by Ukraine" in html(app)


def test_a_claim_can_be_made_of_what_the_reading_passed_over(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    before = len(rows_of(folder))
    app = read(
        opened_desk(monkeypatch, folder), "Kupiansk is a town. Ukraine is in Izium now and stays there."
    )
    app.button(key="desk-claim-0").click().run()
    assert not app.exception
    app.selectbox(key="desk-edit-gained_by").select("ukraine").run()
    app.button(key="desk-accept-1").click().run()
    app.button(key="desk-save").click().run()
    [row] = rows_of(folder)[before:]
    assert (row["excerpt"], row["origin"], row["reviewed"]) == ("Kupiansk is a town.", "curated", "yes")


def test_without_editing_the_article_is_read_and_nothing_can_be_saved(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    before = files_of(folder)
    app = read(opened_desk(monkeypatch, folder, edit=False))
    assert "fm-card" in html(app)
    assert not [button for button in app.button if button.key == "desk-save"]
    assert any("EDIT=1" in info.value for info in app.info)
    assert files_of(folder) == before


def test_the_desk_stays_as_it_is_when_the_language_changes(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = read(opened_desk(monkeypatch, folder))
    app.button(key="desk-accept-1").click().run()
    app.selectbox(key="lang").select("fr").run()
    assert not app.exception
    assert "Entrée" in html(app)
    assert app.button(key="desk-accept-1").label == "Acceptée"


@pytest.mark.parametrize(
    ("text", "day", "problem"),
    [("", "2022-09-10", "Paste a text"), ("Izium fell.", "yesterday", "2022\\-09\\-10")],
)
def test_the_form_says_what_has_to_be_put_right(
    monkeypatch: pytest.MonkeyPatch, folder: Path, text: str, day: str, problem: str
) -> None:
    app = read(opened_desk(monkeypatch, folder), text, day)
    assert problem in app.error[0].value


def test_an_article_without_a_day_says_why_nothing_is_claimed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = read(opened_desk(monkeypatch, folder), day="")
    assert "Its day is not known" in app.warning[0].value
    assert "<section class='fm-panel fm-card'>" not in html(app)


def test_a_text_that_the_campaign_has_is_known_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    text = load(folder, find_place=load_gazetteer().place).reports["contre-offensive-2022-09"].text
    app = read(opened_desk(monkeypatch, folder), text.replace("\n", "\n "))
    assert "already" in app.info[-1].value or "already" in app.info[0].value
    assert html(app).count("fm-card") >= 8


def test_files_queue_up_and_a_bad_one_says_why(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = opened_desk(monkeypatch, folder)
    uploader = app.file_uploader[0]
    for name, content in (("a.txt", ARTICLE.encode()), ("b.txt", b"Izium fell."), ("c.txt", b"\x89PNG\0")):
        uploader.upload(name, content)
    uploader.run()
    assert not app.exception
    assert len(app.session_state["desk"].drafts) == 2
    assert "picture" in app.error[0].value
