import pytest
from markdown_it import MarkdownIt

from frontmap.app.plain import plain


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://a.example/x.png)",
        "[a](b) **c** `d`",
        "<b>&amp;",
        ":red[x] :material/x: $x$",
        "# 1. a",
        "a_b_c",
    ],
)
def test_markdown_shows_the_text_as_its_characters(text: str) -> None:
    [token] = MarkdownIt().parseInline(plain(text))
    assert token.children is not None
    assert {child.type for child in token.children} <= {"text", "text_special"}
    assert "".join(child.content for child in token.children) == text


def test_the_text_becomes_one_line() -> None:
    assert plain("a\n\n- b") == "a \\- b"
