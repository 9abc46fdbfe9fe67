import pytest

from tests.reading.examples import told, told_english
from tests.reading.wars import changes, heard


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kiev reconnaît que l'ennemi a pris Izioum.", ("Izioum", "taken", "russia", "ukraine")),
        ("Des soldats ont chassé les Russes d'Izioum.", ("Izioum", "taken", "ukraine", "russia")),
        ("Les Ukrainiens ont repris Izioum aux Russes.", ("Izioum", "taken", "ukraine", "russia")),
        ("Moscou dit que ses troupes ont pris Izioum.", ("Izioum", "taken", "russia", None)),
    ],
)
def test_sides_follow_from_words_and_speakers(
    text: str, claim: tuple[str, str, str | None, str | None]
) -> None:
    assert told(text) == [claim]


def test_a_country_that_a_town_lies_in_lost_nothing() -> None:
    assert told("Les Russes ont pris Izioum dans l'est de l'Ukraine.") == [
        ("Izioum", "taken", "russia", None)
    ]


def test_forces_that_are_described_are_nobody_s() -> None:
    assert told("Kiev observe. Des troupes étrangères ont pris Izioum.")[0][2] is None


def test_brackets_after_forces_name_their_side() -> None:
    text = "Les hommes du général Petrenko (Kiev), appuyés par des chars, ont pris Izioum."
    assert told(text) == [("Izioum", "taken", "ukraine", None)]
    claim = ("Izioum", "taken", None, None)
    assert told("Les hommes du général Petrenko (photo) ont pris Izioum.") == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kiev dit que les Russes ont pris Izioum.", ("Izioum", "taken", "russia", "ukraine")),
        ("Kiev dit que les Russes ont pris la moitié de Lyman.", ("Lyman", "contested", "russia", "ukraine")),
        ("Kiev dément que les Russes aient pris Izioum.", ("Izioum", "taken", "russia", None)),
        ("L'ONU dit que les Russes ont pris Izioum.", ("Izioum", "taken", "russia", None)),
    ],
)
def test_a_side_that_says_the_other_took_a_town_lost_it(
    text: str, claim: tuple[str, str, str | None, str | None]
) -> None:
    assert told(text) == [claim]


def test_forces_joined_to_a_noun_act_with_it() -> None:
    assert told("L'armée russe et ses supplétifs ont pris Izioum.") == [("Izioum", "taken", "russia", None)]
    assert told("L'armée russe bombarde et les pillards ont pris Izioum.") == []


def test_who_denies_having_been_driven_out_did_not_take_the_town() -> None:
    assert told("Les Russes ont démenti avoir été chassés d'Izioum.") == [("Izioum", "taken", None, "russia")]


def test_a_claim_to_have_done_something_is_told_of_its_owner() -> None:
    text = "Ukraine's army did not comment on Russia's claim to have captured Izioum."
    assert told_english(text) == [("Izioum", "taken", "russia", None, "russia")]


def test_who_says_to_be_withdrawing_is() -> None:
    assert told("Moscou a dit vendredi se retirer d'Izioum.") == [("Izioum", "lost", None, "russia")]
    assert not told("Moscou a dit vendredi vouloir se retirer d'Izioum.")


def test_our_forces_are_nobody_s_whom_the_text_only_spoke_of() -> None:
    assert heard("ru", "Россияне обстреляли Харьков. Наши подразделения освободили Лиман.") == [
        "taken Лиман - - reported"
    ]
    assert heard("uk", "Росіяни обстріляли Харків, сказав Зеленський. Наші підрозділи звільнили Лиман.") == [
        "taken Лиман ukraine - reported"
    ]


def test_what_describes_a_town_does_not_take_it_out_of_what_is_said() -> None:
    assert heard("en", "Kyiv said that Lyman, a village farther south, had been liberated on Friday.") == [
        "taken Lyman ukraine - claimed"
    ]


@pytest.mark.parametrize(
    ("lang", "text", "loser"),
    [
        (
            "en",
            "Ukrainian soldiers retook Lyman on Saturday after four months of Russian occupation.",
            "russia",
        ),
        ("fr", "Les soldats ukrainiens ont repris Lyman après quatre mois d'occupation russe.", "russia"),
        ("uk", "Українські бійці звільнили Лиман після чотирьох місяців російської окупації.", "russia"),
        ("ru", "Украинские бойцы освободили Лиман после четырёх месяцев российской оккупации.", "russia"),
        ("en", "Ukrainian soldiers entered and took Lyman after its Russian garrison had fled.", "russia"),
        ("en", "Ukrainian soldiers retook Lyman and swore to end the Russian occupation of Crimea.", "-"),
        ("en", "Ukrainian soldiers retook Lyman on Saturday after months of heavy fighting.", "-"),
    ],
)
def test_whose_occupation_ended_lost_the_town(lang: str, text: str, loser: str) -> None:
    assert (
        heard(lang, text)[-1]
        == f"taken {'Lyman' if lang in ('en', 'fr') else 'Лиман'} ukraine {loser} reported"
    )


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Росіяни взяли Ізюм у вівторок. Вони мовчать. Згодом їхні загони захопили Лиман.",
            ["taken Ізюм russia", "taken Лиман russia"],
        ),
        (
            "ru",
            "Россияне взяли Изюм во вторник. Дождь шёл всю ночь. Позже их отряды захватили Лиман.",
            ["taken Изюм russia", "taken Лиман -"],
        ),
    ],
)
def test_they_keep_who_acted_in_mind(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Генштабе РФ заявили: мотострелки взяли Лиман, гарнизон отступил.", ["taken Лиман russia"]),
        ("uk", "Українські бійці взяли Лиман, гарнізон утік.", ["taken Лиман ukraine"]),
        ("ru", "Украинский гарнизон ночью оставил Лиман.", ["lost Лиман ukraine"]),
    ],
)
def test_a_garrison_that_flees_is_not_of_who_took_the_town(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Джерело в ЗСУ підтвердило, що Лиман залишено.", ["lost Лиман - ukraine conceded"]),
        ("ru", "Источник в ВСУ подтвердил, что Лиман оставлен.", ["lost Лиман - ukraine conceded"]),
        ("ru", "Волонтёры подтвердили, что Лиман оставлен.", ["lost Лиман - - reported"]),
    ],
)
def test_a_side_that_tells_of_a_loss_tells_of_its_own(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


def test_defenders_of_whom_a_side_tells_are_its_own() -> None:
    text = "Генштаб ВСУ сообщил, что защитники города отошли из Лимана."
    assert heard("ru", text) == ["lost Лимана - ukraine conceded"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Ukrainian troops fought the Russians for months. The latter took Lyman.",
            "taken Lyman russia",
        ),
        (
            "fr",
            "L'armée ukrainienne a tenu tête aux Russes. Ces derniers ont pris Lyman.",
            "taken Lyman russia",
        ),
        ("en", "Ukrainian troops fought the Russians for months. They took Lyman.", "taken Lyman ukraine"),
    ],
)
def test_the_latter_are_who_was_named_last(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [expected]


def test_they_are_those_who_speak_where_nobody_else_is_named_before() -> None:
    text = "Russian shells hit Izium. In Kyiv, the ministry said that they had retaken Lyman."
    assert heard("en", text) == ["taken Lyman ukraine - claimed"]
