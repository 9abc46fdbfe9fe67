import pytest

from tests.reading.examples import reasons, told
from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La prise d'Izioum par l'armée russe est un revers.", ("Izioum", "taken", "russia", None)),
        ("Kiev annonce la libération d'Izioum.", ("Izioum", "taken", "ukraine", None)),
        ("Moscou confirme le retrait de ses troupes d'Izioum.", ("Izioum", "lost", None, "russia")),
        ("Le retrait russe d'Izioum a surpris.", ("Izioum", "lost", None, "russia")),
        ("L'entrée des soldats ukrainiens dans Izioum a surpris.", ("Izioum", "entered", "ukraine", None)),
        (
            "Des combats entre Russes et Ukrainiens font rage dans Izioum.",
            ("Izioum", "contested", None, None),
        ),
    ],
)
def test_a_noun_names_a_change(text: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("L'objectif de l'armée russe est la prise d'Izioum.", "plan"),
        ("Moscou a ordonné le retrait de ses troupes d'Izioum.", "plan"),
        ("La prise d'Izioum par l'armée russe ouvrirait la route.", "condition"),
        ("Après la prise d'Izioum, l'armée russe a marqué une pause.", "background without a day"),
        ("Les combats font rage autour d'Izioum entre Russes et Ukrainiens.", "near"),
    ],
)
def test_a_noun_names_nothing_that_happened(text: str, reason: str) -> None:
    assert told(text) == []
    assert reasons(text)["Izioum"] == reason


def test_a_change_of_background_with_its_day_is_a_claim() -> None:
    assert told("Après la prise d'Izioum en avril, l'armée russe a marqué une pause.") == [
        ("Izioum", "taken", None, None)
    ]


def test_people_leave_and_arrive_without_a_change() -> None:
    assert told("L'évacuation d'Izioum se poursuit, selon Kiev.") == []
    assert told("L'arrivée du ministre ukrainien à Izioum a surpris.") == []
    assert told("Le départ des soldats russes d'Izioum a surpris.") == [("Izioum", "lost", None, "russia")]


def test_a_relative_clause_does_not_hide_that_a_noun_is_imagined() -> None:
    assert told("La chute d'Izioum, où campent les Russes, ouvrirait la route.") == []
    claim = ("Izioum", "taken", None, None)
    assert told("La chute d'Izioum, où campaient les Russes, ouvre la route.") == [claim]


def test_an_announced_noun_may_list_its_towns_after_a_colon() -> None:
    text = "Moscou a annoncé deux nouvelles conquêtes : Izioum et Borova."
    assert told(text) == [("Izioum", "taken", "russia", None), ("Borova", "taken", "russia", None)]
    assert told("Moscou rêve de nouvelles conquêtes : Izioum et Borova.") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The loss of Avdiivka deprives Kyiv of a strongpoint.", ["lost Avdiivka ukraine"]),
        ("fr", "La perte d'Avdiïvka prive Kiev d'un verrou.", ["lost Avdiïvka ukraine"]),
        ("uk", "Втрата Авдіївки позбавила Київ важливого вузла.", ["lost Авдіївки ukraine"]),
        ("ru", "Потеря Авдеевки лишила Киев важного узла.", ["lost Авдеевки ukraine"]),
        ("en", "The loss of Avdiivka would deprive Kyiv of a strongpoint.", []),
        ("uk", "Взяття росіянами Вугледара змінило лінію фронту.", ["taken Вугледара russia"]),
        ("ru", "Отвоевание Киевом Лимана стало ударом для Москвы.", ["taken Лимана ukraine"]),
        ("ru", "План захвата Киевом Лимана провалился.", []),
    ],
)
def test_a_noun_of_change_has_who_did_it_or_lost_it_beside_it(
    lang: str, text: str, expected: list[str]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Izioum, dont Moscou a annoncé la prise lundi, est en ruines.",
            [("Izioum", "taken", "russia", None)],
        ),
        (
            "Izioum, dont la prise a été revendiquée par Moscou, est en ruines.",
            [("Izioum", "taken", "russia", None)],
        ),
        ("Izioum, dont l'armée russe prépare la prise, est en ruines.", []),
        ("Izioum, dont le maire a annoncé la libération des otages, est en ruines.", []),
        ("Izioum, dont la reprise est jugée impossible par Kiev, est en ruines.", []),
        ("Le général dont Moscou a annoncé la capture est mort.", []),
    ],
)
def test_a_relative_clause_tells_of_its_towns_change(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia announced its capture on Monday.", ["taken Lyman russia"]),
        ("Kyiv had announced its liberation.", ["taken Lyman ukraine"]),
        ("Russia has not announced its capture.", []),
        ("Russia is expected to announce its capture.", []),
        ("Russia says its capture is the main goal.", []),
        ("Russia announced its occupation administration.", []),
        ("Ukraine confirmed its capture.", []),
    ],
)
def test_who_announces_its_capture_took_the_town_spoken_of(text: str, expected: list[str]) -> None:
    assert changes("en", f"The fate of Lyman is unclear. {text}") == expected
