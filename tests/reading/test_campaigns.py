"""The example campaigns: their sides and places are enough to read of other wars."""

from functools import cache
from pathlib import Path

import pytest

from frontmap.bundled import bundled
from frontmap.campaign import Campaign, load
from frontmap.model import Citation, Days, Report
from frontmap.places.gazetteer import Gazetteer, load_gazetteer
from frontmap.reading import read


@cache
def campaign_of(folder: Path) -> tuple[Campaign, Gazetteer]:
    loaded = load(folder, find_place=load_gazetteer().place)
    return loaded, load_gazetteer().with_places(loaded.places.values())


def told(campaign: str, lang: str, text: str) -> list[tuple[str, str, str | None, str | None, str]]:
    loaded, known = campaign_of(bundled("examples", campaign))
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse("2025-11-01")))
    found = read(report, actors=loaded.actors, find_toponyms=known.scan).claims
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by, c.speaker) for c in found]


@pytest.mark.parametrize(
    ("campaign", "lang", "text", "claim"),
    [
        ("dr-congo-2025", "en", "M23 rebels have captured Goma.", ("Goma", "taken", "m23", None, "outlet")),
        ("dr-congo-2025", "fr", "Les FARDC ont perdu Bukavu.", ("Bukavu", "lost", None, "congo", "outlet")),
        ("dr-congo-2025", "ru", "Повстанцы М23 взяли Букаву.", ("Букаву", "taken", "m23", None, "outlet")),
        ("dr-congo-2025", "es", "El M23 tomó Goma.", ("Goma", "taken", "m23", None, "outlet")),
        ("sudan-2023", "en", "El Fasher fell to the RSF.", ("El Fasher", "taken", "rsf", None, "outlet")),
        (
            "sudan-2023",
            "en",
            "Sudan's army admitted that it had withdrawn from El Fasher.",
            ("El Fasher", "lost", None, "saf", "saf"),
        ),
        (
            "sudan-2023",
            "fr",
            "L'armée soudanaise a repris Khartoum aux FSR.",
            ("Khartoum", "taken", "saf", "rsf", "outlet"),
        ),
        (
            "sudan-2023",
            "pl",
            "Bojownicy RSF zajęli El Fasher.",
            ("El Fasher", "taken", "rsf", None, "outlet"),
        ),
    ],
)
def test_other_wars_are_read_by_a_campaign_file_alone(
    campaign: str, lang: str, text: str, claim: tuple[str, str, str | None, str | None, str]
) -> None:
    assert told(campaign, lang, text) == [claim]


@pytest.mark.parametrize(
    ("campaign", "text"),
    [
        ("dr-congo-2025", "Kinshasa called on the M23 to leave Goma."),
        ("dr-congo-2025", "Aid workers left Goma for Bukavu."),
        ("sudan-2023", "The RSF shelled El Fasher."),
        ("sudan-2023", "Sudan's army said it would retake El Fasher."),
    ],
)
def test_what_did_not_happen_there_is_none_either(campaign: str, text: str) -> None:
    assert told(campaign, "en", text) == []


@pytest.mark.parametrize("campaign", ["dr-congo-2025", "sudan-2023"])
def test_the_example_campaigns_hold_and_have_places(campaign: str) -> None:
    loaded, _ = campaign_of(bundled("examples", campaign))
    assert len(loaded.places) >= 30
    assert loaded.claims == ()
    assert all(place.source for place in loaded.places.values())


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "Soldiers have left Bara, a rebel spokesman said.", ("Bara", "lost", None, "saf", "rsf")),
        ("en", "The army command said its troops had left Bara.", ("Bara", "lost", None, "saf", "saf")),
        ("en", "Insurgents have entered Bara, medics said.", ("Bara", "entered", "rsf", None, "medics")),
        (
            "uk",
            "Командування армії визнало, що її бійці залишили Бару.",
            ("Бару", "lost", None, "saf", "saf"),
        ),
        ("ru", "Источник в армии сказал, что боевики взяли Бару.", ("Бару", "taken", "rsf", "saf", "saf")),
    ],
)
def test_an_army_and_rebels_are_whose_they_are_where_one_side_has_an_army(
    lang: str, text: str, claim: tuple[str, str, str | None, str | None, str]
) -> None:
    assert told("sudan-2023", lang, text) == [claim]


def test_a_commander_of_an_acronym_speaks_for_its_side() -> None:
    text = "The army took Bara. An RSF spokesman said his fighters had left Bara in the night."
    assert told("sudan-2023", "en", text)[1:] == [("Bara", "lost", None, "rsf", "rsf")]


@pytest.mark.parametrize(
    ("campaign", "lang", "text", "speaker"),
    [
        ("sudan-2023", "ru", "Источник в армейском командовании заверил, что военные взяли Хартум.", "saf"),
        ("sudan-2023", "uk", "Армійський офіцер розповів агентству, що Хартум узято.", "saf"),
        ("sudan-2023", "ru", "Представитель мятежного командования сказал, что Хартум взят.", "rsf"),
        ("dr-congo-2025", "uk", "Речник армії називає неправдою чутки, що бійці відступили з Гоми.", "congo"),
        ("dr-congo-2025", "uk", "Політичне крило заколотників повідомило, що Гому взято.", "m23"),
        ("sudan-2023", "ru", "Французский офицер сказал, что Хартум взят.", "офицер"),
    ],
)
def test_an_office_is_of_the_army_or_of_the_rebels_by_its_adjective(
    campaign: str, lang: str, text: str, speaker: str
) -> None:
    assert [claim[4] for claim in told(campaign, lang, text)] == [speaker]


def test_a_movement_spoken_of_again_is_the_one_named_before() -> None:
    text = "В четверг мятежники взяли Гому. О взятии Букаву представитель движения Поль Нзамби сообщил утром."
    assert [claim[2:] for claim in told("dr-congo-2025", "ru", text)] == [
        ("m23", None, "outlet"),
        ("m23", None, "m23"),
    ]
