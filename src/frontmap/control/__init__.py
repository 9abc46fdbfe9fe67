"""From claims to events to control: who held each place, on which day, and on what evidence."""

from frontmap.control.asof import CONTROL_COLUMNS, control_as_of
from frontmap.control.events import EVENT_COLUMNS, Status, merge
from frontmap.control.history import HISTORY_COLUMNS, history

__all__ = [
    "CONTROL_COLUMNS",
    "EVENT_COLUMNS",
    "HISTORY_COLUMNS",
    "Status",
    "control_as_of",
    "history",
    "merge",
]
