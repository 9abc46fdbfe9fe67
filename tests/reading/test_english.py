import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from tests.reading.examples import ACTORS, scan


def told(text: str) -> list[tuple[str, str, str | None, str | None, str]]:
    report = Report("r", text, "en", Citation("Outlet", published=Days.parse("2022-09-10")))
    found = read(report, actors=ACTORS, find_toponyms=scan).claims
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by, c.speaker) for c in found]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ukrainian assault troops took Lyman.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("Russia's retreat from Lyman was chaotic.", ("Lyman", "lost", None, "russia", "outlet")),
        ("Lyman fell to Russian forces.", ("Lyman", "taken", "russia", None, "outlet")),
        ("Lyman is in Ukrainian hands, Kyiv said.", ("Lyman", "taken", "ukraine", None, "ukraine")),
        ("The Russians were driven out of Lyman.", ("Lyman", "taken", None, "russia", "outlet")),
        (
            "Lyman was cleared of Russian troops, Kyiv said.",
            ("Lyman", "taken", "ukraine", "russia", "ukraine"),
        ),
        ("Lyman was the first town to fall to Russian forces.", ("Lyman", "taken", "russia", None, "outlet")),
        ("Lyman's capture by Russia was announced.", ("Lyman", "taken", "russia", None, "outlet")),
        ("Russian forces left Lyman to the Ukrainians.", ("Lyman", "lost", "ukraine", "russia", "outlet")),
        ("Kyiv said its men had taken Lyman, in Ukraine.", ("Lyman", "taken", "ukraine", None, "ukraine")),
        ("Russian troops, on Friday, withdrew from Lyman.", ("Lyman", "lost", None, "russia", "outlet")),
        ("Russian forces did not enter Lyman, Kyiv said.", ("Lyman", "entered", "russia", None, "ukraine")),
    ],
)
def test_english_grammar_is_followed(text: str, claim: tuple[str, str, str | None, str | None, str]) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian investigators took Lyman as an example.",
        "Ukrainian troops never managed to take Lyman.",
        "Ukrainian troops were to take Lyman.",
        "Russian soldiers captured in Lyman were exchanged.",
        "Ukrainian forces left the Lyman area.",
        "Russia's claim to have taken Lyman could not be verified.",
        "Reports that Russian forces took Lyman are false.",
        "Ukrainian forces still control Lyman.",
        "Russian forces pulled some of their units out of Lyman.",
        "Russian troops fled, leaving Lyman exposed.",
        "If confirmed, the capture of Lyman would be a blow to Kyiv.",
        "Russian forces hold positions near Lyman.",
        "The army's role in Lyman is unclear.",
    ],
)
def test_english_that_tells_of_no_change(text: str) -> None:
    assert told(text) == []
