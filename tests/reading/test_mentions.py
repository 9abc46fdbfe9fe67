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


def test_endings_may_follow_within_phrases() -> None:
    russian = compile_mentions([Actor("saf", {}, {"ru": ("суданск* арм*",)})], load_lexicon("ru"))
    assert russian.longest(["суданской", "армией"]) == (2, "saf")
    assert russian.longest(["суданской", "прессой"]) == (1, None)


def test_a_genitive_that_ends_a_mention_is_left_out() -> None:
    english = compile_mentions(
        [Actor("ukraine", {}, {"en": ("Ukraine's", "Kyiv's army")})], load_lexicon("en")
    )
    assert english.actor_of("ukraine") == "ukraine"
    assert english.longest(["kyiv", "s", "army"]) == (3, "ukraine")


def test_acronyms_of_other_languages_name_a_side_without_mentions() -> None:
    german = compile_mentions(
        [Actor("rsf", {"en": "Force"}, {"fr": ("FSR", "paramilitaire*")})], load_lexicon("de")
    )
    assert german.actor_of("fsr") == "rsf"
    assert german.actor_of("paramilitaires") is None


def test_a_word_for_forces_in_the_mentions_of_one_side_is_likely_that_side() -> None:
    sides = [
        Actor("saf", {}, {"en": ("Sudan's army", "Joint Forces")}),
        Actor("rsf", {}, {"en": ("Rapid Support Forces",)}),
    ]
    likely = compile_mentions(sides, load_lexicon("en")).likely
    assert likely.get("army") == "saf"
    assert "forces" not in likely
