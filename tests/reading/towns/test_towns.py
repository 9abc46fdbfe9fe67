import pytest

from tests.reading.examples import told
from tests.reading.wars import changes


def towns(text: str) -> list[str]:
    return [town for town, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont repris Izioum, Borova et Torske.", ["Izioum", "Borova", "Torske"]),
        ("Izioum, Borova : deux villes reprises par les Ukrainiens.", ["Izioum", "Borova"]),
        ("Les Russes ont pris Izioum, verrou de Borova.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum (est) ainsi que Borova.", ["Izioum", "Borova"]),
        ("Les Ukrainiens sont entrés à Izioum et à Borova.", ["Izioum", "Borova"]),
        ("Les Ukrainiens ont repris dix villages, dont Hrakove et Petropillia.", ["Hrakove", "Petropillia"]),
        ("Les Ukrainiens ont repris une troisième ville clé, Izioum, jeudi.", ["Izioum"]),
        ("Les Ukrainiens ont repris dix villages dans la région de Kharkiv, dont Hrakove.", ["Hrakove"]),
    ],
)  # fmt: skip
def test_towns_of_one_verb(text: str, expected: list[str]) -> None:
    assert towns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont repris Izioum, Moscou parle d'un repli.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum et Borova est encerclée.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum, près de Borova.", ["Izioum"]),
        ("Les Ukrainiens ont repris une trentaine de villages.", []),
        ("Les Ukrainiens ont repris la gare d'Izioum.", []),
    ],
)
def test_names_beside_a_verb_that_it_does_not_speak_of(text: str, expected: list[str]) -> None:
    assert towns(text) == expected


def test_a_part_of_a_town_is_contested() -> None:
    assert told("Les Russes ont pris la moitié d'Izioum.") == [("Izioum", "contested", "russia", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont repris Izioum, Borova et la moitié de Torske.", ["taken", "taken", "contested"]),
        ("Les Ukrainiens ont repris Izioum et la moitié des chars.", ["taken"]),
    ],
)
def test_only_a_part_of_the_last_town_of_a_list_may_be_taken(text: str, expected: list[str]) -> None:
    assert [change for _, change, *_ in told(text)] == expected


def test_a_name_with_an_article_is_a_country_or_a_party() -> None:
    assert towns("Les Russes ont pris une partie de la Slobojanie.") == []
    assert towns("Les Russes ont pris une partie de Petropillia.") == ["Petropillia"]


def test_a_part_of_the_city_points_back_to_it() -> None:
    text = "Les habitants fuient Izioum. Les Russes ont pris la moitié de la ville."
    assert told(text) == [("Izioum", "contested", "russia", None)]


def test_the_cities_point_back_to_no_single_one() -> None:
    assert told("Izioum brûle. Les Russes ont pris les villes.") == []


def test_the_east_of_a_country_is_where_a_town_lies() -> None:
    text = "Les Russes ont pris une localité dans l'est de l'Ukraine, Petropillia."
    assert told(text) == [("Petropillia", "taken", "russia", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ukrainian army took Izium, the capital of Donbas.", ["taken Izium ukraine"]),
        ("Russian troops took Lyman, the capital of Kharkiv.", ["taken Lyman russia"]),
        (
            "Russian troops took Lyman, Borova and Izium.",
            [f"taken {x} russia" for x in ("Lyman", "Borova", "Izium")],
        ),
        ("The Ukrainian army took Lyman prisoner.", []),
        ("Kyiv took Moscow to court over gas.", []),
    ],
)
def test_what_is_said_after_a_town_is_no_more_than_that(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les Russes ont pris Torske, premier point pris dans la région de Donetsk, et Drobycheve.",
            ["taken Torske russia", "taken Drobycheve russia"],
        ),
        (
            "Les Russes ont pris Torske, premier point pris dans la région, et Lyman craint un siège.",
            ["taken Torske russia"],
        ),
    ],
)
def test_a_list_goes_on_behind_a_long_gloss(text: str, expected: list[str]) -> None:
    assert changes("fr", text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Russian troops control the airport and the northern districts of Izium.",
            ["contested Izium russia"],
        ),
        ("fr", "Les Russes tiennent la gare et les quartiers nord d'Izioum.", ["contested Izioum russia"]),
        ("en", "Russian troops control the airport and the station of Izium.", []),
        ("ru", "Россияне взяли Изюм, второй по величине город Северного Донбасса.", ["taken Изюм russia"]),
        ("uk", "Росіяни взяли Ізюм, найбільше місто Північного Донбасу.", ["taken Ізюм russia"]),
        ("uk", "Росіяни взяли місто Ізюм і місто Лиман.", ["taken Ізюм russia", "taken Лиман russia"]),
        ("ru", "В Изюм, по сообщениям жителей, украинские военные вошли утром.", ["entered Изюм ukraine"]),
        ("ru", "В Изюм, по сообщениям жителей, идут грузовики, а украинские военные вошли утром.", []),
        ("uk", "Українські танкісти зайняли Золоту Кручу на березі.", ["taken Золоту Кручу ukraine"]),
        ("uk", "Українські військові звільнили Олену Шевчук.", []),
        ("en", "In Izium, families from the combat zone queue for bread.", []),
        ("ru", "В зоне боёв в Изюме работает больница.", []),
        ("fr", "À Izioum, on se battait encore vendredi dans le centre.", ["contested Izioum -"]),
    ],
)
def test_what_stands_beside_a_town_is_told_from_it(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ukrainian troops retook the city, Izium, in September.", ["taken Izium ukraine"]),
        ("en", "Russian troops took two districts in the south of Izium.", ["contested Izium russia"]),
        ("en", "Russian troops took two villages to the south of Izium.", []),
        ("en", "Ukrainian and Russian soldiers are exchanging fire in Izium.", ["contested Izium -"]),
        ("fr", "L'armée russe a avancé dans le nord-ouest d'Izioum.", ["contested Izioum russia"]),
        ("fr", "Les Russes ont pris un village au nord-ouest d'Izioum.", []),
        ("fr", "Les Russes ont pris les quartiers résidentiels d'Izioum.", ["contested Izioum russia"]),
        ("fr", "Les Russes se sont retirés la veille d'Izioum.", ["lost Izioum russia"]),
    ],
)
def test_a_town_s_own_part_is_told_from_what_lies_beside_it(
    lang: str, text: str, expected: list[str]
) -> None:
    assert changes(lang, text) == expected


def test_a_town_spoken_of_may_be_told_by_how_many_live_in_it() -> None:
    before = "Izioum est en ruines. "
    assert towns(before + "L'armée russe a pris cette ville de près d'un million d'habitants.") == ["Izioum"]
    assert towns(before + "L'armée russe a pris la ville près de Borova.") == []
    assert towns(before + "L'armée russe s'est retirée de la ville « vers un lieu sûr ».") == ["Izioum"]
    assert towns(before + "L'armée russe progresse vers la ville.") == []
