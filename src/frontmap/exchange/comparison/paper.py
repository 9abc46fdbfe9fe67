"""The report of what changed, in words: its lines, tables and sources, before they are laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from frontmap.exchange.comparison.comparison import ChangedTown, Comparison, holder
from frontmap.exchange.counted import counted_words
from frontmap.exchange.features import Feature
from frontmap.map.words import kind_words, status_words
from frontmap.model import Citation
from frontmap.texts import Texts


@dataclass(frozen=True, slots=True)
class Count:
    """How many towns are of a kind, which ``label`` names."""

    label: str
    towns: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table of towns; ``source`` is a number in the list of sources, ``None`` for none.

    ``is_verbatim`` tells an excerpt from a note in our words.
    """

    name: str
    admin1: str
    before: str
    after: str
    day: str
    evidence: str
    words: str
    is_verbatim: bool
    source: int | None


@dataclass(frozen=True, slots=True)
class Paper:
    """What the report says, in one language, with nothing escaped yet."""

    lang: str
    title: str
    subtitle: str
    summary: tuple[str, ...]
    sides: tuple[Count, ...]
    divisions: tuple[Count, ...]
    lines: tuple[Line, ...]
    sources: tuple[Citation, ...]
    footer: tuple[str, ...]
    texts: Texts

    @property
    def columns(self) -> list[str]:
        """The heads of the table of towns, in the order of a `Line`."""
        text = self.texts
        return [
            text("Town"),
            text("Division"),
            text("Before"),
            text("After"),
            text("Since"),
            text("Evidence"),
            text("What the source says"),
        ]

    def citation_words(self, citation: Citation) -> str:
        """Return outlet, headline and day of publication."""
        text = self.texts
        title = f"“{citation.title}”" if citation.title else ""
        published = (
            text.days(citation.published) if citation.published else text("day of publication not known")
        )
        return ", ".join(filter(None, (citation.outlet, title, published)))


def paper(comparison: Comparison, text: Texts) -> Paper:
    """Return what the report of a comparison says."""
    head = comparison.derived.campaign.head
    citations = dict.fromkeys(town.citation for town in comparison.towns if town.citation)
    numbers = {citation: number for number, citation in enumerate(citations, start=1)}
    first, second = text.day(comparison.first), text.day(comparison.second)
    return Paper(
        lang=text.lang,
        title=head.title.get(text.lang) or comparison.extract.title,
        subtitle=text("What changed between {first} and {second}", first=first, second=second),
        summary=_summary(comparison, text),
        sides=tuple(
            Count(_sides_words(*sides, comparison, text), n) for sides, n in comparison.by_sides().items()
        ),
        divisions=tuple(Count(name or text("not known"), n) for name, n in comparison.by_admin1().items()),
        lines=tuple(_line(town, numbers, comparison, text) for town in comparison.towns),
        sources=tuple(citations),
        footer=_footer(comparison, text),
        texts=text,
    )


def _summary(comparison: Comparison, text: Texts) -> tuple[str, ...]:
    told = len(comparison.derived.state_rows)
    return (
        text.plural("{n} town changed", "{n} towns changed", len(comparison.towns)),
        text.plural("{n} town is told of in this campaign", "{n} towns are told of in this campaign", told),
        text("Evidence that counts: {perspective}", perspective=counted_words(comparison.derived, text)),
    )


def _footer(comparison: Comparison, text: Texts) -> tuple[str, ...]:
    method = text(
        "Who holds a town follows from claims alone: each is graded by who makes it, claims of one change "
        "merge into an event, and the state of a day follows from the events up to it."
    )
    return method, comparison.extract.licence, comparison.extract.attribution


def _line(town: ChangedTown, numbers: Mapping[Citation, int], comparison: Comparison, text: Texts) -> Line:
    excerpt = town.claim.excerpt if town.claim else None
    return Line(
        name=town.place.label(text.lang),
        admin1=town.place.admin1,
        before=state_words(town.before, comparison, text),
        after=state_words(town.after, comparison, text),
        day=text.day(town.day),
        evidence=", ".join(kind_words(kind, text) for kind in town.told.evidence),
        words=excerpt.text if excerpt else town.claim.note if town.claim else "",
        is_verbatim=excerpt is not None,
        source=numbers[town.citation] if town.citation else None,
    )


def state_words(feature: Feature, comparison: Comparison, text: Texts) -> str:
    """Return a state in words, as in "Ukraine (claimed)"."""
    if holder(feature) is None:
        is_disputed = feature.status == "disputed"
        return (
            text("disputed") if is_disputed else text("contested") if feature.held_by else text("not known")
        )
    status = text("inferred") if feature.status == "inferred" else status_words(feature.status, text)
    return f"{_side_words(holder(feature), comparison, text)} ({status})"


def _sides_words(before: str | None, after: str | None, comparison: Comparison, text: Texts) -> str:
    return f"{_side_words(before, comparison, text)} → {_side_words(after, comparison, text)}"


def _side_words(actor_id: str | None, comparison: Comparison, text: Texts) -> str:
    """Return a side's name; of no side, that it is contested or not known."""
    names = {actor.actor_id: actor.name(text.lang) for actor in comparison.derived.campaign.actors}
    return names[actor_id] if actor_id else text("contested or not known")
