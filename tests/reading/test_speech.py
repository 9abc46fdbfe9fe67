import pytest

from frontmap.model import OUTLET, Evidence, Stance, evidence
from tests.reading.examples import ACTOR_IDS, claims


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
