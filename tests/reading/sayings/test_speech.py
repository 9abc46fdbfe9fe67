import pytest

from frontmap.model import OUTLET, Evidence, Stance, evidence
from tests.reading.examples import ACTOR_IDS, claims
from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'armée russe a quitté Izioum.", OUTLET),
        ("L'armée russe a quitté Izioum, selon Kiev.", "ukraine"),
        ("L'annonce par Kiev de la prise d'Izioum a surpris.", "ukraine"),
        ("La prise d'Izioum a été confirmée par Kiev.", "ukraine"),
        ("Kiev a aussitôt confirmé la prise d'Izioum.", "ukraine"),
        ("La prise d'Izioum par les Ukrainiens a été annoncée.", OUTLET),
        ("Selon l'Institut de la guerre, l'armée russe a quitté Izioum.", "Institut de la guerre"),
        ("La BBC rapporte que l'armée russe a quitté Izioum.", "BBC"),
        ("L'armée russe a quitté Izioum, a annoncé Moscou.", "russia"),
        ("Selon des images de la BBC, l'armée russe a quitté Izioum.", "BBC"),
        ("Selon des voyageurs de Kiev, l'armée russe a quitté Izioum.", "voyageurs de Kiev"),
        ("L'armée russe a quitté Izioum, ont affirmé des habitants.", "habitants"),
        ("« Nos troupes ont quitté Izioum », a dit dans un communiqué le ministère russe.", "russia"),
        ("L'armée russe a quitté Izioum, a dit Oleh Petrenko, porte-parole ukrainien.", "ukraine"),
        ("Moscou a réagi. Le ministère a précisé que ses troupes avaient quitté Izioum.", "russia"),
    ],
)  # fmt: skip
def test_who_says_so(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in claims(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiev affirme avoir repris Izioum.", Evidence.CLAIMED),
        ("Moscou reconnaît avoir perdu Izioum.", Evidence.CONCEDED),
        ("Le Pentagone affirme que l'armée russe a perdu Izioum.", Evidence.REPORTED),
        ("Moscou dément la perte d'Izioum.", Evidence.DENIED),
    ],
)
def test_evidence_follows_from_speaker_and_sides(text: str, expected: Evidence) -> None:
    assert [evidence(claim, ACTOR_IDS) for claim in claims(text)] == [expected]


def test_a_denied_change_is_denied_and_one_not_confirmed_is_no_claim() -> None:
    assert [c.stance for c in claims("L'armée russe n'a pas quitté Izioum, affirme Moscou.")] == [
        Stance.DENIED
    ]
    assert claims("Kiev n'a pas confirmé que l'armée russe a quitté Izioum.") == ()


def test_two_speakers_in_one_sentence_keep_their_words() -> None:
    text = "Kiev annonce la reprise d'Izioum, et Moscou reconnaît avoir quitté Borova."
    assert [(c.toponym, c.speaker) for c in claims(text)] == [("Izioum", "ukraine"), ("Borova", "russia")]


def test_who_speaks_may_be_named_with_the_side_behind_a_comma() -> None:
    for speaker in ("le colonel Bondar, chef de l'armée ukrainienne", "son chef, le président ukrainien"):
        assert [claim.speaker for claim in claims(f"Izioum est reprise, a déclaré {speaker}.")] == ["ukraine"]
    (claim,) = claims("Izioum est reprise, a déclaré le colonel Bondar, hier.")
    assert claim.speaker == "colonel Bondar"


def test_an_office_for_the_press_speaks_for_its_side() -> None:
    (claim,) = claims("Izioum est reprise, a dit le service de presse de l'armée ukrainienne.")
    assert claim.speaker == "ukraine"


def test_what_a_relative_adds_between_saying_and_event_is_the_outlet_s() -> None:
    told = claims("Moscou annonce la prise de Borova, que les Ukrainiens avaient reprise jeudi.")
    assert [claim.speaker for claim in told] == ["russia", "outlet"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Зеленський показав відео й повідомив, що Лиман звільнено.",
            ["taken Лиман ukraine - claimed"],
        ),
        ("ru", "Зеленский выложил видео и сообщил, что Лиман освобождён.", ["taken Лиман ukraine - claimed"]),
        ("ru", "Зеленский молчит, и волонтёры сообщили, что Лиман освобождён.", ["taken Лиман - - reported"]),
        ("ru", "Зеленский показал фото с площади: Лиман освобождён.", ["taken Лиман ukraine - claimed"]),
        ("ru", "Представитель ВСУ отказался подтвердить, что Лиман взят.", []),
        ("uk", "Речник ЗСУ відмовився підтвердити, що Лиман узято.", []),
    ],
)
def test_a_verb_joined_to_one_of_saying_has_its_speaker(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "uk",
            "Міноборони Росії заявило, що атаки відбито, а повідомлення про втрату Лимана назвало вигадкою.",
            ["lost Лимана - russia denied"],
        ),
        (
            "ru",
            "Минобороны России заявило, что атаки отбиты, а весть о потере Лимана волонтёры назвали ложью.",
            [],
        ),
    ],
)
def test_who_spoke_may_deny_in_the_next_clause(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "evidence"),
    [
        ("ru", "«Лиман мы взяли утром», — рассказал журналистам украинский сержант.", "claimed"),
        ("uk", "Лиман узяли, сказав агентству «Новини» речник ЗСУ.", "claimed"),
        ("uk", "Лиман узяли українські бійці, розповіли виданню троє місцевих жителів.", "reported"),
        (
            "ru",
            "«Лиман мы взяли утром», — отметил в разговоре с корреспондентом украинский офицер.",
            "claimed",
        ),
        ("ru", "Лиман взят ВСУ, рассказал журналист украинской газеты.", "reported"),
    ],
)
def test_who_speaks_may_stand_behind_who_is_told(lang: str, text: str, evidence: str) -> None:
    assert [claim.split()[-1] for claim in heard(lang, text)] == [evidence]
