"""Days as whole numbers and back: what the loops of this room count in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

Numbers = npt.NDArray[np.int64]


def day_numbers(days: pd.Series[pd.Timestamp]) -> Numbers:
    """Return each day as the number of days since 1970-01-01."""
    return days.to_numpy().astype("datetime64[D]").astype(np.int64)


def days_of(numbers: npt.ArrayLike) -> pd.Series[pd.Timestamp]:
    """Return the days that `day_numbers` counted."""
    return pd.Series(np.asarray(numbers).astype("datetime64[D]").astype("datetime64[s]"))
