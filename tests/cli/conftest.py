import shutil
from pathlib import Path

import pytest

from tests.cli.command import CAMPAIGN


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled campaign."""
    return Path(shutil.copytree(CAMPAIGN, tmp_path / "campaign"))
