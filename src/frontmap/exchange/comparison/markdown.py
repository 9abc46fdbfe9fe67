"""The report of what changed as Markdown, with everything from outside escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from frontmap.exchange.comparison.paper import Count, Line, Paper
from frontmap.model import Citation

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~$!])")
_LINE_STARTS = re.compile(r"^(\s*)([-+=:>]|\d+[.)])")
_SAFE_IN_URL = "/:?#@!$&'*+,;=%~-._"


def markdown(paper: Paper) -> bytes:
    """Return the report as Markdown (GitHub's, for its tables) in UTF-8."""
    text = paper.texts
    blocks = [
        f"# {_escaped(paper.title)}",
        f"## {_escaped(paper.subtitle)}",
        "\n".join(f"- {_escaped(line)}" for line in paper.summary),
        _table([text("Sides"), text("Towns")], map(_count, paper.sides)),
        _table([text("Division"), text("Towns")], map(_count, paper.divisions)),
        f"## {text('Towns')}",
        _table(paper.columns, (_row(line) for line in paper.lines)),
        f"## {text('Sources')}",
        "\n".join(f"{number}. {_source(each, paper)}" for number, each in enumerate(paper.sources, start=1)),
        "---",
        *(_escaped(line) for line in paper.footer),
    ]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8", errors="replace")


def _table(header: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _count(count: Count) -> list[str]:
    return [_escaped(count.label), str(count.towns)]


def _row(line: Line) -> list[str]:
    words = f"“{_escaped(line.words)}”" if line.is_verbatim else _escaped(line.words)
    source = f" [{line.source}]" if line.source else ""
    cells = (line.name, line.admin1, line.before, line.after, line.day, line.evidence)
    return [*map(_escaped, cells), words + source.replace("[", "\\[").replace("]", "\\]")]


def _source(citation: Citation, paper: Paper) -> str:
    label = _escaped(paper.citation_words(citation))
    return f"{label}, <{quote(citation.url, safe=_SAFE_IN_URL)}>" if citation.url else label


def _escaped(text: str) -> str:
    """Return a text on one line, with nothing in it that Markdown or HTML would read."""
    line = _SPECIAL.sub(r"\\\1", escape(" ".join(text.split()), quote=False))
    return _LINE_STARTS.sub(r"\1\\\2", line)
