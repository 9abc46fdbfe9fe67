from frontmap.reading.sentences.chunks import chunk
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import compile_vocabulary
from tests.reading.examples import ACTORS, scan


def sentence(text: str) -> Sentence:
    found = {toponym.start: toponym for toponym in scan(text, "en")}
    return Sentence(chunk(text, (0, len(text)), compile_vocabulary(ACTORS, "en"), found), 0, len(text))


def test_chunks_are_asked_for_their_tags() -> None:
    read = sentence("The army left Izium.")
    assert read.has(0, "det")
    assert not read.has(0, "force")
    assert read.has_any(1, "det", "force")
    assert not read.has_any(1, "det", "comma")


def test_beyond_both_ends_of_a_sentence_there_are_no_tags() -> None:
    read = sentence("Izium, Izium")
    assert [read.has(at, "name") for at in (-1, 0, 2, 3)] == [False, True, True, False]
    assert [read.has_any(at, "name", "comma") for at in (-3, 1, 99)] == [False, True, False]


def test_parties_verbs_and_days_are_found_once() -> None:
    read = sentence("Ukrainian troops took Izium on 10 September.")
    assert [(party.first, party.last, party.actor) for party in read.parties] == [(0, 1, "ukraine")]
    assert read.party_at.keys() == {0, 1}
    assert 2 in read.telling
    assert len(read.dated) == 1
