import pytest

from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Russian soldiers hold the eastern districts of Toretsk.", "contested Toretsk russia"),
        ("en", "Russian troops advanced along Central Street in Toretsk.", "contested Toretsk russia"),
        ("en", "Russian troops advanced in eastern Toretsk.", "contested Toretsk russia"),
        ("en", "About half of Toretsk is in the hands of Russian troops.", "contested Toretsk russia"),
        ("en", "Ukraine freed Lyman, but not completely.", "contested Lyman ukraine"),
        ("fr", "Les soldats russes tiennent la moitié nord de Vovtchansk.", "contested Vovtchansk russia"),
        ("fr", "À Bakhmout, les Russes ont pris plusieurs maisons.", "contested Bakhmout russia"),
        ("uk", "Росіяни просунулися в центрі Торецька.", "contested Торецька russia"),
        ("uk", "Правобережжя Куп'янська в руках українських військових.", "contested Куп'янська ukraine"),
        ("uk", "В Лимані українські бійці зайняли кілька вулиць.", "contested Лимані ukraine"),
        ("ru", "В восточной части Бахмута российские войска продвинулись.", "contested Бахмута russia"),
    ],
)
def test_a_part_of_a_town_is_contested(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russian troops advanced in the Toretsk direction."),
        ("en", "Russian troops advanced in eastern Ukraine."),
        ("en", "Russian troops advanced along the road near Toretsk."),
        ("en", "Russian troops did not advance in central Toretsk."),
        ("fr", "Les Russes ont avancé près du centre de Bakhmout."),
        ("uk", "Росіяни просунулися поблизу Торецька."),
        ("ru", "Российские войска продвинулись к Бахмуту."),
    ],
)
def test_an_advance_elsewhere_tells_of_no_town(lang: str, text: str) -> None:
    assert changes(lang, text) == []


def test_who_holds_a_part_of_a_town_gains_where_there_is_fighting() -> None:
    text = "Street fighting went on in Bakhmut, with Russian soldiers holding the eastern districts."
    assert changes("en", text) == ["contested Bakhmut russia"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Russians took the airfield and then the whole town of Lyman.", ["taken Lyman russia"]),
        ("fr", "Les Russes ont pris la gare puis toute la ville de Lyman.", ["taken Lyman russia"]),
        ("ru", "Российские войска взяли мост, а затем и весь город Лиман.", ["taken Лиман russia"]),
        ("en", "The Russians took weapons and the town of Lyman was shelled.", []),
        ("en", "The Russians took the road between Sloviansk and the town of Lyman.", []),
        ("en", "The Russians took the station in Lyman.", []),
    ],
)
def test_a_town_is_taken_besides_something_else(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


def test_a_suburb_told_behind_a_town_is_no_part_taken_besides() -> None:
    assert changes("fr", "Les Russes ont pris Lyman, un faubourg de Sloviansk.") == ["taken Lyman russia"]
    assert changes("fr", "Les Russes ont pris Lyman et un faubourg de Sloviansk.") == [
        "taken Lyman russia",
        "contested Sloviansk russia",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "change"),
    [
        ("fr", "Les Russes contrôlent désormais Bakhmout à plus de 80 %.", "contested"),
        ("en", "The Russians now control Bakhmut to about 80 percent.", "contested"),
        ("en", "The Russians have taken Bakhmut in 80 days.", "taken"),
    ],
)
def test_a_share_behind_a_town_is_a_part_of_it(lang: str, text: str, change: str) -> None:
    assert [told.split()[0] for told in changes(lang, text)] == [change]
