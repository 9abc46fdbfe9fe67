import pytest

from frontmap.app.desk.troubles import trouble_words
from frontmap.exchange.documents import Problem
from frontmap.exchange.documents.problems import MESSAGES
from frontmap.texts import LANGUAGES, Texts


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("problem", Problem)
def test_every_trouble_with_a_file_is_told(problem: Problem, lang: str) -> None:
    assert trouble_words(problem, Texts(lang))
    assert MESSAGES[problem]
