"""Today."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Return the day that it is in UTC."""
    return datetime.now(UTC).date()
