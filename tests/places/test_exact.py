from frontmap.places.exact import find_runs, make_automaton


def runs(names: list[str], words: list[str], joints: list[str | None]) -> set[tuple[int, int]]:
    return find_runs([make_automaton(names)], words, joints)


def test_a_name_is_found_as_whole_words_with_its_place_and_length() -> None:
    names = ["izium", "velykyi burluk"]
    assert runs(names, ["near", "izium", "velykyi", "burluk"], [None, None, None, ""]) == {(1, 1), (2, 2)}
    assert runs(names, ["iziumite", "newizium"], [None, None]) == set()


def test_names_within_names_are_found_too() -> None:
    names = ["kupiansk", "kupiansk vuzlovyi", "vuzlovyi"]
    assert runs(names, ["kupiansk", "vuzlovyi"], [None, ""]) == {(0, 1), (0, 2), (1, 1)}


def test_a_name_does_not_run_over_a_break() -> None:
    assert runs(["velykyi burluk"], ["velykyi", "burluk"], [None, None]) == set()


def test_a_small_word_between_belongs_to_the_name() -> None:
    assert runs(["rostov na donu"], ["rostov", "donu"], [None, "na"]) == {(0, 2)}
    assert runs(["rostov donu"], ["rostov", "donu"], [None, "na"]) == set()


def test_a_word_that_folds_to_nothing_is_no_name() -> None:
    assert runs(["izium"], ["", "izium"], [None, ""]) == {(1, 1)}


def test_without_names_or_words_nothing_is_found() -> None:
    assert runs([], ["izium"], [None]) == set()
    assert runs(["izium"], [], []) == set()
