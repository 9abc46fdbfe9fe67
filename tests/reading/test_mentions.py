from frontmap.model import Actor
from frontmap.reading.lexicon import load_lexicon
from frontmap.reading.mentions import compile_mentions

MENTIONS = compile_mentions(
    [
        Actor(
            "rsf", {"en": "RSF", "fr": "FSR"}, {"fr": ("Forces de soutien rapide", "FSR", "paramilitaire*")}
        ),
        Actor("m23", {"en": "M23"}),
    ],
    load_lexicon("fr"),
)


def test_words_and_stems_name_sides() -> None:
    assert MENTIONS.actor_of("fsr") == "rsf"
    assert MENTIONS.actor_of("paramilitaires") == "rsf"
    assert MENTIONS.actor_of("militaires") is None


def test_phrases_name_sides() -> None:
    assert MENTIONS.longest(["forces", "de", "soutien", "rapide"]) == (4, "rsf")
    assert MENTIONS.longest(["forces", "de"]) == (1, None)


def test_a_side_without_mentions_is_known_by_its_name() -> None:
    assert MENTIONS.actor_of("m23") == "m23"
