import pytest

from frontmap.reading.sentences.split import LONGEST, leading_date_end, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, {"gén", "m"})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois", ["Un.", "Deux !", "Trois"]),
        ("Le gén. Syrsky parle. Fin.", ["Le gén. Syrsky parle.", "Fin."]),
        ("V. Zelensky parle.", ["V. Zelensky parle."]),
        ("Il y a 27.000 habitants.", ["Il y a 27.000 habitants."]),
        ("« Nous avançons. », a-t-il dit.", ["« Nous avançons. », a-t-il dit."]),
        ("« Nous avançons. » Il est parti.", ["« Nous avançons. »", "Il est parti."]),
        ("Un titre\n\nUn texte", ["Un titre", "Un texte"]),
        ("une ligne\ncoupée", ["une ligne\ncoupée"]),
        ("- un\n- deux", ["- un", "- deux"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_an_endless_sentence_is_cut() -> None:
    pieces = split("mot " * 2000)
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert "".join(pieces).count("mot") == 2000


def test_a_leading_date_is_left_out() -> None:
    assert leading_date_end(" date 2022-09 Les forces") == len(" date 2022-09")
    assert leading_date_end("date 2022-09-10\nLes forces") == len("date 2022-09-10")
    assert leading_date_end("La date 2022-09") == 0
