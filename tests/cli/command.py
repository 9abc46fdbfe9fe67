"""The command as a process."""

import subprocess
import sys
from pathlib import Path

from frontmap.bundled import BUNDLED_CAMPAIGN

CAMPAIGN = BUNDLED_CAMPAIGN
ARTICLE = CAMPAIGN / "reports" / "contre-offensive-2022-09.md"


def frontmap(*words: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words), capture_output=True, text=True, timeout=120, check=False, input=stdin
    )


def command(*words: str | Path) -> list[str]:
    return [str(Path(sys.executable).with_name("frontmap")), *map(str, words)]
