"""How Ukrainian and Russian news words it, by kinds: what is a claim, and what only looks like one."""

import re
from datetime import date

import pytest

from frontmap.model import Citation, Claim, Days, Report, Toponym
from frontmap.reading import read
from tests.reading.test_slavic import SIDES, scan, told


def claims(lang: str, text: str) -> tuple[Claim, ...]:
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse("2024-06-01")))
    return read(report, actors=SIDES, find_toponyms=scan).claims


def changes(lang: str, text: str) -> list[tuple[str, str, str | None]]:
    """Return town, change and who gained, or else lost, of each claim."""
    return [(c.toponym, str(c.change), c.gained_by or c.lost_by) for c in claims(lang, text)]


def days(lang: str, text: str) -> list[tuple[date, date]]:
    return [(c.days.first, c.days.last) for c in claims(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "ЗСУ увійшли в Лиман і зачистили його.", ["entered", "taken"]),
        ("ru", "ВСУ окружили Изюм и через сутки освободили его.", ["taken"]),
        ("ru", "ВСУ вошли в Изюм и захватили его архив.", ["entered"]),
        ("uk", "Росіяни знайшли в Лимані склад. Вони захопили його.", []),
    ],
)
def test_it_after_a_verb_is_a_town_of_the_same_sentence(lang: str, text: str, expected: list[str]) -> None:
    assert [change for _, change, _ in changes(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни взяли Лиман у напівкільце."),
        ("uk", "ЗСУ взяли Ізюм під вогневий контроль."),
        ("ru", "ВСУ взяли Изюм в клещи."),
        ("ru", "Россияне взяли Изюм в осаду."),
    ],
)
def test_a_town_taken_into_a_ring_is_not_taken(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_a_town_taken_by_storm_is_taken() -> None:
    assert changes("ru", "Россияне взяли Изюм штурмом.") == [("Изюм", "taken", "russia")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни стягують танки для захоплення Лимана."),
        ("uk", "На взяття Ізюма росіяни кинули дві дивізії."),
        ("ru", "Россияне копят силы для взятия Изюма."),
        ("uk", "Росіяни штурмуватимуть Лиман, аби взяти його."),
        ("uk", "Росіяни намагатимуться повернути Ізюм."),
    ],
)
def test_what_forces_are_for_has_not_happened(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_a_capture_that_is_told_has_happened() -> None:
    assert changes("uk", "ЗСУ оголосили про взяття Лимана.") == [("Лимана", "taken", "ukraine")]


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("uk", "ЗСУ зайняли всю територію Лимана.", [("Лимана", "taken", "ukraine")]),
        ("ru", "Россияне вошли на территорию Изюма.", [("Изюма", "entered", "russia")]),
        ("ru", "Россияне заняли территорию вокруг Изюма.", []),
        ("uk", "ЗСУ контролюють територію від Ізюма до Лимана.", []),
    ],
)
def test_the_territory_of_a_town_is_the_town(lang: str, text: str, claim: list[tuple[str, str, str]]) -> None:
    assert changes(lang, text) == claim


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("uk", "Лиман перейшов до росіян.", [("Лиман", "taken", "russia")]),
        ("ru", "Изюм достался россиянам без боя.", [("Изюм", "taken", "russia")]),
        ("ru", "Изюм перешёл к новой системе оплаты.", []),
        ("ru", "Победа в Изюме досталась россиянам.", []),
        ("uk", "Лиман вийшов з-під контролю ЗСУ.", [("Лиман", "lost", "ukraine")]),
        ("ru", "Ситуация в Изюме вышла из-под контроля властей.", []),
    ],
)
def test_a_town_passes_to_a_side_or_out_of_its_control(
    lang: str, text: str, claim: list[tuple[str, str, str]]
) -> None:
    assert changes(lang, text) == claim


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("uk", "Лиман ЗСУ звільнили у травні.", [("Лиман", "taken", "ukraine")]),
        ("ru", "Изюм российские войска заняли утром.", [("Изюм", "taken", "russia")]),
        ("ru", "Изюм россияне обстреляли утром.", []),
        ("uk", "Лиман росіяни не взяли.", []),
    ],
)
def test_the_town_may_stand_before_who_takes_it(
    lang: str, text: str, claim: list[tuple[str, str, str]]
) -> None:
    assert changes(lang, text) == claim


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Склад в Изюме захвачен россиянами."),
        ("ru", "Беспилотник ВСУ в Изюме упал."),
        ("ru", "Гарнизон Изюма сдался россиянам."),
        ("uk", "Росіяни повернули з Лимана тіла загиблих."),
        ("uk", "Росіяни вивели з Лимана техніку."),
    ],
)
def test_what_is_in_a_town_or_from_it_is_not_the_town(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_troops_led_out_leave_the_town() -> None:
    assert changes("uk", "Росіяни вивели з Лимана свої війська.") == [("Лимана", "lost", "russia")]


def test_who_took_a_town_took_those_named_after_it() -> None:
    told_of_both = "Російські війська захопили Ізюм. Також окуповано Лиман."
    assert changes("uk", told_of_both) == [("Ізюм", "taken", "russia"), ("Лиман", "taken", "russia")]


def test_nobody_took_a_town_where_none_was_said_to_take_one() -> None:
    text = "Росіяни відступають. Дощ не вщухає. Звільнено Лиман."
    assert [c.gained_by for c in claims("uk", text)] == [None]


def test_a_denial_is_by_whoever_calls_the_other_sides_claim_false() -> None:
    denied = [("Лимана", "taken", "russia", None, "ukraine", "denied")]
    assert told("uk", "Заяви росіян про захоплення Лимана – брехня, відповіли у ЗСУ.") == denied
    assert told("uk", "Ніякого захоплення чи оточення Лимана немає, запевнила Маляр.") == denied
    assert told("uk", "У ЗСУ вигадкою назвали захоплення Лимана.") == denied
    assert told("uk", "У ЗСУ назвали звільнення Лимана перемогою.") != denied


def test_a_bystander_who_speaks_is_no_side() -> None:
    left = ("Изюм", "lost", None, "russia", "пекарь", "asserted")
    assert told("ru", "Российские войска оставили Изюм, рассказывает пекарь.") == [left]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "У п'ятницю, 24 травня, ЗСУ звільнили Лиман.", (date(2024, 5, 24), date(2024, 5, 24))),
        ("uk", "Минулої суботи ЗСУ звільнили Лиман.", (date(2024, 5, 25), date(2024, 5, 25))),
        ("ru", "С 20 по 26 мая россияне взяли Изюм.", (date(2024, 5, 20), date(2024, 5, 26))),
        ("uk", "24 травня. Росіяни взяли Лиман.", (date(2024, 5, 24), date(2024, 5, 24))),
        (
            "ru",
            "Минобороны РФ отчиталось за неделю с 20 по 26 мая. Занят Изюм.",
            (date(2024, 5, 20), date(2024, 5, 26)),
        ),
        (
            "uk",
            "10 вересня 2022 року фронт рушив. 12 вересня ЗСУ взяли Лиман.",
            (date(2022, 9, 12), date(2022, 9, 12)),
        ),
        ("ru", "Прошло два года. 12 мая ВСУ вошли в Изюм.", (date(2024, 5, 12), date(2024, 5, 12))),
    ],
)
def test_days_stand_beside_before_and_above(lang: str, text: str, expected: tuple[date, date]) -> None:
    assert days(lang, text)[-1:] == [expected]


def test_days_count_on_from_the_day_spoken_of() -> None:
    text = "20 мая ВСУ вошли в Изюм. Двумя днями ранее они взяли Курахово, а тремя днями позже Торецк."
    assert days("ru", text)[:2] == [(date(2024, 5, 20),) * 2, (date(2024, 5, 18),) * 2]


def test_what_happened_in_another_war_is_no_claim() -> None:
    assert not changes("uk", "16 лютого 1943 року війська звільнили Ізюм.")


def test_the_paragraph_before_is_the_word_of_whoever_reported_about_this() -> None:
    text = "ЗСУ увійшли в Ізюм. Місто повністю під їхнім контролем. Про це йдеться у зведенні ЗСУ."
    assert [(str(c.change), c.speaker) for c in claims("uk", text)] == [
        ("entered", "ukraine"),
        ("taken", "ukraine"),
    ]


def test_a_paragraph_further_up_is_not() -> None:
    text = "ЗСУ увійшли в Ізюм.\n\nМісто під їхнім контролем. Про це повідомили ЗСУ."
    assert [c.speaker for c in claims("uk", text)] == ["outlet", "ukraine"]


def test_a_part_that_is_held_is_contested_and_a_town_that_is_held_is_no_change() -> None:
    assert changes("uk", "ЗСУ тримають половину Лимана.") == [("Лимана", "contested", "ukraine")]
    assert not changes("uk", "ЗСУ утримують половину Лимана.")
    assert not changes("uk", "ЗСУ утримують Лиман.")
    assert not changes("uk", "ЗСУ тримають частину сил у Лимані.")


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("uk", "Над Лиманом знову український прапор.", [("Лиманом", "taken", "ukraine")]),
        ("ru", "Российский флаг снова над Изюмом.", [("Изюмом", "taken", "russia")]),
        ("ru", "Над Изюмом российский флаг и туча дронов.", []),
        ("ru", "Над администрацией Изюма поднят флаг Украины.", [("Изюма", "taken", "ukraine")]),
        ("ru", "Над Изюмом сбит самолёт с флагом Украины.", []),
    ],
)
def test_a_flag_flies_over_a_town_again(lang: str, text: str, claim: list[tuple[str, str, str]]) -> None:
    assert changes(lang, text) == claim


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Росіяни захопили Щебетівку.", ["Щебетівку"]),
        ("Росіяни захопили «Леопард».", []),
        ("Росіяни захопили Бронзового солдата.", []),
        ("ЗСУ звільнили два села біля Лимана – Вербове і Сонячне.", ["Вербове", "Сонячне"]),
        ("ЗСУ звільнили село біля Лимана.", []),
        ("ЗСУ звільнили Ізюм, Лиман поки під окупацією.", ["Ізюм"]),
        ("Спочатку ЗСУ звільнили Лиман, потім – Ізюм.", ["Лиман", "Ізюм"]),
        ("Спочатку ЗСУ звільнили Лиман, потім Ізюм обстріляли.", ["Лиман"]),
    ],
)
def test_towns_of_a_list_and_no_other_names(text: str, towns: list[str]) -> None:
    assert [c.toponym for c in claims("uk", text)] == towns


def test_forces_named_after_someone_or_some_place_act() -> None:
    assert changes("uk", "Бійці бригади імені Сірка зі складу ЗСУ звільнили Лиман.")[0][:2] == (
        "Лиман",
        "taken",
    )
    assert changes("ru", "Гарнизон Изюма оставил город.") == []


def test_a_clause_without_a_subject_shares_that_before_its_but() -> None:
    assert changes("ru", "Россияне вошли в Изюм, а к вечеру заняли город.") == [
        ("Изюм", "entered", "russia"),
        ("Изюм", "taken", "russia"),
    ]
    assert changes("uk", "Росіяни вийшли з Лимана, але Ізюм звільнили ЗСУ.")[-1] == (
        "Ізюм",
        "taken",
        "ukraine",
    )


def test_a_town_spoken_of_again_was_left_on_the_day_just_told() -> None:
    text = "В понедельник российские войска вошли в Изюм. Украинская армия покинула город без боя."
    assert days("ru", text) == [(date(2024, 5, 27),) * 2] * 2
    assert days("ru", text.replace("Украинская", "Теперь украинская"))[1] == (date(2024, 6, 1),) * 2


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Раніше ЗСУ звільнили Лиман.", []),
        ("uk", "Раніше, 20 травня, ЗСУ звільнили Лиман.", ["taken"]),
        ("ru", "Ранее сообщалось, что россияне взяли Изюм.", ["taken"]),
        ("ru", "ВСУ оставили Изюм без воды.", []),
        ("ru", "ВСУ оставили Изюм без боя.", ["lost"]),
        ("uk", "Переговори щодо виходу росіян з Лимана зірвано.", []),
        ("ru", "Освобождение Изюма неизбежно, заявил Путин.", []),
    ],
)
def test_background_and_talks_are_no_claims(lang: str, text: str, expected: list[str]) -> None:
    assert [change for _, change, _ in changes(lang, text)] == expected


def test_the_town_is_freed_though_no_is_says_so() -> None:
    assert changes("uk", "Росіяни пішли з Лимана. Зеленський написав, що місто повністю звільнене.") == [
        ("Лимана", "lost", "russia"),
        ("Лимана", "taken", "ukraine"),
    ]
    assert len(changes("uk", "Росіяни пішли з Лимана. У місті, звільненому навесні, тихо.")) == 1


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Лиман частково під контролем росіян.", ["contested"]),
        ("ru", "Изюм частично захвачен россиянами.", ["contested"]),
        ("ru", "Изюм полностью захвачен россиянами.", ["taken"]),
        ("uk", "ЗСУ витіснили росіян за межі Лимана.", ["taken"]),
        ("uk", "ЗСУ відкинули росіян від Лимана.", []),
        ("ru", "Российские войска отошли от Изюма.", []),
        ("ru", "Российские войска отошли из Изюма.", ["lost"]),
    ],
)
def test_partly_out_of_and_away_from_are_told_apart(lang: str, text: str, expected: list[str]) -> None:
    assert [change for _, change, _ in changes(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("uk", "У Лимані, який ЗСУ відбили 10 вересня 2022 року, у вівторок відкрили школу.", "2022-09-10"),
        ("ru", "Лиман, который ВСУ взяли 10 сентября 2022 года, в пятницу снова обстреляли.", "2022-09-10"),
        ("ru", "Лиман взяли ВСУ во вторник, 28 мая.", "2024-05-28"),
        ("ru", "Изюм с вечера среды в руках россиян.", "2024-05-29"),
        ("uk", "Ізюм з ранку середи в руках росіян.", "2024-05-29"),
    ],
)
def test_the_day_of_a_relative_clause_stays_its_own(lang: str, text: str, day: str) -> None:
    assert [str(first) for first, _ in days(lang, text)] == [day]


@pytest.mark.parametrize(
    ("lang", "text", "towns"),
    [
        ("uk", "Село Роботине звільнено, повідомила Маляр.", ["Роботине"]),
        ("uk", "Мешканця села Роботине звільнено, повідомила Маляр.", []),
        ("uk", "2 травня росіяни увійшли в Ізюм, 5 травня — у Лиман.", ["Ізюм", "Лиман"]),
        ("uk", "2 травня росіяни увійшли в Ізюм, 5 травня у Лимані загинули люди.", ["Ізюм"]),
        (
            "ru",
            "Россияне объявили о взятии двух посёлков: Изюма на юге и Лимана на востоке.",
            ["Изюма", "Лимана"],
        ),
        ("uk", "Прапор над міськрадою Лимана підняли українські військові.", ["Лимана"]),
        ("uk", "Прапор над міськрадою Лимана підняли школярі.", []),
        ("ru", "Российские войска уходят из Изюма, их сменяют новые подразделения.", []),
    ],
)
def test_towns_of_bulletins(lang: str, text: str, towns: list[str]) -> None:
    assert [town for town, _, _ in changes(lang, text)] == towns


def test_a_freed_town_in_the_clause_before_is_of_who_speaks_for_both() -> None:
    both = "Звільнено Лиман, а українські десантники ввійшли до Ізюма, повідомив Генштаб ЗСУ."
    assert {claim.speaker for claim in claims("uk", both)} == {"ukraine"}
    other = "Росіяни взяли Лиман, а українці відійшли з Ізюма, повідомив Генштаб ЗСУ."
    assert [claim.speaker for claim in claims("uk", other)] == ["outlet", "ukraine"]


def test_who_sums_up_a_week_speaks_in_its_document() -> None:
    week = "подвело итоги недели с 23 по 29 мая. В среду российские войска взяли Изюм, говорится в документе."
    assert [claim.speaker for claim in claims("ru", f"Минобороны России {week}")] == ["russia"]
    assert [claim.speaker for claim in claims("ru", f"Аналитик {week}")] == ["outlet"]


def test_whose_town_it_is_again_is_not_told_by_an_army_behind_a_comma() -> None:
    left = "Залишивши напередодні Ізюм, російські війська тепер окопуються."
    assert changes("uk", left) == [("Ізюм", "lost", "russia")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Зеленський приїхав до Лимана. «Ізюмську частину міста звільнено», – сказав він.", ["Ізюмську"]),
        ("Зеленський приїхав до Лимана. «Північну частину міста звільнено», – сказав він.", ["Лимана"]),
        ("ЗСУ звільнили Північне.", ["Північне"]),
        ("ЗСУ звільнили Північне Ізюмського району.", ["Північне"]),
    ],
)
def test_an_adjective_of_what_follows_is_no_town(text: str, expected: list[str]) -> None:
    def find(text: str, lang: str) -> list[Toponym]:
        return [Toponym(m[0], m.start(), m.end()) for m in re.finditer(r"(?:Ізюм|Лиман|Північн)\w*", text)]

    report = Report("r", text, "uk", Citation("Outlet", published=Days.parse("2024-06-01")))
    assert [claim.toponym for claim in read(report, actors=SIDES, find_toponyms=find).claims] == expected
