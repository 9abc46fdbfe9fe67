"""The map as Folium elements: the same for the dashboard and for a saved page."""

from __future__ import annotations

import folium
from branca.element import MacroElement
from folium.template import Template

from frontmap.map import assets
from frontmap.map.settings import MapSettings, configuration, script_json


class FrontMap(folium.Map):
    """A Folium map that draws the packed history and carries the timeline.

    Nothing comes from another host, readers may zoom the page, and the script is the same on every run: what
    varies comes in through `Configuration`.
    """

    _template = Template(
        """
        {% macro header(this, kwargs) %}
            <meta name="viewport" content="width=device-width, initial-scale=1" />
        {% endmacro %}
        {% macro html(this, kwargs) %}
            <div class="folium-map" id="{{ this.get_name() }}" ></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = frontmap.mount("{{ this.get_name() }}", {{ this.basemap_url }});
        {% endmacro %}
        """
    )

    def __init__(self, basemap_url: str, script_url: str = "") -> None:
        """Take where the basemap is, and the script too unless the page has it already."""
        super().__init__(tiles=None)
        self.basemap_url = script_json(basemap_url)
        self.default_css = []
        self.default_js = [("frontmap", script_url)] if script_url else []


class Configuration(MacroElement):
    """Settings on their way into the map that is on the page; the same ones twice change nothing."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            frontmap.configure({{ this.configuration }});
        {% endmacro %}
        """
    )

    def __init__(self, settings: MapSettings) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Configuration"
        self.configuration = script_json(configuration(settings))


def front_map(*, base_url: str) -> folium.Map:
    """Return the map for ``st_folium``; build it anew on every run.

    ``base_url`` is where the content of `assets.files` is served, as seen from the map's frame.
    """
    base = base_url.rstrip("/")
    return FrontMap(f"{base}/{assets.file_name('basemap')}", f"{base}/{assets.file_name('frontmap')}")


def update(settings: MapSettings) -> folium.FeatureGroup:
    """Return the settings for ``st_folium``'s ``feature_group_to_add``, which leaves the map mounted."""
    group = folium.FeatureGroup(name="frontmap", control=False)
    group.add_child(Configuration(settings))
    return group
