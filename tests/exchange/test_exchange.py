from __future__ import annotations

import subprocess
import sys

import frontmap.exchange


def test_everything_that_is_named_is_there() -> None:
    for name in frontmap.exchange.__all__:
        assert getattr(frontmap.exchange, name)
    assert not hasattr(frontmap.exchange, "nothing")


def test_reading_lines_needs_neither_map_nor_tables() -> None:
    program = "import sys, frontmap.cli.lines; print({'pandas', 'folium', 'pyarrow'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
