from frontmap.reading.sentences.skim import worth_reading
from frontmap.reading.sentences.split import split_sentences
from frontmap.reading.sentences.vocabulary import compile_vocabulary
from tests.reading.examples import ACTORS, scan, told


def worth(text: str) -> set[int]:
    vocabulary = compile_vocabulary(ACTORS, "fr")
    spans = list(split_sentences(text, vocabulary.lexicon.abbreviations))
    starts = [toponym.start for toponym in scan(text, "fr")]
    return worth_reading(text, spans, vocabulary, starts)


def test_sentences_without_town_or_change_are_skipped() -> None:
    assert worth("Il pleut. Le pain a été repris au four. Tout va bien.") == set()


def test_a_town_is_read_with_what_it_may_point_back_to() -> None:
    assert worth("Un. Deux. Trois. Quatre à Izioum. Cinq.") == {1, 2, 3}


def test_a_change_told_of_a_side_is_read_though_no_town_is_known() -> None:
    assert worth("Les Russes attaquent. Il pleut. Le village a été pris.") == {0, 1, 2}


def test_skipping_sentences_loses_no_claim() -> None:
    filler = "Il pleut. " * 5
    assert told(f"{filler}L'armée ukrainienne a repris Izioum.{filler}") == [
        ("Izioum", "taken", "ukraine", None)
    ]
