from __future__ import annotations

import pytest

from frontmap.exchange.cells import safe_cell


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    assert safe_cell(f"{start}cmd") == f"'{start}cmd"
    assert safe_cell(f"cmd{start}") == f"cmd{start}"
