"""Texts made to make a reader slow or wrong: they must be read, and quickly enough for this suite."""

import random

import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from frontmap.reading.lexicon.lexicon import languages, load_lexicon
from tests.reading.examples import ACTORS, TOWNS, claims, read_text, scan


@pytest.mark.parametrize("piece", ["a", ",", "« ", "(", ". ", "?", " \n", "\n"])
def test_a_megabyte_of_one_character_is_read(piece: str) -> None:
    assert read_text(piece * (1_000_000 // len(piece))).claims == ()


@pytest.mark.parametrize(
    "piece",
    [
        "Kiev Izioum ",
        "Le Russe ",
        "ont repris ",
        "que ",
        "et Izioum ",
        "dans la nuit de ",
        "d'",
        "é\u0301",
        "1.",
    ],
)
def test_the_same_words_over_and_over_are_read(piece: str) -> None:
    assert read_text(piece * (50_000 // len(piece))).claims == ()


def test_marks_and_tags_stay_as_they_are() -> None:
    [claim] = claims("Les Ukrainiens ont repris la ville d'Izioum <img src=x onerror=alert(1)>.")
    assert claim.excerpt is not None
    assert "<img src=x onerror=alert(1)>" in claim.excerpt.text


def test_unrelated_prose_makes_no_claim() -> None:
    text = (
        "Le musée de Kharkiv a repris son programme. La troupe est entrée en scène à Odessa. "
        "Marie a quitté Kiev pour Lyon. Le club a perdu à Donetsk, et la chute du cours a surpris. "
        "La capture de carbone progresse. Le drapeau olympique flotte sur Kherson. La prise est à gauche."
    )
    assert claims(text) == ()


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("published", ["2022-09-10", "2022-09", "1000", "2999-12-31"])
def test_any_words_in_any_order_are_read(lang: str, published: str) -> None:
    pick = random.Random(7)  # noqa: S311  # the same words at every run
    words = [" ".join(entry) for entry in load_lexicon(lang).entries] + ['"', "«", "(", ":", ",", "2022"]
    words += list(TOWNS) * 20
    text = " ".join(
        pick.choice(words).title() if pick.random() < 0.2 else pick.choice(words) for _ in range(2000)
    )
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse(published)))
    for claim in read(report, actors=ACTORS, find_toponyms=scan).claims:
        assert claim.excerpt is not None
        assert text[claim.excerpt.start : claim.excerpt.end] == claim.excerpt.text


@pytest.mark.parametrize("lang", languages())
def test_every_language_reads_a_long_run_of_its_own_words(lang: str) -> None:
    words = sorted(load_lexicon(lang).entries)
    text = " ".join(" ".join(entry) for entry in words[:: max(1, len(words) // 3000)])
    report = Report("r", f"Kiev Izioum {text}", lang, Citation("Outlet", published=Days.parse("2022-09-10")))
    assert read(report, actors=ACTORS, find_toponyms=scan).toponyms is not None
