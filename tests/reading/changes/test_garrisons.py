import pytest

from tests.reading.wars import changes


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Russian garrison of Izium has been regrouped to better lines.", "lost Izium russia"),
        ("en", "Russian troops in Izium were redeployed towards Donetsk.", "lost Izium russia"),
        (
            "en",
            "The Russian units that had been stationed in Izium were withdrawn from there.",
            "lost Izium russia",
        ),
        ("en", "The Ukrainian defenders of Lysychansk pulled out at night.", "lost Lysychansk ukraine"),
        ("fr", "La garnison russe d'Izioum a été regroupée vers Donetsk.", "lost Izioum russia"),
        ("uk", "Російських військових з Ізюма перегруповано на донецький напрямок.", "lost Ізюма russia"),
        ("uk", "Російські війська, які стояли в Балаклії, виведено звідти.", "lost Балаклії russia"),
        (
            "ru",
            "Войска, стоявшие в Балаклее, выведены оттуда, сообщило Минобороны РФ.",
            "lost Балаклее russia",
        ),
        ("ru", "Российский гарнизон Балаклеи перегруппирован на другое направление.", "lost Балаклеи russia"),
    ],
)
def test_forces_leave_the_town_where_they_stood(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Ukrainian garrison of Avdiivka was reinforced on Friday."),
        ("en", "Some of the Russian units in Izium were redeployed."),
        ("en", "The Ukrainian garrison of Avdiivka was relieved by another brigade."),
        ("en", "Ukrainian units stationed in Kharkiv were transferred to the reserve."),
        ("en", "A Russian column left Melitopol for the front."),
        ("en", "Russia announced that its troops are leaving Kherson."),
        ("uk", "Російська колона вийшла з Мелітополя і рухається до Василівки."),
        ("ru", "Российская колонна вышла из Мелитополя в сторону Василевки."),
        ("ru", "Из Часова Яра вышла 67-я бригада ВСУ, её позиции приняли десантники."),
    ],
)
def test_who_only_sets_out_or_is_relieved_leaves_no_town(lang: str, text: str) -> None:
    assert changes(lang, text) == []
