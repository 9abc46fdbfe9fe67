"""Articles in other people's files: plain text, Markdown, HTML, PDF and Word, as text."""

from frontmap.exchange.documents.document import (
    ENDINGS,
    MAX_BYTES,
    MAX_CHARACTERS,
    Document,
    load_document,
)
from frontmap.exchange.documents.problems import Problem

__all__ = ["ENDINGS", "MAX_BYTES", "MAX_CHARACTERS", "Document", "Problem", "load_document"]
