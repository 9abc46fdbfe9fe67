import json
from collections.abc import Mapping
from pathlib import Path

from frontmap.model import Claim, Report
from frontmap.reading.gold import load_gold
from frontmap.reading.score import Tally, score
from tests.reading.examples import ACTOR_IDS, claims

LABEL = {
    "toponym": "Izioum",
    "change": "taken",
    "gained_by": "ukraine",
    "lost_by": None,
    "evidence": "reported",
    "first_day": "2022-09-10",
    "last_day": "2022-09-10",
}


def gold_file(path: Path, *labels: Mapping[str, object]) -> Path:
    row = {
        "id": "1",
        "trap": "t",
        "published": "2022-09-10",
        "text": "Izioum",
        "claims": [dict(label) for label in labels],
    }
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def one_claim(_: Report) -> tuple[Claim, ...]:
    return claims("Les Ukrainiens ont repris Izioum.")


def test_a_right_claim_counts_in_total_trap_and_language(tmp_path: Path) -> None:
    result = score(load_gold(gold_file(tmp_path / "fr.jsonl", LABEL)), one_claim, ACTOR_IDS)
    assert (result.total.precision, result.total.recall, result.total.f1) == (1.0, 1.0, 1.0)
    assert (result.by_trap["t"].right, result.by_lang["fr"].right) == (1, 1)
    assert result.share_all_right == 1.0


def test_a_claim_with_a_wrong_field_is_found_but_not_all_right(tmp_path: Path) -> None:
    path = gold_file(tmp_path / "fr.jsonl", LABEL | {"gained_by": "russia"})
    result = score(load_gold(path), one_claim, ACTOR_IDS)
    assert (result.total.right, result.all_right) == (1, 0)
    assert (result.by_field["gained_by"].right, result.by_field["change"].right) == (0, 1)


def test_what_is_read_otherwise_missed_or_false_is_told(tmp_path: Path) -> None:
    wrong = score(
        load_gold(gold_file(tmp_path / "fr.jsonl", LABEL | {"gained_by": "russia"})), one_claim, ACTOR_IDS
    )
    [difference] = wrong.differences
    assert difference.label is not None
    assert difference.claim is not None
    missed = score(load_gold(gold_file(tmp_path / "fr.jsonl", LABEL)), lambda _: (), ACTOR_IDS)
    assert [each.claim for each in missed.differences] == [None]
    false = score(load_gold(gold_file(tmp_path / "fr.jsonl")), one_claim, ACTOR_IDS)
    assert [each.label for each in false.differences] == [None]


def test_a_right_claim_is_no_difference(tmp_path: Path) -> None:
    right = score(load_gold(gold_file(tmp_path / "fr.jsonl", LABEL)), one_claim, ACTOR_IDS)
    assert right.differences == []


def test_sets_are_counted_together(tmp_path: Path) -> None:
    gold = load_gold(gold_file(tmp_path / "fr.jsonl", LABEL))
    both = score(gold, one_claim, ACTOR_IDS, score(gold, one_claim, ACTOR_IDS))
    assert (both.texts, both.total.right) == (2, 2)


def test_a_claim_from_an_empty_text_is_counted_apart(tmp_path: Path) -> None:
    result = score(load_gold(gold_file(tmp_path / "fr.jsonl")), one_claim, ACTOR_IDS)
    assert (result.total.false, result.false_in_empty) == (1, 1)


def test_what_was_not_counted_has_no_share() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
