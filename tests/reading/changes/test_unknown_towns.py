"""Names that no gazetteer knows: where what is done to them makes them towns, and where it does not."""

import pytest

from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Zherebky was captured by Russian troops on Monday.", ["taken Zherebky russia"]),
        ("en", "Zherebky was captured by Wagner on Monday.", ["taken Zherebky russia"]),
        ("en", "East of Izium, Zherebky was lost by the Ukrainian army.", ["lost Zherebky ukraine"]),
        ("fr", "Lundi, Jerebky a été abandonnée par l'armée ukrainienne.", ["lost Jerebky ukraine"]),
        ("ru", "В понедельник Жеребки были захвачены российскими войсками.", ["taken Жеребки russia"]),
        (
            "uk",
            "Жеребки й Дарвасту взяла українська армія.",
            ["taken Жеребки ukraine", "taken Дарвасту ukraine"],
        ),
        ("uk", "Дарвасту, вузол на трасі, українська армія відбила.", ["taken Дарвасту ukraine"]),
        ("ru", "В четверг Дарваста досталась российской армии.", ["taken Дарваста russia"]),
        (
            "ru",
            "Под контроль российской армии перешли Дарваста и Семестрин.",
            ["taken Дарваста russia", "taken Семестрин russia"],
        ),
    ],
)
def test_what_forces_did_tells_that_a_name_is_a_town_s(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Positions were captured by Russian troops on Monday."),
        ("en", "Petrenko was captured by the Russians on Monday."),
        ("en", "General Petrenko was captured by Russian troops."),
        ("en", "Petrenko was captured by Russia on Monday."),
        ("en", "Major Ivan Petrenko made a speech. Petrenko was captured by Russian troops later."),
        ("fr", "Le colonel Petrenko a été pris par l'armée ukrainienne."),
        ("ru", "Танк захвачен украинскими военными."),
        ("ru", "Инициатива досталась российской армии."),
        ("uk", "Обладнання російська армія захопила."),
        ("uk", "Петренка українська армія взяла в полон."),
    ],
)
def test_things_and_people_are_no_towns(lang: str, text: str) -> None:
    assert changes(lang, text) == []


def test_a_name_before_its_kind_is_a_town_s_from_then_on() -> None:
    text = "The road to Zherebky, a village on a hill, is cut. Zherebky fell to the Russians on Monday."
    assert changes("en", text) == ["taken Zherebky russia"]
    assert changes("en", "Troops left Petrenko, a friend of many, at the gate.") == []


def test_a_name_that_forces_took_is_a_town_s_from_then_on() -> None:
    text = "Армия России вошла в Дарвасту. Дарваста захвачена российскими войсками в понедельник."
    assert changes("ru", text) == ["entered Дарвасту russia", "taken Дарваста russia"]
    assert changes("ru", "Речь шла о Дарвасте. Дарваста захвачена российскими войсками.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Довгове звільнено», – заявили в українській армії.", ["taken Довгове ukraine"]),
        ("Довгове звільнено, заявили в українській армії.", ["taken Довгове ukraine"]),
        ("Кульбаченка звільнено, заявили в українській армії.", []),
        ("Довгове звільнено від податків, заявили в українській армії.", []),
    ],
)
def test_a_neuter_name_that_is_freed_is_a_village_s(text: str, expected: list[str]) -> None:
    assert changes("uk", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv said on Monday that Zarubivka had been liberated.", ["taken Zarubivka ukraine"]),
        ("Kyiv said on Monday that Petrenko had been evacuated.", []),
        ("Russian forces seized Nova Zoria, north of Kurakhove.", ["taken Nova Zoria russia"]),
        ("Russian forces seized Petro Zoria, a blogger from Kurakhove.", []),
    ],
)
def test_a_name_is_a_town_s_by_where_it_stands(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We took Zherebky overnight,” Ukraine's 3rd brigade wrote.", ["taken Zherebky ukraine"]),
        ("“We took Zherebky to the hospital,” Ukraine's 3rd brigade wrote.", []),
        ("“We took Zherebky overnight,” a farmer said.", []),
    ],
)
def test_what_we_took_is_a_town_where_forces_say_so(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected
