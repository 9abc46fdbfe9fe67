import csv
from pathlib import Path

import pytest

from frontmap.places import Gazetteer
from frontmap.places.spelling import bare, fold, keys, languages, nominatives

SPELLINGS = Path(__file__).with_name("spellings.csv")
CASES = {"uk_cases": "uk", "ru_cases": "ru", "pl_cases": "pl"}


def spellings(inflected: bool) -> list[tuple[str, str, str]]:
    """Return the town, its oblast and a spelling for each spelling in the table."""
    with SPELLINGS.open(encoding="utf-8", newline="") as file:
        return [
            (row["town"], row["oblast"], spelling)
            for row in csv.DictReader(file)
            for column, cell in row.items()
            if column not in ("town", "oblast") and (column in CASES) == inflected
            for spelling in cell.split("|")
        ]


def share_found(gazetteer: Gazetteer, *, inflected: bool) -> float:
    """Return the share of the spellings that have their town among the places they may mean."""
    wanted = spellings(inflected)
    found = [
        any((place.name, place.admin1) == (town, oblast) for place in gazetteer.lookup(spelling))
        for town, oblast, spelling in wanted
    ]
    return sum(found) / len(wanted)


def test_spellings_in_seven_languages_find_their_town(bundled_gazetteer: Gazetteer) -> None:
    assert len(spellings(inflected=False)) >= 400
    assert share_found(bundled_gazetteer, inflected=False) >= 0.97


def test_case_forms_find_their_town(bundled_gazetteer: Gazetteer) -> None:
    assert len(spellings(inflected=True)) >= 200
    assert share_found(bundled_gazetteer, inflected=True) >= 0.92


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", ""])
def test_fold_takes_every_apostrophe_for_none(apostrophe: str) -> None:
    assert fold(f"Куп{apostrophe}янськ") == "kupyansk"


def test_fold_takes_hyphens_and_gaps_for_one_space() -> None:
    assert fold("Куп'янськ-Вузловий") == fold("куп’янськ   вузловий") == "kupyansk vuzloviy"


def test_fold_keeps_different_names_apart() -> None:
    assert fold("Izium") != fold("Izmail")


def test_fold_of_nothing_is_nothing() -> None:
    assert fold("") == fold(" -'’ ") == ""


@pytest.mark.parametrize("spelling", ["Tchouhouïv", "Tschuhujiw", "Chuhuiv", "Czuhujiw", "Chuguiv", "Чугуїв"])
def test_one_name_as_each_language_writes_it_shares_a_key(spelling: str) -> None:
    assert "CuHuiV" in keys(spelling)


def test_an_arabic_article_makes_no_difference_however_it_is_joined() -> None:
    assert keys("Deir ez-Zor") & keys("Deir Ezzor") & keys("Deir Zor")
    assert not keys("Deir Amman") & keys("Deir Man")
    assert not keys("Essen") & keys("Sen")


def test_names_that_sound_different_share_no_key() -> None:
    assert not keys("Izium") & keys("Izmail")
    assert not keys("Kharkiv") & keys("Kherson")


def test_a_name_too_short_to_tell_has_no_key() -> None:
    assert keys("Elle") == frozenset()


@pytest.mark.parametrize(
    ("form", "lang", "nominative"),
    [
        ("Куп'янську", "uk", "купянськ"),
        ("Харкова", "uk", "харків"),
        ("Авдіївці", "uk", "авдіївка"),
        ("Великому Бурлуку", "uk", "великий бурлук"),
        ("Изюме", "ru", "изюм"),
        ("Лозовой", "ru", "лозовая"),
        ("Iziumie", "pl", "izium"),
    ],
)
def test_a_case_form_leads_back_to_its_nominative(form: str, lang: str, nominative: str) -> None:
    assert nominative in nominatives(form, lang)


def test_a_language_without_case_endings_has_no_nominatives() -> None:
    assert nominatives("Izium", "fr") == []
    assert nominatives("Куп'янську", "ru") != nominatives("Куп'янську", "uk")


def test_a_short_stem_is_not_taken_for_a_case_form() -> None:
    assert nominatives("Яму", "uk") == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("у Куп’янську", "Куп’янську"),
        ("в Изюме", "Изюме"),
        ("d'Izioum", "Izioum"),
        ("с. Гракове", "Гракове"),
        ("смт Борова", "Борова"),
        ("Izium's", "Izium"),
    ],
)
def test_bare_leaves_out_the_small_words_around_a_name(written: str, name: str) -> None:
    assert bare(written) == name


@pytest.mark.parametrize("name", ["Le Mans", "El Fasher", "Куп’янськ", "izium", "Нью-Йорк", ""])
def test_bare_leaves_a_bare_name_alone(name: str) -> None:
    assert bare(name) == name


def test_every_language_file_has_its_words_and_areas_and_a_known_script() -> None:
    assert {"de", "en", "es", "fr", "pl", "ru", "uk"} <= set(languages())
    assert {language.script for language in languages().values()} == {"latin", "cyrillic"}
    assert all(
        language.ordinary and language.given_names and language.areas for language in languages().values()
    )


@pytest.mark.parametrize(
    "hostile", ["\x00\x1b[31m", "‮Izium", "<img src=x onerror=alert(1)>", "а" * 5000, "😀", "\ud800"]
)
def test_hostile_names_fold_and_sound_without_failing(hostile: str) -> None:
    assert fold(hostile) == fold(hostile.upper())
    assert isinstance(keys(hostile), frozenset)
    assert isinstance(nominatives(hostile), list)
