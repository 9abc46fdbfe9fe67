"""A verb of saying that ends its sentence with its subject: "X has fallen, the governor said on Friday"."""

from __future__ import annotations

from frontmap.reading.sayings.participles import is_published
from frontmap.reading.sayings.word_order import acts
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD

_LISTENER = frozenset((NAME, DEMONYM, WORD, "civil", "det", "office", "adj", "force"))
_TOLD = ("hands", "free", "ours", "again", "no_longer", "false")
"""What tells of a town without a verb."""
_LEADING = ("at", "of", "by")
_WITHIN = frozenset(
    (WORD, NAME, DEMONYM, "adj", "adv", "of", "with", "det", "force", "statement", "possessive", "genitive")
).union(("type", "building", "part", "flag"))
_AFTER_TAIL = ("mark", "comma", "strong", "clause", "after", "filmed")
_MARKS = frozenset(("comma", "quote", "dash"))


def tail_start(sentence: Sentence, at: int, first: int) -> int | None:
    """Return the comma or quotation mark after which a verb of saying ends its sentence with its subject.

    "X has fallen, the regional governor said on Friday": nothing that is said follows the verb at chunk
    ``at``; ``first`` is the verb's first chunk. ``None`` where it is not so.
    """
    after = _after_adjuncts(sentence, _after_topic(sentence, _after_listener(sentence, at + 1)))
    after = _after_topic(sentence, after)
    if after < len(sentence.chunks) and not sentence.has_any(after, *_AFTER_TAIL):
        return None
    if sentence.has(after, "comma") and sentence.has(after + 1, "that"):
        return None
    marks = [i for i, tags in enumerate(sentence.tags[:first]) if not tags.isdisjoint(_MARKS)]
    told = (i for i in reversed(marks) if any(c.forms or c.has_any(*_TOLD) for c in sentence.chunks[:i]))
    tail = next(told, None)
    if tail is not None and sentence.has_any(tail + 1, "but", "clause") and not sentence.has(tail + 1, "as"):
        return None
    if tail is not None and _is_of_a_relative(sentence, tail, first):
        return None
    return tail if not any(sentence.chunks[i].forms for i in _between(marks, first)) else None


def _is_of_a_relative(sentence: Sentence, tail: int, first: int) -> bool:
    """Whether the verb at chunk ``first`` is that of a clause about a noun behind the mark at ``tail``.

    "According to Y, who spoke on television", "fell a day into a truce that Y had declared, witnesses said",
    "lost X, whose capture Y had announced".
    """
    if sentence.has(tail + 1, "whose") or (sentence.has(tail + 1, "who") and tail + 2 == first):
        return True
    return any(sentence.has_any(at, "who", "whom", "that") for at in range(tail + 2, first))


def _after_adjuncts(sentence: Sentence, at: int) -> int:
    """Return the chunk after what tells when and where it was said: "on Friday in a message from Y"."""
    while sentence.has_any(at, "time", "adv", "quote", *_LEADING):
        if sentence.has(at, "of") and not sentence.has(at, "at") and not _is_said_from(sentence, at):
            break
        adjunct = sentence.has_any(at, *_LEADING) and not sentence.party_at.get(at + 1)
        at += 1
        while (
            adjunct
            and sentence.has_any(at, *_WITHIN)
            and (_is_adjunct(sentence, at) or not acts(sentence, at))
        ):
            at += 1
    return at


def _is_said_from(sentence: Sentence, at: int) -> bool:
    """Whether the "from" at chunk ``at`` tells where somebody spoke: right behind the verb, or the day."""
    return sentence.has_any(at - 1, "time", "adv") or sentence.chunks[at - 1].frames("say", "admit", "deny")


def _after_topic(sentence: Sentence, at: int) -> int:
    """Return the chunk after the town of which something is said, from chunk ``at`` on: "Y said of X"."""
    town = at + 1
    while sentence.has_any(town, "det", "type"):
        town += 1
    named = sentence.has(at, "concerning") and town < sentence.length
    return town + 1 if named and sentence.chunks[town].toponym is not None else at


def _after_listener(sentence: Sentence, at: int) -> int:
    """Return the chunk after whoever was told, from chunk ``at`` on: "told Reuters", "told state TV"."""
    while sentence.has_any(at, *_LISTENER) and not sentence.has_any(at, "time", "at"):
        named = WORD in sentence.tags[at] and sentence.has_any(at - 1, NAME, "civil")
        verb = sentence.chunks[at].forms and not sentence.has(at - 1, "det")
        if named or verb or sentence.has_any(at, "that", "who"):
            break
        at += 1
    return at


def _is_adjunct(sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verb is none at chunk ``at``: "in a post", "in a note published on X"."""
    described = sentence.has_any(at - 1, "adj", WORD)  # "in its daily update", "in a video message"
    message = described and (sentence.has(at, "statement") or sentence.has(at - 2, "det"))
    return message or sentence.has(at - 1, "det") or is_published(sentence, at)


def _between(marks: list[int], first: int) -> range:
    """Return the chunks from the last of ``marks`` up to chunk ``first``."""
    return range(marks[-1] + 1, first) if marks else range(0)
