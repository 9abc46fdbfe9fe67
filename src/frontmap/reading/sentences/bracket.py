"""The verb bracket of German: a verb whose parts stand apart is put together, before the town it tells of.

"Am Samstag haben russische Truppen X eingenommen" becomes "Am Samstag russische Truppen haben eingenommen X",
which the rules of all languages read; the words keep their offsets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from frontmap.reading.lexicon.entries import NOTHING, Entry
from frontmap.reading.sentences.vocabulary import Word

_ENDS = frozenset((",", ";", ":", "«", "»", "„", "“", "”", '"', "(", ")", "–", "—", ".", "!", "?"))
_CLOSING = frozenset(("participle", "infinitive"))
_LEADING = frozenset(("det", "type", "adj", "at", "of", "number", "to"))
_PASSIVE = frozenset(("wurde", "wurden", "worden"))

Entries = Mapping[tuple[str, ...], Entry]


class _Token(NamedTuple):
    """A word and where it starts."""

    start: int
    low: str
    word: Word


def close_brackets(
    starts: Sequence[int], words: Sequence[Word], entries: Entries, towns: Collection[int]
) -> tuple[list[int], list[Word]]:
    """Return words and their offsets, the parts of each clause's verb side by side; ``towns`` are offsets."""
    tokens = [_Token(start, word.low, word) for start, word in zip(starts, words, strict=True)]
    closed = [token for clause in _clauses(tokens, entries) for token in _close(clause, entries, towns)]
    return [token.start for token in closed], [token.word for token in closed]


def _clauses(tokens: Sequence[_Token], entries: Entries) -> Iterator[list[_Token]]:
    """Yield the tokens of each clause: up to a mark, or up to an "and" behind a verb's last part."""
    clause: list[_Token] = []
    for token in tokens:
        if token.low == "und" and clause and _moods(entries, clause[-1]) & _CLOSING:
            yield clause
            clause = []
        clause.append(token)
        if token.low in _ENDS:
            yield clause
            clause = []
    if clause:
        yield clause


def _close(clause: list[_Token], entries: Entries, towns: Collection[int]) -> list[_Token]:
    """Return one clause with its verb put together."""
    body = clause[:-1] if clause[-1].low in _ENDS else clause
    verb = _verb(body, entries)
    if not verb:
        return clause
    town = next((at for at, token in enumerate(body) if token.start in towns), None)
    final = verb[0] == len(body) - 1
    if town is None or (town < verb[0] and not final):
        place = verb[0]
    elif _PASSIVE.isdisjoint(token.low for token in body):
        place = _phrase_start(body, town, entries)
    else:
        place = max(verb[0] if verb[0] > town and not final else town + 1, 0)
    parts = [body[at] for at in verb]
    before = [token for at, token in enumerate(body[:place]) if at not in verb]
    after = [token for at, token in enumerate(body) if at >= place and at not in verb]
    return before + parts + after + clause[len(body) :]


def _verb(body: Sequence[_Token], entries: Entries) -> list[int]:
    """Return the indexes of the verb's parts: its "sich", its finite part, what closes the bracket."""
    if not body:
        return []
    last = len(body) - 1
    sich = [at for at, token in enumerate(body) if token.low == "sich"][:1]
    if last and _helps(entries, body[last]) and _moods(entries, body[last - 1]) & _CLOSING:
        return [*sich, last, last - 1]
    separated = next((at for at in range(last) if (body[at].low, body[last].low) in entries), None)
    if separated is not None and separated < last - 1:
        return [*sich, separated, last]
    if _moods(entries, body[last]) & _CLOSING:
        helper = next((at for at in range(last) if _helps(entries, body[at])), None)
        return [last] if helper is None else [*sich, helper, last]
    finite = (at for at in range(last + 1) if "finite" in _moods(entries, body[at]))
    return [at for at in finite if not _helps(entries, body[at])][:1]


def _phrase_start(body: Sequence[_Token], town: int, entries: Entries) -> int:
    """Return where the phrase that leads to the town begins: its kind, article and preposition included."""
    while town and entries.get((body[town - 1].low,), NOTHING).tags & _LEADING:
        town -= 1
    return town


def _helps(entries: Entries, token: _Token) -> bool:
    """Whether the word may be the finite part of a verb that another word closes."""
    entry = entries.get((token.low,), NOTHING)
    frames = {form.frame for form in entry.forms if form.mood == "finite"}
    return bool(entry.tags & {"have", "be", "cond"} or frames & {"plan", "achieve"})


def _moods(entries: Entries, token: _Token) -> set[str]:
    """Return which forms of verbs of our kind the word may be."""
    return {form.mood for form in entries.get((token.low,), NOTHING).forms}
