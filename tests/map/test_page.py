import gzip
import re
from urllib.parse import urlsplit

from frontmap.map.page import PageLanguage, data_url, map_html, page_html
from frontmap.map.settings import ActorStyle, MapSettings

ACTORS = (ActorStyle("ukraine", "Ukraine", "#0072b2", "circle"),)
SETTINGS = MapSettings(data_url(gzip.compress(b"history")), data_url(gzip.compress(b"{}")), ACTORS)


def test_page_loads_nothing() -> None:
    page = map_html(SETTINGS)
    assert not re.search(r"<(script|img|iframe|link)\b[^>]*\b(src|href)=", page)


def test_page_says_its_language_and_title() -> None:
    page = map_html(MapSettings("h", "n", ACTORS, lang="uk"), title="A & B")
    assert '<html lang="uk">' in page
    assert "<title>A &amp; B</title>" in page


def test_page_keeps_hostile_texts_out_of_its_markup() -> None:
    hostile = ActorStyle("x", "</script><img src=x onerror=alert(1)>{{ 7 * 7 }}", "#000000", "circle")
    page = map_html(MapSettings("h", "n", (hostile,)), title="</title><script>alert(1)</script>")
    assert "<img src=x" not in page
    assert "<script>alert" not in page
    assert "{{ 7" not in page
    assert "\\u007b{ 7 * 7 }}" in page or "\\u007b\\u007b 7 * 7 }}" in page


def test_data_url_carries_its_content() -> None:
    assert urlsplit(data_url(b"abc")).path == "application/octet-stream;base64,YWJj"


def test_a_page_of_its_own_carries_each_file_once_for_all_languages() -> None:
    url = data_url(b"area")
    settings = MapSettings("h", "n", ACTORS, area_url=url)
    page = page_html({lang: PageLanguage(lang, {}, settings) for lang in ("en", "fr")}, "p")
    assert page.count(url) == 1
    assert "worker-src blob:" in page
