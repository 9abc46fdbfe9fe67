from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD, compile_vocabulary
from tests.reading.examples import ACTORS, SYRIA

ENGLISH = compile_vocabulary(ACTORS, "en")


def test_a_word_is_what_lexicon_and_sides_say() -> None:
    assert "force" in ENGLISH.meaning(("troops",), capital=False, opens=False).tags
    demonym = ENGLISH.meaning(("ukrainian",), capital=True, opens=False)
    assert (demonym.tags, demonym.actor) == (frozenset([DEMONYM]), "ukraine")


def test_an_unknown_word_is_what_it_looks_like() -> None:
    assert ENGLISH.meaning(("zorbly",), capital=False, opens=False).tags == {"adv"}
    assert ENGLISH.meaning(("zorb",), capital=False, opens=False).tags == {WORD}


def test_an_adjective_with_a_capital_within_a_sentence_is_a_name_where_they_are_small() -> None:
    russian = compile_vocabulary(ACTORS, "ru")
    assert DEMONYM not in russian.meaning(("зеленского",), capital=True, opens=False).tags


def test_the_same_sides_have_the_same_vocabulary() -> None:
    assert compile_vocabulary(list(ACTORS), "en") is compile_vocabulary(ACTORS, "en")
    assert compile_vocabulary(SYRIA, "en") is not ENGLISH


def test_a_side_s_name_in_small_letters_is_a_name() -> None:
    syrian = compile_vocabulary(SYRIA, "uk")
    assert NAME not in syrian.meaning(("дощ",), capital=False, opens=False).tags
