from frontmap.model import Actor
from frontmap.reading.lexicon.lexicon import load_lexicon
from frontmap.reading.sentences.mentions import compile_mentions

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


def test_words_for_an_army_and_for_rebels_name_sides_where_one_has_an_army() -> None:
    state = Actor("state", {}, {"uk": ("суданськ* арм*", "Хартум*")})
    rebels = Actor("rsf", {}, {"uk": ("СШП",)})
    mentions = compile_mentions([state, rebels], load_lexicon("uk"))
    assert (mentions.state, mentions.rebels) == ("state", "rsf")


def test_a_general_staff_tells_of_no_army_that_others_have_not() -> None:
    russian = Actor("russia", {}, {"uk": ("Генштаб* армії РФ",)})
    mentions = compile_mentions([russian, Actor("ukraine", {}, {"uk": ("ЗСУ",)})], load_lexicon("uk"))
    assert (mentions.state, mentions.rebels) == (None, None)


def test_what_is_only_given_with_a_capital_is_no_adjective() -> None:
    actor = Actor("ukraine", {}, {"uk": ("Україн*", "україн*", "Зеленськ*")})
    mentions = compile_mentions([actor], load_lexicon("uk"))
    assert mentions.is_proper("зеленський")
    assert not mentions.is_proper("українські")
    assert not mentions.is_proper("міські")


def test_only_the_name_in_quotes_tells_whose_a_group_of_forces_is() -> None:
    named = compile_mentions(
        [Actor("y", {"en": "Y"}, {"uk": ("угруповання військ «Схід»", "армія Y")}), Actor("z", {"en": "Z"})],
        load_lexicon("uk"),
    )
    assert "військ" not in named.likely
    assert named.likely["армія"] == "y"
