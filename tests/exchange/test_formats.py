from __future__ import annotations

import pytest

from frontmap.exchange import FORMATS, Extract
from frontmap.map.derived import Derived


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_every_table_is_written_the_same_each_time(name: str, kharkiv: Derived) -> None:
    once, again = (FORMATS[name].write(Extract(kharkiv)) for _ in range(2))
    assert once
    assert once == again
