"""What a sentence says happened to towns, by rules for verbs, nouns, flags, states and more."""
