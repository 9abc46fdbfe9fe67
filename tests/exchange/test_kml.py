from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]

from frontmap.exchange import Extract
from frontmap.exchange.kml import kml_bytes
from frontmap.map.derived import Derived

KML = "{http://www.opengis.net/kml/2.2}"
ORDER = {
    "Document": ["name", "description", "Style", "Placemark"],
    "Style": ["IconStyle"],
    "IconStyle": ["color", "scale", "Icon"],
    "Placemark": ["name", "description", "TimeSpan", "styleUrl", "ExtendedData", "Point"],
    "TimeSpan": ["begin", "end"],
    "Data": ["value"],
    "Point": ["coordinates"],
}
"""The elements in the order that OGC's schema of KML 2.2 gives them."""


def document(extract: Extract) -> etree._Element:
    return etree.fromstring(kml_bytes(extract))


def texts(placemark: etree._Element, *path: str) -> str:
    return placemark.findtext("/".join(KML + step for step in path)) or ""


def test_every_element_stands_where_the_schema_wants_it(kharkiv: Derived) -> None:
    for element in document(Extract(kharkiv)).iter():
        tag = element.tag.removeprefix(KML)
        children = [child.tag.removeprefix(KML) for child in element]
        if tag in ORDER:
            assert children == sorted(children, key=ORDER[tag].index)


def test_the_spans_of_a_place_follow_each_other_without_a_gap(kharkiv: Derived) -> None:
    spans: dict[str, list[tuple[str, str]]] = {}
    for placemark in document(Extract(kharkiv)).iter(f"{KML}Placemark"):
        begin, end = texts(placemark, "TimeSpan", "begin"), texts(placemark, "TimeSpan", "end")
        spans.setdefault(texts(placemark, "Point", "coordinates"), []).append((begin, end))
    assert len(spans) == len(kharkiv.state_rows)
    for of_place in spans.values():
        assert of_place[0][0] == "2022-02-24"
        assert of_place[-1][1] == "2022-10-06"
        assert all(before[1] == after[0] for before, after in pairwise(of_place))


def test_a_placemark_lies_where_its_place_does_longitude_first(kharkiv: Derived) -> None:
    (izium,) = [
        each
        for each in document(Extract(kharkiv, as_of=date(2022, 9, 11))).iter(f"{KML}Placemark")
        if texts(each, "name") == "Izium"
    ]
    lon, lat = map(float, texts(izium, "Point", "coordinates").split(","))
    assert (round(lat, 1), round(lon, 1)) == (49.2, 37.3)


def test_every_style_that_is_used_is_there_and_coloured_as_on_the_map(kharkiv: Derived) -> None:
    root = document(Extract(kharkiv))
    styles = {f"#{style.get('id')}": style for style in root.iter(f"{KML}Style")}
    used = {texts(placemark, "styleUrl") for placemark in root.iter(f"{KML}Placemark")}
    assert used <= styles.keys()
    assert texts(styles["#ukraine-ff"], "IconStyle", "color") == "ffb27200"  # 0072b2, blue first


def test_text_from_outside_is_escaped_twice_for_the_balloon(derived_from: Callable[..., Derived]) -> None:
    place = {"name": "]]><Izium>\x0b & co"}
    claim = {
        "note": "<script>alert(1)</script>",
        "source_outlet": "<b>",
        "source_url": 'https://a.org/"onclick',
    }
    root = document(Extract(derived_from(claim, places=[place]), as_of=date(2022, 12, 31)))
    (placemark,) = root.iter(f"{KML}Placemark")
    assert texts(placemark, "name") == "]]><Izium>\ufffd & co"
    balloon = texts(placemark, "description")
    assert "<script>" not in balloon
    assert "&lt;script&gt;" in balloon
    assert '"onclick' not in balloon
