"""Where the names of towns stand around what is told of them, and when a name is no town."""
