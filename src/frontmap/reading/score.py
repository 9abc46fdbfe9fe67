"""How well reading does on labelled texts: precision, recall and F1, by language, trap and field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from frontmap.model import Claim, Report, evidence
from frontmap.reading.gold import GoldClaim, GoldReport

FIELDS = ("change", "gained_by", "lost_by", "evidence", "first_day", "last_day")
"""What is compared of a claim besides its toponym."""


@dataclass(slots=True)
class Tally:
    """Claims that are in both the labels and the reading, only in the reading, only in the labels."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of claims read that are labelled, ``None`` if none was read."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    @property
    def recall(self) -> float | None:
        """The share of labelled claims that were read, ``None`` if none is labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, ``None`` if nothing was read or labelled."""
        total = 2 * self.right + self.false + self.missed
        return 2 * self.right / total if total else None

    def add(self, right: int, false: int, missed: int) -> None:
        """Count the claims of one more text."""
        self.right += right
        self.false += false
        self.missed += missed


@dataclass(frozen=True, slots=True)
class Difference:
    """A label that was not read as it is, what was read instead, or both; ``None`` is what there is not."""

    report_id: str
    label: GoldClaim | None
    claim: GoldClaim | None


@dataclass(slots=True)
class Score:
    """What came of labelled texts.

    A labelled claim counts as read if toponym and change agree; ``by_field`` counts it as right only if that
    field agrees too. ``all_right`` counts the labelled claims of which everything does, ``false_in_empty``
    the claims read from texts that make none.
    """

    total: Tally = field(default_factory=Tally)
    by_trap: dict[str, Tally] = field(default_factory=dict)
    by_lang: dict[str, Tally] = field(default_factory=dict)
    by_field: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    differences: list[Difference] = field(default_factory=list)
    all_right: int = 0
    false_in_empty: int = 0
    texts: int = 0

    @property
    def share_all_right(self) -> float | None:
        """The share of labelled claims of which everything was read right, ``None`` if none is labelled."""
        labelled = self.total.right + self.total.missed
        return self.all_right / labelled if labelled else None


def score(
    gold: Iterable[GoldReport],
    read_claims: Callable[[Report], Sequence[Claim]],
    actor_ids: Collection[str],
    result: Score | None = None,
) -> Score:
    """Return how well ``read_claims`` reads the labelled texts, added to ``result`` if there is one."""
    result = result if result is not None else Score()
    for labelled in gold:
        read = [_as_gold(claim, actor_ids) for claim in read_claims(labelled.report)]
        result.texts += 1
        if not labelled.claims:
            result.false_in_empty += len(read)
        pairs = _pair(labelled.claims, read)
        for tally in (
            result.total,
            result.by_trap.setdefault(labelled.trap, Tally()),
            result.by_lang.setdefault(labelled.report.lang, Tally()),
        ):
            tally.add(len(pairs), len(read) - len(pairs), len(labelled.claims) - len(pairs))
        for name, tally in result.by_field.items():
            agree = sum(getattr(label, name) == getattr(claim, name) for label, claim in pairs)
            tally.add(agree, len(read) - agree, len(labelled.claims) - agree)
        result.all_right += sum(label == claim for label, claim in pairs)
        result.differences += _differences(labelled, pairs, read)
    return result


def _differences(
    labelled: GoldReport, pairs: Sequence[tuple[GoldClaim, GoldClaim]], read: Sequence[GoldClaim]
) -> Iterator[Difference]:
    """Yield what of a text was read otherwise than labelled, missed, or read without a label."""
    report_id = labelled.report.report_id
    missed = Counter(labelled.claims) - Counter(label for label, _ in pairs)
    false = Counter(read) - Counter(claim for _, claim in pairs)
    yield from (Difference(report_id, label, claim) for label, claim in pairs if label != claim)
    yield from (Difference(report_id, label, None) for label in missed.elements())
    yield from (Difference(report_id, None, claim) for claim in false.elements())


def _as_gold(claim: Claim, actor_ids: Collection[str]) -> GoldClaim:
    """Return a claim in the form of the labels."""
    return GoldClaim(
        toponym=claim.toponym,
        change=str(claim.change),
        gained_by=claim.gained_by,
        lost_by=claim.lost_by,
        evidence=str(evidence(claim, actor_ids)),
        first_day=claim.days.first,
        last_day=claim.days.last,
    )


def _pair(labels: Sequence[GoldClaim], read: Sequence[GoldClaim]) -> list[tuple[GoldClaim, GoldClaim]]:
    """Return each label that was read, with the claim that reads it best."""
    left = list(read)
    pairs = []
    for label in labels:
        fits = [claim for claim in left if (claim.toponym, claim.change) == (label.toponym, label.change)]
        if fits:
            best = max(
                fits, key=lambda claim: sum(getattr(claim, name) == getattr(label, name) for name in FIELDS)
            )
            left.remove(best)
            pairs.append((label, best))
    return pairs
