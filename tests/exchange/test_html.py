from __future__ import annotations

import base64
import hashlib
import re

import pytest

from frontmap.exchange import export_html
from frontmap.map.derived import Derived


@pytest.fixture(scope="module")
def exported(kharkiv: Derived) -> str:
    return export_html(kharkiv)


def policy(page: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return found[1]


def test_online_backgrounds_are_offered_only_if_asked_for(kharkiv: Derived, exported: str) -> None:
    online = export_html(kharkiv, online=True)
    assert "https://tile.openstreetmap.org" in policy(online)
    assert "img-src data:;" in policy(exported)
    assert "tile.openstreetmap.org" not in exported


def test_the_page_of_the_bundled_campaign_stays_small(exported: str) -> None:
    assert len(exported.encode()) <= 1_200_000


def test_the_page_refers_to_nothing_outside_itself(exported: str) -> None:
    assert not re.search(r"<(script|img|iframe|link)\b[^>]*\b(src|href)=", exported)


def test_the_policy_names_every_script_and_style_and_nothing_else(exported: str) -> None:
    text = policy(exported)
    assert text.startswith("default-src 'none'; ")
    assert "unsafe" not in text
    assert "http" not in text
    for tag in ("script", "style"):
        contents = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", exported, re.DOTALL)
        digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in contents}
        said = re.search(rf"{tag}-src ([^;]*);", text)
        assert said
        assert set(re.findall(r"'sha256-([^']*)'", said[1])) == digests
