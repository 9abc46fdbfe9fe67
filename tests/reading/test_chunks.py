from frontmap.reading.chunks import OTHER_NAME, Chunk, chunk
from frontmap.reading.vocabulary import compile_vocabulary
from tests.reading.examples import ACTORS, scan


def chunks(text: str) -> list[Chunk]:
    found = {toponym.start: toponym for toponym in scan(text, "fr")}
    return chunk(text, (0, len(text)), compile_vocabulary(ACTORS, "fr"), found)


def test_phrases_days_and_towns_are_one_chunk_each() -> None:
    text = "Le 10 septembre, près de Velykyï Bourlouk"
    pieces = chunks(text)
    assert [text[piece.start : piece.end] for piece in pieces] == [
        "Le 10 septembre",
        ",",
        "près de",
        "Velykyï Bourlouk",
    ]
    assert pieces[0].days is not None
    assert pieces[2].has("near")
    assert pieces[3].toponym is not None


def test_a_town_within_a_longer_name_is_no_town() -> None:
    [name, *_] = chunks("Volodymyr Zelensky parle")
    assert name.has(OTHER_NAME)
    assert (name.toponym, name.actor) == (None, "ukraine")


def test_nouns_that_end_like_adverbs_are_none() -> None:
    assert chunks("rapidement")[0].has("adv")
    assert not chunks("bombardement")[0].has("adv")
