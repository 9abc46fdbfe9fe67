"""Other people's formats, in and out.

What is named here is imported when it is asked for: a command that only reads lines needs no map.
"""

from typing import TYPE_CHECKING

from frontmap.exchange.lazy import lazily

if TYPE_CHECKING:
    from frontmap.exchange.extract import Extract
    from frontmap.exchange.features import FEATURE_COLUMNS, STATUSES, Feature
    from frontmap.exchange.formats import FORMATS, Format
    from frontmap.exchange.html import export_html

__all__ = ["FEATURE_COLUMNS", "FORMATS", "STATUSES", "Extract", "Feature", "Format", "export_html"]

__getattr__ = lazily(
    __name__,
    {
        "FEATURE_COLUMNS": "features",
        "FORMATS": "formats",
        "STATUSES": "features",
        "Extract": "extract",
        "Feature": "features",
        "Format": "formats",
        "export_html": "html",
    },
)
