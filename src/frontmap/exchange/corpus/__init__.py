"""Many reports into one table of claims."""

from frontmap.exchange.corpus.chunks import Corpus
from frontmap.exchange.corpus.cluster import read_on_cluster
from frontmap.exchange.corpus.join import Summary
from frontmap.exchange.corpus.reading import report_of
from frontmap.exchange.corpus.run import read_corpus, read_here
from frontmap.exchange.corpus.sources import Given, is_corpus, open_corpus

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
