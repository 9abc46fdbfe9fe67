import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from frontmap.reading.sentences.bracket import close_brackets
from frontmap.reading.sentences.vocabulary import compile_vocabulary
from tests.reading.examples import ACTORS, scan

GERMAN = compile_vocabulary(ACTORS, "de")


def closed(text: str) -> str:
    towns = [toponym.start for toponym in scan(text, "de")]
    split = GERMAN.split(text, 0, len(text))
    starts, words = close_brackets(*split, GERMAN.lexicon.entries, towns)
    return " ".join(text[at : at + len(word.low)] for at, word in zip(starts, words, strict=True))


@pytest.mark.parametrize(
    ("text", "as_read"),
    [
        ("Am Samstag haben Truppen Izium eingenommen.", "Am Samstag Truppen haben eingenommen Izium ."),
        ("Truppen nahmen Izium ein.", "Truppen nahmen ein Izium ."),
        ("Izium wurde von Truppen eingenommen.", "Izium wurde eingenommen von Truppen ."),
        ("dass Truppen Izium eingenommen haben", "dass Truppen haben eingenommen Izium"),
        ("Truppen zogen sich aus Izium zurück.", "Truppen sich zogen zurück aus Izium ."),
    ],
)
def test_the_parts_of_a_verb_come_together_before_the_town(text: str, as_read: str) -> None:
    assert closed(text) == as_read


def test_a_clause_without_such_a_verb_stays_as_it_is() -> None:
    assert closed("In Izium regnet es, und das seit Tagen.") == "In Izium regnet es , und das seit Tagen ."


def test_no_word_is_lost_or_doubled() -> None:
    text = "Truppen haben Izium eingenommen und Lyman verlassen, sagte er, bevor sie sich zurückzogen."
    assert sorted(closed(text).split()) == sorted(text.replace(",", " ,").replace(".", " .").split())


def test_the_excerpt_stays_as_written() -> None:
    text = "Am Samstag hat Ukraine Izium eingenommen."
    report = Report("r", text, "de", Citation("Outlet", published=Days.parse("2022-09-10")))
    [claim] = read(report, actors=ACTORS, find_toponyms=scan).claims
    assert claim.excerpt is not None
    assert claim.excerpt.text == text
