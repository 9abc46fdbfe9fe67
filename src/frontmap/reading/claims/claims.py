"""From an event to claims: whether it is one at all, and what it claims."""

from __future__ import annotations

from frontmap.model import OUTLET, Change, Claim, Excerpt, Precision, Stance, Toponym
from frontmap.reading.changes.verbs import HEARSAY
from frontmap.reading.claims.timing import UNDATED
from frontmap.reading.claims.told import Told
from frontmap.reading.claims.unreal import why_unreal
from frontmap.reading.days.phrases import Dated
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence

_REMEMBERED = 6
"""For how many sentences a side that was spoken of still is what a text is about."""


_ENDS = ("comma", "mark", "dash", "quote", "and", "strong", "time", "paren", "with", "purpose", "if")
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
    return _why_no_day(told) or _why_no_side(told, subject, other)


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
    event, dated = told.event, told.dated
    if not isinstance(dated, Dated):
        return dated or "no day known"
    published = told.report.citation.published
    if published is not None and (published.first - dated.days.last).days > _ANOTHER_AGE_DAYS:
        return "another war"
    if dated.precision is not Precision.ANNOUNCED:
        return ""
    background = (event.past and (told.saying is None or event.noun)) or _made_good(told)
    described = event.state and (event.bare or _is_told_in_passing(told))
    return UNDATED if background or described else ""


def _made_good(told: Told) -> bool:
    """Whether a loss is told behind what made it good: "Y retook X after having lost it to Z"."""
    event, sentence = told.event, told.sentence
    if event.change is not Change.LOST or not event.towns.refers:
        return False
    before = event.first - 1 - sentence.has(event.first - 1, "it")
    return sentence.has(before, "after") or (event.perfect and sentence.has(before, "time"))


def _is_told_in_passing(told: Told) -> bool:
    """Whether a relative clause only describes the town: "X, which has so far been held by Y"."""
    event, sentence = told.event, told.sentence
    town = event.towns.at[-1] if event.towns.at else event.first
    if told.saying is not None and town < told.saying.verb < event.first:
        return False
    linked = _relative_of(sentence, town, event.first)
    return linked and not any(sentence.has(at, "again") for at in range(town + 1, event.at + 1))


def _relative_of(sentence: Sentence, town: int, verb: int) -> bool:
    """Whether a relative clause goes from a town to a verb, not closed before: "X, which held out, is"."""
    links = (at for at in range(verb - 1, town, -1) if sentence.has_any(at, "who", "whom", "that"))
    link = next(links, None)
    closed = link is not None and sentence.has(verb - 1, "comma") and not sentence.has(link + 1, "comma")
    return link is not None and not (closed and link + 1 < verb - 1)


def _why_no_side(told: Told, subject: str | None, other: str | None) -> str:
    """Return why nothing ties an event to a side, ``""`` if something does."""
    event = told.event
    admitted = told.saying is not None and told.saying.kind == "admit"
    told_of = told.saying is not None and event.subject is not None and event.subject.kind == "force"
    told_of = told_of or (told.saying is not None and event.rule == "lose: passive")
    told_of = told_of or (event.negated and told.speaker is not None)
    told_of = told_of or event.noun or event.perfect or admitted or _tells_of_itself(told)
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


def _tells_of_itself(told: Told) -> bool:
    """Whether a side tells, in a verb without a subject, what it did itself: "out of X [we] went, said Y"."""
    event, saying = told.event, told.saying
    alone = event.subject is None and event.rule in ("leave: active", "withdraw: active", "lose: active")
    said = saying is not None and saying.kind in ("say", "deny") and told.speaker is not None
    ends = told.sentence.has_any(max(event.at, *event.towns.at) + 1, *_ENDS) if event.towns.at else False
    return alone and said and ends and told.sentence.has(event.at, BARE)


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
    gained, lost = _gained_and_lost(told, subject, other)
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
    """Return who says so; a unit of no known side is of that whose soldiers, not named either, gained."""
    if told.saying is None:
        return OUTLET
    subject = told.event.subject
    own = told.saying.unit and subject is not None and subject.kind == "force" and subject.actor is None
    return gained if own and gained is not None else told.saying.speaker


def _gained_and_lost(told: Told, subject: str | None, other: str | None) -> tuple[str | None, str | None]:
    """Return who gained and who lost, by the event's sides and by who speaks.

    Where nobody is named, the side that announces a gain made it, and the side that admits one lost.
    """
    event, speaker = told.event, told.speaker
    kind = told.saying.kind if told.saying is not None else ""
    kind = "admit" if _confirms_a_fall(told) else kind
    if event.change is Change.CONTESTED:
        return (subject if event.side == "gained" else None), None
    if event.side == "lost":
        own = event.noun or event.perfect or event.negated or kind in ("admit", "deny")
        own = own or _tells_of_itself(told)
        lost = subject or (speaker if own else None)
        return (other if other != lost else None), lost
    gained = subject if event.side == "gained" else None
    lost = other if other != gained else None
    if kind == "admit" and lost is None and event.change is Change.TAKEN and gained != speaker:
        return gained, speaker
    if gained is None and lost is None and speaker is not None:
        if kind == "admit" or (kind == "deny" and event.noun and not event.side):
            return None, speaker
        if event.side == "gained" and kind == "deny" and told.saying is not None:
            return told.saying.about or told.opponent(speaker), None
        if not event.negated and (event.side == "gained" or (event.rule == "fall" and kind == "say")):
            return speaker, None
        if event.side == "gained" and event.noun:
            return told.opponent(speaker), None
    if gained is None and event.side == "gained" and kind == "say" and lost not in (None, speaker):
        return (None if event.negated else speaker), lost
    if _tells_of_its_loss(told, gained, lost):
        return gained, speaker
    if gained is None and lost is None and event.rule == "take: passive" and not event.negated:
        return _taker_after(told) or told.memory.recent_taker(_towns_told(told)), None
    return gained, lost


def _towns_told(told: Told) -> set[str]:
    """Return the towns of the event in lower case, by reference too."""
    towns = {told.sentence.chunks[at].low for at in told.event.towns.at}
    pointed = told.memory.town.text.lower() if told.memory.town is not None else ""
    return towns or {pointed}


def _confirms_a_fall(told: Told) -> bool:
    """Whether a side confirms that a town fell, and so that it lost it: "Kyiv confirmed the fall of X"."""
    event, saying = told.event, told.saying
    fell = event.rule.startswith("fall") and event.change is Change.TAKEN and not event.negated
    said = saying is not None and saying.kind == "say" and saying.verb >= 0
    return fell and said and saying is not None and told.sentence.has(saying.verb, "confirms")


def _taker_after(told: Told) -> str | None:
    """Return who acts behind the colon that ends what was taken: "X retaken: the army raised its flag"."""
    sentence, at = told.sentence, told.event.at
    colon = next((i for i in range(at, min(at + 4, len(sentence.chunks))) if sentence.has(i, "colon")), None)
    party = sentence.party_at.get(colon + 1) if colon is not None else None
    return party.actor if party is not None and party.kind in ("force", "name") else None


def _tells_of_its_loss(told: Told, gained: str | None, lost: str | None) -> bool:
    """Whether one of two sides says that the other took a whole town, and so that it lost it."""
    event, speaker = told.event, told.speaker
    said = told.saying is not None and told.saying.kind in ("say", "source") and not event.negated
    whole = event.change is Change.TAKEN and not event.towns.part
    opposed = lost is None and None not in (gained, speaker) and gained != speaker
    return said and whole and opposed and len(told.actor_ids) == 2
