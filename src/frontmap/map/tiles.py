"""Online backgrounds that a reader may choose; the map is complete without them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import xyzservices.providers as providers  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class TileLayer:
    """An online background: its name, its address as Leaflet takes it, who it is by, how near it goes."""

    name: str
    url: str
    attribution: str
    max_zoom: int


def online_layers() -> tuple[TileLayer, ...]:
    """Return the backgrounds that are offered, all free to use with attribution and without a key."""
    chosen = (
        providers.OpenStreetMap.Mapnik,
        providers.OpenStreetMap.HOT,
        providers.OpenTopoMap,
        providers.Esri.WorldImagery,
    )
    return tuple(_layer(provider) for provider in chosen)


def hosts(layers: Iterable[TileLayer]) -> list[str]:
    """Return where the layers' pictures come from, as a Content-Security-Policy names it.

    >>> hosts([TileLayer("", "https://{s}.example.org/{z}/{x}/{y}.png", "", 19)])
    ['https://*.example.org']
    """
    found = (re.match(r"https?://[^/]+", layer.url.replace("{s}", "*")) for layer in layers)
    return list(dict.fromkeys(match[0] for match in found if match))


def _layer(provider: providers.TileProvider) -> TileLayer:
    url = provider.build_url(x="{x}", y="{y}", z="{z}")
    name = provider.name.replace(".", " ")
    return TileLayer(name, url, provider.attribution.replace("(C)", "©"), provider.get("max_zoom", 18))
