"""The facts that every room speaks of: reports, claims, places, actors and days."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

YEARS = range(1000, 3000)
"""The years that days may be of: there is room to count from them in both directions."""
OUTLET = "outlet"
"""The speaker of a claim that the report makes in its own voice."""


class Change(StrEnum):
    """What a claim says happened to a place."""

    TAKEN = "taken"
    LOST = "lost"
    ENTERED = "entered"
    CONTESTED = "contested"


class Stance(StrEnum):
    """Whether the speaker says that it happened or that it did not."""

    ASSERTED = "asserted"
    DENIED = "denied"


class Precision(StrEnum):
    """How exactly a source dates what it tells; ``ANNOUNCED`` means on the last day at the latest."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ANNOUNCED = "announced"


class Origin(StrEnum):
    """How a claim came into the campaign."""

    EXTRACTED = "extracted"
    CURATED = "curated"
    IMPORTED = "imported"


class Evidence(StrEnum):
    """What a claim is worth, by who makes it; see `evidence`."""

    CLAIMED = "claimed"
    CONCEDED = "conceded"
    REPORTED = "reported"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A span of days that includes both its ends.

    >>> Days(date(2022, 9, 10), date(2022, 9, 10)).is_one_day
    True
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"first day must not be after last day, got {self.first} to {self.last}")

    @classmethod
    def on(cls, day: date) -> Days:
        """Return the span of that one day."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> Days:
        """Return the span of a day, a month or a year written as in ISO 8601.

        >>> Days.parse("2022-09")
        Days(first=datetime.date(2022, 9, 1), last=datetime.date(2022, 9, 30))

        Raises:
            ValueError: if ``text`` is none of YYYY-MM-DD, YYYY-MM and YYYY, or of no year of `YEARS`.
        """
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError(f"must be YYYY-MM-DD, YYYY-MM or YYYY, got {text!r}")
        try:
            year, *rest = (int(part) for part in text.split("-"))
            if year not in YEARS:
                raise ValueError("no such year")
            if len(rest) == 2:
                return cls.on(date(year, *rest))
            first_month, last_month = (rest[0], rest[0]) if rest else (1, 12)
            last = calendar.monthrange(year, last_month)[1]
            return cls(date(year, first_month, 1), date(year, last_month, last))
        except ValueError as error:
            raise ValueError(
                f"must be a day that exists, of the years {YEARS[0]} to {YEARS[-1]}, got {text!r}"
            ) from error

    @property
    def is_one_day(self) -> bool:
        """Whether the span is a single day."""
        return self.first == self.last

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """Return the span as `parse` reads it, else as an ISO 8601 interval."""
        if self.first == self.last:
            return str(self.first)
        year, month = self.first.year, self.first.month
        if self == Days(date(year, 1, 1), date(year, 12, 31)):
            return str(self.first)[: len("YYYY")]
        if self == Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])):
            return str(self.first)[: len("YYYY-MM")]
        return f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class Actor:
    """A side of a campaign.

    ``names`` maps a language code to what readers see. ``mentions`` maps a language code to the words by
    which texts speak of the side (demonyms, its government's seat, its leaders); a trailing ``*`` stands
    for any ending.
    """

    actor_id: str
    names: Mapping[str, str]
    mentions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def name(self, lang: str) -> str:
        """Return the side's name in ``lang``, else in English, else its id."""
        return self.names.get(lang) or self.names.get("en") or self.actor_id


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry: a settlement with WGS84 coordinates in degrees.

    ``names`` maps a language code to the usual name in it. ``admin1`` to ``admin3`` are names (in Ukraine,
    oblast, raion and hromada). ``population`` is ``None`` where the source does not say. ``source`` says
    whose row it is.
    """

    place_id: str
    name: str
    lat: float
    lon: float
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    population: int | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    alternates: tuple[str, ...] = ()
    source: str = ""
    admin3: str = ""

    def label(self, lang: str) -> str:
        """Return the place's name in ``lang``, else its main name."""
        return self.names.get(lang) or self.name


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact comes from; ``published`` is ``None`` where the source does not say."""

    outlet: str
    title: str = ""
    url: str = ""
    published: Days | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One dated text by one outlet.

    ``published`` is the outlet's day, or the span of it where only a month or a year is known.
    ``curated_day`` is the day that a person found the report's "today" to be, with the reason in
    ``curated_reason``.
    """

    report_id: str
    text: str
    lang: str
    citation: Citation
    curated_day: date | None = None
    curated_reason: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage of a report, verbatim: ``report.text[start:end] == text``."""

    report_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name as written, at ``text[start:end]`` of a report.

    ``candidates`` are the places it may mean; ``()`` means that it was looked up and nothing was found.
    """

    text: str
    start: int
    end: int
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says happened at one toponym, true or not.

    It rests on an ``excerpt`` of a report, or on a ``citation`` with a ``note`` in our words. ``gained_by``
    and ``lost_by`` are actor ids, ``None`` where the source does not say. ``speaker`` is an actor id,
    `OUTLET`, or the name of a third party. ``place_id`` is ``None`` while the toponym is unresolved.
    """

    claim_id: str
    toponym: str
    change: Change
    gained_by: str | None
    lost_by: str | None
    speaker: str
    stance: Stance
    days: Days
    precision: Precision
    excerpt: Excerpt | None = None
    citation: Citation | None = None
    note: str = ""
    place_id: str | None = None
    origin: Origin = Origin.EXTRACTED
    reviewed: bool = False
    rule: str = ""


def citation_of(claim: Claim, reports: Mapping[str, Report]) -> Citation | None:
    """Return where a claim comes from: its report, or the citation that it carries."""
    return reports[claim.excerpt.report_id].citation if claim.excerpt else claim.citation


def evidence(claim: Claim, actor_ids: Collection[str]) -> Evidence:
    """Return what ``claim`` is worth by who makes it; ``actor_ids`` are the sides of the campaign.

    Denied by anyone is *denied*. The losing side's word is *conceded*, that of any other side *claimed*,
    and what the outlet or a third party says is *reported*.
    """
    if claim.stance is Stance.DENIED:
        return Evidence.DENIED
    if claim.speaker == claim.lost_by:
        return Evidence.CONCEDED
    if claim.speaker in actor_ids:
        return Evidence.CLAIMED
    return Evidence.REPORTED


@dataclass(frozen=True, slots=True)
class Figure:
    """An area or a count that somebody claimed for one day; ``None`` is a bound that is not given."""

    day: date
    low: float | None
    high: float | None
    unit: str
    claimed_by: str
    citation: Citation
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownToponym:
    """What a person knows of a toponym in a campaign: the place it means, or that nobody has found it yet.

    ``report_id`` is empty where it holds for all reports; ``place_id`` is ``None`` while it is unresolved.
    """

    toponym: str
    report_id: str = ""
    place_id: str | None = None
    admin1: str = ""
    admin2: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Where a map stands: its middle in WGS84 degrees and its zoom level."""

    lat: float
    lon: float
    zoom: float
