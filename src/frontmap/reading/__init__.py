"""Reading: from a report to the claims it makes.

Its folders, each of which knows only those before it: the `lexicon` of a language, the `days` that phrases
mean, `sentences` taken apart, the `towns` in them, what they tell of `changes`, whose `sayings` that are, and
the `claims`. `reader` goes through a report with all of them.
"""

from frontmap.reading.reader import Reading, read
from frontmap.reading.towns.passed_over import PassedOver

__all__ = ["PassedOver", "Reading", "read"]
