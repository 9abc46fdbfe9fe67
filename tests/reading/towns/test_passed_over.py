import pytest

from tests.reading.examples import read_text, reasons


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Les renforts russes vont sur le front de Donetsk.", "Donetsk", "front"),
        ("L'armée russe avance dans la région de Kharkiv.", "Kharkiv", "region"),
        ("Kiev accuse l'armée russe.", "Kiev", "government"),
        ("Volodymyr Zelensky a parlé.", "Volodymyr", "first name"),
        ("Le député Roman Lyman a parlé.", "Lyman", "part of another name"),
        ("L'armée russe avance vers Izioum.", "Izioum", "near"),
        ("Il fait beau à Izioum.", "Izioum", "no change told"),
        ("L'armée russe veut prendre Izioum.", "Izioum", "plan"),
        ("L'armée russe a-t-elle pris Izioum ?", "Izioum", "question"),
    ],
)
def test_why_a_toponym_makes_no_claim(text: str, name: str, reason: str) -> None:
    assert reasons(text)[name] == reason


def test_a_town_of_a_claim_is_not_passed_over() -> None:
    assert reasons("L'armée russe a pris Izioum.") == {}


def test_governments_regions_and_first_names_are_no_towns() -> None:
    text = "Kiev dit que Volodymyr Zelensky est dans la région de Kharkiv. Il pleut à Izioum."
    assert [toponym.text for toponym in read_text(text).toponyms] == ["Izioum"]
