"""Other people's formats, in and out."""

from frontmap.exchange.html import export_html

__all__ = ["export_html"]
