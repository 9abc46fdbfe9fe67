"""What changed between two days, as tables and as a report to hand in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from frontmap.exchange.comparison.comparison import CHANGE_COLUMNS, ChangedTown, Comparison
from frontmap.exchange.comparison.markdown import markdown
from frontmap.exchange.comparison.page import comparison_page
from frontmap.exchange.comparison.paper import Paper, paper
from frontmap.exchange.comparison.tables import comparison_csv, comparison_geojson
from frontmap.texts import Texts


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """How a comparison is written in the reader's language, and the ending and media type of such a file."""

    write: Callable[[Comparison, Texts], bytes]
    ending: str
    media_type: str


COMPARISON_FORMATS: Mapping[str, ReportFormat] = {
    "csv": ReportFormat(lambda comparison, _: comparison_csv(comparison), ".csv", "text/csv"),
    "geojson": ReportFormat(
        lambda comparison, _: comparison_geojson(comparison), ".geojson", "application/geo+json"
    ),
    "md": ReportFormat(lambda comparison, text: markdown(paper(comparison, text)), ".md", "text/markdown"),
    "html": ReportFormat(
        lambda comparison, text: comparison_page(paper(comparison, text)), ".html", "text/html"
    ),
}

__all__ = [
    "CHANGE_COLUMNS",
    "COMPARISON_FORMATS",
    "ChangedTown",
    "Comparison",
    "Paper",
    "ReportFormat",
    "comparison_csv",
    "comparison_geojson",
    "comparison_page",
    "markdown",
    "paper",
]
