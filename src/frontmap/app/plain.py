"""Outside text in places where Streamlit takes text for Markdown: labels and messages."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""Return the text so that Markdown shows it as its characters, on one line.

    >>> print(plain("![x](http://a)"))
    \!\[x\]\(http\:\/\/a\)
    """
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
