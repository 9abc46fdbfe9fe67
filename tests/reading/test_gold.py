"""The labelled sets: what reading reaches on them must not fall."""

from functools import cache
from pathlib import Path

import pytest

from frontmap.bundled import BUNDLED_CAMPAIGN, bundled
from frontmap.campaign.head import load_head
from frontmap.cli.score import score_by_campaigns
from frontmap.model import Actor, Claim, Report
from frontmap.places import load_gazetteer
from frontmap.reading import read
from frontmap.reading.gold import load_gold
from frontmap.reading.score import Score, score
from tests.reading.examples import ACTOR_IDS, ACTORS, CONGO, SYRIA, scan

GOLD = Path(__file__).parents[1] / "gold"


def read_claims(report: Report) -> tuple[Claim, ...]:
    return read(report, actors=ACTORS, find_toponyms=scan).claims


@cache
def kharkiv_actors() -> tuple[Actor, ...]:
    return tuple(load_head(bundled("kharkiv-2022", "campaign.toml")).actors)


gazetteer = cache(load_gazetteer)


def read_with_gazetteer(report: Report) -> tuple[Claim, ...]:
    """Read a report with the scanner that knows case forms, and with a whole campaign's mentions."""
    return read(report, actors=kharkiv_actors(), find_toponyms=gazetteer().scan).claims


def score_of(name: str, actors: tuple[Actor, ...] = ACTORS) -> Score:
    def read_with(report: Report) -> tuple[Claim, ...]:
        return read(report, actors=actors, find_toponyms=scan).claims

    return score(load_gold(GOLD / f"{name}.jsonl"), read_with, {actor.actor_id for actor in actors})


def assert_reaches(
    result: Score, least_precision: float, least_recall: float, least_all_right: float
) -> None:
    precision, recall, all_right = result.total.precision, result.total.recall, result.share_all_right
    assert precision is not None
    assert precision >= least_precision
    assert recall is not None
    assert recall >= least_recall
    assert all_right is not None
    assert all_right >= least_all_right


@pytest.fixture(scope="module")
def french() -> Score:
    return score(load_gold(GOLD / "fr.jsonl"), read_claims, ACTOR_IDS)


def test_the_french_set_has_enough_of_every_kind() -> None:
    gold = load_gold(GOLD / "fr.jsonl")
    assert len(gold) >= 300
    assert sum(not labelled.claims for labelled in gold) >= len(gold) / 3
    assert len({labelled.report.report_id for labelled in gold}) == len(gold)


def test_french_precision_recall_and_fields_hold(french: Score) -> None:
    assert_reaches(french, 0.97, 0.97, 0.95)


@pytest.mark.parametrize(
    ("name", "actors", "least_recall", "least_all_right"),
    [
        ("fr-agencies", ACTORS, 0.85, 0.70),
        ("fr-congo", CONGO, 0.90, 0.90),
        ("fr-syria", SYRIA, 0.95, 0.75),
        ("en", ACTORS, 0.95, 0.90),
    ],
)
def test_other_sets_and_conflicts_hold(
    name: str, actors: tuple[Actor, ...], least_recall: float, least_all_right: float
) -> None:
    result = score_of(name, actors)
    assert_reaches(result, 0.97, least_recall, least_all_right)
    assert result.false_in_empty == 0


@pytest.mark.parametrize(
    ("name", "least_precision", "least_recall", "least_all_right"),
    [
        ("uk", 0.97, 0.94, 0.90),
        ("ru", 0.97, 0.97, 0.95),
        ("en-agencies", 0.92, 0.90, 0.78),
        ("uk-agencies", 0.97, 0.85, 0.70),
        ("ru-agencies", 0.97, 0.90, 0.82),
    ],
)
def test_sets_read_with_the_whole_gazetteer_hold(
    name: str, least_precision: float, least_recall: float, least_all_right: float
) -> None:
    result = score(load_gold(GOLD / f"{name}.jsonl"), read_with_gazetteer, ACTOR_IDS)
    assert_reaches(result, least_precision, least_recall, least_all_right)


@pytest.mark.parametrize(
    ("name", "least_precision", "least_recall", "least_all_right"),
    [
        ("unseen", 0.98, 0.94, 0.90),
        ("held-out", 0.95, 0.80, 0.72),
        ("fresh", 0.95, 0.90, 0.80),
        ("de-es-pl", 0.98, 0.98, 0.98),
        ("kinds", 0.98, 0.98, 0.96),
        ("retold", 0.95, 0.80, 0.60),
        ("retold-held-out", 0.88, 0.51, 0.35),
        ("news", 0.95, 0.95, 0.90),
        ("traps", 0.97, 0.92, 0.90),
        ("articles", 0.95, 0.92, 0.88),
        ("wire", 0.94, 0.92, 0.82),
        ("news-held-out", 0.91, 0.81, 0.70),
        ("longreads", 0.96, 0.86, 0.78),
        ("briefs", 0.94, 0.84, 0.76),
        ("dispatches", 0.95, 0.89, 0.80),
        ("bulletins", 0.96, 0.90, 0.86),
    ],
)
def test_sets_of_several_wars_hold(
    name: str, least_precision: float, least_recall: float, least_all_right: float
) -> None:
    result = score_by_campaigns(load_gold(GOLD / f"{name}.jsonl"), BUNDLED_CAMPAIGN, gazetteer())
    assert_reaches(result, least_precision, least_recall, least_all_right)


def test_the_sets_of_several_wars_have_reports_and_texts_that_claim_nothing() -> None:
    gold = [text for name in ("unseen", "held-out", "fresh") for text in load_gold(GOLD / f"{name}.jsonl")]
    assert sum(labelled.trap == "report" for labelled in gold) >= 40
    assert sum(not labelled.claims for labelled in gold) >= len(gold) * 0.3
    assert {labelled.report.lang for labelled in gold} == {"en", "fr", "uk", "ru"}
    assert len({labelled.report.report_id for labelled in gold}) == len(gold)


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
