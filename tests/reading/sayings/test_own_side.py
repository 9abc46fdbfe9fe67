"""Speakers whose side follows from the words they use."""

import pytest

from tests.reading.test_slavic import told


@pytest.mark.parametrize(
    "text",
    [
        "Ворог захопив Лиман, повідомив начальник адміністрації.",
        "Начальник обласної адміністрації визнав, що ворог захопив Лиман.",
    ],
)
def test_who_calls_a_side_the_enemy_speaks_for_the_other(text: str) -> None:
    [claim] = told("uk", text)
    assert claim[2:5] == ("russia", "ukraine", "ukraine")


def test_who_names_a_side_by_its_name_speaks_for_nobody() -> None:
    [claim] = told("uk", "Росіяни захопили Лиман, повідомив начальник адміністрації.")
    assert claim[4] not in ("ukraine", "russia")


@pytest.mark.parametrize(
    "text",
    [
        "Бійці 5-ї бригади вибили росіян з Лимана, повідомив речник бригади.",
        "Бійці полку вибили росіян з Лимана, йдеться в дописі полку.",
    ],
)
def test_a_unit_speaks_for_the_side_of_its_own_soldiers(text: str) -> None:
    [claim] = told("uk", text)
    assert (claim[2], claim[4]) == ("ukraine", "ukraine")


def test_ours_are_those_whose_language_calls_the_others_enemies() -> None:
    [claim] = told("uk", "Наші військові звільнили Лиман учора.")
    assert claim[2] == "ukraine"


def test_ours_are_nobody_s_where_no_mention_is_of_enemies() -> None:
    assert all(claim[2] is None for claim in told("ru", "Наши войска взяли Лиман."))


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ru", "Министерство обороны сообщило, что российские военные вернули Изюм.", "russia"),
        ("uk", "Міністерство оборони повідомило, що українські військові звільнили Ізюм.", "ukraine"),
        ("ru", "Министерство обороны сообщило, что российские военные захватили Изюм.", "Министерство"),
        (
            "ru",
            "Французское министерство обороны сообщило, что украинские военные вернули Изюм.",
            "министерство",
        ),
        ("ru", "Волонтёры сообщили, что украинские военные вернули Изюм.", "Волонтёры"),
    ],
)
def test_an_institution_is_of_the_side_whose_success_it_tells(lang: str, text: str, speaker: str) -> None:
    assert [claim[4] for claim in told(lang, text)] == [speaker]
