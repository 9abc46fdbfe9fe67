import pytest

from tests.reading.examples import claims
from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The recapture of Izium remains the goal of Ukraine."),
        ("en", "The capture of Izium has been Russia's main priority since May."),
        ("en", "A Russian withdrawal from Izium is not being discussed, Moscow said."),
        ("en", "The Ukrainian counterattack prevented the fall of Izium."),
        ("en", "The agency could not confirm reports that Russian troops had entered Izium."),
        ("fr", "La reprise d'Izioum demeure une priorité pour Kiev, dit l'armée ukrainienne."),
        ("fr", "La perte d'Izioum affaiblira l'armée russe, selon Kiev."),
        ("fr", "Les analystes s'attendent à ce que les Russes quittent Izioum."),
        ("fr", "L'institut n'a vu aucune preuve de la prise d'Izioum par les Russes."),
    ],
)
def test_what_is_only_wanted_feared_or_unproved_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The recapture of Izium by Ukraine brings its main goal closer."),
        ("en", "The capture of Izium by Ukraine, long the goal of the campaign, was announced on Friday."),
        ("en", "The agency could not confirm Russia's claim that its troops had taken Izium."),
        ("fr", "La reprise d'Izioum par les Ukrainiens a permis à Kiev de respirer."),
    ],
)
def test_a_change_that_serves_a_goal_has_happened(lang: str, text: str) -> None:
    assert [claim.change for claim in claims(text, lang=lang)] == ["taken"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Російські війська за п'ять кілометрів від входу в Ізюм."),
        ("en", "In Izium, veterans of the fighting gathered on Sunday."),
        ("fr", "À Izioum, les vétérans des combats se sont réunis dimanche."),
        ("uk", "В Ізюмі ветерани боїв зібралися в неділю."),
        ("ru", "В Изюме ветераны боёв собрались в воскресенье."),
    ],
)
def test_what_is_still_far_or_long_past_is_no_claim(lang: str, text: str) -> None:
    assert changes(lang, text) == []
