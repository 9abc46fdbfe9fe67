"""The text of a file, by a process of its own that can neither take long, nor much memory, nor write."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from frontmap.exchange.documents.kinds import Kind
from frontmap.exchange.documents.problems import Problem, document_error

LIMIT_S = 20
FIELDS = ("text", "title", "outlet", "url", "published", "lang")
_PROGRAM = Path(__file__).with_name("program.py")
_KEPT = ("PATH", "HOME", "SYSTEMROOT", "LANG", "LD_LIBRARY_PATH")


def extract(name: str, kind: Kind, content: bytes) -> dict[str, str]:
    """Return `FIELDS` of the file called ``name``; what it does not say is empty.

    Raises:
        DocumentError: if it cannot be read within the limits.
    """
    try:
        done = subprocess.run(  # noqa: S603  # our own program; the file comes by its standard input
            [sys.executable, "-P", "-X", "utf8", str(_PROGRAM), kind],
            input=content,
            capture_output=True,
            timeout=LIMIT_S,
            check=False,
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
        )
    except subprocess.TimeoutExpired as error:
        raise document_error(name, Problem.TOO_SLOW) from error
    if done.returncode < 0:
        raise document_error(name, Problem.TOO_SLOW)
    if done.returncode:
        raise document_error(name, Problem.DAMAGED)
    answer = json.loads(done.stdout)
    if "problem" in answer:
        raise document_error(name, Problem(answer["problem"]))
    return {key: str(answer.get(key) or "") for key in FIELDS}
