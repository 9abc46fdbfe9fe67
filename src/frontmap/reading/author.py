"""Whose text a report is: of the office or the official that signs it above its first paragraph."""

from __future__ import annotations

from frontmap.reading.chronicle import opens_paragraph
from frontmap.reading.desk import Desk, sentence_at
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER, WORD

_HEAD = 3
"""How many sentences may stand above the text: its title, who signs it, and when."""
_LONGEST = 20
"""How many chunks a line that signs a text may have."""
_LEADING = ("statement", "of", "by", "det", "adj", NUMBER)
_BESIDE = frozenset(
    ("comma", "colon", "dash", "paren", "mark", "time", "at", "of", "det", "adj", NUMBER, NAME, WORD)
)
_TELLING = ("finite", "participle", "predicate")


def author_of(desk: Desk) -> str | None:
    """Return the side whose own text a report is, by a line above it; ``None`` if it is the outlet's.

    "Y, head of the military administration, on Telegram", "Report of the ministry of defence of Y".
    """
    for number in range(min(_HEAD, len(desk.spans) - 1)):
        if number and not opens_paragraph(desk, number):
            return None
        if not any(opens_paragraph(desk, later) for later in range(number + 1, len(desk.spans))):
            return None
        side = _signed_by(sentence_at(desk, number))
        if side is not None:
            return side
    return None


def _signed_by(sentence: Sentence) -> str | None:
    """Return the side of the office, or of who holds one, that a line names and tells nothing of."""
    if sentence.length > _LONGEST or not sentence.parties:
        return None
    opening = sentence.parties[0]
    person = sentence.has(0, OTHER_NAME) and sentence.has(1, "comma")
    if not all(sentence.has_any(at, *_LEADING) for at in range(2 if person else 0, opening.first)):
        return None
    if opening.kind in ("office", "force") and opening.actor is not None and _is_statement(sentence, opening):
        return opening.actor
    named = any(OTHER_NAME in tags for tags in sentence.tags) or sentence.has(sentence.length - 1, "colon")
    office = next((party for party in sentence.parties if party.kind == "office"), None)
    if office is None or not named or not _stands_alone(sentence):
        return None
    introduced = office is opening or (sentence.has(opening.last + 1, "comma") and opening.kind == "name")
    return office.actor if introduced else None


def _is_statement(sentence: Sentence, office: Party) -> bool:
    """Whether a line is the title of what an office states: "Ministry report on", "Statement by the army"."""
    after = office.last + 1
    stated = [at for at in (*range(office.first), after) if sentence.has(at, "statement")]
    outside = (at for at in range(sentence.length) if not office.first <= at <= office.last)
    return bool(stated) and not any(
        form.mood in _TELLING for at in outside if at not in stated for form in sentence.chunks[at].forms
    )


def _stands_alone(sentence: Sentence) -> bool:
    """Whether nothing is told in a line, which only names who signs it, where and when."""
    within = {at for party in sentence.parties for at in range(party.first, party.last + 1)}
    return all(
        at in within or (tags & _BESIDE and not sentence.chunks[at].forms)
        for at, tags in enumerate(sentence.tags)
    )
