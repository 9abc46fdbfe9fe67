"""From claims to events to control: who held each place, on which day, and on what evidence."""

from frontmap.control.area import AREA_COLUMNS, REACH_KM, Cell, area_over_time, cells
from frontmap.control.asof import CONTROL_COLUMNS, control_as_of
from frontmap.control.claims import CLAIM_FRAME_COLUMNS, claims_frame
from frontmap.control.compare import COMPARE_COLUMNS, compare
from frontmap.control.counts import STATE_COUNT_COLUMNS, state_counts
from frontmap.control.disagreement import (
    CHANGE_COLUMNS,
    DISAGREEMENT_COLUMNS,
    change_numbers,
    changes,
    disagreements,
    disputed,
    told_of,
)
from frontmap.control.events import EVENT_COLUMNS, Status, merge
from frontmap.control.history import HISTORY_COLUMNS, history
from frontmap.control.outline import load_area, outline
from frontmap.control.perspective import (
    ALL,
    CONFIRMED,
    OUTLETS,
    THIRD_PARTY,
    events_by,
    outlets_perspective,
    parse_perspective,
    perspectives,
)
from frontmap.control.selection import ALL_CLAIMS, Selection, choose, chosen_events

__all__ = [
    "ALL",
    "ALL_CLAIMS",
    "AREA_COLUMNS",
    "CHANGE_COLUMNS",
    "CLAIM_FRAME_COLUMNS",
    "COMPARE_COLUMNS",
    "CONFIRMED",
    "CONTROL_COLUMNS",
    "DISAGREEMENT_COLUMNS",
    "EVENT_COLUMNS",
    "HISTORY_COLUMNS",
    "OUTLETS",
    "REACH_KM",
    "STATE_COUNT_COLUMNS",
    "THIRD_PARTY",
    "Cell",
    "Selection",
    "Status",
    "area_over_time",
    "cells",
    "change_numbers",
    "changes",
    "choose",
    "chosen_events",
    "claims_frame",
    "compare",
    "control_as_of",
    "disagreements",
    "disputed",
    "events_by",
    "history",
    "load_area",
    "merge",
    "outlets_perspective",
    "outline",
    "parse_perspective",
    "perspectives",
    "state_counts",
    "told_of",
]
