import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Moscow retracted its claim that Russian troops had taken Lyman.", []),
        ("en", "The Ukrainian brigade deleted from its page a post on the capture of Lyman.", []),
        ("fr", "Kiev est revenu sur son annonce de la reprise de Lyman.", []),
        ("fr", "Moscou a effacé un message annonçant la prise de Lyman.", []),
        ("uk", "Київ відкликав повідомлення про звільнення Лимана.", []),
        ("uk", "Москва видалила допис про взяття Лимана.", []),
        ("ru", "Москва взяла назад свои слова о том, что Лиман освобожден.", []),
        ("ru", "Киев удалил сообщение о взятии Лимана.", []),
    ],
)
def test_what_is_taken_back_is_no_claim(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Russia withdrew its troops from Lyman.", ["lost Lyman - russia reported"]),
        ("uk", "Росія відвела війська з Лимана.", ["lost Лимана - russia reported"]),
    ],
)
def test_forces_that_are_taken_back_are_no_words(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Kyiv dismissed reports that Russian troops had captured Lyman.",
            ["taken Lyman russia - denied"],
        ),
        ("en", "Kyiv called the Russian claim to have taken Lyman a lie.", ["taken Lyman russia - denied"]),
        ("en", "Moscow described as fake the claim that Lyman had fallen.", ["taken Lyman - - denied"]),
        (
            "fr",
            "Kiev juge mensongère l'affirmation selon laquelle les Russes auraient pris Lyman.",
            ["taken Lyman russia - denied"],
        ),
        ("uk", "Заяву РФ про захоплення Лимана в ЗСУ назвали вигадкою.", ["taken Лимана russia - denied"]),
        ("ru", "Киев назвал ложью заявление России о взятии Лимана.", ["taken Лимана russia - denied"]),
        (
            "en",
            "It is not true that Russian troops have taken Lyman, Kyiv said.",
            ["taken Lyman russia - denied"],
        ),
    ],
)
def test_what_is_called_false_is_denied(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Moscow said it had captured Lyman, a claim Kyiv called a lie.",
            ["taken Lyman russia - claimed"],
        ),
        ("en", "Ukrainian forces took Lyman, but Moscow denies this.", ["taken Lyman ukraine - reported"]),
        ("fr", "Moscou revendique la prise de Lyman, démentie par Kiev.", ["taken Lyman russia - claimed"]),
    ],
)
def test_a_claim_that_the_other_side_denies_stays_a_claim(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv denied reports in the Russian media that its troops had left Lyman.", ["denied"]),
        ('Kyiv dismissed as "rumours" reports that its troops had left Lyman.', ["denied"]),
        ("Kyiv declined to comment on reports that its troops had left Lyman.", []),
        ("Unconfirmed reports said that Ukrainian troops had left Lyman.", []),
    ],
)
def test_reports_are_denied_wherever_they_stood_and_else_not_confirmed(
    text: str, expected: list[str]
) -> None:
    assert [claim.split()[-1] for claim in heard("en", text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The capture of Lyman, announced by Moscow, was the third.", ["taken Lyman russia - claimed"]),
        (
            "fr",
            "La prise de Lyman, revendiquée par Moscou, est la troisième.",
            ["taken Lyman russia - claimed"],
        ),
        (
            "en",
            "The capture of Lyman, a town claimed by Moscow, was the third.",
            ["taken Lyman - - reported"],
        ),
    ],
)
def test_a_change_is_the_word_of_who_announced_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Речник української армії в ефірі телемарафону: росіян вибили з Лимана.",
            ["taken Лимана ukraine russia claimed"],
        ),
        ("ru", "Министр обороны России в эфире телеканала: Лиман взят.", ["taken Лиман russia - claimed"]),
        ("ru", "Журналист в эфире телеканала: россияне взяли Лиман.", ["taken Лиман russia - reported"]),
    ],
)
def test_a_colon_follows_where_an_office_speaks(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected
