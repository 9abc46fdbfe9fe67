from __future__ import annotations

import pytest

from frontmap.campaign import Campaign
from tests.exchange.corpus.reports import kharkiv


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return kharkiv()
