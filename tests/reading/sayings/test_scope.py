import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "While denying the loss of Lyman, Kyiv said its soldiers had retaken Izium.",
            ["lost Lyman - ukraine denied", "taken Izium ukraine - claimed"],
        ),
        (
            "fr",
            "L'armée russe, qui a démenti la perte de Lyman, s'est emparée d'Izioum.",
            ["lost Lyman - russia denied", "taken Izioum russia - reported"],
        ),
        (
            "ru",
            "Отрицая потерю Лимана, Киев заявил, что его войска взяли Изюм.",
            ["lost Лимана - ukraine denied", "taken Изюм ukraine - claimed"],
        ),
    ],
)
def test_a_denial_reaches_to_the_end_of_its_inset(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Kyiv denies this: Lyman is ours, a Ukrainian spokesman said.",
            ["taken Lyman ukraine - claimed"],
        ),
        (
            "fr",
            "Kiev dément cette annonce : ses soldats ont repris Lyman.",
            ["taken Lyman ukraine - claimed"],
        ),
        ("uk", "Київ це заперечує: Лиман наш.", ["taken Лиман ukraine - claimed"]),
    ],
)
def test_whoever_denies_says_behind_a_colon_how_it_is(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Les soldats russes, a précisé Kiev, ont quitté Lyman.", ["lost Lyman - russia claimed"]),
        ("uk", "Росіяни, каже Київ, залишили Лиман.", ["lost Лиман - russia claimed"]),
        ("ru", "Россияне, говорят в Киеве, ушли из Лимана.", ["lost Лимана - russia claimed"]),
        (
            "fr",
            "Les Russes ont quitté Lyman, a précisé Kiev, et les habitants reviennent.",
            ["lost Lyman - russia claimed"],
        ),
    ],
)
def test_a_saying_within_a_clause_covers_all_of_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "ЗСУ звільнили Лиман, а потім зайняли Ізюм, сказав Зеленський.",
            ["taken Лиман ukraine - claimed", "taken Ізюм ukraine - claimed"],
        ),
        (
            "ru",
            "Россияне потеряли Лиман, а ВСУ заняли Изюм, сказал Зеленский.",
            ["lost Лиман - russia reported", "taken Изюм ukraine - claimed"],
        ),
    ],
)
def test_who_ends_a_sentence_said_all_that_their_side_did_in_it(
    lang: str, text: str, expected: list[str]
) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "Mardi, les Ukrainiens ont repris Lyman, et mercredi, selon Kiev, ils ont repris Izioum.",
            ["taken Lyman ukraine - reported", "taken Izioum ukraine - claimed"],
        ),
    ],
)
def test_a_source_behind_an_and_told_only_what_follows(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Киев сообщил, что освободил Лиман, а ещё раньше, 8 октября, украинские войска вернули Изюм.",
            ["taken Лиман ukraine - claimed", "taken Изюм ukraine - claimed"],
        ),
        (
            "uk",
            "Київ повідомив, що звільнив Лиман, а 8 жовтня війська повернули Ізюм.",
            ["taken Лиман ukraine - claimed", "taken Ізюм ukraine - claimed"],
        ),
        (
            "ru",
            "Киев сообщил, что освободил Лиман, а российские войска взяли Изюм.",
            ["taken Лиман ukraine - claimed", "taken Изюм russia - reported"],
        ),
        (
            "uk",
            "Київ повідомив, що звільнив Лиман, а українські війська, за словами очевидців, повернули Ізюм.",
            ["taken Лиман ukraine - claimed", "taken Ізюм ukraine - reported"],
        ),
    ],
)
def test_a_side_goes_on_to_tell_of_its_own(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "10 октября россияне заняли Изюм, а 11 октября, как признал представитель ВСУ, украинские бойцы "
            "отошли из Лимана.",
            ["taken Изюм russia - reported", "lost Лимана - ukraine conceded"],
        ),
        (
            "ru",
            "Российские военные заняли Изюм и Лиман, как признал представитель ВСУ.",
            ["taken Изюм russia ukraine conceded", "taken Лиман russia ukraine conceded"],
        ),
    ],
)
def test_a_source_within_a_clause_told_that_clause(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected
