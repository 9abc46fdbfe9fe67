"""What `make bench` measures: medians and p95 of one run, ours beside the stock way."""
