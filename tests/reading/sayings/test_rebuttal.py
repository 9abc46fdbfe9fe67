"""Denials that point back to what was just told."""

import pytest

from tests.reading.examples import claims
from tests.reading.test_slavic import told as told_slavic
from tests.reading.wars import heard


def told(lang: str, text: str) -> list[tuple[str, str, str | None, str | None, str, str]]:
    """Return toponym, change, gainer, loser, speaker and stance of the claims of a text."""
    if lang in ("uk", "ru"):
        return told_slavic(lang, text)
    found = claims(text, lang=lang)
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by, c.speaker, str(c.stance)) for c in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росія заявила про взяття Ізюма, проте в Генштабі ЗСУ це заперечили."),
        ("uk", "Росія заявила, що взяла Ізюм. У ЗСУ цю новину назвали вигадкою."),
        ("ru", "РФ сообщила о взятии Изюма, что в ВСУ опровергли."),
        ("ru", "РФ сообщила, что взяла Изюм. ВСУ эти сообщения опровергли."),
        ("ru", "РФ объявила о взятии Изюма; ВСУ называют это ложью."),
        ("ru", "РФ сообщила, что взяла Изюм. Это ложь, сказали в ВСУ."),
        ("uk", "Росія заявила, що взяла Ізюм; ЗСУ кажуть, що це неправда."),
        ("ru", "РФ сообщила, что взяла Изюм. ВСУ отрицают."),
        ("en", "Moscow says it has taken Izium, a claim that Kyiv rejected."),
        ("en", "Moscow says it has taken Izium. Kyiv denied it."),
        ("fr", "Moscou affirme avoir pris Izioum, ce que Kiev dément."),
        ("fr", "Moscou affirme avoir pris Izioum. Kiev l'a démenti."),
    ],
)
def test_a_claim_is_told_once_more_as_denied(lang: str, text: str) -> None:
    claimed, denied = told(lang, text)
    assert claimed[2] == denied[2] == "russia"
    assert (claimed[4], denied[4]) == ("russia", "ukraine")
    assert (claimed[5], denied[5]) == ("asserted", "denied")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Українські сили взяли Ізюм. У РФ назвали ситуацію складною."),
        ("uk", "Росія заявила, що взяла Ізюм, чого в ЗСУ не підтвердили."),
        ("ru", "ВСУ взяли Изюм. РФ опровергла участие в переговорах."),
        ("ru", "ВСУ взяли Изюм. РФ опровергла сообщения о переговорах."),
        ("ru", "РФ сообщила, что взяла Изюм. ВСУ этого не опровергли."),
        ("en", "Ukrainian forces took Izium. In a statement, Moscow denied any involvement."),
        ("fr", "L'armée ukrainienne a pris Izioum. Moscou dément la rumeur d'une négociation."),
    ],
)
def test_a_denial_of_something_else_contradicts_nothing(lang: str, text: str) -> None:
    [claim] = told(lang, text)
    assert claim[5] == "asserted"


def test_a_unit_that_denies_is_named_as_written() -> None:
    _, denied = told("uk", "Росія заявила про взяття Ізюма, але в 5-й бригаді це заперечили.")
    assert denied[4] == "5-й бригаді"


def test_a_sentence_that_says_what_is_not_so_denies_that_alone() -> None:
    text = "Росія заявила, що взяла Лиман та Ізюм. Це неправда, сказали в ЗСУ: росіяни не взяли Ізюм."
    assert [claim[0] for claim in told("uk", text) if claim[5] == "denied"] == ["Ізюм"]


def test_what_the_narrator_calls_false_is_denied_by_nobody() -> None:
    assert [claim[5] for claim in told("uk", "Росія заявила про взяття Ізюма, але це неправда.")] == [
        "asserted"
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kyiv acknowledged the loss of Lyman after having denied it for two days."),
        ("en", "Kyiv acknowledged the loss of Lyman after first denying it."),
        ("fr", "Kiev a reconnu la perte de Lyman après l'avoir niée deux jours."),
    ],
)
def test_a_denial_that_was_given_up_is_none(lang: str, text: str) -> None:
    assert heard(lang, text) == ["lost Lyman - ukraine conceded"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukraine said it had retaken Izium. This is a lie, Moscow said."),
        ("fr", "Kiev affirme avoir repris Izioum. C'est faux, a répondu Moscou."),
        ("fr", "Kiev affirme avoir repris Izioum, ce que dément Moscou."),
    ],
)
def test_what_is_called_false_right_after_is_denied(lang: str, text: str) -> None:
    assert [claim.rsplit(None, 1)[1] for claim in heard(lang, text)] == ["claimed", "denied"]
