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
        ("Lyman is free, Kyiv said.", ("Lyman", "taken", "ukraine", None, "ukraine")),
        ("Ukraine has brought Lyman under its control.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("Moscow admitted Ukrainian troops were in Lyman.", ("Lyman", "entered", "ukraine", None, "russia")),
        ("Part of Lyman is held by Ukrainian forces.", ("Lyman", "contested", "ukraine", None, "outlet")),
        (
            "Fighting goes on near Lyman, seized by Russia in May.",
            ("Lyman", "taken", "russia", None, "outlet"),
        ),
        ("Kyiv rejected Russian claims that Lyman had fallen.", ("Lyman", "taken", None, None, "ukraine")),
        ("It is Russia's worst day since the loss of Lyman in May.", ("Lyman", "lost", None, None, "outlet")),
        ("Ukraine took the coal and transport town of Lyman.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("Moscow-backed fighters took Lyman.", ("Lyman", "taken", "russia", None, "outlet")),
        ("Moscow accused Kyiv of taking Lyman.", ("Lyman", "taken", "ukraine", "russia", "russia")),
        ("Moscow has lost its grip on Lyman.", ("Lyman", "lost", None, "russia", "outlet")),
        ("Kyiv has reasserted control over Lyman.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("Ukraine took towns, most recently Lyman.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("Lyman is ours, Zelensky said.", ("Lyman", "taken", "ukraine", None, "ukraine")),
        (
            "Zelensky told reporters his troops had taken Lyman.",
            ("Lyman", "taken", "ukraine", None, "ukraine"),
        ),
        (
            "Zelensky thanked his troops for the capture of Lyman.",
            ("Lyman", "taken", "ukraine", None, "ukraine"),
        ),
        (
            "Russian forces swept into Ukraine's rail hub of Lyman.",
            ("Lyman", "entered", "russia", None, "outlet"),
        ),
        ("Lyman is the second town that Russia has lost.", ("Lyman", "lost", None, "russia", "outlet")),
        ("With the capture of Lyman, Ukraine holds the road.", ("Lyman", "taken", "ukraine", None, "outlet")),
        ("People went home to Lyman after the Russians left.", ("Lyman", "lost", None, "russia", "outlet")),
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
        "There is no evidence that Russian forces have taken Lyman.",
        "The command told Russian troops still fighting in Lyman to pull back.",
        "Russian soldiers fighting in Lyman are short of shells.",
        "Kyiv's control of Lyman is fragile.",
        "Drones have sped up the clearing of Lyman by Russia.",
        "Lyman, which Moscow annexed in May, is shelled daily.",
        "The war has widened since May, with Russian troops taking Lyman.",
        "Lyman is free of mines, Kyiv said.",
        "Lyman will soon be free, Kyiv said.",
        "Zelensky left Lyman for Kharkiv.",
        "Moscow has lost its best general in Lyman.",
        "Moscow accused Kyiv of trying to take Lyman.",
        "Kyiv asked its allies for help in the capture of Lyman.",
        "Lyman is the second town that Russia has shelled.",
        "Some of the Russian soldiers have left Lyman.",
        "Ukraine has put Lyman on its list.",
        "The Ukrainian army said its men were in Lyman for months.",
    ],
)
def test_english_that_tells_of_no_change(text: str) -> None:
    assert told(text) == []


def test_a_state_that_ends_a_sentence_says_nothing() -> None:
    text = "Ukrainian troops seized Izium, tightening their grip on Kharkiv state."
    assert told(text) == [("Izium", "taken", "ukraine", None, "outlet")]


def test_contact_that_is_lost_is_no_town() -> None:
    assert not told("Russia said contact with the garrison at Izium had been lost.")
