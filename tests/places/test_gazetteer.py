import pytest

from frontmap.places import Gazetteer, Likeness
from tests.places.examples import BALAKLIIA, BALAKLIIA_POLTAVA, IZIUM, KUPIANSK, VELYKYI_BURLUK, place

HRAKOVE = place("camp:1", "Hrakove", 49.58, 36.75, names={"uk": "Гракове"})


def likenesses(gazetteer: Gazetteer, name: str) -> list[tuple[str, Likeness]]:
    return [(match.place.place_id, match.likeness) for match in gazetteer.matches(name)]


def test_an_exact_name_comes_before_one_that_only_sounds_alike(small: Gazetteer) -> None:
    both = small.with_places([place("t:9", "Isioum", 50, 30, population=10**6)])
    assert likenesses(both, "Izium") == [("t:2", Likeness.EXACT), ("t:9", Likeness.SOUND)]


def test_namesakes_come_with_the_larger_first(small: Gazetteer) -> None:
    assert small.lookup("Balakliia") == [BALAKLIIA, BALAKLIIA_POLTAVA]


def test_a_case_form_is_marked_as_one(small: Gazetteer) -> None:
    assert likenesses(small, "у Куп’янську") == [("t:1", Likeness.CASE_FORM)]
    assert small.lookup("Великому Бурлуку") == [VELYKYI_BURLUK]


def test_a_case_form_of_another_language_is_not_taken(small: Gazetteer) -> None:
    assert small.lookup("Ізюмі", "uk") == [IZIUM]
    assert small.lookup("Ізюмі", "fr") == []


def test_a_former_name_is_marked_as_no_usual_one(bundled_gazetteer: Gazetteer) -> None:
    assert not bundled_gazetteer.matches("Artemivsk")[0].is_usual
    assert all(
        bundled_gazetteer.matches(name)[0].is_usual for name in ("Bakhmout", "Бахмуті", "Izioum", "Izyum")
    )


def test_a_name_that_sounds_alike_is_marked_so(small: Gazetteer) -> None:
    assert likenesses(small, "Balaklyia") == [("t:3", Likeness.SOUND), ("t:4", Likeness.SOUND)]


def test_an_unknown_name_finds_nothing(small: Gazetteer) -> None:
    assert small.lookup("Zzyzx") == []


def test_a_name_in_lower_case_is_found_only_as_it_is(small: Gazetteer) -> None:
    assert small.lookup("izium") == [IZIUM]
    assert small.lookup("ізюмі") == []
    assert small.lookup("balaklyia") == []


@pytest.mark.parametrize("name", ["", " ", "'", "x" * 100_000, "\x00\x07", "-" * 80, "\ud800"])
def test_a_hostile_name_finds_nothing(small: Gazetteer, name: str) -> None:
    assert small.lookup(name) == []


def test_a_place_is_found_by_its_id_and_an_unknown_id_gives_none(small: Gazetteer) -> None:
    assert small.place("t:2") == IZIUM
    assert small.place("t:99") is None


def test_places_on_top_are_found_and_leave_the_gazetteer_below_as_it_was(small: Gazetteer) -> None:
    more = small.with_places([HRAKOVE])
    assert more.place("camp:1") == HRAKOVE
    assert HRAKOVE in more.lookup("Гракове")
    assert small.lookup("Hrakove") != more.lookup("Hrakove")
    assert more.lookup("Izium") == [IZIUM]


def test_a_place_on_top_replaces_one_with_the_same_id(small: Gazetteer) -> None:
    moved = place("t:2", "Izium", 49.2, 37.2)
    more = small.with_places([moved])
    assert more.place("t:2") == moved
    assert more.lookup("Izium") == [moved]
    assert more.lookup("Ізюм") == [moved]
    assert [each for each in more.places() if each.place_id == "t:2"] == [moved]


def test_capitals_are_known_from_the_file_and_stay_known_below_other_places(
    bundled_gazetteer: Gazetteer,
) -> None:
    kyiv = bundled_gazetteer.lookup("Kyiv")[0]
    assert kyiv.place_id in bundled_gazetteer.with_places([HRAKOVE]).capitals
    assert not Gazetteer(()).capitals


def test_suggestions_are_spelled_nearly_alike(small: Gazetteer) -> None:
    assert small.suggest("Kupianks") == ("Kupiansk",)
    assert small.suggest("Zzyzx") == ()


@pytest.mark.parametrize(
    ("spellings", "town", "lat", "lon"),
    [
        ("Koupiansk Kupjansk Kupyansk Куп'янськ Купянск Куп’янську", KUPIANSK.name, 49.71, 37.62),
        ("Izioum Isjum Izium Изюм Изюме Ізюмом", IZIUM.name, 49.21, 37.28),
        ("Balaklyia Balakliïa Balaklija Балаклія Balakleya Балаклії", BALAKLIIA.name, 49.46, 36.84),
    ],
)
def test_the_towns_of_the_front_are_found_in_every_spelling(
    bundled_gazetteer: Gazetteer, spellings: str, town: str, lat: float, lon: float
) -> None:
    for spelling in spellings.split():
        first = bundled_gazetteer.lookup(spelling)[0]
        assert (first.name, round(first.lat, 2), round(first.lon, 2)) == (town, lat, lon), spelling


def test_an_old_name_finds_the_town_of_today(bundled_gazetteer: Gazetteer) -> None:
    assert bundled_gazetteer.lookup("Artemivsk")[0].name == "Bakhmut"


def test_places_have_names_in_the_languages_of_the_page(bundled_gazetteer: Gazetteer) -> None:
    izium = bundled_gazetteer.lookup("Izium")[0]
    assert dict(izium.names) == {"en": "Izium", "uk": "Ізюм", "ru": "Изюм", "fr": "Izioum"}
    assert izium.admin1 == "Kharkiv"
