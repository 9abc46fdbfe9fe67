"""Other people's formats, in and out."""

from frontmap.exchange.extract import Extract
from frontmap.exchange.features import FEATURE_COLUMNS, STATUSES, Feature, features
from frontmap.exchange.formats import FORMATS, Format
from frontmap.exchange.html import export_html

__all__ = [
    "FEATURE_COLUMNS",
    "FORMATS",
    "STATUSES",
    "Extract",
    "Feature",
    "Format",
    "export_html",
    "features",
]
