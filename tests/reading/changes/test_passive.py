import pytest

from tests.reading.examples import told
from tests.reading.wars import changes

TAKEN = [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum a été reprise par l'armée ukrainienne.",
        "Izioum, reprise par l'armée ukrainienne, est en ruines.",
        "Reprise par l'armée ukrainienne, Izioum est en ruines.",
        "La ville d'Izioum, dans la région de Kharkiv, a été reprise par l'armée ukrainienne.",
        "Izioum est la plus grande ville reprise par l'armée ukrainienne.",
        "Une dizaine de villes ont été reprises par l'armée ukrainienne, dont Izioum.",
    ],
)
def test_a_town_is_taken_by_forces(text: str) -> None:
    assert told(text) == TAKEN


@pytest.mark.parametrize(
    "text",
    [
        "La région d'Izioum a été reprise par l'armée ukrainienne.",
        "Une colline près d'Izioum a été reprise par l'armée ukrainienne.",
        "Izioum a été frappée par l'armée russe.",
        "Izioum, occupée par l'armée russe, compte 45.000 habitants.",
        "Izioum serait reprise par l'armée ukrainienne.",
        "Izioum a été reprise en main par un nouvel entraîneur.",
    ],
)
def test_a_town_is_not_taken(text: str) -> None:
    assert told(text) == []


def test_several_towns_share_a_verb() -> None:
    text = "Les villages de Hrakove, Verbivka et Borova ont été repris par les Ukrainiens."
    assert [town for town, *_ in told(text)] == ["Hrakove", "Verbivka", "Borova"]


def test_a_list_may_end_with_a_region() -> None:
    text = "Izioum, Borova et toute la région de Kharkiv ont été reprises par les Ukrainiens."
    assert [town for town, *_ in told(text)] == ["Izioum", "Borova"]
    assert told("Toute la région d'Izioum et de Borova a été reprise par les Ukrainiens.") == []


def test_the_loser_is_named_with_to() -> None:
    assert told("Izioum a été reprise aux Russes.") == [("Izioum", "taken", None, "russia")]


def test_what_is_handed_over_to_a_side_is_taken_by_it() -> None:
    assert told("Izioum a été remise aux Ukrainiens.") == [("Izioum", "taken", "ukraine", None)]
    assert told("Izioum a été abandonnée par les Russes.") == [("Izioum", "lost", None, "russia")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Izium was taken by the Russians in April 2022 and retaken by Ukraine in September.",
            ["taken Izium russia", "taken Izium ukraine"],
        ),
        (
            "en",
            "Lyman, held by Russia since May, was retaken on 1 October.",
            ["taken Lyman russia", "taken Lyman -"],
        ),
        ("en", "Soledar, Bakhmut and Popasna have all fallen.", []),
        (
            "en",
            "Soledar and Bakhmut have both fallen to the Russians.",
            ["taken Soledar russia", "taken Bakhmut russia"],
        ),
        ("uk", "Роботине очищено від росіян, заявив Зеленський.", ["taken Роботине ukraine"]),
        ("uk", "Іваненка звільнено з посади, заявив Зеленський.", []),
    ],
)
def test_passives_share_towns_and_not_who_took_them(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A bomb hit Lyman, a town in the Donetsk region retaken by Kyiv in 2022."),
        ("fr", "Une bombe a touché Lyman, ville de la région de Donetsk reprise par Kiev en 2022."),
        (
            "ru",
            "Бомба попала в Лиман, город в Донецкой области, освобожденный украинскими войсками в 2022 году.",
        ),
        ("uk", "Бомба влучила в Лиман, місто на Донеччині, звільнене українськими військами у 2022 році."),
    ],
)
def test_what_a_town_underwent_stands_behind_where_it_lies(lang: str, text: str) -> None:
    town = "Lyman" if lang in ("en", "fr") else "Лиман"
    assert changes(lang, text, "2025-09-10") == [f"taken {town} ukraine"]


def test_how_far_forces_ever_came_is_no_entry_into_the_towns_before() -> None:
    text = (
        "After a meeting in Poltava the Russians took Lyman, the westernmost town ever reached by their army."
    )
    assert changes("en", text) == ["taken Lyman russia"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "В Изюме, освобождённом украинской армией 10 сентября, открыли рынок.",
            ["taken Изюме ukraine"],
        ),
        (
            "uk",
            "В Ізюмі, звільненому українською армією 10 вересня, відкрили ринок.",
            ["taken Ізюмі ukraine"],
        ),
        ("uk", "В Ізюмі, окупованому російською армією, немає світла.", []),
        ("ru", "В Изюме рынок, освобождённый украинской армией 10 сентября, открыли.", []),
    ],
)
def test_what_is_told_of_a_town_where_something_is(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Lyman was shelled for days and later retaken by Ukraine.", ["taken Lyman ukraine"]),
        ("en", "Lyman has been razed and is now held by Russia.", ["taken Lyman russia"]),
        ("en", "Lyman was shelled and its station destroyed by Russia.", []),
        ("en", "The mayor of Lyman was detained and freed by Ukraine.", []),
        ("en", "Lyman was one of the first towns to be retaken by Ukraine.", ["taken Lyman ukraine"]),
        ("en", "Lyman was one of the first towns to be shelled by Ukraine.", []),
        ("uk", "Лиман став одним із перших міст, звільнених Україною.", ["taken Лиман ukraine"]),
        ("ru", "Лиман стал одним из первых городов, освобождённых Украиной.", ["taken Лиман ukraine"]),
    ],
)
def test_a_town_of_which_something_else_is_told_first_is_taken(
    lang: str, text: str, expected: list[str]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "John Sutton, captured by Russian troops in Izium, was freed on Tuesday."),
        ("fr", "Les soldats capturés à Izioum ont été libérés lundi."),
        ("uk", "Військові, захоплені в Ізюмі, звільнені у вівторок."),
        ("ru", "Волонтёр, захваченный российскими войсками в Изюме, освобождён во вторник."),
    ],
)
def test_whoever_was_captured_in_a_town_is_freed_and_not_the_town(lang: str, text: str) -> None:
    assert changes(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Изюм освобождён ВСУ.", ["taken Изюм ukraine"]),
        ("ru", "Изюм взят ВС РФ.", ["taken Изюм russia"]),
        ("uk", "Ізюм звільнено ЗСУ.", ["taken Ізюм ukraine"]),
        ("ru", "Изюм освобождён 10 сентября, ВСУ пошли дальше.", ["taken Изюм -"]),
    ],
)
def test_an_acronym_behind_a_passive_verb_tells_by_whom(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


def test_a_town_that_forces_have_entered_is_left_by_others() -> None:
    text = "Les troupes russes ont fait irruption à l'aube dans Izioum, désertée par les soldats ukrainiens."
    assert changes("fr", text) == ["entered Izioum russia", "lost Izioum ukraine"]
