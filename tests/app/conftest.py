import shutil
from pathlib import Path

import pytest

from frontmap.bundled import BUNDLED_CAMPAIGN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled campaign, which may be written."""
    return Path(shutil.copytree(BUNDLED_CAMPAIGN, tmp_path / "front"))
