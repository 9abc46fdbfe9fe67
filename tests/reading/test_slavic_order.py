"""Where Ukrainian and Russian put towns, sides and shares: what is read, and what must not be."""

import pytest

from tests.reading.test_slavic_news import changes, claims


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Дві третини Лимана все ще за українцями.", [("Лимана", "contested", "ukraine")]),
        ("ru", "Западные кварталы Изюма остаются за россиянами.", [("Изюма", "contested", "russia")]),
        ("uk", "Ізюм тепер за українцями.", [("Ізюм", "taken", "ukraine")]),
        ("ru", "Изюм остаётся за россиянами.", []),
        ("ru", "Машина в Изюме ехала за россиянами.", []),
        ("uk", "Росіяни увійшли в Лиман. Третину вони вже взяли.", [("Лиман", "entered", "russia")]),
        (
            "uk",
            "Росіяни увійшли в Лиман. Третину, за даними ЗСУ, взяли росіяни.",
            [("Лиман", "entered", "russia"), ("Лиман", "contested", "russia")],
        ),
        (
            "ru",
            "Бои идут в Изюме. Большую часть города россияне держат с ночи.",
            [("Изюме", "contested", None), ("Изюме", "contested", "russia")],
        ),
        ("ru", "Бои идут в Изюме. Город россияне держат с ночи.", [("Изюме", "contested", None)]),
    ],
)
def test_shares_of_a_town_are_held_by_sides(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "У Лимані росіян уже немає.", [("Лимані", "lost", "russia")]),
        ("uk", "Російських прапорів в Ізюмі більше немає.", [("Ізюмі", "lost", "russia")]),
        ("ru", "Россиян в Изюме больше нет.", [("Изюме", "lost", "russia")]),
        ("ru", "Россиян в Изюме нет.", []),
        ("uk", "Світла в Лимані більше немає, кажуть росіяни.", []),
        ("uk", "Боїв у Лимані немає.", []),
    ],
)
def test_a_side_that_is_there_no_more_has_lost_the_town(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Росіяни вступили в Ізюм. Українська армія втекла у два напрямки.",
            [("Ізюм", "entered", "russia"), ("Ізюм", "lost", "ukraine")],
        ),
        (
            "ru",
            "Россияне вошли в Изюм. По словам горожан, уехал на юг гарнизон: украинские солдаты.",
            [("Изюм", "entered", "russia"), ("Изюм", "lost", "ukraine")],
        ),
        (
            "uk",
            "Росіяни вступили в Ізюм. Українська армія відступила на два кілометри від траси.",
            [("Ізюм", "entered", "russia")],
        ),
        ("ru", "Россияне вошли в Изюм. Жители сбежали на юг.", [("Изюм", "entered", "russia")]),
        (
            "ru",
            "Россияне вошли в Изюм. Мэр рад. Погода хорошая. Украинская армия отступила.",
            [("Изюм", "entered", "russia")],
        ),
    ],
)
def test_forces_that_flee_leave_the_town_spoken_of_before(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Подразделения ВСУ в Изюме и Торецке передислоцированы.", ["lost", "lost"]),
        ("ru", "Из нескольких кварталов Изюма украинских бойцов отвели.", ["contested"]),
        ("ru", "Из Изюма украинских бойцов отвели.", ["lost"]),
        ("uk", "З Лимана виведено українські війська.", ["lost"]),
        ("ru", "Подразделения ВСУ в Изюме усилены.", []),
        ("ru", "Из Изюма украинских раненых вывезли.", []),
        ("uk", "З Лимана виведено частину українських військ.", []),
    ],
)
def test_forces_are_led_out_of_where_they_stood(lang: str, text: str, expected: list[str]) -> None:
    assert [change for _, change, _ in changes(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Кодима, столиця області, перейшла до росіян.", [("Кодима", "taken", "russia")]),
        (
            "uk",
            "Кодима і Балта, два вузли на трасі, перейшли до росіян.",
            [("Кодима", "taken", "russia"), ("Балта", "taken", "russia")],
        ),
        ("uk", "Кодиму звільнено від росіян.", [("Кодиму", "taken", "russia")]),
        ("uk", "Кодиму повернуто під контроль України.", [("Кодиму", "taken", "ukraine")]),
        ("uk", "Іваненка звільнено, кажуть росіяни.", []),
        ("uk", "Іваненко, давній депутат, перейшов до росіян.", []),
    ],
)
def test_unknown_names_are_towns_where_only_a_town_can_be_meant(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


def test_a_town_may_be_denied_lost_before_who_denies_it() -> None:
    said = claims("ru", "В РФ это отрицают. Изюма мы не теряли, передал в четверг её пресс-центр.")
    assert [(str(c.change), c.lost_by, c.speaker, str(c.stance)) for c in said] == [
        ("lost", "russia", "russia", "denied")
    ]
    assert not claims("ru", "Изюма мы не теряли, сказал житель.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "РФ: взятие Изюма — дело времени."),
        ("ru", "В РФ назвали взятие Изюма вопросом времени."),
        ("uk", "Падіння Лимана — лише питання часу, кажуть росіяни."),
        ("ru", "Взятие Изюма — главная цель, заявили в РФ."),
    ],
)
def test_what_is_a_matter_of_time_has_not_happened(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_what_is_told_after_a_noun_of_change_may_still_be_told() -> None:
    assert [change for _, change, _ in changes("ru", "Взятие Изюма подтвердили в РФ.")] == ["taken"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "У Лимані вже росіяни.", [("Лимані", "entered", "russia")]),
        ("uk", "У Лимані вже хазяйнують росіяни, каже лікар.", [("Лимані", "entered", "russia")]),
        ("ru", "В центре Изюма — россияне, рядом стоят ВСУ.", [("Изюма", "contested", "russia")]),
        ("ru", "В Изюме россияне сажали сады.", []),
        ("uk", "Біля Лимана вже росіяни.", []),
        ("uk", "У Лимані вже чекають на росіян.", []),
    ],
)
def test_a_side_is_already_in_a_town_that_stands_first(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Лиман тримався три тижні, та вчора армія України його залишила.",
            [("Лиман", "lost", "ukraine")],
        ),
        ("ru", "Изюм держался три недели, но армия Украины его оставила.", [("Изюм", "lost", "ukraine")]),
        ("uk", "Склад Лимана горів, та росіяни його захопили й вивезли.", []),
        ("ru", "Иванов приехал. Россияне его захватили.", []),
    ],
)
def test_a_pronoun_before_the_verb_is_a_town_of_the_sentence(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "З Лимана вийшли, сказала Маляр.", [("Лимана", "lost", "ukraine")]),
        ("ru", "Из Изюма вышли, сообщили в ВСУ.", [("Изюма", "lost", "ukraine")]),
        ("ru", "Из Изюма вышли жители, сообщили в ВСУ.", []),
        ("ru", "Из Изюма вышли, сказал житель.", []),
    ],
)
def test_a_side_tells_of_itself_without_a_subject(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


def test_the_capital_of_a_country_is_no_town_of_that_name() -> None:
    assert not changes("ru", "Столица Сирии перешла под контроль россиян.")


def test_a_denied_loss_is_the_loss_of_who_denies_it() -> None:
    said = claims("uk", "ЗСУ заперечили, що Лиман утрачено.")
    assert [(c.lost_by, str(c.stance)) for c in said] == [("ukraine", "denied")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "З Лимана, визнав речник, українські підрозділи відійшли.", [("Лимана", "lost", "ukraine")]),
        ("ru", "Из Лимана, города у реки, российские войска ушли ночью.", [("Лимана", "lost", "russia")]),
        ("ru", "Из Лимана, где тихо, жители не уехали, а российские войска ушли к реке.", []),
        ("uk", "Українська колона зайшла й до Лимана.", [("Лимана", "entered", "ukraine")]),
        ("ru", "Изюм мы не держим, его заняли украинские войска.", [("Изюм", "taken", "ukraine")]),
        ("ru", "Украинцы взяли Изюм, его обстреляли российские войска.", [("Изюм", "taken", "ukraine")]),
        (
            "ru",
            "Российские войска заняли городки Изюм и Лиман.",
            [("Изюм", "taken", "russia"), ("Лиман", "taken", "russia")],
        ),
        ("uk", "Сам Ізюм українські війська звільнили.", [("Ізюм", "taken", "ukraine")]),
    ],
)
def test_towns_stand_apart_from_their_verbs(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected
