"""The labelled sets: what reading reaches on them must not fall."""

from pathlib import Path

import pytest

from frontmap.model import Claim, Report
from frontmap.reading import read
from frontmap.reading.score import Score, load_gold, score
from tests.reading.examples import ACTOR_IDS, ACTORS, scan

GOLD = Path(__file__).parents[1] / "gold"


def read_claims(report: Report) -> tuple[Claim, ...]:
    return read(report, actors=ACTORS, find_toponyms=scan).claims


@pytest.fixture(scope="module")
def french() -> Score:
    return score(load_gold(GOLD / "fr.jsonl"), read_claims, ACTOR_IDS)


def test_the_french_set_has_enough_of_every_kind() -> None:
    gold = load_gold(GOLD / "fr.jsonl")
    assert len(gold) >= 300
    assert sum(not labelled.claims for labelled in gold) >= len(gold) / 3
    assert len({labelled.report.report_id for labelled in gold}) == len(gold)


def test_french_precision_recall_and_fields_hold(french: Score) -> None:
    precision, recall, all_right = french.total.precision, french.total.recall, french.share_all_right
    assert precision is not None
    assert precision >= 0.97
    assert recall is not None
    assert recall >= 0.97
    assert all_right is not None
    assert all_right >= 0.95


def test_nothing_is_read_from_sentences_that_claim_nothing(french: Score) -> None:
    assert french.false_in_empty == 0


def test_the_article_is_read_as_a_careful_reader_would() -> None:
    result = score(load_gold(GOLD / "fr-article.jsonl"), read_claims, ACTOR_IDS)
    assert (result.total.right, result.total.false, result.total.missed) == (8, 0, 0)
    assert result.all_right == 8


def test_every_excerpt_stands_in_its_report_at_its_offsets() -> None:
    for labelled in load_gold(GOLD / "fr.jsonl") + load_gold(GOLD / "fr-article.jsonl"):
        for claim in read_claims(labelled.report):
            assert claim.excerpt is not None
            assert labelled.report.text[claim.excerpt.start : claim.excerpt.end] == claim.excerpt.text
            assert claim.toponym in labelled.report.text
