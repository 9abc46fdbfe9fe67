"""From a toponym to a place: spellings, the embedded gazetteer, and the choice between namesakes."""

from frontmap.places.distance import distance_km
from frontmap.places.gazetteer import Gazetteer, load_gazetteer
from frontmap.places.geocoder import EmbeddedGeocoder
from frontmap.places.landmarks import landmarks
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Scored, Unresolved
from frontmap.places.placed import Placed, read_and_place
from frontmap.places.resolve import resolve_claims, resolve_names, resolve_toponyms

__all__ = [
    "Ambiguous",
    "EmbeddedGeocoder",
    "Gazetteer",
    "Likeness",
    "Match",
    "Outcome",
    "Placed",
    "Resolved",
    "Scored",
    "Unresolved",
    "distance_km",
    "landmarks",
    "load_gazetteer",
    "read_and_place",
    "resolve_claims",
    "resolve_names",
    "resolve_toponyms",
]
