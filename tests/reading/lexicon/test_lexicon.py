from pathlib import Path

import pytest

from frontmap.errors import LexiconError
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.lexicon import languages, load_lexicon, parse_lexicon


def test_every_language_loads() -> None:
    assert "fr" in languages()
    for lang in languages():
        assert load_lexicon(lang).entries


def test_a_language_without_a_lexicon_is_an_error() -> None:
    with pytest.raises(LexiconError, match="'tlh'"):
        load_lexicon("tlh")


def test_forms_are_made_of_stems_and_endings() -> None:
    entry = load_lexicon("fr").entries[("reprises",)]
    assert {(form.frame, form.mood) for form in entry.forms} == {("take", "participle")}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("not toml", "readable TOML"),
        ("[surprise]", "'surprise'"),
        ('abbreviations = "M"', "abbreviations must be a list"),
        ('[nouns]\nfly = ["vol"]', "'fly'"),
        ('[[verbs]]\nframe = "take"\ngroup = "er"\nstems = ["pr"]', "'er'"),
        ('[words]\ndet = [""]', "must not be empty"),
        ('[words]\nanimal = ["chat"]', "'animal'"),
        ('[days]\nslots = { weekday = "lundi" }', "days.slots.weekday"),
        ('[[days.patterns]]\noperation = "guess"\nforms = ["hier"]', "'guess'"),
    ],
)
def test_a_broken_lexicon_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as raised:
        parse_lexicon(path)
    assert str(path) in str(raised.value)


def test_a_lexicon_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_bytes(b'abbreviations = ["\xe9"]')
    with pytest.raises(LexiconError, match=r"xx\.toml"):
        parse_lexicon(path)


def test_without_articles_nouns_and_towns_stand_bare() -> None:
    ukrainian, french = load_lexicon("uk").entries, load_lexicon("fr").entries
    assert BARE in ukrainian[("захоплення",)].tags
    assert BARE in ukrainian[("місто",)].tags
    assert BARE not in french[("prise",)].tags


def test_every_phrase_of_change_is_known_by_one_of_its_words() -> None:
    words = load_lexicon("fr").change_words
    assert {"repris", "chute", "contrôle"} <= words
    assert "déclaré" not in words
