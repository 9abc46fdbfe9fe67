from collections.abc import Mapping, Sequence
from typing import Any

from frontmap.model import Place
from frontmap.places import Ambiguous, Gazetteer, Outcome, Unresolved, resolve_names
from frontmap.places.areas import Area
from frontmap.places.asked import Asked, marked, resolve_asked
from tests.places.examples import BALAKLIIA_POLTAVA, IZIUM, resolved


def place_of(gazetteer: Gazetteer, asked: Asked, *also: str) -> Place:
    return resolved(resolve_asked([asked], gazetteer, also=also)[asked.name])


def test_a_name_is_answered_as_it_was_written(small: Gazetteer) -> None:
    written = "the town of Izium, Kharkiv region"
    assert place_of(small, Asked(written, "en")) == IZIUM


def test_a_division_that_is_given_counts_like_one_that_is_written(small: Gazetteer) -> None:
    given = Asked("Balakliia", areas=(Area("Poltava", 0, 0),))
    assert place_of(small, given, "Izium") == BALAKLIIA_POLTAVA
    assert place_of(small, Asked("Balakliia, Poltava oblast"), "Izium") == BALAKLIIA_POLTAVA


def test_a_name_that_is_known_as_it_stands_is_not_taken_apart(small: Gazetteer) -> None:
    villages = small.with_places([Place("t:90", "Village of Peace", 49.2, 37.2, admin1="Kharkiv")])
    assert place_of(villages, Asked("Village of Peace"), "Izium").place_id == "t:90"


def test_a_place_outside_the_division_that_was_said_is_not_taken(small: Gazetteer) -> None:
    outcome = resolve_asked([Asked("Izium, Odesa oblast")], small)["Izium, Odesa oblast"]
    assert isinstance(outcome, Ambiguous)
    assert outcome.candidates[0].place == IZIUM


def test_a_division_of_a_place_that_has_none_says_nothing(small: Gazetteer) -> None:
    bare = small.with_places([Place("t:91", "Zalyman", 49.2, 37.2, country="UA", population=30_000)])
    assert place_of(bare, Asked("Zalyman, Kharkiv oblast")).place_id == "t:91"


def test_what_resolves_may_be_another(small: Gazetteer) -> None:
    def nothing(names: Sequence[str], gazetteer: Gazetteer, **_: Any) -> Mapping[str, Outcome]:
        return {name: Unresolved((), "nobody asked") for name in names}

    assert resolve_asked([Asked("Izium")], small, resolve=nothing)["Izium"].why == "nobody asked"


def test_a_mark_goes_with_what_was_found_alone(small: Gazetteer) -> None:
    found = resolve_names(["Izium", "Zzyzx"], small)
    assert marked(found["Izium"], "a service").why.endswith("(a service)")
    assert marked(found["Zzyzx"], "a service") == found["Zzyzx"]
