import pytest

from frontmap.reading.lexicon.lexicon import load_lexicon
from frontmap.reading.sentences.tokens import tokenise


def words(text: str) -> list[str]:
    return [token.low for token in tokenise(text, 0, len(text), load_lexicon("fr"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’armée d'Izioum", ["l'", "armée", "d'", "izioum"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("a-t-il dit", ["a", "il", "dit"]),
        ("Kupiansk-Vouzlovyï", ["kupiansk-vouzlovyï"]),
        ("27.000 habitants.", ["27.000", "habitants", "."]),
        ("« repris »,", ["«", "repris", "»", ","]),
        ("Куп'янськ", ["куп'янськ"]),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_tokens_keep_their_offsets() -> None:
    text = "Jusqu’à l’Est, a-t-il dit à 10 h 30."
    for token in tokenise(text, 0, len(text), load_lexicon("fr")):
        assert text[token.start : token.end].lower().replace("’", "'").endswith(token.low)


@pytest.mark.parametrize(("word", "capital"), [("el-Fasher", True), ("Izioum", True), ("pro-Russe", False)])
def test_an_arabic_article_hides_no_capital(word: str, capital: bool) -> None:
    [token] = tokenise(word, 0, len(word), load_lexicon("en"))
    assert token.capital is capital
