import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontmap.campaign import append_claims, load, save_claims
from frontmap.campaign.table import save_table
from frontmap.model import Claim, Place


def claims_of(folder: Path) -> tuple[Claim, ...]:
    def nowhere(place_id: str) -> Place | None:
        return None

    return load(folder, find_place=nowhere).claims


def test_save_claims_writes_what_load_reads(folder: Path) -> None:
    before = claims_of(folder)
    save_claims(folder, before)
    assert claims_of(folder) == before


def test_save_claims_keeps_the_table_before_it(folder: Path) -> None:
    before = (folder / "claims.csv").read_text()
    save_claims(folder, claims_of(folder)[:1])
    assert (folder / "claims.csv.bak").read_text() == before
    assert len(claims_of(folder)) == 1


def test_append_claims_adds_only_what_is_new(folder: Path) -> None:
    first, second = claims_of(folder)
    save_claims(folder, [first])
    assert append_claims(folder, [first, second]) == 1
    assert claims_of(folder) == (first, second)


def test_append_claims_keeps_columns_of_a_users_own(folder: Path) -> None:
    claims = claims_of(folder)
    lines = (folder / "claims.csv").read_text().splitlines()
    (folder / "claims.csv").write_text(
        "\n".join([f"{lines[0]},mine", *(f"{line},kept" for line in lines[1:])])
    )
    append_claims(folder, claims)
    assert (folder / "claims.csv").read_text().count("kept") == 2


def test_a_failed_save_leaves_the_old_table_and_nothing_else(folder: Path) -> None:
    before = (folder / "claims.csv").read_text()

    def rows() -> Iterator[dict[str, str]]:
        yield {"claim_id": "x"}
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        save_table(folder / "claims.csv", ["claim_id"], rows())
    assert (folder / "claims.csv").read_text() == before
    assert {path.name for path in folder.glob("*.csv*")} == {"claims.csv", "places.csv"}
    assert not list(folder.glob(".claims*"))


def test_a_kill_in_the_middle_of_a_save_leaves_the_old_table(folder: Path) -> None:
    before = (folder / "claims.csv").read_bytes()
    program = (
        "import sys, pathlib\n"
        "from frontmap.campaign.table import save_table\n"
        "def rows():\n"
        "    for n in range(10**9):\n"
        "        if n == 1000: print('writing', flush=True)\n"
        "        yield {'claim_id': str(n)}\n"
        "save_table(pathlib.Path(sys.argv[1]), ['claim_id'], rows())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder / "claims.csv")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        os.kill(process.pid, signal.SIGKILL)
    assert (folder / "claims.csv").read_bytes() == before
