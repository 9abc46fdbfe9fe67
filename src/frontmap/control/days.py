"""Days as whole numbers and back: what the loops of this room count in."""

from __future__ import annotations

import numpy as np
import pandas as pd


def day_numbers(days: pd.Series[pd.Timestamp]) -> list[int]:
    """Return each day as the number of days since 1970-01-01."""
    numbers: list[int] = days.to_numpy().astype("datetime64[D]").astype(int).tolist()
    return numbers


def days_of(numbers: pd.Series[int]) -> pd.Series[pd.Timestamp]:
    """Return the days that `day_numbers` counted."""
    return pd.Series(np.array(numbers, dtype="datetime64[D]").astype("datetime64[s]"), index=numbers.index)
