"""Tables that several writers change."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

from frontmap.campaign import append_claims, load, save_toponym
from frontmap.model import Claim, KnownToponym, Place


def claims_of(folder: Path) -> tuple[Claim, ...]:
    def nowhere(place_id: str) -> Place | None:
        return None

    return load(folder, find_place=nowhere).claims


def test_writers_of_one_process_wait_for_each_other(folder: Path) -> None:
    first = claims_of(folder)[0]
    claims = [replace(first, claim_id=f"new-{n}") for n in range(20)]
    threads = [Thread(target=append_claims, args=(folder, [claim])) for claim in claims]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {claim.claim_id for claim in claims} < {claim.claim_id for claim in claims_of(folder)}


def test_writers_of_several_processes_wait_for_each_other(folder: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from frontmap.campaign import save_toponym\n"
        "from frontmap.model import KnownToponym\n"
        "for n in range(20):\n"
        "    save_toponym(pathlib.Path(sys.argv[1]), KnownToponym(f'{sys.argv[2]}-{n}'))\n"
    )
    command = [sys.executable, "-c", program, str(folder)]
    with subprocess.Popen([*command, "a"]) as one, subprocess.Popen([*command, "b"]) as other:
        assert (one.wait(), other.wait()) == (0, 0)
    save_toponym(folder, KnownToponym("last"))
    rows = (folder / "toponyms.csv").read_text().splitlines()
    assert len(rows) == 1 + 20 + 20 + 1
