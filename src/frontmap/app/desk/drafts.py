"""What lies on the desk: articles in a queue, kept in the session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from frontmap.app.desk.article import Article
from frontmap.app.desk.review import Review
from frontmap.campaign import Addition
from frontmap.model import Claim

_DESK_KEY = "desk"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on the desk, by its number, and its review once it was read.

    ``editing`` is the claim that is being edited, ``query`` the name that a place is sought for. ``changing``
    means that the article itself is being changed after it was read.
    """

    number: int
    article: Article
    review: Review | None = None
    changing: bool = False
    editing: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved last, and the draft that it was."""

    addition: Addition
    draft: Draft


@dataclass(frozen=True, slots=True)
class Desk:
    """All drafts in order, the number of the one in hand, and what was saved and went wrong last.

    ``uploads`` counts how often files were taken: each time the page asks anew.
    """

    drafts: tuple[Draft, ...]
    at: int = 0
    last_number: int = 0
    saved: Saved | None = None
    problems: tuple[str, ...] = ()
    uploads: int = 0

    @property
    def draft(self) -> Draft:
        """The draft in hand."""
        return next((draft for draft in self.drafts if draft.number == self.at), self.drafts[0])


def desk() -> Desk:
    """Return the reader's desk; at first an empty article lies on it."""
    if _DESK_KEY not in st.session_state:
        put(Desk((Draft(0, Article()),)))
    here: Desk = st.session_state[_DESK_KEY]
    return here


def put(changed: Desk) -> None:
    """Keep the desk as it is now."""
    st.session_state[_DESK_KEY] = changed


def change(number: int, **changes: Any) -> None:
    """Change the draft of that number, if it is still there."""
    here = desk()
    drafts = (replace(draft, **changes) if draft.number == number else draft for draft in here.drafts)
    put(replace(here, drafts=tuple(drafts)))


def reviewed(number: int) -> tuple[Draft, Review] | None:
    """Return the draft of that number with its review as they are now, ``None`` if it is gone or not read.

    What a click does starts from here: what the page showed when it was clicked may be older.
    """
    draft = next((draft for draft in desk().drafts if draft.number == number), None)
    return (draft, draft.review) if draft is not None and draft.review is not None else None


def in_edit(number: int) -> tuple[Draft, Review, Claim] | None:
    """Return the same with the claim that is being edited, ``None`` if none is."""
    now = reviewed(number)
    if now is None or not now[0].editing:
        return None
    draft, review = now
    return draft, review, review.claim(draft.editing)


def with_articles(here: Desk, articles: Iterable[Article]) -> Desk:
    """Return the desk with more articles; an empty one in hand makes room for them."""
    new = [Draft(here.last_number + n, article) for n, article in enumerate(articles, start=1)]
    if not new:
        return here
    kept = tuple(draft for draft in here.drafts if draft.article != Article() or draft.review is not None)
    return replace(here, drafts=(*kept, *new), at=new[0].number, last_number=new[-1].number)


def without(here: Desk, number: int) -> Desk:
    """Return the desk without a draft, the next one in hand; an empty article takes the place of the last."""
    kept = tuple(draft for draft in here.drafts if draft.number != number)
    if not kept:
        fresh = Draft(here.last_number + 1, Article())
        return replace(here, drafts=(fresh,), at=fresh.number, last_number=fresh.number)
    later = [draft.number for draft in kept if draft.number > number]
    return replace(here, drafts=kept, at=later[0] if later else kept[0].number)
