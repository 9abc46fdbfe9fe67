"""From what is told, by whom and of which days, to claims."""
