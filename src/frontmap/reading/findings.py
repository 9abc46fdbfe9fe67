"""What is found in one sentence: what it tells of towns, who says so, and which days it names."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.reading.changes.event import Event
from frontmap.reading.changes.events import find_events
from frontmap.reading.chronicle import note_chronicle
from frontmap.reading.claims.timing import Timing
from frontmap.reading.desk import Desk, sentence_at
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sayings.rebuttal import Rebuttal, rebuttals_of
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.speech import find_sayings
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.skim import opens_about_this
from frontmap.reading.sentences.vocabulary import WORD

_SHORT = 5
_TOLD = ("finite", "participle", "predicate")
_WORD_TAGS = frozenset([WORD, BARE, "welcomed"])


class Findings(NamedTuple):
    """What was found in the sentence ``number`` of a text: what it tells, who says so, and which days."""

    number: int
    sentence: Sentence
    events: list[Event]
    sayings: list[Saying]
    rebuttals: list[Rebuttal]
    timing: Timing


def find_told(desk: Desk, number: int) -> Findings:
    """Return what is found in a sentence; keep in mind the day of a chronicle."""
    memory, sentence = desk.memory, sentence_at(desk, number)
    events = list(find_events(sentence))
    sayings = find_sayings(desk.report.text, sentence, memory, desk.actor_ids)
    memory.announced = bool(events) and _is_announced(desk, number + 1, short=len(sentence.chunks) <= _SHORT)
    verbs = [event.at for event in events] + [saying.verb for saying in sayings] + _other_verbs(sentence)
    note_chronicle(desk, number, sentence)
    timing = Timing(
        sentence,
        verbs,
        desk.anchor,
        memory.days,
        heading=memory.current_heading(),
        told=None if "again" in sentence.all_tags else memory.day_told_of(),
        chronicle=memory.chronicle,
    )
    rebuttals = rebuttals_of(desk.report.text, sentence, sayings, events)
    return Findings(number, sentence, events, sayings, rebuttals, timing)


def _is_announced(desk: Desk, number: int, *, short: bool) -> bool:
    """Whether a sentence says which side "reported about this", or goes on with what forces of a side did.

    The latter only counts after a ``short`` sentence: "X has fallen. The army of Y left it at night."
    """
    if number >= len(desk.spans):
        return False
    about_this = opens_about_this(desk.report.text, desk.spans[number][0], desk.vocabulary.lexicon)
    if not about_this and not short:
        return False
    after = sentence_at(desk, number)
    forces = any(party.kind == "force" and party.actor is not None for party in after.parties)
    return any(here.actor for here in after.chunks) if about_this else forces


def _other_verbs(sentence: Sentence) -> list[int]:
    """Return the verbs of change of a sentence, those among them too that tell of no town."""
    return [at for at in sentence.telling if sentence.tags[at] <= _WORD_TAGS and _tells(sentence.chunks[at])]


def _tells(here: Chunk) -> bool:
    """Whether a chunk is a verb of change and no noun, and one that needs no other side to be one."""
    told = False
    for form in here.forms:
        if form.mood == "noun":
            return False
        verb = form.mood in _TOLD and form.frame != "pass" and not form.needs_other
        told = told or (verb and FRAMES[form.frame].change is not None)
    return told
