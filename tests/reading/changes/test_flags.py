import pytest

from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ukrainian soldiers raised their flag over the clinic in Lyman.", "taken Lyman ukraine"),
        ("en", "The Ukrainian flag flies again above the post office in Borova.", "taken Borova ukraine"),
        (
            "en",
            "Video shows Russian soldiers raising a flag over the school in Toretsk.",
            "taken Toretsk russia",
        ),
        ("en", "A Ukrainian flag was raised over the city council of Lyman.", "taken Lyman ukraine"),
        ("fr", "Le drapeau ukrainien flotte sur le toit de l'école de Lyman.", "taken Lyman ukraine"),
        ("uk", "Над міською радою Лимана знову майорить український прапор.", "taken Лимана ukraine"),
        ("uk", "Бійці ЗСУ підняли синьо-жовтий прапор над лікарнею в Ізюмі.", "taken Ізюмі ukraine"),
        ("uk", "Український прапор піднято над селищною радою Борової.", "taken Борової ukraine"),
        ("ru", "В Изюме на здании администрации подняли украинский флаг.", "taken Изюме ukraine"),
        ("ru", "Российские военные водрузили флаг над администрацией Соледара.", "taken Соледара russia"),
    ],
)
def test_a_flag_over_anything_in_a_town_is_one_over_the_town(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Ukrainian flag was raised over the town hall of Lviv as a sign of solidarity."),
        ("en", "Demonstrators waved Ukrainian flags in the square in Lviv."),
        ("en", "Ukrainian flags flew at half-mast in Kharkiv."),
        ("en", "Russian troops planned to raise a flag over the town hall in Toretsk."),
        ("en", "Ukrainian soldiers raised their flag near Lyman."),
        ("fr", "Le drapeau ukrainien a été hissé sur l'ambassade à Lviv."),
        ("uk", "Прапор України підняли над ратушею Львова на знак солідарності."),
        ("ru", "Над посольством в Киеве поднят флаг России."),
    ],
)
def test_a_flag_elsewhere_or_for_show_tells_of_no_change(lang: str, text: str) -> None:
    assert changes(lang, text) == []


def test_a_flag_over_the_town_hall_is_one_over_the_town_spoken_of() -> None:
    text = "Українські військові увійшли в Лиман. Наступного дня над міськрадою підняли український прапор."
    assert changes("uk", text) == ["entered Лиман ukraine", "taken Лиман ukraine"]
