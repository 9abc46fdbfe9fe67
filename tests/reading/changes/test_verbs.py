import pytest

from tests.reading.examples import told
from tests.reading.wars import changes


@pytest.mark.parametrize(
    "text",
    [
        "L'armée ukrainienne a repris Izioum.",
        "L'armée ukrainienne reprend Izioum.",
        "L'armée ukrainienne dit avoir repris Izioum.",
        "L'armée ukrainienne est parvenue à reprendre Izioum.",
        "Kiev affirme que son armée a repris Izioum.",
    ],
)
def test_what_happened(text: str) -> None:
    assert told(text) == [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée ukrainienne reprendra Izioum.",
        "L'armée ukrainienne aurait repris Izioum.",
        "L'armée ukrainienne pourrait reprendre Izioum.",
        "L'armée ukrainienne veut reprendre Izioum.",
        "Kiev veut que son armée reprenne Izioum.",
        "Si l'armée ukrainienne reprend Izioum, la route sera ouverte.",
        "Pour reprendre Izioum, l'armée ukrainienne attend des renforts.",
        "L'armée ukrainienne n'est pas parvenue à reprendre Izioum.",
        "L'armée ukrainienne a-t-elle repris Izioum ?",
        "L'armée ukrainienne n'a pas encore repris Izioum.",
    ],
)
def test_what_did_not_happen(text: str) -> None:
    assert told(text) == []


def test_verbs_share_helper_and_subject() -> None:
    assert told("Les Ukrainiens ont repris Izioum et libéré Borova.") == [
        ("Izioum", "taken", "ukraine", None),
        ("Borova", "taken", "ukraine", None),
    ]


def test_towns_with_different_fates() -> None:
    assert told("Les Ukrainiens ont repris Izioum tandis que les Russes ont quitté Borova.") == [
        ("Izioum", "taken", "ukraine", None),
        ("Borova", "lost", None, "russia"),
    ]


def test_the_subject_stands_before_an_inset() -> None:
    assert told("L'armée russe, qui avait pris Borova en mai, a quitté Izioum.") == [
        ("Borova", "taken", "russia", None),
        ("Izioum", "lost", None, "russia"),
    ]


def test_the_first_forces_to_enter_a_town_have_entered_it() -> None:
    entered = [("Izioum", "entered", "ukraine", None)]
    assert told("Les habitants ont salué les premiers soldats ukrainiens à entrer dans Izioum.") == entered
    assert told("Les soldats ukrainiens espèrent être prêts à entrer dans Izioum.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air strikes stopped the Russian forces from capturing Lyman.", []),
        ("The army took every measure to keep the Russians from entering Lyman.", []),
        ("The Russians were prevented from entering Lyman.", []),
        ("Russian troops are five kilometres from entering Lyman.", []),
        ("The army accused the Russians of capturing Lyman.", ["taken Lyman russia"]),
    ],
)
def test_what_forces_are_kept_from_has_not_happened(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Les Russes ne contrôlent plus Lyman.", ["lost Lyman russia"]),
        ("fr", "Les Ukrainiens ne tiennent plus Lyman.", ["lost Lyman ukraine"]),
        ("fr", "Les Ukrainiens ne tiennent plus que Lyman.", []),
        ("fr", "Les Russes ne contrôlent pas encore Lyman.", []),
        ("en", "Ukrainian troops no longer hold Lyman.", ["lost Lyman ukraine"]),
    ],
)
def test_who_holds_a_town_no_longer_has_lost_it(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Лиман, колись захоплений російськими військами, стоїть порожній."),
        ("ru", "Лиман, когда-то взятый российскими войсками, стоит пустой."),
    ],
)
def test_what_was_once_is_no_news(lang: str, text: str) -> None:
    assert changes(lang, text) == []
