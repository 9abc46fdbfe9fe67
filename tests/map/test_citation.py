from dataclasses import replace
from hashlib import sha256

from frontmap.map.citation import citation_text
from frontmap.map.words import Sources
from frontmap.model import Citation, Days, Excerpt, Report
from frontmap.texts import Texts
from tests.control.claims import claim

TEXT = "Izium est tombée, dit-on."
CITATION = Citation("Le Monde", "La chute", "https://example.org/a", Days.parse("2022-04-02"))
SOURCES = Sources({}, {"r": Report("r", TEXT, "fr", CITATION)}, Texts("en"))


def test_a_citation_of_an_excerpt_has_the_hash_of_its_report() -> None:
    read = replace(claim("04-01"), excerpt=Excerpt("r", 0, 16, "Izium est tombée"))
    assert citation_text(read, SOURCES).splitlines() == [
        "Le Monde, “La chute”, 2 April 2022",
        "https://example.org/a",
        "“Izium est tombée”",
        f"Text of the report: SHA-256 {sha256(TEXT.encode()).hexdigest()}",
    ]


def test_a_note_is_cited_as_a_note_and_never_quoted() -> None:
    cited = replace(claim("04-01"), citation=Citation("newsmap.pl"), note="Dates the fall to 1 April.")
    assert citation_text(cited, SOURCES).splitlines() == [
        "newsmap.pl",
        "Note, in our words: Dates the fall to 1 April.",
    ]
