"""The history as KML that Google Earth plays: a placemark for each state of a place, with its days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from xml.etree import ElementTree as ET

from frontmap.exchange.extract import Extract
from frontmap.exchange.features import STATUSES, Feature
from frontmap.map.symbols import NEUTRAL, looks
from frontmap.model import Claim

_NAMESPACE = "http://www.opengis.net/kml/2.2"
_ICONS = "http://maps.google.com/mapfiles/kml/shapes"
_ICON_OF = {
    "circle": "placemark_circle",
    "square": "placemark_square",
    "diamond": "open-diamond",
    "triangle": "triangle",
}
"""Google Earth's own icons by our shapes: white, so that a style colours them."""
_OPAQUE, _FAINT = "ff", "99"
_CONTESTED = "contested"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def kml_bytes(extract: Extract) -> bytes:
    """Return a KML document with a placemark for each feature, styled by side and sureness.

    A state's span ends on the day on which the next one begins, so that playing shows no gap; the last one
    ends with the campaign, or on the day shown.
    """
    root = ET.Element("kml", xmlns=_NAMESPACE)
    document = _add(root, "Document")
    _add(document, "name", extract.title)
    about = f"{extract.counted}. {extract.licence} {extract.attribution}"
    _add(document, "description", escape(about))
    actor_ids = extract.derived.campaign.actor_ids
    for actor_id in actor_ids:
        colour, shape = looks(actor_ids, actor_id)
        for sureness in (_OPAQUE, _FAINT):
            _add_style(document, f"{actor_id}-{sureness}", sureness, colour, _ICON_OF[shape])
    _add_style(document, _CONTESTED, _OPAQUE, NEUTRAL, "donut")
    for feature in extract.features:
        _add_placemark(document, feature, extract)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = _NOT_IN_XML.sub("\ufffd", text) or None
    return element


def _add_style(document: ET.Element, style_id: str, opacity: str, colour: str, icon: str) -> None:
    """Add a style; KML writes a colour as opacity, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    icon_style = _add(_add(document, "Style", id=style_id), "IconStyle")
    _add(icon_style, "color", f"{opacity}{blue}{green}{red}")
    _add(icon_style, "scale", "0.7")
    _add(_add(icon_style, "Icon"), "href", f"{_ICONS}/{icon}.png")


def _add_placemark(document: ET.Element, feature: Feature, extract: Extract) -> None:
    """Add a feature, its elements in the order that KML's schema wants."""
    placemark = _add(document, "Placemark")
    _add(placemark, "name", feature.place.name)
    _add(placemark, "description", _description(feature, extract))
    span = _add(placemark, "TimeSpan")
    _add(span, "begin", feature.first_day.isoformat())
    _add(span, "end", _end(feature, extract.last_day).isoformat())
    _add(placemark, "styleUrl", f"#{_style_id(feature)}")
    extended = _add(placemark, "ExtendedData")
    for name, value in feature.properties().items():
        text = "|".join(value) if isinstance(value, list) else value or ""
        _add(_add(extended, "Data", name=name), "value", text)
    place = feature.place
    _add(_add(placemark, "Point"), "coordinates", f"{place.lon:.5f},{place.lat:.5f}")


def _end(feature: Feature, last_day: date) -> date:
    """Return the day on which a feature's span ends: that of the next state, but none after the last day."""
    return max(feature.first_day, min(feature.next_day or last_day, last_day))


def _style_id(feature: Feature) -> str:
    if feature.held_by is None or feature.status in ("contested", "disputed"):
        return _CONTESTED
    return f"{feature.held_by}-{_OPAQUE if feature.status == 'confirmed' else _FAINT}"


def _description(feature: Feature, extract: Extract) -> str:
    """Return the balloon of a placemark as HTML: its state, then each claim with its words and its source."""
    sides = {actor.actor_id: actor.name("en") for actor in extract.derived.campaign.actors}
    held = f"Held by {sides[feature.held_by]}" if feature.held_by else "Nobody is known to hold it"
    state = f"<p><b>{escape(held)}</b>, {feature.status}: {escape(STATUSES[feature.status])}.</p>"
    claims: Sequence[Claim] = [extract.derived.claims[claim_id] for claim_id in feature.claims]
    return state + "".join(_claim(claim, extract) for claim in claims)


def _claim(claim: Claim, extract: Extract) -> str:
    """Return a claim: its days, its excerpt or note, and its outlet, linked where there is an address."""
    citation = extract.citation(claim)
    outlet = escape(citation.outlet) if citation else ""
    if citation and citation.url:
        outlet = f'<a href="{escape(citation.url)}">{outlet}</a>'
    words = f"<q>{escape(claim.excerpt.text)}</q>" if claim.excerpt else escape(claim.note)
    return f"<p>{escape(str(claim.days))}: {words} ({outlet})</p>"
