"""A text cut into sentences, and a sentence taken apart: words, names, days, parties."""
