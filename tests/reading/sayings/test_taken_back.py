import pytest

from tests.reading.examples import claims, read_text
from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A blogger wrote that Russian troops had left Izium, then deleted the post."),
        ("en", "The brigade announced the capture of Izium by Ukraine, only to retract the statement."),
        ("en", "The report of the capture of Izium by Russia was withdrawn an hour later."),
        ("en", "Kyiv said its forces had retaken Izium, then apologised for the error."),
        ("en", "Kyiv said on Friday that its forces had retaken Izium. It later withdrew the statement."),
        ("fr", "Un blogueur a écrit que les Russes avaient quitté Izioum, avant de supprimer son message."),
        ("fr", "Kiev a affirmé avoir repris Izioum. L'armée a ensuite retiré son communiqué."),
    ],
)
def test_what_its_author_takes_back_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kyiv said its forces had retaken Izium and withdrew its earlier statement on losses there."),
        ("en", "Kyiv said its forces had retaken Izium and did not withdraw the statement."),
        ("en", "Kyiv said its forces had retaken Izium. Moscow deleted the post of its consul."),
        ("en", "Ukrainian troops retook Izium on Friday. The mayor apologised to nobody."),
        ("fr", "Kiev a affirmé avoir repris Izioum. L'armée a ensuite retiré ses chars."),
    ],
)
def test_what_another_or_nobody_takes_back_is_one(lang: str, text: str) -> None:
    assert [claim.change for claim in claims(text, lang=lang)] == ["taken"]


def test_a_town_of_words_taken_back_is_passed_over() -> None:
    reading = read_text("Kyiv said its forces had retaken Izium. It withdrew the statement.", lang="en")
    assert ("Izium", "not confirmed") in [(town.text, town.reason) for town in reading.passed_over]


def test_a_correction_takes_back_what_it_corrects() -> None:
    assert heard("fr", "La brigade avait annoncé la prise de Lyman ; elle a rectifié peu après.") == []
    assert heard("en", "The brigade said that it had taken Lyman; later it issued a correction.") == []
    assert heard("fr", "La brigade a annoncé la prise de Lyman.") != []
