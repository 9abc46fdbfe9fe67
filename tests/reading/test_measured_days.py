"""Days counted from what the same sentence tells, or told once more, in all four languages."""

import pytest

from tests.reading.wars import days, heard

_WEDNESDAY = "2022-09-14"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The day after Russian forces left Izium, the president came.", "2022-09-13"),
        ("en", "Police returned on Wednesday, two days after Ukrainian troops took Izium.", "2022-09-12"),
        ("fr", "On dansait mercredi, au lendemain de l'entrée des Ukrainiens dans Izioum.", "2022-09-13"),
        ("uk", "Через день після того, як російська армія залишила Ізюм, люди вийшли.", "2022-09-13"),
        ("uk", "Через день після взяття Ізюма ЗСУ росіяни обстріляли місто в середу.", "2022-09-13"),
        ("ru", "На следующий день после того, как ВСУ освободили Изюм, люди вышли.", "2022-09-13"),
    ],
)  # fmt: skip
def test_an_event_is_so_long_before_what_is_measured_from_it(lang: str, text: str, expected: str) -> None:
    assert days(lang, text, _WEDNESDAY) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Six months after the invasion began, Ukrainian troops took Izium."),
        ("fr", "Six mois après le début de l'invasion, l'armée ukrainienne a repris Izioum."),
        ("ru", "Через полгода после начала вторжения ВСУ освободили Изюм."),
    ],
)
def test_so_long_after_something_else_is_not_the_day_of_the_news(lang: str, text: str) -> None:
    assert days(lang, text, _WEDNESDAY) == [_WEDNESDAY]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Au lendemain de la reprise d'Izioum, les soldats ukrainiens ratissent la ville."),
        ("ru", "Через два дня после освобождения Изюма украинскими войсками приехал президент."),
    ],
)
def test_a_noun_measured_from_without_a_day_is_background(lang: str, text: str) -> None:
    assert days(lang, text, _WEDNESDAY) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Izium has been in Ukrainian hands since Sept. 9."),
        ("en", '"Izium has been ours since Friday," the Ukrainian general said.'),
        ("fr", "« Izioum est de nouveau à nous depuis vendredi », a dit le général ukrainien."),
        ("ru", "«Изюм наш с пятницы», — сказал украинский боец."),
        ("en", "The governor said that two days earlier, on Friday, Ukrainian troops had freed Izium."),
        ("uk", "Він розповів, що за п'ять днів до того, у п'ятницю, ЗСУ звільнили Ізюм."),
    ],
)
def test_a_state_since_a_day_and_a_day_told_twice_are_that_day(lang: str, text: str) -> None:
    assert days(lang, text, _WEDNESDAY) == ["2022-09-09"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "У заяві, поширеній у неділю, ЗСУ повідомили, що взяли Ізюм."),
        ("uk", "У заяві ЗСУ, поширеній у неділю, ідеться про те, що загони взяли Ізюм."),
        ("ru", "Судя по видео от 11 сентября, украинские бойцы взяли Изюм."),
        ("en", "Zelensky, who on Sunday, standing by a flag, announced that Ukraine took Izium, wept."),
    ],
)
def test_the_day_of_a_statement_or_a_picture_is_that_of_what_it_tells(lang: str, text: str) -> None:
    assert days(lang, text, _WEDNESDAY) == ["2022-09-11"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia left Balakliia on Friday. The same evening Ukrainian troops took Izium."),
        ("fr", "L'armée russe a quitté Balakliïa vendredi. La même nuit, l'armée ukrainienne a pris Izioum."),
        ("ru", "В пятницу ВСУ взяли Балаклею. Уже через час украинские войска вошли в Изюм."),
    ],
)
def test_hours_after_what_was_told_are_of_the_same_day(lang: str, text: str) -> None:
    assert days(lang, text, _WEDNESDAY) == ["2022-09-09", "2022-09-09"]


def test_a_day_that_bounds_what_is_told_does_not_date_it() -> None:
    text = "Izium was the one city that Russia took after February 24; it fell on March 2."
    assert days("en", text, _WEDNESDAY) == ["2022-03-02"]


def test_no_day_is_later_than_the_report() -> None:
    assert days("en", "The next day Ukrainian troops took Izium.", _WEDNESDAY) == [_WEDNESDAY]


@pytest.mark.parametrize(
    "text", ["Napoleon's troops entered Moscow in September 1812.", "In 1812 they took Moscow."]
)
def test_what_happened_centuries_ago_is_of_another_war(text: str) -> None:
    assert heard("en", text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Якби росіяни захопили Лиман, війська відступили б."),
        ("ru", "Взамен Россия оставила бы Энергодар."),
        ("uk", "Захоплення Покровська залишається пріоритетом Москви."),
        ("ru", "Потеря Лимана ослабит Москву."),
        ("uk", "Немає доказів того, що росіяни захопили Оріхів."),
        ("ru", "Никто не мог подтвердить, что российские военные вошли в Купянск."),
        ("uk", "Українська контратака запобігла падінню Лимана."),
        ("ru", "Она помнит, как россияне вошли в Изюм."),
        ("uk", "Коли росіяни зайшли в Балаклію, родина сховалася в підвалі."),
        ("uk", "Бригада заявила, що звільнила Лиман, але згодом видалила допис."),
        ("ru", "Сообщение о взятии Лимана россиянами было отозвано через час."),
        ("de", "Die Rückeroberung von Cherson bleibt das Ziel der Ukraine."),
        ("de", "Als die russischen Truppen Isjum einnahmen, saß sie im Keller."),
        ("es", "La pérdida de Limán debilitará a Moscú."),
        ("es", "Ella recuerda cómo las tropas rusas tomaron Izium."),
        ("pl", "Odzyskanie Chersonia pozostaje celem Ukrainy."),
        ("pl", "Kiedy rosyjskie wojska zajęły Izium, siedziała w piwnicy."),
    ],
)
def test_what_has_not_happened_is_no_claim_in_other_languages(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни захопили Лиман, і війська відступили."),
        ("ru", "Взятие Лимана ВСУ ослабило Москву."),
        ("uk", "Коли українці зайшли в Балаклію 8 вересня, люди плакали."),
    ],
)
def test_what_has_happened_is_one(lang: str, text: str) -> None:
    assert heard(lang, text) != []
