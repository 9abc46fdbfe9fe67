import pytest

from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.chunks import OTHER_NAME, Chunks, chunk
from frontmap.reading.sentences.vocabulary import compile_vocabulary
from tests.reading.examples import ACTORS, scan


def chunks(text: str) -> Chunks:
    found = {toponym.start: toponym for toponym in scan(text, "fr")}
    return chunk(text, (0, len(text)), compile_vocabulary(ACTORS, "fr"), found)


def written(text: str) -> list[str]:
    found = chunks(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


def first(text: str) -> Chunk:
    return chunks(text).pieces[0]


def test_phrases_days_and_towns_are_one_chunk_each() -> None:
    text = "Le 10 septembre, près de Velykyï Bourlouk"
    assert written(text) == ["Le 10 septembre", ",", "près de", "Velykyï Bourlouk"]
    day, _, near, town = chunks(text).pieces
    assert day.days is not None
    assert "near" in near.tags
    assert town.toponym is not None


def test_a_town_within_a_longer_name_is_no_town() -> None:
    name = first("Volodymyr Zelensky parle")
    assert OTHER_NAME in name.tags
    assert (name.toponym, name.actor) == (None, "ukraine")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("le maire Izioum Petro Bilyk", ["Izioum", "Petro Bilyk"]),
        ("la chute Izioum Petro", ["Izioum", "Petro"]),
        ("un ami Izioum Petro Bilyk", ["Izioum Petro Bilyk"]),
    ],
)
def test_a_town_after_an_office_or_what_happened_to_it_stays_apart(text: str, names: list[str]) -> None:
    assert [name for name in written(text) if name[0].isupper()] == names


def test_the_same_word_is_the_same_chunk_wherever_it_stands() -> None:
    pieces = chunks("une ville et une ville").pieces
    assert pieces[1] is pieces[4]


def test_nouns_that_end_like_adverbs_are_none() -> None:
    assert "adv" in first("rapidement").tags
    assert "adv" not in first("bombardement").tags
