"""What is taken out of a campaign: its features on a day or over all days, with whom to credit."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from frontmap.exchange.counted import counted_words
from frontmap.exchange.features import Feature, features
from frontmap.map.derived import Derived
from frontmap.model import Citation, Claim, Place, citation_of
from frontmap.texts import Texts

_GEONAMES = "GeoNames"
_GEONAMES_CREDIT = "GeoNames (geonames.org), CC BY 4.0"
_MADE_WITH = "Who holds what is derived from the claims by frontmap."


@dataclass(frozen=True)
class Extract:
    """A campaign as a selection of its claims tells it; ``as_of`` is the day shown, ``None`` all of them."""

    derived: Derived
    as_of: date | None = None

    @property
    def perspective(self) -> str:
        """Which evidence counts: a perspective of ``control.perspectives``, or one of outlets."""
        return self.derived.selection.perspective

    @property
    def counted(self) -> str:
        """Which claims count, in English words."""
        return counted_words(self.derived, Texts("en"))

    @cached_property
    def features(self) -> list[Feature]:
        """The states of the places on that day, or all of them, by place and day."""
        return list(features(self.derived, self.as_of))

    @property
    def title(self) -> str:
        """The campaign's name in English, else in the first language it has one in."""
        titles = self.derived.campaign.head.title
        return titles.get("en") or next(iter(titles.values()))

    @property
    def last_day(self) -> date:
        """The last day that the extract tells of."""
        return self.as_of or self.derived.campaign.head.days.last

    @cached_property
    def licence(self) -> str:
        """What may be done with the extract, in words."""
        from_geonames = any(place.source.startswith(_GEONAMES) for place in self._places())
        towns = f"Towns: {_GEONAMES_CREDIT}. " if from_geonames else ""
        return f"{towns}Excerpts belong to the outlets that published them."

    @cached_property
    def attribution(self) -> str:
        """Whom to name beside the extract: the sources of its places, and every outlet it rests on."""
        towns = {_place_credit(place) for place in self._places()}
        claims = {claim_id for feature in self.features for claim_id in feature.claims}
        credited = {"Towns": sorted(filter(None, towns)), "Claims": self.outlets(claims)}
        named = [f"{what}: {'; '.join(sources)}." for what, sources in credited.items() if sources]
        return " ".join([*named, _MADE_WITH])

    def _places(self) -> Iterator[Place]:
        return (feature.place for feature in self.features)

    def citation(self, claim: Claim) -> Citation | None:
        """Return where a claim was published: its own citation, or that of its report."""
        return citation_of(claim, self.derived.campaign.reports)

    def outlets(self, claim_ids: Collection[str]) -> list[str]:
        """Return the outlets of these claims, each once, in alphabetical order."""
        cited = (self.citation(self.derived.claims[claim_id]) for claim_id in claim_ids)
        return sorted({citation.outlet for citation in cited if citation and citation.outlet})

    def source(self, feature: Feature) -> str:
        """Return whom to credit for one feature: where its coordinates and its claims are from."""
        return "; ".join(filter(None, [_place_credit(feature.place), *self.outlets(feature.claims)]))


def _place_credit(place: Place) -> str:
    return _GEONAMES_CREDIT if place.source == _GEONAMES else place.source
