import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Lyman has been retaken, Zelensky told Ukrainian television.",
            ["taken Lyman ukraine - claimed"],
        ),
        ("en", "Lyman is taken, Shoigu told a briefing.", ["taken Lyman russia - claimed"]),
        (
            "fr",
            "Lyman est reprise, a déclaré mardi à la télévision d'État la vice-ministre ukrainienne.",
            ["taken Lyman ukraine - claimed"],
        ),
        (
            "uk",
            "«Лиман ми втратили», – розповів «Радіо Схід» офіцер української бригади.",
            ["lost Лиман - ukraine conceded"],
        ),
        ("ru", "Лиман взят, напомнил на встрече с журналистами глава ДНР.", ["taken Лиман russia - claimed"]),
    ],
)
def test_who_speaks_stands_behind_who_is_told_and_where(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "О взятии Лимана сообщило Минобороны России.", ["taken Лимана russia - claimed"]),
        ("uk", "Про втрату Лимана заявила українська влада.", ["lost Лимана - ukraine conceded"]),
        ("uk", "Про погоду в Лимані розповів Зеленський.", []),
    ],
)
def test_what_was_said_may_open_a_sentence(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kyiv had to acknowledge the loss of Lyman.", ["lost Lyman - ukraine conceded"]),
        (
            "uk",
            "«Наших військ у Лимані вже немає», – мусив визнати Зеленський.",
            ["lost Лимані - ukraine conceded"],
        ),
        ("en", "Kyiv refused to acknowledge the loss of Lyman.", []),
    ],
)
def test_who_had_to_admit_something_admits_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Kyiv said that roads were mined, but denied it had lost Lyman.",
            ["lost Lyman - ukraine denied"],
        ),
    ],
)
def test_who_denies_behind_a_but_is_who_spoke_before_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Kyiv has denied that Lyman has fallen and says its soldiers hold the centre of Izium.",
            ["taken Lyman - - denied", "contested Izium ukraine - claimed"],
        ),
    ],
)
def test_a_town_says_nothing(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


def test_he_is_whoever_the_sentence_before_was_about() -> None:
    assert heard("uk", "Зеленський відвідав фронт. «Лиман наш», – сказав він бійцям.") == [
        "taken Лиман ukraine - claimed"
    ]
    assert heard("en", 'Zelensky visited the front. "Lyman is ours," he told the soldiers.') == [
        "taken Lyman ukraine - claimed"
    ]
    assert heard("ru", "ВСУ выпустили сводку. В ней говорится, что Лиман освобожден.") == [
        "taken Лиман ukraine - claimed"
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Агенція «Схід» із посиланням на російську армію передає, що росіяни взяли Лиман.",
            ["taken Лиман russia - claimed"],
        ),
        (
            "ru",
            "Агентство «Восток» со ссылкой на российскую армию передаёт, что россияне взяли Лиман.",
            ["taken Лиман russia - claimed"],
        ),
        (
            "uk",
            "Агенція «Схід», посилаючись на українську армію, повідомляє про взяття Лимана.",
            ["taken Лимана ukraine - claimed"],
        ),
        (
            "ru",
            "Агентство «Восток» со ссылкой на жителей передаёт, что россияне взяли Лиман.",
            ["taken Лиман russia - reported"],
        ),
        (
            "ru",
            "Украинцы взяли Лиман, сообщил на условиях анонимности источник в российской армии.",
            ["taken Лиман ukraine russia conceded"],
        ),
    ],
)
def test_an_agency_that_names_its_source_is_not_who_says_it(
    lang: str, text: str, expected: list[str]
) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Українці ввійшли до Лимана, тоді як Ізюм, за словами речника росіян, тримається.",
            ["entered Лимана ukraine - reported"],
        ),
        (
            "ru",
            "Украинцы вошли в Лиман, тогда как Изюм, по словам представителя россиян, держится.",
            ["entered Лиман ukraine - reported"],
        ),
        (
            "uk",
            "Українці ввійшли до Лимана, за словами речника росіян.",
            ["entered Лимана ukraine - claimed"],
        ),
    ],
)
def test_a_source_in_a_clause_of_its_own_tells_only_that(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "who"),
    [
        ("en", "A Ukrainian officer who asked not to be named said that his troops"),
        ("en", "A Ukrainian officer, who was not authorised to speak publicly, said that his troops"),
        ("en", "A Ukrainian officer requesting anonymity said that his troops"),
        ("fr", "Un officier ukrainien qui a requis l'anonymat a reconnu que ses troupes"),
    ],
)
def test_who_is_not_named_says_it_all_the_same(lang: str, who: str) -> None:
    left = "avaient quitté Lyman" if lang == "fr" else "had left Lyman"
    assert heard(lang, f"{who} {left}.") == ["lost Lyman - ukraine conceded"]


def test_an_officer_who_asked_not_to_leave_has_not_said_so() -> None:
    assert heard("en", "A Ukrainian officer refused to say that his troops had left Lyman.") == []


def test_the_caption_of_a_video_ends_what_is_told_of_it() -> None:
    text = "“We took Lyman,” Ukraine's 3rd brigade wrote under a video with a captured Russian tank."
    assert heard("en", text) == ["taken Lyman ukraine - claimed"]
