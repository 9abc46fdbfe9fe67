"""Many reports into one table of claims.

What is named here is imported when it is asked for: who reads single reports needs no tables.
"""

from typing import TYPE_CHECKING

from frontmap.exchange.lazy import lazily

if TYPE_CHECKING:
    from frontmap.exchange.corpus.chunks import Corpus
    from frontmap.exchange.corpus.cluster import read_on_cluster
    from frontmap.exchange.corpus.given import Given, is_corpus
    from frontmap.exchange.corpus.item_report import report_of
    from frontmap.exchange.corpus.join import Summary
    from frontmap.exchange.corpus.run import read_corpus, read_here
    from frontmap.exchange.corpus.sources import open_corpus

__all__ = [
    "Corpus",
    "Given",
    "Summary",
    "is_corpus",
    "open_corpus",
    "read_corpus",
    "read_here",
    "read_on_cluster",
    "report_of",
]

__getattr__ = lazily(
    __name__,
    {
        "Corpus": "chunks",
        "Given": "given",
        "Summary": "join",
        "is_corpus": "given",
        "open_corpus": "sources",
        "read_corpus": "run",
        "read_here": "run",
        "read_on_cluster": "cluster",
        "report_of": "item_report",
    },
)
