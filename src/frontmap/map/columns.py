"""What all packed files share: columns of whole numbers, stored so that gzip makes them small."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]

DEGREE_STEPS = 10_000
"""Coordinates are kept to 1/10,000 of a degree, 11 m at most."""


def column(values: npt.NDArray[np.integer], width: int) -> bytes:
    """Return ``values`` as ``width`` runs of bytes, the lowest bytes first.

    Raises:
        ValueError: if a value is negative or does not fit.
    """
    if len(values) and not 0 <= values.min() <= values.max() < 256**width:
        raise ValueError(f"a packed column takes 0 to {256**width - 1}, got {values.min()} to {values.max()}")
    little_endian = values.astype("<u8").view(np.uint8).reshape(-1, 8)
    return little_endian[:, :width].T.tobytes()


def zigzag(values: Integers) -> Integers:
    """Return ``values`` with 0, -1, 1, -2 ... as 0, 1, 2, 3 ...: small ones of either sign stay small.

    >>> zigzag(np.array([0, -1, 1, -2])).tolist()
    [0, 1, 2, 3]
    """
    return np.where(values < 0, -2 * values - 1, 2 * values)
