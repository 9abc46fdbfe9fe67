from frontmap.model import Place
from frontmap.places import load_gazetteer
from frontmap.places.landmarks import landmarks

IZIUM = Place("gn:707292", "Izium", 49.2088, 37.2485)


def test_landmarks_are_the_large_towns_around() -> None:
    names = [place.name for place in landmarks(load_gazetteer(), [IZIUM])]
    assert names[0] == "Kharkiv"
    assert {"Sloviansk", "Bilhorod"} & set(names) or "Belgorod" in names
    assert "Lviv" not in names


def test_landmarks_leave_out_the_places_themselves_and_districts_of_a_city() -> None:
    found = landmarks(load_gazetteer(), [IZIUM])
    assert IZIUM.place_id not in {place.place_id for place in found}
    assert sum(place.name.startswith("Khark") for place in found) == 1


def test_landmarks_of_nothing_are_none() -> None:
    assert landmarks(load_gazetteer(), []) == []
