"""What a language gives to reading: its words, verbs and ways to name days, a file each."""
