"""The report of what changed as a page to print: it needs no script, no network and no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from frontmap.exchange.comparison.paper import Count, Line, Paper
from frontmap.model import Citation


def comparison_page(paper: Paper) -> bytes:
    """Return the report as one HTML page in UTF-8."""
    style = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    text = paper.texts
    counts = _counts(text("Sides"), paper.sides, paper) + _counts(text("Division"), paper.divisions, paper)
    sources = "".join(
        f"<li id='source-{number}'>{_source(each, paper)}</li>"
        for number, each in enumerate(paper.sources, start=1)
    )
    page = f"""<!DOCTYPE html>
<html lang="{escape(paper.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{digest}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"{paper.subtitle} · {paper.title}")}</title>
<style>{style}</style>
</head>
<body>
<header><p>{escape(paper.title)}</p><h1>{escape(paper.subtitle)}</h1></header>
<main>
<ul class="summary">{_items(paper.summary)}</ul>
<div class="counts">{counts}</div>
<h2>{escape(text("Towns"))}</h2>
<div class="wide">{_towns(paper)}</div>
<h2>{escape(text("Sources"))}</h2>
<ol class="sources">{sources}</ol>
</main>
<footer>{"".join(f"<p>{escape(line)}</p>" for line in paper.footer)}</footer>
</body>
</html>
"""
    return page.encode("utf-8", errors="replace")


def _items(lines: Iterable[str]) -> str:
    return "".join(f"<li>{escape(line)}</li>" for line in lines)


def _counts(label: str, counts: Sequence[Count], paper: Paper) -> str:
    rows = "".join(f"<tr><td>{escape(each.label)}</td><td>{each.towns}</td></tr>" for each in counts)
    return f"<table>{_header([label, paper.texts('Towns')])}<tbody>{rows}</tbody></table>"


def _header(columns: Iterable[str]) -> str:
    cells = "".join(f"<th scope='col'>{escape(column)}</th>" for column in columns)
    return f"<thead><tr>{cells}</tr></thead>"


def _towns(paper: Paper) -> str:
    rows = "".join(map(_row, paper.lines))
    return f"<table class='towns'>{_header(paper.columns)}<tbody>{rows}</tbody></table>"


def _row(line: Line) -> str:
    cells = (line.admin1, line.before, line.after, line.day, line.evidence)
    words = f"<q>{escape(line.words)}</q>" if line.is_verbatim else escape(line.words)
    source = f" <a href='#source-{line.source}'>[{line.source}]</a>" if line.source else ""
    others = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f"<tr><th scope='row'>{escape(line.name)}</th>{others}<td>{words}{source}</td></tr>"


def _source(citation: Citation, paper: Paper) -> str:
    """Return a source with its address in full, so that it can be read on paper too."""
    label = escape(paper.citation_words(citation))
    if not citation.url:
        return label
    url = escape(citation.url)
    return f"{label}<br><a href='{url}' rel='noopener noreferrer'>{url}</a>"
