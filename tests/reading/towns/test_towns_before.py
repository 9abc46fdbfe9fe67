import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from tests.reading.examples import ACTORS, scan, told
from tests.reading.wars import changes


def towns(text: str) -> list[str]:
    report = Report("r", text, "en", Citation("Outlet", published=Days.parse("2022-09-10")))
    return [claim.toponym for claim in read(report, actors=ACTORS, find_toponyms=scan).claims]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Izium (also in Kharkiv region) was liberated by Ukraine.", "Izium"),
        ("The city of Izium in the Kharkiv region was liberated by Ukraine.", "Izium"),
        ("Izium, the gateway to Luhansk, was liberated by Ukraine.", "Izium"),
        ("Izium, south of Kharkiv, was liberated by Ukraine.", "Izium"),
    ],
)
def test_what_only_helps_to_find_a_town_is_stepped_over(text: str, town: str) -> None:
    assert towns(text) == [town]


def test_a_list_is_not_a_gloss() -> None:
    assert towns("Izium and Kupiansk were liberated by Ukraine.") == ["Izium", "Kupiansk"]


def test_a_ministry_is_no_part_of_a_list() -> None:
    text = "According to the Russian ministry of Defence, Izium and Kupiansk were liberated."
    assert towns(text) == ["Izium", "Kupiansk"]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum, une ville située au sud de Kharkiv, a été reprise par les Ukrainiens.",
        "La ville d'Izioum, à deux heures de route de Kharkiv, dans l'est, a été reprise par les Ukrainiens.",
        "Izioum, dans la région de Kharkiv, a été reprise par les Ukrainiens.",
    ],
)
def test_a_town_stays_the_subject_behind_words_that_tell_where_it_lies(text: str) -> None:
    assert told(text) == [("Izioum", "taken", "ukraine", None)]


def test_a_country_before_the_comma_is_what_was_annexed() -> None:
    assert told("Ils visent Izioum et la Crimée, annexée par les Russes en 2014.") == []


def test_what_can_only_be_done_to_places_may_be_told_of_an_unknown_one() -> None:
    claim = ("Petropillia", "taken", "ukraine", None)
    assert told("Petropillia a été reprise par les Ukrainiens.") == [claim]
    assert told("Petrenko a été capturé par les Ukrainiens.") == []


def test_a_region_and_a_kind_of_town_are_no_list() -> None:
    text = "Dans la région de Kharkiv, les localités d'Izioum et de Balakliïa ont été reprises jeudi."
    assert [claim[0] for claim in told(text)] == ["Izioum", "Balakliïa"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Izium and its rail station were captured by Ukrainian forces.", "taken Izium ukraine"),
        ("fr", "Izioum et sa gare sont tombées aux mains des Ukrainiens.", "taken Izioum ukraine"),
        ("fr", "Izioum et ses environs ont été abandonnés par l'armée russe.", "lost Izioum russia"),
        ("fr", "La ville de Lyman, au bord du Donets, a été prise par les Russes.", "taken Lyman russia"),
        (
            "en",
            "Lyman, a railway town and the gateway to Donetsk, was taken by Russian troops.",
            "taken Lyman russia",
        ),
        ("fr", "L'école de Lyman, ville reprise le 1er octobre par Kiev, a rouvert.", "taken Lyman ukraine"),
        ("uk", "Лиман, нагадаємо, українські війська звільнили 1 жовтня.", "taken Лиман ukraine"),
        ("ru", "Лиман, город на севере области, украинские войска заняли 1 октября.", "taken Лиман ukraine"),
    ],
)
def test_what_stands_between_a_town_and_its_verb_is_stepped_over(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The road from Lyman to Siversk is under Ukrainian control."),
        ("en", "Lyman and its people were praised by Ukrainian forces."),
        ("en", "Russian soldiers left Bakhmut Street and moved on."),
        ("fr", "L'école de Lyman, fermée le 1er octobre par Kiev, a rouvert."),
    ],
)
def test_what_is_no_town_of_its_verb_is_none(lang: str, text: str) -> None:
    assert changes(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Troops dug in north of Izium, a rail hub that the Russians left.", ["lost Izium russia"]),
        ("en", "They pressed the flanks of Izium, which Ukrainian troops took.", ["taken Izium ukraine"]),
        ("en", "In Izium, a city Russian troops captured in April, it rains.", ["taken Izium russia"]),
        ("fr", "À Izioum, ville en ruines que Moscou dit avoir prise, il pleut.", ["taken Izioum russia"]),
        ("uk", "Бої йдуть на північ від Ізюма, міста, яке росіяни залишили.", ["lost Ізюма russia"]),
        ("en", "The road leads from Izium, a town on a hill, to guns that Russian troops took.", []),
        ("en", "Fighting goes on along the Izium front, which Russian troops abandoned.", []),
    ],
)
def test_a_relative_goes_on_about_the_town_whose_kind_it_follows(
    lang: str, text: str, expected: list[str]
) -> None:
    assert changes(lang, text, "2022-05-12") == expected
