"""The tables of a campaign: every column, described once."""

from collections.abc import Mapping

CLAIM_COLUMNS: Mapping[str, str] = {
    "claim_id": "unique in the campaign",
    "report_id": "the report that says so: a file of reports/ without its ending; empty for a cited fact",
    "start": "where the excerpt starts: characters from the start of the report's text, first is 0",
    "end": "where the excerpt ends, exclusive",
    "excerpt": "the passage, verbatim",
    "note": "what the cited source says, in our words; empty where there is an excerpt",
    "toponym": "the place name as written",
    "place_id": "the gazetteer entry or the row of places.csv that it means; empty while unresolved",
    "change": "taken, lost, entered or contested",
    "gained_by": "id of the actor who took or entered it; empty where the source does not say",
    "lost_by": "id of the actor who lost or left it; empty where the source does not say",
    "speaker": "who says so: an actor's id, `outlet`, or the name of a third party",
    "stance": "asserted or denied",
    "first_day": "first day on which it may have happened, YYYY-MM-DD",
    "last_day": "last day on which it may have happened, YYYY-MM-DD",
    "precision": "day, week, month or announced (on the last day at the latest)",
    "origin": "extracted (by the reader), curated (by a person) or imported",
    "reviewed": "yes once a person has checked it, else no",
    "source_outlet": "of a cited fact: who published it",
    "source_title": "of a cited fact: the headline",
    "source_published": "of a cited fact: YYYY-MM-DD, YYYY-MM or YYYY; empty where unknown",
    "source_url": "where to read it, http or https",
}

PLACE_COLUMNS: Mapping[str, str] = {
    "place_id": "unique; must not be that of a gazetteer entry",
    "name": "the usual name in Latin letters",
    "lat": "WGS84 degrees, -90 to 90",
    "lon": "WGS84 degrees, -180 to 180",
    "country": "two letters, ISO 3166",
    "admin1": "name of the first-order division (in Ukraine, the oblast)",
    "admin2": "name of the second-order division (in Ukraine, the raion)",
    "alternates": "other names, separated by |",
    "source": "where the coordinates come from",
}

TOPONYM_COLUMNS: Mapping[str, str] = {
    "toponym": "the place name as written in claims",
    "report_id": "the report in which it holds; empty for all",
    "place_id": "the place that it means; empty while nobody has found it",
    "admin1": "first-order division, where known",
    "admin2": "second-order division, where known",
    "note": "why, or what was looked for",
}

FIGURE_COLUMNS: Mapping[str, str] = {
    "day": "the day of which it is said, YYYY-MM-DD",
    "low": "the figure, or its lower bound; empty where there is none",
    "high": "the figure, or its upper bound; empty where there is none",
    "unit": "what is counted",
    "claimed_by": "who says so",
    "source_outlet": "who published it",
    "source_url": "where to read it, http or https",
    "note": "what else the source says, in our words",
}
