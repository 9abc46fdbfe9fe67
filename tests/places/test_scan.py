import pytest

from frontmap.places import Gazetteer
from tests.places.examples import place


def found(gazetteer: Gazetteer, text: str, lang: str) -> list[str]:
    toponyms = gazetteer.scan(text, lang)
    assert all(text[toponym.start : toponym.end] == toponym.text for toponym in toponyms)
    assert all(toponym.candidates for toponym in toponyms)
    return [toponym.text for toponym in toponyms]


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Les soldats sont entrés à Koupiansk, près d'Izioum.", "fr", ["Koupiansk", "Izioum"]),
        ("Russia’s forces left Izium's centre and Velykyi Burluk.", "en", ["Izium", "Velykyi Burluk"]),
        ("Бої тривають у Куп’янську та Великому Бурлуку.", "uk", ["Куп’янську", "Великому Бурлуку"]),
        ("Войска вошли в Изюм; бои в Изюме.", "ru", ["Изюм", "Изюме"]),
        ("Walki w Iziumie.", "pl", ["Iziumie"]),
    ],
)
def test_names_are_found_as_written_and_inflected(
    bundled_gazetteer: Gazetteer, text: str, lang: str, names: list[str]
) -> None:
    assert found(bundled_gazetteer, text, lang) == names


def test_a_name_that_only_sounds_alike_is_found_within_a_sentence(small: Gazetteer) -> None:
    assert found(small, "une troisième ville, Balaklyia, tombe", "fr") == ["Balaklyia"]


def test_the_longest_name_wins(small: Gazetteer) -> None:
    more = small.with_places([place("t:7", "Kupiansk-Vuzlovyi", 49.66, 37.66)])
    assert found(more, "near Kupiansk-Vuzlovyi and Kupiansk", "en") == ["Kupiansk-Vuzlovyi", "Kupiansk"]


def test_part_of_a_word_is_no_name(small: Gazetteer) -> None:
    assert found(small, "the Iziumites of NewIzium and Izium2", "en") == []
    assert found(small, "(Izium), «Izium» Izium—Kupiansk", "en") == ["Izium", "Izium", "Izium", "Kupiansk"]


def test_a_word_in_lower_case_is_no_name(bundled_gazetteer: Gazetteer) -> None:
    assert found(bundled_gazetteer, "the police said izium and the bar, le long du pont, щастя", "en") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Donc la ville tient. Elle résiste. Balle perdue. Les troupes avancent. Sur le front sud.", "fr"),
        ("Police said so. Major fighting. Many fled. Russia attacked. Never again. In the east.", "en"),
        ("Щастя буде. Перемога близько. Головне — люди. Серед них діти.", "uk"),
        ("Победа близка. Новый обстрел. Правда неизвестна. Пока тихо. Россия молчит.", "ru"),
    ],
)
def test_an_ordinary_word_that_opens_a_sentence_is_no_name(
    bundled_gazetteer: Gazetteer, text: str, lang: str
) -> None:
    assert found(bundled_gazetteer, text, lang) == []


def test_a_town_named_like_a_word_is_found_within_a_sentence(bundled_gazetteer: Gazetteer) -> None:
    assert found(bundled_gazetteer, "Військові увійшли в місто Щастя вночі.", "uk") == ["Щастя"]


def test_a_word_seen_in_lower_case_is_no_name_where_it_opens_a_sentence(small: Gazetteer) -> None:
    more = small.with_places([place("t:8", "Harvest", 49, 37)])
    assert found(more, "Harvest began. The harvest was good.", "en") == []
    assert found(more, "Harvest fell. They left Harvest.", "en") == ["Harvest", "Harvest"]


def test_a_persons_name_is_a_towns_only_where_it_is_written_alike(bundled_gazetteer: Gazetteer) -> None:
    """Who reads the sentence tells that Volodymyr is a first name here; its spelling does not."""
    assert found(bundled_gazetteer, "le président Volodymyr Zelensky a annoncé", "fr") == ["Volodymyr"]
    assert found(bundled_gazetteer, "the town of Volodymyr in the west", "en") == ["Volodymyr"]


def test_a_family_name_after_a_given_name_is_no_case_form_of_a_town(bundled_gazetteer: Gazetteer) -> None:
    assert found(bundled_gazetteer, "заявил Дмитрий Песков в Изюме", "ru") == ["Изюме"]
    assert found(bundled_gazetteer, "бои за Пески", "ru") == ["Пески"]


def test_a_name_that_only_sounds_alike_stands_beside_no_other_name(small: Gazetteer) -> None:
    assert found(small, "selon la Balaklyia Tribune", "fr") == []
    assert found(small, "À Balaklyia, les combats cessent", "fr") == ["Balaklyia"]


def test_a_case_form_of_an_ordinary_word_is_no_town(bundled_gazetteer: Gazetteer) -> None:
    assert found(bundled_gazetteer, "глава Чечни и власти России", "ru") == []


def test_a_short_word_in_capitals_is_no_name(small: Gazetteer) -> None:
    more = small.with_places([place("t:8", "Otan", 49, 37)])
    assert found(more, "selon l'OTAN, IZIUM est prise", "fr") == ["IZIUM"]


def test_german_nouns_are_names_only_when_written_so(small: Gazetteer) -> None:
    assert found(small, "die Stadt Izium und das Balaklyia", "de") == ["Izium"]


def test_an_unknown_language_is_scanned_for_names_as_they_are(small: Gazetteer) -> None:
    assert found(small, "xx Izium", "xx") == ["Izium"]


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\x00\x1b[0m Izium\x00", "А" * 200_000, "Iz" * 50_000, "A-" * 20_000, "Ім'я'" * 5_000],
)
def test_hostile_text_is_scanned_without_failing(small: Gazetteer, text: str) -> None:
    assert set(found(small, text, "uk")) <= {"Izium"}


def test_ordinary_words_together_are_no_town_for_their_sound(bundled_gazetteer: Gazetteer) -> None:
    assert found(bundled_gazetteer, "В Силах обороны сообщили о боях.", "ru") == []
    assert found(bundled_gazetteer, "В Старом Осколе сообщили о боях.", "ru") == ["Старом Осколе"]
