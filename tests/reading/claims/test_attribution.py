from tests.reading.test_slavic import told


def test_a_day_of_reporting_dates_what_had_none() -> None:
    [claim] = told("ru", "Украинские войска взяли Изюм. Об этом сообщили ВСУ.")
    assert claim[4] == "ukraine"


def test_who_reports_that_a_town_was_taken_took_it() -> None:
    [claim] = told("uk", "Росіяни тікають. Ізюм звільнено. Про це повідомили ЗСУ.")
    assert (claim[2], claim[4]) == ("ukraine", "ukraine")


def test_another_s_word_stays_theirs() -> None:
    [claim] = told("uk", "РФ заявила, що взяла Ізюм. Про це повідомили ЗСУ.")
    assert claim[4] == "russia"


def test_only_the_sentence_right_before_is_meant() -> None:
    [claim] = told("uk", "Українські сили звільнили Ізюм. Падає дощ над лісом. Про це повідомила РФ.")
    assert claim[4] == "outlet"
