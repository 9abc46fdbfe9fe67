"""A text with what was read in it marked: by colour and by shape, each passage as it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

LONG_TEXT = 20_000
"""Of a longer text only the paragraphs are shown in which something was seen."""
MOST_SHOWN = 100_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage ``text[start:end]``, what it is (a class of the style sheet), and what else to say of it."""

    start: int
    end: int
    kind: str
    note: str = ""


def marked_html(text: str, marks: Sequence[Mark], badges: Mapping[int, str]) -> str:
    """Return the text as HTML with its marks, which may overlap.

    ``badges`` are HTML by where they stand: where a mark begins.
    """
    ordered = sorted(marks, key=lambda mark: mark.start)
    starts = [mark.start for mark in ordered]
    ranges = [(0, len(text))] if len(text) <= LONG_TEXT else _paragraphs_with(text, ordered)
    parts, shown = [], 0
    for start, end in ranges:
        if shown > MOST_SHOWN:
            break
        inside = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        parts.append(_range_html(text, start, end, inside, badges))
        shown += end - start
    return "<p class='fm-gap'>…</p>".join(parts)


def _range_html(text: str, start: int, end: int, marks: Iterable[Mark], badges: Mapping[int, str]) -> str:
    """Return ``text[start:end]`` cut wherever a mark begins or ends, each piece with all that it is."""
    cuts = {start, end}
    begin: dict[int, list[Mark]] = {}
    stop: dict[int, list[Mark]] = {}
    for mark in marks:
        last = min(mark.end, end)
        cuts |= {mark.start, last}
        begin.setdefault(mark.start, []).append(mark)
        stop.setdefault(last, []).append(mark)
    ordered = sorted(cuts)
    active: Counter[Mark] = Counter()
    parts = []
    for here, after in pairwise(ordered):
        active.subtract(stop.get(here, ()))
        active.update(begin.get(here, ()))
        parts.append(badges.get(here, ""))
        parts.append(_piece(text[here:after], [mark for mark, count in active.items() if count > 0], here))
    return "".join(parts)


def _piece(words: str, marks: Sequence[Mark], start: int) -> str:
    """Return a piece of the text with the classes of all its marks; a mark that begins here says so."""
    if not marks:
        return escape(words)
    classes = dict.fromkeys(mark.kind for mark in marks)
    classes |= dict.fromkeys(f"{mark.kind}-first" for mark in marks if mark.start == start)
    notes = ". ".join(dict.fromkeys(mark.note for mark in marks if mark.note))
    title = f" title='{escape(notes)}'" if notes else ""
    return f"<span class='{' '.join(classes)}'{title}>{escape(words)}</span>"


def _paragraphs_with(text: str, marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Return the paragraphs that hold one of the marks, which are in order."""
    found: dict[tuple[int, int], None] = {}
    last = -1
    for mark in marks:
        if mark.start < last:
            continue
        start = text.rfind("\n\n", 0, mark.start)
        end = text.find("\n\n", mark.end)
        start, last = (0 if start < 0 else start + 2), (len(text) if end < 0 else end)
        found[start, last] = None
    return list(found)
