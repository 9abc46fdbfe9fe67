"""From an event to claims: which sides are meant, whether it is a claim at all, and what it claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontmap.model import OUTLET, Change, Claim, Excerpt, Precision, Report, Stance, Toponym
from frontmap.reading.days import Dated
from frontmap.reading.event import Event
from frontmap.reading.memory import Memory
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.speech import Saying
from frontmap.reading.timing import UNDATED


@dataclass(frozen=True, slots=True)
class Told:
    """An event with all that decides what it claims.

    ``saying`` is whose word it is, ``None`` for the outlet's; ``dated`` is its day, a text where it is told
    without one, ``None`` where the report has none. ``memory`` holds what the sentences before said.
    """

    report: Report
    actor_ids: frozenset[str]
    sentence: Sentence
    event: Event
    saying: Saying | None
    dated: Dated | str | None
    memory: Memory

    @property
    def speaker(self) -> str | None:
        """The side that says so, ``None`` if no side does."""
        return (
            self.saying.speaker if self.saying is not None and self.saying.speaker in self.actor_ids else None
        )


def subject_side(told: Told) -> str | None:
    """Return the side that acts in an event, ``None`` where the text does not tell."""
    if told.event.subject is not None:
        side = side_of(told, told.event.subject)
        named = told.event.subject.actor is not None
        return side if named or side is None or side != other_side(told) else _opponent(told, side)
    return (told.speaker or _main_actor(told.sentence)) if told.event.perfect else None


def other_side(told: Told) -> str | None:
    """Return the side that undergoes an event, ``None`` where the text does not tell."""
    return side_of(told, told.event.other) if told.event.other is not None else None


def side_of(told: Told, party: Party) -> str | None:
    """Return the side of ``party``: by its words, else by who speaks, else by who was spoken of."""
    sentence, speaker, event = told.sentence, told.speaker, told.event
    if party.actor is not None and not (speaker == party.actor and _is_enemy(sentence, party)):
        return party.actor
    if _is_enemy(sentence, party):
        return _enemy_side(told, party)
    spoken_for = event.side == "lost" and speaker is not None
    if (
        party.own
        and not spoken_for
        and event.rule.endswith("passive")
        and not sentence.has(party.first - 1, "ours")
    ):
        return None
    if party.kind == "we" or party.own:
        denied = told.saying.about if told.saying is not None and party.kind != "we" else None
        known = denied or speaker or _earlier_actor(sentence, party.first)
        recent = told.memory.actor if told.memory.sentences_since_actor <= 1 else None
        return known or (recent if party.own else None)
    if (
        party.kind == "force"
        and speaker is not None
        and told.saying is not None
        and told.saying.kind != "source"
    ):
        return speaker
    if party.kind == "force" and _is_described(sentence, party.first + 1):
        return None
    earlier = _earlier_side(told, party)
    if earlier is not None:
        return earlier
    likely = next(
        filter(None, (chunk.likely for chunk in sentence.chunks[party.first : party.last + 1])), None
    )
    if party.kind == "force" and likely is not None:
        return likely
    return told.memory.actor if told.memory.sentences_since_actor <= 2 else None


def _earlier_side(told: Told, party: Party) -> str | None:
    """Return the side of the nearest party before ``party`` that acts in the sentence."""
    sentence = told.sentence
    for earlier in reversed(sentence.parties):
        if earlier.last < party.first and not sentence.governed(earlier.first):
            if earlier.actor is not None:
                return earlier.actor
            if sentence.has(earlier.last, "enemy") and told.speaker is not None:
                return _opponent(told, told.speaker)
    return None


def _is_described(sentence: Sentence, at: int) -> bool:
    """Whether a word that the lexicon does not know stands at chunk ``at`` ("troops loyal to")."""
    return sentence.has(at, "word") and not sentence.chunks[at].forms


def _is_enemy(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` is called the enemy."""
    return any(sentence.has(i, "enemy") for i in range(party.first, party.last + 1))


def _enemy_side(told: Told, party: Party) -> str | None:
    """Return the opponent of who speaks, else of who was spoken of."""
    side = told.speaker or _earlier_actor(told.sentence, party.first)
    if side is None and told.memory.sentences_since_actor <= 1:
        side = told.memory.actor
    return _opponent(told, side) if side is not None else None


def _opponent(told: Told, side: str) -> str | None:
    """Return the other side where there are two, else ``None``."""
    others = told.actor_ids - {side}
    return next(iter(others)) if len(others) == 1 else None


def _earlier_actor(sentence: Sentence, before: int) -> str | None:
    """Return the side of the nearest party before that chunk that acts in the sentence."""
    for party in reversed(sentence.parties):
        if party.last < before and party.actor is not None and not sentence.governed(party.first):
            return party.actor
    return None


def _main_actor(sentence: Sentence) -> str | None:
    """Return the side of the main clause's subject ("after having retaken X, the troops...")."""
    for party in sentence.parties:
        if party.actor is not None and party.kind in ("force", "name") and not sentence.governed(party.first):
            return party.actor
    return None


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
    if event.change is Change.LOST and any(chunk.has("relief") for chunk in sentence.chunks):
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
    if event.change is Change.LOST and subject is None and not (event.noun or event.perfect or admitted):
        return "no side named"
    if subject is not None or other is not None or told.speaker is not None:
        return ""
    if event.noun and event.towns.refers and event.change is not Change.CONTESTED:
        return "no side named"
    known = any(here.actor for here in told.sentence.chunks) or told.memory.sentences_since_actor <= 2
    known = known or (event.subject is not None and event.subject.kind == "force")
    known = known or told.saying is not None or (event.rule.endswith("passive") and _has_own_day(told))
    known = known or event.change is Change.CONTESTED
    acts = event.side and not event.noun and event.subject is None and not event.rule.endswith("passive")
    return "" if known and not acts else "no side named"


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
