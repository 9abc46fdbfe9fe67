import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "A spokesman for the Ukrainian army confirmed that its soldiers had left Lyman.",
            ["lost Lyman - ukraine conceded"],
        ),
        (
            "en",
            "An official in the Russian-installed administration said that Russian soldiers had left Lyman.",
            ["lost Lyman - russia conceded"],
        ),
        (
            "fr",
            "Selon un officier de la 10e brigade ukrainienne, ses hommes ont repris Lyman.",
            ["taken Lyman ukraine - claimed"],
        ),
        (
            "ru",
            "По словам офицера украинского Генштаба Ивана Бондаря, его войска освободили Лиман.",
            ["taken Лиман ukraine - claimed"],
        ),
        (
            "en",
            "A doctor for a charity said that Russian soldiers had left Lyman.",
            ["lost Lyman - russia reported"],
        ),
    ],
)
def test_an_office_speaks_for_the_side_that_follows_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Two Ukrainian military sources said that Ukrainian troops had taken Lyman.",
            ["taken Lyman ukraine - claimed"],
        ),
        (
            "en",
            "Western sources said that Ukrainian troops had taken Lyman.",
            ["taken Lyman ukraine - reported"],
        ),
    ],
)
def test_a_source_of_a_side_speaks_for_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "«Лиман занят россиянами», — признал глава области, украинский губернатор Бондарь.",
            ["taken Лиман russia ukraine conceded"],
        ),
    ],
)
def test_who_holds_an_office_is_told_behind_its_region(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


def test_a_capital_names_whose_officials_speak() -> None:
    text = "Kyiv officials said that Ukrainian troops had taken Lyman."
    assert heard("en", text) == ["taken Lyman ukraine - claimed"]
    text = "In Kyiv doctors said that Ukrainian troops had taken Lyman."
    assert heard("en", text) == ["taken Lyman ukraine - reported"]


def test_an_adverb_that_opens_a_quotation_is_no_part_of_a_name() -> None:
    text = "“Unfortunately Lyman has been captured by the Russians,” a Ukrainian spokesman admitted."
    assert heard("en", text) == ["taken Lyman russia ukraine conceded"]
    assert heard("en", "“Kelly Lyman has been captured by the Russians,” a Ukrainian spokesman said.") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Ukrainian troops have pulled out of Lyman, an army spokesman said.",
            "lost Lyman - ukraine conceded",
        ),
        ("fr", "Les Russes ont quitté Lyman, a dit un officier.", "lost Lyman - russia conceded"),
        (
            "uk",
            "Українські війська залишили Лиман, розповів командир батальйону.",
            "lost Лиман - ukraine conceded",
        ),
        (
            "ru",
            "Российские войска оставили Лиман, рассказал командир батальона.",
            "lost Лиман - russia conceded",
        ),
        ("en", "Ukrainian troops have pulled out of Lyman, the mayor said.", "lost Lyman - ukraine reported"),
        (
            "en",
            "Ukrainian troops have pulled out of Lyman, a Western officer said.",
            "lost Lyman - ukraine reported",
        ),
        ("en", "Russian troops have taken Lyman, an army spokesman said.", "taken Lyman russia - reported"),
    ],
)
def test_of_forces_that_left_a_town_their_own_officers_tell(lang: str, text: str, expected: str) -> None:
    assert heard(lang, text) == [expected]


def test_groups_that_bear_no_arms_speak_for_themselves() -> None:
    assert heard("en", "Rights groups said that Russian troops had taken Lyman.") == [
        "taken Lyman russia - reported"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lyman, seized by Russia, was back under Ukrainian control on Friday, its mayor said.", "reported"),
        ("The Ukrainian army has taken Lyman, its spokesman said.", "claimed"),
        ("Ukrainian troops have taken Lyman, Zelensky said in a video message from Kyiv.", "claimed"),
        (
            "Ukrainian troops have taken Lyman, the general staff of Ukraine said in its daily update.",
            "claimed",
        ),
        ("Ukrainian troops have taken Lyman, Zelensky said on Friday from the town's square.", "claimed"),
        ("Ukrainian troops have taken Lyman, and Zelensky said from the square that war is war.", "reported"),
    ],
)
def test_who_speaks_may_say_where_and_by_what(text: str, expected: str) -> None:
    assert heard("en", text)[-1].split()[-1] == expected


def test_whose_forces_an_officer_is_of_tells_his_side() -> None:
    text = "« Rentrez », assurait un commandant séparatiste, affirmant que ses hommes avaient pris Lyman."
    assert heard("fr", text) == ["taken Lyman russia - claimed"]
    text = "« Rentrez », assurait un commandant étranger, affirmant que les Russes avaient pris Lyman."
    assert heard("fr", text) == ["taken Lyman russia - reported"]


def test_a_ministry_of_somebody_of_no_side_is_a_third_party() -> None:
    text = "Russia now controls Lyman, Britain's defence ministry said in its daily update on Thursday."
    assert heard("en", text) == ["taken Lyman russia - reported"]
    text = "Russia has taken Lyman, the defence ministry said in its daily update on Thursday."
    assert heard("en", text) == ["taken Lyman russia - claimed"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Russian war bloggers admitted the loss of Lyman.", ["lost Lyman - russia conceded"]),
        ("fr", "Des blogueurs russes ont admis la perte de Lyman.", ["lost Lyman - russia conceded"]),
        ("en", "War bloggers said Russian troops had left Lyman.", ["lost Lyman - russia reported"]),
        ("en", "Russian residents said Russian troops had left Lyman.", ["lost Lyman - russia reported"]),
    ],
)
def test_bloggers_of_a_side_speak_for_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "A spokesman for the southern group of Ukraine's forces said they had left Lyman.",
            ["lost Lyman - ukraine conceded"],
        ),
        (
            "fr",
            "Un gradé au sein de l'état-major des forces russes a dit que ses hommes avaient quitté Lyman.",
            ["lost Lyman - russia conceded"],
        ),
        (
            "en",
            "An official in the region, Ivan Petrenko, said Russian troops had left Lyman.",
            ["lost Lyman - russia reported"],
        ),
        (
            "en",
            "A pro-Russian official in the region, Ivan Petrenko, said Russian troops had left Lyman.",
            ["lost Lyman - russia conceded"],
        ),
    ],
)
def test_the_side_of_an_office_may_stand_far_behind_it(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


def test_who_was_reached_and_is_of_no_side_reports() -> None:
    text = "Residents were reached by phone. They said that Russian troops had taken Lyman."
    assert heard("en", text) == ["taken Lyman russia - reported"]
    inset = "Residents were reached by phone. Russian troops, they said, had left Lyman."
    assert heard("en", inset) == ["lost Lyman - russia reported"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Лиман звільнено, сказав начальник міської військової адміністрації.", "ukraine - claimed"),
        ("ru", "Лиман освобождён, сказал глава районной военной администрации.", "ukraine - claimed"),
        ("ru", "Лиман освобождён, сказал глава военно-гражданской администрации.", "- - reported"),
    ],
)
def test_military_administrations_are_of_one_side(lang: str, text: str, expected: str) -> None:
    assert heard(lang, text) == [f"taken Лиман {expected}"]


@pytest.mark.parametrize(
    ("lang", "text", "evidence"),
    [
        ("uk", "Генштаб повідомив про звільнення Ізюма. Там додали, що взято й Лиман.", "claimed"),
        ("ru", "ВСУ сообщили об освобождении Изюма. Там же уточнили, что взят и Лиман.", "claimed"),
        ("ru", "ВСУ сообщили об освобождении Изюма. Волонтёры уточнили, что взят и Лиман.", "reported"),
    ],
)
def test_there_is_where_was_spoken_before(lang: str, text: str, evidence: str) -> None:
    assert [claim.split()[-1] for claim in heard(lang, text)] == ["claimed", evidence]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Lyman was captured by Russian soldiers, their spokesman said.", "claimed"),
        (
            "en",
            "Lyman fell to Russia a day into a truce that Moscow had declared, aid workers said.",
            "reported",
        ),
        ("en", "Lyman was taken by Ukraine, according to Mr Zelensky, who thanked the soldiers.", "claimed"),
        ("en", "The press service of the Ukrainian army wrote that its troops had taken Lyman.", "claimed"),
        ("fr", "Lyman a été prise par les soldats russes, a indiqué leur porte-parole.", "claimed"),
        (
            "fr",
            "« Nos forces ont repris Lyman », écrit le service de presse de l'armée ukrainienne.",
            "claimed",
        ),
        ("fr", "Lyman est prise par les Russes, a dit le propriétaire d'un café.", "reported"),
    ],
)
def test_who_speaks_is_told_from_who_is_only_spoken_of(lang: str, text: str, expected: str) -> None:
    assert [claim.rsplit(None, 1)[1] for claim in heard(lang, text)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Лиман в руках россиян, заявил их представитель.", ["taken Лиман russia - claimed"]),
        (
            "en",
            "Lyman is in the hands of the Russians, their spokesman said.",
            ["taken Lyman russia - claimed"],
        ),
        (
            "uk",
            "«Лиман ми залишили», – розповів «Радіо Схід» боєць української бригади.",
            ["lost Лиман - ukraine conceded"],
        ),
    ],
)
def test_who_holds_a_town_has_a_spokesman(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected
