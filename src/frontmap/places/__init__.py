"""From a toponym to a place: spellings, the embedded gazetteer, and the choice between namesakes."""

from frontmap.places.answered_table import answer_rows
from frontmap.places.answers import answer, answer_lines
from frontmap.places.distance import distance_km
from frontmap.places.gazetteer import Gazetteer, load_gazetteer
from frontmap.places.geocoder import EmbeddedGeocoder
from frontmap.places.landmarks import landmarks
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Scored, Unresolved
from frontmap.places.placed import Placed, read_and_place
from frontmap.places.resolve import resolve_names, resolve_toponyms
from frontmap.places.surroundings import FrontPlace

__all__ = [
    "Ambiguous",
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
    "distance_km",
    "landmarks",
    "load_gazetteer",
    "read_and_place",
    "resolve_names",
    "resolve_toponyms",
]
