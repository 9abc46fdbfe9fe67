"""Reading: from a report to the claims it makes."""

from frontmap.reading.passed_over import PassedOver
from frontmap.reading.reader import Reading, read

__all__ = ["PassedOver", "Reading", "read"]
