"""From an event to claims: whether it is one at all, and what it claims."""

from __future__ import annotations

from frontmap.model import OUTLET, Change, Claim, Excerpt, Precision, Stance, Toponym
from frontmap.reading.changes.plans import HEARSAY
from frontmap.reading.claims.background import is_background
from frontmap.reading.claims.outcome import gained_and_lost, tells_of_itself
from frontmap.reading.claims.sides import is_driven_out
from frontmap.reading.claims.timing import UNDATED
from frontmap.reading.claims.told import Told
from frontmap.reading.claims.unreal import why_unreal
from frontmap.reading.days.phrases import Dated
from frontmap.reading.sentences.sentence import Sentence

_REMEMBERED = 6
"""For how many sentences a side that was spoken of still is what a text is about."""
_ANOTHER_AGE_DAYS = 50 * 365
"""What happened so long before a report belongs to another war."""


def why_no_claim(told: Told, subject: str | None, other: str | None) -> str:
    """Return why an event makes no claim, ``""`` where it makes one."""
    event, sentence = told.event, told.sentence
    if sentence.chunks[-1].low == "?":
        return "question"
    if event.unreal and not (event.unreal == HEARSAY and _is_own_word(told, subject)):
        return event.unreal
    unreal = why_unreal(sentence, event, said=told.saying is not None and not told.saying.noun)
    if unreal:
        return unreal
    if told.saying is not None and told.saying.doubted:
        return "not confirmed"
    if event.negated and (
        told.speaker is None or any(sentence.has(i, "yet") for i in range(event.first - 1, event.at))
    ):
        return "did not happen"
    if event.change is Change.LOST and _is_relieved(sentence):
        return "relief"
    if _is_already_told(told, subject):
        return "told as taken"
    return _why_no_day(told) or _why_no_side(told, subject, other)


def _is_already_told(told: Told, subject: str | None) -> bool:
    """Whether who fled lost what the other side is just told to have taken: "took X, the garrison fled"."""
    event = told.event
    if event.subject is None or event.change is not Change.LOST or not event.towns.refers:
        return False
    return is_driven_out(told, event.subject) and subject not in (None, told.memory.taker)


def _is_relieved(sentence: Sentence) -> bool:
    """Whether a sentence tells that forces change places, and names no "relevés" that they make."""
    if "relief" not in sentence.all_tags:
        return False
    relieved = (at for at, tags in enumerate(sentence.tags) if "relief" in tags)
    return any(not sentence.has_any(at - 1, "det", "possessive") for at in relieved)


def _is_own_word(told: Told, subject: str | None) -> bool:
    """Whether a side tells an event of itself, and the "allegedly" in it is the outlet's."""
    saying = told.saying
    said = saying is not None and saying.kind in ("say", "source") and saying.verb < told.event.at
    return said and told.speaker is not None and subject in (None, told.speaker)


def _why_no_day(told: Told) -> str:
    """Return why the day of an event cannot be told, ``""`` if it can."""
    dated = told.dated
    if not isinstance(dated, Dated):
        return dated or "no day known"
    published = told.report.citation.published
    if published is not None and (published.first - dated.days.last).days > _ANOTHER_AGE_DAYS:
        return "another war"
    if dated.precision is not Precision.ANNOUNCED:
        return ""
    return UNDATED if is_background(told) else ""


def _why_no_side(told: Told, subject: str | None, other: str | None) -> str:
    """Return why nothing ties an event to a side, ``""`` if something does."""
    event = told.event
    admitted = told.saying is not None and told.saying.kind == "admit"
    told_of = told.saying is not None and event.subject is not None and event.subject.kind == "force"
    told_of = told_of or (told.saying is not None and event.rule == "lose: passive")
    told_of = told_of or (event.negated and told.speaker is not None)
    told_of = told_of or event.noun or event.perfect or admitted or tells_of_itself(told)
    if event.change is Change.LOST and subject is None and not told_of:
        return "no side named"
    if subject is not None or other is not None or told.speaker is not None:
        return ""
    if event.noun and event.towns.refers and event.change is not Change.CONTESTED and told.speaker is None:
        return "no side named"
    undergone = event.noun or event.rule.endswith("passive") or event.rule == "fall"
    told_by_them = event.rule == "take: active" and told.saying is not None and told.saying.kind == "say"
    acts = event.side and event.subject is None and not undergone and not told_by_them
    return "no side named" if acts or not _is_about_war(told, undergone=undergone) else ""


def _is_about_war(told: Told, *, undergone: bool) -> bool:
    """Whether anything says that an event without a side is one of this war, and not of any other matter."""
    event = told.event
    return (
        any(here.actor for here in told.sentence.chunks)
        or (undergone and told.memory.announced)
        or (undergone and "force" in told.sentence.all_tags)
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
    gained, lost = gained_and_lost(told, subject, other)
    denied = event.negated or (told.saying is not None and told.saying.kind == "deny")
    return Claim(
        claim_id=f"{report.report_id}-{sentence.start}-{number}",
        toponym=toponym.text,
        change=Change.CONTESTED if event.towns.part else event.change,
        gained_by=gained,
        lost_by=lost,
        speaker=_speaker(told, gained),
        stance=Stance.DENIED if denied else Stance.ASSERTED,
        days=told.dated.days,
        precision=told.dated.precision,
        excerpt=Excerpt(
            report.report_id, sentence.start, sentence.end, report.text[sentence.start : sentence.end]
        ),
        rule=event.rule,
    )


def _speaker(told: Told, gained: str | None) -> str:
    """Return who says so; a unit of no known side is of that whose soldiers, not named either, gained.

    So it is where it tells, nobody named, that a town was freed: "X has been retaken, the 3rd brigade said".
    """
    if told.saying is None:
        return OUTLET
    subject = told.event.subject
    told_of = subject is not None and subject.kind in ("force", "they") and subject.actor is None
    told_of = told_of or (subject is None and told.sentence.has(told.event.at, "welcomed"))
    own = told.saying.unit and told_of and not told.event.negated
    return gained if own and gained is not None else told.saying.speaker
