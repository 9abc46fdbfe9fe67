"""From an event to claims: whether it is one at all, and what it claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontmap.model import OUTLET, Change, Claim, Excerpt, Precision, Stance, Toponym
from frontmap.reading.days import Dated
from frontmap.reading.timing import UNDATED
from frontmap.reading.told import Told

_REMEMBERED = 6
"""For how many sentences a side that was spoken of still is what a text is about."""


def why_no_claim(told: Told, subject: str | None, other: str | None) -> str:
    """Return why an event makes no claim, ``""`` where it makes one."""
    event, sentence = told.event, told.sentence
    if sentence.chunks[-1].low == "?":
        return "question"
    if event.unreal:
        return event.unreal
    if told.saying is not None and told.saying.doubted:
        return "not confirmed"
    if event.negated and (
        told.speaker is None or any(sentence.has(i, "yet") for i in range(event.first, event.at))
    ):
        return "did not happen"
    if event.change is Change.LOST and "relief" in sentence.all_tags:
        return "relief"
    return _why_no_day(told) or _why_no_side(told, subject, other)


def _why_no_day(told: Told) -> str:
    """Return why the day of an event cannot be told, ``""`` if it can."""
    event, dated = told.event, told.dated
    if not isinstance(dated, Dated):
        return dated or "no day known"
    if dated.precision is not Precision.ANNOUNCED:
        return ""
    background = event.past and (told.saying is None or event.noun)
    return UNDATED if background or (event.state and event.bare) else ""


def _why_no_side(told: Told, subject: str | None, other: str | None) -> str:
    """Return why nothing ties an event to a side, ``""`` if something does."""
    event = told.event
    admitted = told.saying is not None and told.saying.kind == "admit"
    told_of = told.saying is not None and event.subject is not None and event.subject.kind == "force"
    told_of = told_of or event.noun or event.perfect or admitted
    if event.change is Change.LOST and subject is None and not told_of:
        return "no side named"
    if subject is not None or other is not None or told.speaker is not None:
        return ""
    if event.noun and event.towns.refers and event.change is not Change.CONTESTED and told.speaker is None:
        return "no side named"
    undergone = event.noun or event.rule.endswith("passive")
    acts = event.side and event.subject is None and not undergone
    return "no side named" if acts or not _is_about_war(told, undergone=undergone) else ""


def _is_about_war(told: Told, *, undergone: bool) -> bool:
    """Whether anything says that an event without a side is one of this war, and not of any other matter."""
    event = told.event
    return (
        any(here.actor for here in told.sentence.chunks)
        or told.memory.sentences_since_actor <= _REMEMBERED
        or (event.subject is not None and event.subject.kind == "force")
        or told.saying is not None
        or (undergone and _has_own_day(told))
        or event.change is Change.CONTESTED
    )


def _has_own_day(told: Told) -> bool:
    """Whether the event is told with a day of its own."""
    return isinstance(told.dated, Dated) and told.dated.precision is not Precision.ANNOUNCED


def make_claim(told: Told, toponym: Toponym, number: int, subject: str | None, other: str | None) -> Claim:
    """Return the claim that an event makes of one town; ``number`` tells it from others of its sentence."""
    assert isinstance(told.dated, Dated)  # noqa: S101  # an event without a day makes no claim
    event, report, sentence = told.event, told.report, told.sentence
    gained, lost = _gained_and_lost(told, subject, other)
    denied = event.negated or (told.saying is not None and told.saying.kind == "deny")
    part = event.towns.part and event.change is not Change.LOST
    return Claim(
        claim_id=f"{report.report_id}-{sentence.start}-{number}",
        toponym=toponym.text,
        change=Change.CONTESTED if part else event.change,
        gained_by=gained,
        lost_by=lost,
        speaker=told.saying.speaker if told.saying is not None else OUTLET,
        stance=Stance.DENIED if denied else Stance.ASSERTED,
        days=told.dated.days,
        precision=told.dated.precision,
        excerpt=Excerpt(
            report.report_id, sentence.start, sentence.end, report.text[sentence.start : sentence.end]
        ),
        rule=event.rule,
    )


def _gained_and_lost(told: Told, subject: str | None, other: str | None) -> tuple[str | None, str | None]:
    """Return who gained and who lost, by the event's sides and by who speaks.

    Where nobody is named, the side that announces a gain made it, and the side that admits one lost.
    """
    event, speaker = told.event, told.speaker
    kind = told.saying.kind if told.saying is not None else ""
    if event.change is Change.CONTESTED:
        return None, None
    if event.side == "lost":
        lost = subject or (speaker if event.noun or event.perfect or kind == "admit" else None)
        return (other if other != lost else None), lost
    gained = subject if event.side == "gained" else None
    lost = other if other != gained else None
    if kind == "admit" and lost is None and event.change is Change.TAKEN and gained != speaker:
        return gained, speaker
    if gained is None and lost is None and speaker is not None:
        if kind == "admit" or (kind == "deny" and event.noun and not event.side):
            return None, speaker
        if event.side == "gained" and kind == "deny" and told.saying is not None:
            return told.saying.about, None
        if event.side == "gained" and not event.negated:
            return speaker, None
    if gained is None and event.side == "gained" and kind == "say" and lost not in (None, speaker):
        return (None if event.negated else speaker), lost
    return gained, lost


def merge_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one sentence with those that say the same of the same town made one.

    "The conquest of X, which fell on Saturday" is one claim: what one of them leaves open the other may tell.
    """
    merged: list[Claim] = []
    for claim in claims:
        twin = next((i for i, other in enumerate(merged) if _says_the_same(claim, other)), None)
        if twin is None:
            merged.append(claim)
            continue
        other = merged[twin]
        dated = claim if other.precision is Precision.ANNOUNCED else other
        merged[twin] = replace(
            other,
            gained_by=other.gained_by or claim.gained_by,
            lost_by=other.lost_by or claim.lost_by,
            days=dated.days,
            precision=dated.precision,
        )
    return merged


def _says_the_same(claim: Claim, other: Claim) -> bool:
    """Whether two claims of a sentence differ at most in what one of them leaves open."""
    same = all(
        getattr(claim, name) == getattr(other, name) for name in ("toponym", "change", "speaker", "stance")
    )
    sides = ((claim.gained_by, other.gained_by), (claim.lost_by, other.lost_by))
    days = claim.days == other.days or Precision.ANNOUNCED in (claim.precision, other.precision)
    return same and days and all(a == b or None in (a, b) for a, b in sides)
