import pytest

from frontmap.app.desk.reasons import reason_words
from frontmap.app.desk.troubles import trouble_words
from frontmap.exchange.documents import Problem
from frontmap.exchange.documents.problems import MESSAGES
from frontmap.texts import LANGUAGES, Texts


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("problem", Problem)
def test_every_trouble_with_a_file_is_told(problem: Problem, lang: str) -> None:
    assert trouble_words(problem, Texts(lang))
    assert MESSAGES[problem]


def test_a_reason_is_told_in_the_readers_language_and_an_unknown_one_as_it_is() -> None:
    assert reason_words("region", Texts("fr")) == "une région"
    assert reason_words("some new reason", Texts("fr")) == "some new reason"
