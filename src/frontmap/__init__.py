"""frontmap: from dated news reports to a map of who held which town, on which day, and who says so."""
