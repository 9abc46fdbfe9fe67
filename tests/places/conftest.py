import pytest

from frontmap.places import Gazetteer, load_gazetteer
from frontmap.places.table import make_table
from tests.places.examples import KNOWN


@pytest.fixture(scope="session")
def small() -> Gazetteer:
    """Six places that the tests can be read by."""
    return Gazetteer((make_table(KNOWN),))


@pytest.fixture(scope="session")
def bundled_gazetteer() -> Gazetteer:
    return load_gazetteer()
