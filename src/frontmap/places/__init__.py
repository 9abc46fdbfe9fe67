"""From a toponym to a place: spellings, the embedded gazetteer, and the choice between namesakes.

`EmbeddedGeocoder` is imported when it is asked for: whoever asks no geocoder needs no geopy.
"""

from typing import TYPE_CHECKING, Any

from frontmap.places.answered_table import answer_rows
from frontmap.places.answers import answer, answer_lines
from frontmap.places.beside import Beside, beside_town
from frontmap.places.distance import distance_km
from frontmap.places.gazetteer import Gazetteer, load_gazetteer
from frontmap.places.landmarks import landmarks
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Scored, Unresolved
from frontmap.places.placed import Placed, read_and_place
from frontmap.places.resolve import resolve_names, resolve_toponyms
from frontmap.places.surroundings import FrontPlace

if TYPE_CHECKING:
    from frontmap.places.geocoder import EmbeddedGeocoder

__all__ = [
    "Ambiguous",
    "Beside",
    "EmbeddedGeocoder",
    "FrontPlace",
    "Gazetteer",
    "Likeness",
    "Match",
    "Outcome",
    "Placed",
    "Resolved",
    "Scored",
    "Unresolved",
    "answer",
    "answer_lines",
    "answer_rows",
    "beside_town",
    "distance_km",
    "landmarks",
    "load_gazetteer",
    "read_and_place",
    "resolve_names",
    "resolve_toponyms",
]


def __getattr__(name: str) -> Any:
    if name != "EmbeddedGeocoder":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from frontmap.places.geocoder import EmbeddedGeocoder

    return EmbeddedGeocoder
