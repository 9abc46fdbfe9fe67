import pytest

from frontmap.reading.sayings.quotation import Quotation, quotations_by_sentence
from frontmap.reading.sentences.split import split_sentences
from tests.reading.examples import claims
from tests.reading.wars import heard


def speaker(text: str) -> str:
    [claim] = claims(text)
    return claim.speaker


@pytest.mark.parametrize(
    "text",
    [
        "« C'est un grand jour. Nous avons repris Kherson. Merci à tous », a déclaré le président ukrainien.",
        "Zelensky a déclaré : « C'est un grand jour. Nous avons repris Kherson. »",
        '"C\'est un grand jour. Nous avons repris Kherson", a déclaré le président ukrainien.',
        "Zelensky a parlé vendredi. « Nous avons repris Kherson. Merci à tous », a-t-il lancé.",
    ],
)
def test_a_quotation_over_several_sentences_is_its_speakers(text: str) -> None:
    assert speaker(text) == "ukraine"


def test_what_stands_outside_a_quotation_is_not_its_speakers() -> None:
    text = "« C'est un grand jour. Merci », a dit Zelensky. L'armée ukrainienne a repris Kherson."
    assert speaker(text) == "outlet"


def test_quotations_within_one_sentence_need_no_look_ahead() -> None:
    text = "Il a dit « oui ». Puis « non. Jamais. » Fin."
    spans = list(split_sentences(text, ()))
    assert quotations_by_sentence(text, spans) == {
        1: Quotation(23, 39, 1, 2),
        2: Quotation(23, 39, 1, 2),
    }


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ru", "«Изюм наш, — сказал украинский офицер. — Лиман взяли в тот же день».", "claimed"),
        ("uk", "«Ізюм наш, — сказав репортерам український боєць. — Лиман узяли того ж дня».", "claimed"),
        ("ru", "«Изюм наш, — сказал украинский офицер. — Спасибо». Лиман взяли в тот же день.", "reported"),
    ],
)
def test_a_quotation_goes_on_behind_an_inset(lang: str, text: str, speaker: str) -> None:
    assert [claim.split()[-1] for claim in heard(lang, text)] == ["claimed", speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nos troupes, a indiqué le ministère russe de la Défense, ont quitté Izioum. »", "russia"),
        ("« Izioum, a déclaré samedi Volodymyr Zelensky, est libérée. »", "ukraine"),
        ("« C'est un grand jour », a déclaré Zelensky, et l'armée ukrainienne a repris Izioum.", "outlet"),
    ],
)
def test_who_speaks_may_stand_within_a_quotation(text: str, expected: str) -> None:
    assert speaker(text) == expected


def test_a_relative_clause_has_its_own_speaker() -> None:
    text = "L'état-major ukrainien dément avoir perdu Izioum, dont le Kremlin a annoncé la prise la veille."
    assert [(claim.change, claim.speaker) for claim in claims(text)] == [
        ("lost", "ukraine"),
        ("taken", "russia"),
    ]
