from datetime import date

import pytest

from frontmap.app.permalink import Permalink, params, parse
from frontmap.control import Selection
from frontmap.model import View


def test_a_permalink_reads_back_as_it_was_written() -> None:
    selection = Selection("russia", date(2022, 9, 12), outlets=("AFP", "BBC, The"), reviewed=False)
    link = Permalink(
        date(2022, 9, 10),
        "gn:707292",
        View(49.2, 37.3, 9.5),
        "uk",
        selection,
        date(2022, 9, 6),
        30,
        True,
        "area",
    )
    assert parse(params(link)) == link
    assert parse(params(Permalink())) == Permalink()


@pytest.mark.parametrize(
    "broken",
    [
        {"date": "soon"},
        {"date": "2022-02-30"},
        {"date": "2022-09"},
        {"view": "8/91/37"},
        {"view": "8/49"},
        {"view": "99/49/37"},
        {"view": "8/49/37/1"},
        {"view": "x" * 10_000},
        {"lang": "<script>"},
    ],
)
def test_a_permalink_takes_what_it_cannot_read_for_absent(broken: dict[str, str]) -> None:
    assert parse(broken) == Permalink()
