import numpy as np
import pytest

from frontmap.map.columns import column


def test_a_column_has_all_lowest_bytes_first() -> None:
    assert column(np.array([1, 0x0203]), 2) == bytes([1, 3, 0, 2])


@pytest.mark.parametrize("value", [-1, 256])
def test_a_column_refuses_what_does_not_fit(value: int) -> None:
    with pytest.raises(ValueError, match=f"takes 0 to 255, got {value} to {value}"):
        column(np.array([value]), 1)


def test_a_column_may_be_empty() -> None:
    assert column(np.array([], int), 3) == b""
