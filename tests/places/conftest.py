from collections.abc import Iterator
from pathlib import Path

import pytest

from frontmap.places import Gazetteer, load_gazetteer
from frontmap.places.online import pace
from frontmap.places.table import make_table
from tests.places.examples import KNOWN, LOKHVYTSIA, MYRHOROD
from tests.places.scripted import Scripted, serving


@pytest.fixture(scope="session")
def small() -> Gazetteer:
    """Six places that the tests can be read by."""
    return Gazetteer((make_table(KNOWN),))


@pytest.fixture(scope="session")
def known(small: Gazetteer) -> Gazetteer:
    return small.with_places([LOKHVYTSIA, MYRHOROD])


@pytest.fixture(scope="session")
def bundled_gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    """A service that may be asked a hundred times a second, and without a proxy."""
    monkeypatch.setattr(pace, "min_delay_seconds", 0.01)
    for proxy in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(proxy, raising=False)
        monkeypatch.delenv(proxy.upper(), raising=False)
    with serving() as script:
        yield script


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "answers.sqlite"
