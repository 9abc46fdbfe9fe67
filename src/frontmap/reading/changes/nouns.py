"""Rules for nouns that name a change: the capture of a town, a withdrawal from it, fighting in it."""

from __future__ import annotations

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.imagined import imagined
from frontmap.reading.changes.leaving import main_party
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, WORD
from frontmap.reading.towns.after import towns_after, towns_at_head
from frontmap.reading.towns.phrase import Towns


def named(sentence: Sentence, at: int, form: Form) -> Event | None:
    """A noun names it: "la prise de X par Y", "le retrait des troupes russes de X", "des combats à X"."""
    if form.frame == "fight":
        return _fighting(sentence, at, form)
    if not _is_noun(sentence, at) or _is_gerund(sentence, at):
        return None
    if sentence.has(at, BARE) and sentence.has(at - (2 if sentence.has(at - 1, DEMONYM) else 1), "away"):
        return None
    near = range(max(0, at - (4 if sentence.has(at, BARE) else 2)), at)
    said = any(sentence.chunks[i].frames("say", "admit", "deny") for i in near)
    if form.frame == "hold" and (not said or any(sentence.has(i, "yet") for i in near)):
        return None
    frame = FRAMES[form.frame]
    subject, start = _party_between(sentence, at)
    if subject is not None and subject.kind == "civil":
        return None
    start = _after_twin(sentence, start)
    towns = towns_after(sentence, start, needs="at" if frame.place == "into" else "of", unknown=True)
    if sentence.has(at, BARE) and frame.place in ("object", "subject") and not towns.at and not towns.beside:
        towns = towns_after(sentence, start, unknown=True)
    if not (towns.at or towns.beside or towns.refers) and frame.place in ("object", "subject"):
        towns = _owner_town(sentence, at)
    announced = sentence.has(at + 1, "colon") and any(
        here.frames("say", "admit") for here in sentence.chunks[max(0, at - 5) : at]
    )
    if not (towns.at or towns.beside or towns.refers) and announced:
        towns = towns_after(sentence, at + 2, unknown=True)
    if not (towns.at or towns.beside or towns.refers):
        return None
    if form.frame == "lose" and towns.at and _is_the_loser(sentence, towns.at[0]):
        return None
    if form.frame == "pass" and not any(sentence.has(i, "hands") for i in range(towns.end, towns.end + 3)):
        return None
    agent, to = find_agents(sentence, max(towns.end, at + 1), until=("have", "be"))
    agent = to if form.frame == "fall" and to is not None else agent
    if agent is None and subject is None and form.frame == "take" and sentence.has(0, "with") and at < 4:
        agent = main_party(sentence, at)
    subject = agent or subject or _party_before(sentence, at) or _party_at(sentence, towns.end)
    if subject is None and form.frame == "lose":
        subject = _deprived(sentence, towns.end)
    owned = at - 1 if sentence.has(at - 1, "possessive") else _completed(sentence, at)
    if subject is None and owned is not None:
        owner = find_subject(sentence, owned)
        subject = owner if isinstance(owner, Party) and owner.kind != "civil" else None
    if subject is None and form.frame in ("leave", "arrive"):
        return None
    absent = _is_absent(sentence, max(towns.end, at + 1))
    group = Group(at, at, form, negated=absent, unreal=imagined(sentence, at))
    side = frame.side or ("gained" if subject is not None else "")
    event = make_event(f"{form.frame}: noun", group, towns, subject=subject, noun=True, side=side)
    after = any(sentence.has_any(i, "after", "during") for i in (at - 1, at - 2))
    fresh = form.frame in ("withdraw", "leave") and subject is not None and subject.actor is not None
    return event._replace(past=after and not fresh)


def _deprived(sentence: Sentence, at: int) -> Party | None:
    """Return whom a loss deprives of something, told from chunk ``at`` on: "the loss of X deprives Y"."""
    if "deprives" not in sentence.all_tags:
        return None
    verb = next(
        (i for i in range(at, min(at + 4, len(sentence.chunks))) if sentence.has(i, "deprives")), None
    )
    after = range(verb + 1, verb + 4) if verb is not None else range(0)
    party = next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    return party if party is not None and party.kind in ("force", "name") else None


def _after_twin(sentence: Sentence, at: int) -> int:
    """Return the chunk after a second noun that shares its town with the first: "the capture or siege of"."""
    joined = sentence.has_any(at, "and", "if") and sentence.has_any(at + 1, WORD, "siege")
    twin = joined and not sentence.chunks[at + 1].capital
    return at + 2 if twin else at


def _is_the_loser(sentence: Sentence, town: int) -> bool:
    """Whether the name after a "loss of" is that of a government: what Kyiv lost, not who lost Kyiv."""
    return sentence.chunks[town].actor is not None and not sentence.has(town - 1, "type")


def _is_absent(sentence: Sentence, at: int) -> bool:
    """Whether a "there is none" ends the clause from chunk ``at`` on: "of a capture of X there is none"."""
    for after in range(at, min(at + 5, len(sentence.chunks))):
        if sentence.has(after, "absent"):
            return True
        if (
            sentence.has_any(after, "comma", "clause", "strong", "that", "and")
            or sentence.chunks[after].forms
        ):
            break
    return False


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether the word at chunk ``at`` stands where a noun does."""
    if sentence.has(at, BARE):
        return True
    if at == 0:
        return sentence.has(1, "of")
    if sentence.has(at - 1, "word") and not sentence.chunks[at - 1].forms and sentence.has(at - 2, "det"):
        return sentence.has_any(at + 1, "of", "at")
    return sentence.has_any(
        at - 1, DEMONYM, "genitive", "det", "of", "adj", "by", "after", "colon", "quote", "statement"
    ) or sentence.chunks[at - 1].frames("say", "admit", "deny")


def _is_gerund(sentence: Sentence, at: int) -> bool:
    """Whether the word at chunk ``at`` has its object right after it, as a verb: "after taking X"."""
    after = at + 2 if sentence.has(at + 1, "quote") else at + 1
    return not sentence.has_any(after, "of", "by") and sentence.chunks[at].moods("gerund")


def _party_between(sentence: Sentence, at: int) -> tuple[Party | None, int]:
    """Return the party between the noun and its town ("le retrait russe de"), and where it ends."""
    subject, start = None, at + 1
    while start < len(sentence.chunks):
        here, party = sentence.chunks[start], sentence.party_at.get(start)
        describes = start == at + 1 and here.actor is not None
        if party is not None and party.kind == "civil" and not describes:
            return party, start
        side = here.actor is not None and (here.toponym is None or "by" in here.tags)
        if side and not sentence.has_any(start - 1, "det", "of"):
            if subject is None:
                subject = (
                    party
                    if party is not None and party.kind != "civil"
                    else Party(start, start, "force", here.actor)
                )
            start = max(start, subject.last) + 1
        elif here.toponym is None and party is not None and party.kind in ("force", "name") and not subject:
            subject, start = party, party.last + 1
        elif (
            (here.has_any("of", "det", "possessive", "by") and _reaches_party(sentence, start))
            or here.has_any("time", "adv", "quote", "genitive")
            or ("word" in here.tags and "type" not in here.tags and not here.capital and start - at < 3)
        ):
            start += 1
        else:
            break
    return subject, start


def _completed(sentence: Sentence, at: int) -> int | None:
    """Return the verb that says that its subject brought the noun at chunk ``at`` to its end, if any does."""
    near = range(at - 1, max(-1, at - 4), -1)
    return next((i for i in near if sentence.has(i, "completes")), None)


def _owner_town(sentence: Sentence, at: int) -> Towns:
    """Return the town whose genitive stands before the noun at chunk ``at`` ("X's capture")."""
    at -= 1
    while sentence.has(at, "adj"):
        at -= 1
    if at < 1 or not sentence.has(at, "genitive"):
        return Towns()
    owner = sentence.chunks[at - 1]
    if "town" in owner.tags and sentence.has(at - 2, "this"):
        return Towns(refers=True)
    return Towns(at=[at - 1]) if owner.is_town else Towns()


def _party_before(sentence: Sentence, at: int) -> Party | None:
    """Return the party whose genitive or demonym stands before the noun ("Russia's hasty retreat from X")."""
    while sentence.has_any(at - 1, "adj", "quote", "genitive"):
        at -= 1
        if sentence.has(at, "genitive"):
            return sentence.party_at.get(at - 1)
    if sentence.has(at - 1, DEMONYM):
        return Party(at - 1, at - 1, "force", sentence.chunks[at - 1].actor)
    return None


def _party_at(sentence: Sentence, at: int) -> Party | None:
    """Return the forces named right after the town ("le départ de X des soldats russes")."""
    while sentence.has_any(at, "of", "det", "adj"):
        at += 1
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind == "force" and sentence.governed(party.first) else None


def _reaches_party(sentence: Sentence, at: int) -> bool:
    """Whether a party that is no town follows within three chunks, articles and the like between."""
    for after in range(at + 1, min(at + 5, len(sentence.chunks))):
        party = sentence.party_at.get(after)
        if party is not None:
            return party.kind in ("force", "civil") or (
                party.kind == "name" and sentence.chunks[after].toponym is None
            )
        owner = sentence.has(after, "word") and sentence.has(after + 1, "genitive")
        if not owner and not sentence.has_any(after, "det", "of", "adj", "possessive", "number", "genitive"):
            return False
    return False


def _fighting(sentence: Sentence, at: int, form: Form) -> Event | None:
    """There is fighting in a town: "des combats font rage dans X", "in X rages fighting"."""
    if _describes_forces(sentence, at):
        return None
    ahead = towns_at_head(sentence, _verb_before(sentence, at))
    if ahead.at or ahead.refers:
        if _is_absent(sentence, at + 1):
            return None
        group = Group(at, at, form, unreal=imagined(sentence, at))
        return make_event("fight: noun", group, ahead, noun=True)
    for start in range(at + 1, min(at + 12, len(sentence.chunks))):
        if sentence.has(start, "with") and sentence.party_at.get(start + 1):
            continue
        if sentence.has_any(
            start, "comma", "that", "who", "clause", "strong", "near", "toward", "region", "front"
        ):
            return None
        if sentence.has(start, "imagined") and start > at + 1:
            return None
        if sentence.has(start, "at"):
            towns = towns_after(sentence, start, needs="at")
            if towns.at or towns.refers:
                if _is_absent(sentence, towns.end):
                    return None
                past = _is_after(sentence, at)
                group = Group(at, at, form, past=past, unreal=imagined(sentence, at))
                return make_event("fight: noun", group, towns, noun=True)
    return None


def _describes_forces(sentence: Sentence, at: int) -> bool:
    """Whether "fighting" only tells where forces are: "the troops still fighting in X"."""
    before = at - 1
    while sentence.has_any(before, "adv", "yet"):
        before -= 1
    party = sentence.party_at.get(before)
    return sentence.has(at, "stationed") and party is not None and party.kind == "force"


def _is_after(sentence: Sentence, at: int) -> bool:
    """Whether an "after" leads to the noun at chunk ``at``: "after months of fighting in X"."""
    for before in range(at - 1, max(-1, at - 6), -1):
        if sentence.has(before, "after"):
            return True
        if sentence.has_any(before, "comma", "that", "who", "clause", "strong"):
            break
    return False


def _verb_before(sentence: Sentence, at: int) -> int:
    """Return the chunk of a plain verb right before the noun at chunk ``at`` ("in X rages fighting")."""
    while sentence.has_any(at - 1, "adj", "adv", "det"):
        at -= 1
    return at - 1 if sentence.has(at - 1, "word") and not sentence.chunks[at - 1].forms else at
