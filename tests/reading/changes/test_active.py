import pytest

from tests.reading.examples import reasons, told
from tests.reading.wars import changes, heard

TAKEN = [("Izioum", "taken", "ukraine", None)]
LOST = [("Izioum", "lost", None, "russia")]
ENTERED = [("Izioum", "entered", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Les forces ukrainiennes ont repris Izioum.",
        "L'armée ukrainienne a libéré la ville stratégique d'Izioum.",
        "Les soldats de Kiev se sont emparés d'Izioum.",
        "Les Ukrainiens ont pris le contrôle d'Izioum.",
        "Les soldats ukrainiens viennent de reprendre Izioum.",
    ],
)
def test_forces_take_a_town(text: str) -> None:
    assert told(text) == TAKEN


@pytest.mark.parametrize(
    "text",
    [
        "Les forces ukrainiennes ont repris leurs bombardements sur Izioum.",
        "Les forces ukrainiennes ont pris pour cible Izioum.",
        "Les forces ukrainiennes tentent de reprendre Izioum.",
        "Les forces ukrainiennes ont repris un village près d'Izioum.",
        "Les pompiers ukrainiens ont repris le contrôle du feu à Izioum.",
    ],
)
def test_forces_do_something_else_at_a_town(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les troupes russes ont quitté Izioum.",
        "Les troupes russes se sont retirées d'Izioum.",
        "La Russie a retiré ses forces d'Izioum.",
        "Les troupes russes ont été retirées d'Izioum.",
        "Les soldats russes ont été contraints d'abandonner Izioum.",
    ],
)
def test_forces_leave_a_town(text: str) -> None:
    assert told(text) == LOST


@pytest.mark.parametrize(
    "text",
    [
        "Les habitants ont quitté Izioum devant l'armée russe.",
        "Le président russe a quitté Izioum.",
        "L'état-major russe a quitté Izioum.",
        "La Russie a perdu cent soldats à Izioum.",
        "Les troupes russes se sont retirées des environs d'Izioum.",
        "Des soldats russes ont quitté Izioum, remplacés par une autre brigade.",
    ],
)
def test_those_who_hold_no_town_leave_it(text: str) -> None:
    assert told(text) == []


def test_forces_enter_a_town_but_not_its_region() -> None:
    assert told("Les soldats ukrainiens sont entrés dans Izioum.") == ENTERED
    assert told("Les soldats ukrainiens sont entrés dans la région d'Izioum.") == []
    assert reasons("Les soldats ukrainiens sont entrés dans la région d'Izioum.")["Izioum"] == "region"


def test_a_town_taken_from_a_side_names_the_loser() -> None:
    assert told("Les Ukrainiens ont repris Izioum aux Russes.") == [("Izioum", "taken", "ukraine", "russia")]
    assert told("Les Ukrainiens ont chassé les Russes d'Izioum.") == [
        ("Izioum", "taken", "ukraine", "russia")
    ]


def test_a_verb_points_back_to_the_town_before_it() -> None:
    assert told("Izioum, que les forces russes ont quittée, est en ruines.") == LOST
    assert told("Izioum est en ruines. Les soldats ukrainiens y sont entrés.") == ENTERED
    assert told("La pluie tombe. Les soldats ukrainiens y sont entrés.") == []


def test_forces_driven_out_lose_the_town() -> None:
    assert told("Chassés d'Izioum, les soldats russes se regroupent.") == [
        ("Izioum", "taken", None, "russia")
    ]
    assert told("Chassés d'Izioum par la faim, les habitants se regroupent.") == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Izioum, dont les Russes se sont emparés, brûle.", ("Izioum", "taken", "russia", None)),
        ("L'armée russe a dû laisser Izioum aux Ukrainiens.", ("Izioum", "lost", "ukraine", "russia")),
        ("La Russie dit contrôler Izioum.", ("Izioum", "taken", "russia", None)),
        ("D'Izioum, les Russes se sont retirés samedi.", ("Izioum", "lost", None, "russia")),
        ("Les Russes n'ont quitté Izioum que samedi.", ("Izioum", "lost", None, "russia")),
        ("L'armée ukrainienne achève la reprise d'Izioum.", ("Izioum", "taken", "ukraine", None)),
    ],
)
def test_a_town_may_stand_elsewhere(text: str, claim: tuple[str, str, str | None, str | None]) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée russe a laissé Izioum en ruines.",
        "L'armée russe tient toujours Izioum.",
        "L'armée russe a retiré une partie de ses troupes d'Izioum.",
        "Izioum, dont les Russes contrôlent les accès, est assiégée.",
        "La Russie dit vouloir contrôler Izioum.",
    ],
)
def test_what_is_left_as_it_was_or_only_in_part_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Russes ont lutté un mois avant de se retirer d'Izioum.", [("Izioum", "lost", None, "russia")]),
        ("Les Russes doivent résister un mois avant de se retirer d'Izioum.", []),
        ("Les Russes voulaient résister avant de se retirer d'Izioum.", []),
    ],
)
def test_what_follows_before_has_happened_if_what_precedes_has(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


def test_a_person_comes_and_goes_without_a_town_changing_hands() -> None:
    assert told("Volodymyr Zelensky a quitté Izioum samedi.") == []
    assert told("Les soldats de Zelensky ont quitté Izioum samedi.") == [("Izioum", "lost", None, "ukraine")]


def test_whence_forces_come_they_did_not_leave() -> None:
    assert told("Les Russes, partis de Borova, ont pris Izioum.") == [("Izioum", "taken", "russia", None)]
    assert told("Les Russes sont partis de Borova.") == [("Borova", "lost", None, "russia")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ukrainian troops cleared Lyman, a town by the woods, of Russian soldiers.", "russia"),
        ("en", "Ukrainian troops wrested Lyman, known for its rail yard, from the Russians.", "russia"),
        ("fr", "Les Ukrainiens ont repris Lyman, un nœud ferroviaire du nord, aux Russes.", "russia"),
        ("uk", "Українські війська відбили Лиман, місто на півночі області, у росіян.", "russia"),
        ("ru", "Украинские войска отбили Лиман, город на севере области, у россиян.", "russia"),
        ("en", "Ukrainian troops took Lyman, a town of 20,000, from two sides.", "-"),
        ("en", "Ukrainian troops took Lyman, a town by the woods, said a friend of the Russians.", "-"),
    ],
)
def test_from_whom_a_town_was_taken_may_stand_behind_what_explains_it(
    lang: str, text: str, expected: str
) -> None:
    assert [claim.split()[3] for claim in heard(lang, text)] == [expected]


def test_forces_are_told_of_in_groups() -> None:
    text = "Small groups of Russian soldiers, some of them on foot, entered Lyman."
    assert heard("en", text) == ["entered Lyman russia - reported"]
    assert heard("en", "Small groups of Russian tourists, some of them on foot, entered Lyman.") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Кременную пришлось оставить, признал представитель ВСУ.", ["lost Кременную ukraine"]),
        ("uk", "Лиман вдалося звільнити, повідомив Генштаб України.", ["taken Лиман ukraine"]),
        ("ru", "Кременную придётся оставить, признал представитель ВСУ.", []),
        ("uk", "Лиман не вдалося взяти, визнав Генштаб України.", []),
        ("uk", "Мешканцям Лимана довелося залишити домівки, визнав Генштаб України.", []),
    ],
)
def test_a_town_may_stand_before_what_had_to_be_done(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'Ukraine libère Lyman.", ["taken Lyman ukraine"]),
        ("fr", "L'Ukraine récupère ses prisonniers à Lyman.", []),
        ("fr", "Moscou dit avoir fait main basse sur Lyman.", ["taken Lyman russia"]),
        ("en", "Russian troops marched unopposed into Lyman.", ["entered Lyman russia"]),
        ("en", "Russian troops made it into Lyman.", ["entered Lyman russia"]),
        ("en", "Russian troops have not made it into Lyman.", []),
        ("en", "Russian troops claim to be in full control of Lyman.", ["taken Lyman russia"]),
        ("en", "Russian troops want to be in full control of Lyman.", []),
        ("uk", "Російські війська зайняли Верховну Раду.", []),
        ("ru", "Российские войска заняли Верховный Совет.", []),
    ],
)
def test_phrases_for_taking_and_entering(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiev affirme la contrôler.", TAKEN),
        ("L'armée ukrainienne en a pris le contrôle.", TAKEN),
        ("L'armée russe en a perdu le contrôle.", LOST),
        ("Kiev veut la contrôler.", []),
        ("L'armée ukrainienne en a pris bonne note.", []),
    ],
)
def test_a_pronoun_is_the_town_or_its_control(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told("Izioum est en ruines. " + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée russe a perdu le contrôle d'Oum Kadadah.", [("Oum Kadadah", "lost", None, "russia")]),
        ("L'armée russe a perdu Jean Dupont.", []),
        ("Une brigade russe, épuisée, a quitté Izioum, une autre ayant pris sa place.", []),
    ],
)
def test_only_a_town_is_controlled(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


def test_control_may_be_secured_and_a_loss_be_accepted() -> None:
    assert told("L'armée ukrainienne s'est assuré le contrôle d'Izioum.") == TAKEN
    assert told("L'armée ukrainienne veut s'assurer le contrôle d'Izioum.") == []
    assert told("L'armée russe a dû se résoudre à abandonner Izioum.") == LOST
    assert told("L'armée russe n'a pas dû se résoudre à abandonner Izioum.") == []
