"""Where the files lie that come with frontmap: its gazetteer, basemap and campaigns."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def bundled(*parts: str) -> Path:
    """Return the path of a bundled file, such as ``bundled("gazetteer", "places.bin")``.

    An installed wheel carries ``data/`` inside the package; a checkout has it beside ``src/``.
    """
    inside = _PACKAGE.joinpath("data", *parts)
    return inside if inside.exists() else _CHECKOUT.joinpath("data", *parts)


BUNDLED_CAMPAIGN = bundled("kharkiv-2022")
"""The campaign that is shown and read by where no other is named."""
