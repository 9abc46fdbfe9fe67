"""The desk of the dashboard: from an article to claims that a person has looked over."""
