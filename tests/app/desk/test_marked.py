"""A text with its marks as HTML."""

import html
import re

from frontmap.app.desk.marked import LONG_TEXT, MOST_SHOWN, Mark, marked_html


def words_of(marked: str) -> str:
    """Return what a reader reads."""
    return html.unescape(re.sub(r"<[^>]*>", "", marked))


def test_marks_may_overlap_and_leave_the_words_as_they_are() -> None:
    text = "Russia <left> Izium & Lyman."
    marked = marked_html(text, [Mark(0, 28, "fm-claim"), Mark(14, 19, "fm-town"), Mark(17, 24, "fm-day")], {})
    assert words_of(marked) == text
    assert "<span class='fm-claim fm-town fm-town-first'>Izi</span>" in marked
    assert "<span class='fm-claim fm-town fm-day fm-day-first'>um</span>" in marked
    assert "<left>" not in marked


def test_a_note_is_said_of_its_passage_and_escaped() -> None:
    marked = marked_html("Izium", [Mark(0, 5, "fm-passed", "it's <b>")], {})
    assert "title='it&#x27;s &lt;b&gt;'" in marked


def test_two_marks_of_one_kind_side_by_side_both_begin() -> None:
    marked = marked_html("IziumLyman", [Mark(0, 5, "fm-town"), Mark(5, 10, "fm-town")], {})
    assert marked.count("fm-town-first") == 2


def test_badges_stand_where_they_belong() -> None:
    marked = marked_html("It rains. Izium fell.", [Mark(10, 21, "fm-claim")], {10: "<i>1</i>"})
    assert marked == "It rains. <i>1</i><span class='fm-claim fm-claim-first'>Izium fell.</span>"


def test_a_text_without_marks_is_shown_whole() -> None:
    assert marked_html("Izium.", [], {}) == "Izium."


def test_of_a_long_text_only_the_paragraphs_with_a_mark_are_shown() -> None:
    rain = "It rains.\n\n" * (LONG_TEXT // 10)
    text = f"{rain}Izium fell. Rain.\n\n{rain}Lyman fell."
    at = text.index("Izium")
    marks = [
        Mark(at, at + 5, "fm-town"),
        Mark(at + 12, at + 16, "fm-day"),
        Mark(len(text) - 5, len(text), "x"),
    ]
    assert words_of(marked_html(text, marks, {})) == "Izium fell. Rain.…Lyman fell."


def test_a_very_long_text_is_cut_short() -> None:
    text = "\n\n".join(["Izium " * 1000] * 100)
    marks = [Mark(match.start(), match.end(), "fm-town") for match in re.finditer("Izium", text)]
    assert len(words_of(marked_html(text, marks, {}))) < 2 * MOST_SHOWN
