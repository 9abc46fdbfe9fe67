"""From claims to events to control: who held each place, on which day, and on what evidence."""

from frontmap.control.asof import CONTROL_COLUMNS, control_as_of
from frontmap.control.claims import CLAIM_FRAME_COLUMNS, claims_frame
from frontmap.control.events import EVENT_COLUMNS, Status, merge
from frontmap.control.history import HISTORY_COLUMNS, history
from frontmap.control.perspective import ALL, CONFIRMED, THIRD_PARTY, events_by, perspectives

__all__ = [
    "ALL",
    "CLAIM_FRAME_COLUMNS",
    "CONFIRMED",
    "CONTROL_COLUMNS",
    "EVENT_COLUMNS",
    "HISTORY_COLUMNS",
    "THIRD_PARTY",
    "Status",
    "claims_frame",
    "control_as_of",
    "events_by",
    "history",
    "merge",
    "perspectives",
]
