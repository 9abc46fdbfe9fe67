"""Ukrainian and Russian grammar, with a scanner that knows the few forms that are used here."""

import re
from collections.abc import Sequence

import pytest

from frontmap.model import Actor, Citation, Days, Report, Toponym
from frontmap.reading import read

SIDES = (
    Actor(
        "ukraine",
        {"en": "Ukraine"},
        {"uk": ("Україн*", "україн*", "ЗСУ", "Зеленськ*", "Маляр"), "ru": ("Украин*", "украин*", "ВСУ")},
    ),
    Actor(
        "russia",
        {"en": "Russia"},
        {"uk": ("Росі*", "росій*", "РФ", "ворог*"), "ru": ("Росси*", "росси*", "РФ")},
    ),
)
_TOWN = re.compile(r"\b(?:Ізюм|Лиман|Изюм|Авдеевк|Курахов|Торецк)\w*")


def scan(text: str, lang: str) -> Sequence[Toponym]:
    return [Toponym(match[0], match.start(), match.end()) for match in _TOWN.finditer(text)]


def told(lang: str, text: str) -> list[tuple[str, str, str | None, str | None, str, str]]:
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse("2022-09-10")))
    found = read(report, actors=SIDES, find_toponyms=scan).claims
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by, c.speaker, str(c.stance)) for c in found]


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "uk",
            "Звільнено Ізюм, повідомила Маляр.",
            ("Ізюм", "taken", "ukraine", None, "ukraine", "asserted"),
        ),
        ("uk", "Ворог утік з Лимана.", ("Лимана", "lost", None, "russia", "outlet", "asserted")),
        (
            "uk",
            "До Ізюма зайшли підрозділи ЗСУ.",
            ("Ізюма", "entered", "ukraine", None, "outlet", "asserted"),
        ),
        ("uk", "Ізюм знову український.", ("Ізюм", "taken", "ukraine", None, "outlet", "asserted")),
        ("uk", "Втрату Ізюма Зеленський визнав.", ("Ізюма", "lost", None, "ukraine", "ukraine", "asserted")),
        ("ru", "Освобождён Изюм, пишут ВСУ.", ("Изюм", "taken", "ukraine", None, "ukraine", "asserted")),
        ("ru", "Изюм больше не под контролем РФ.", ("Изюм", "lost", None, "russia", "outlet", "asserted")),
        ("ru", "Минобороны РФ: взято Курахово.", ("Курахово", "taken", "russia", None, "russia", "asserted")),
        (
            "ru",
            "Силами российских войск освобождён посёлок Курахово.",
            ("Курахово", "taken", "russia", None, "outlet", "asserted"),
        ),
        (
            "ru",
            "После ухода российских войск из Изюма подняли флаг.",
            ("Изюма", "lost", None, "russia", "outlet", "asserted"),
        ),
    ],
)
def test_slavic_grammar_is_followed(
    lang: str, text: str, claim: tuple[str, str, str | None, str | None, str, str]
) -> None:
    assert told(lang, text) == [claim]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Поблизу Ізюма відбито три атаки."),
        ("uk", "ЗСУ утримують Ізюм."),
        ("uk", "ЗСУ, ймовірно, звільнили Ізюм."),
        ("uk", "Повідомлення про захоплення Ізюма не відповідають дійсності."),
        ("ru", "Якобы взят Изюм, пишут ВСУ."),
        ("ru", "Бои за Авдеевку продолжаются, пишут ВСУ."),
        ("ru", "Жители Изюма вышли из города, пишут ВСУ."),
    ],
)
def test_slavic_that_tells_of_no_change(lang: str, text: str) -> None:
    assert told(lang, text) == []


def test_who_reported_about_this_said_the_sentence_before() -> None:
    [claim] = told("uk", "Українські сили звільнили Ізюм. Про це в суботу повідомив президент Зеленський.")
    assert claim[4] == "ukraine"


def test_who_reported_about_something_else_did_not() -> None:
    [claim] = told("uk", "Українські сили звільнили Ізюм. Зеленський у суботу привітав учителів.")
    assert claim[4] == "outlet"


def test_towns_with_their_regions_between_are_one_list() -> None:
    text = "ВСУ освободили Изюм в Харьковской области, Торецк в Донецкой области и Авдеевку."
    assert [claim[0] for claim in told("ru", text)] == ["Изюм", "Торецк", "Авдеевку"]


def test_the_enemy_of_who_speaks_is_the_other_side() -> None:
    [claim] = told("ru", "ВСУ сообщили, что противник взял Авдеевку.")
    assert claim[2:5] == ("russia", "ukraine", "ukraine") or claim[2:5] == ("russia", None, "ukraine")
