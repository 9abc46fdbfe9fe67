"""Rules for nouns that name a change: the capture of a town, a withdrawal from it."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.doers import completed, deprived, party_before, party_behind, party_between
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.fighting import fought_over
from frontmap.reading.changes.imagined import imagined, is_absent
from frontmap.reading.changes.leaving import main_party
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import town_of_relative
from frontmap.reading.towns.phrase import Towns

_LONGEST_RELATIVE = 14
_AFTER_OF_IT = ("mark", "comma", "time", "adv", "quote", "and", "strong", "dash", "clause", "after", "but")


class _Noun(NamedTuple):
    """A noun, chunk ``at``, with the party that stands between it and its ``towns``."""

    at: int
    form: Form
    beside: Party | None
    towns: Towns


def named(sentence: Sentence, at: int, form: Form) -> Event | None:
    """A noun names it: "la prise de X par Y", "le retrait des troupes russes de X", "des combats à X"."""
    if form.frame == "fight":
        return fought_over(sentence, at, form)
    if not _names_change(sentence, at, form):
        return None
    beside, start = party_between(sentence, at)
    if beside is not None and beside.kind == "civil":
        return None
    noun = _Noun(at, form, beside, _towns_of(sentence, at, start, form))
    found = noun.towns.at or noun.towns.beside or noun.towns.refers
    if not found or _is_another_thing(sentence, noun):
        return None
    subject = _who_acts(sentence, noun)
    if subject is None and form.frame in ("leave", "arrive"):
        return None
    return _event_of(sentence, noun, subject)


def _names_change(sentence: Sentence, at: int, form: Form) -> bool:
    """Whether the word at chunk ``at`` is a noun, and one that names a change where it stands."""
    if not _is_noun(sentence, at) or _is_gerund(sentence, at):
        return False
    bare = sentence.has(at, BARE)
    if bare and sentence.has(at - (2 if sentence.has(at - 1, DEMONYM) else 1), "away"):
        return False
    if form.frame != "hold":
        return True
    near = range(max(0, at - (4 if bare else 2)), at)
    said = any(sentence.chunks[i].frames("say", "admit", "deny") for i in near)
    return said and not any(sentence.has(i, "yet") for i in near)


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


def _towns_of(sentence: Sentence, at: int, start: int, form: Form) -> Towns:
    """Return the towns of the noun at chunk ``at``: behind it from ``start`` on, else its owner's."""
    start, place = _after_twin(sentence, start), FRAMES[form.frame].place
    direct = place in ("object", "subject")
    towns = towns_after(sentence, start, needs="at" if place == "into" else "of", unknown=True)
    if direct and sentence.has(at, BARE) and not (towns.at or towns.beside):
        towns = towns_after(sentence, start, unknown=True)
    if direct and not (towns.at or towns.beside or towns.refers):
        towns = _owner_town(sentence, at)
    if not (towns.at or towns.beside or towns.refers) and _is_announced(sentence, at):
        towns = towns_after(sentence, at + 2, unknown=True)
    if direct and not (towns.at or towns.beside or towns.refers):
        towns = _town_of_whose(sentence, at)
    if not (towns.at or towns.beside or towns.refers) and _is_of_it(sentence, at, form):
        towns = Towns(refers=True, end=at + 1)
    return towns


def _is_of_it(sentence: Sentence, at: int, form: Form) -> bool:
    """Whether somebody says that they did it to the town spoken of before: "Y announced its capture"."""
    if form.frame not in ("take", "lose") or not sentence.has(at - 1, "of_it"):
        return False
    said = at - 2
    if said < 0 or not sentence.has_any(at + 1, *_AFTER_OF_IT) or sentence.has(said, "confirms"):
        return False
    return bool(sentence.chunks[said].frames("say")) and not sentence.has_any(said - 1, "to", "cond")


def _after_twin(sentence: Sentence, at: int) -> int:
    """Return the chunk after a second noun that shares its town with the first: "the capture or siege of"."""
    joined = sentence.has_any(at, "and", "if") and sentence.has_any(at + 1, WORD, "siege")
    twin = joined and not sentence.chunks[at + 1].capital
    return at + 2 if twin else at


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


def _town_of_whose(sentence: Sentence, at: int) -> Towns:
    """Return the town whose change, chunk ``at``, somebody tells of: "X, dont Y a annoncé la prise"."""
    if "whose" not in sentence.all_tags or sentence.has(at + 1, "of"):
        return Towns()
    link = at - 1
    while link > at - _LONGEST_RELATIVE and not sentence.has(link, "whose"):
        if sentence.is_boundary(link) or sentence.has(link, "comma"):
            return Towns()
        link -= 1
    end = at + 1
    while end < at + _LONGEST_RELATIVE and not sentence.has_any(end, "comma", "mark"):
        end += 1
    told = sentence.chunks[max(0, link) : at], sentence.chunks[at + 1 : end]
    said = any(here.frames("say", "admit", "deny") for here in told[0])
    said = said or any(here.frames("say", "admit") for here in told[1])
    return town_of_relative(sentence, link) if said and sentence.has(link, "whose") else Towns()


def _is_announced(sentence: Sentence, at: int) -> bool:
    """Whether a colon leads from the noun at chunk ``at`` to its towns: "announced a withdrawal: X, Y"."""
    before = sentence.chunks[max(0, at - 5) : at]
    return sentence.has(at + 1, "colon") and any(here.frames("say", "admit") for here in before)


def _is_another_thing(sentence: Sentence, noun: _Noun) -> bool:
    """Whether the towns give the noun another sense: "the loss of Kyiv", a passing of X into no hands."""
    form, towns = noun.form, noun.towns
    if form.frame == "lose":
        return bool(towns.at) and _is_the_loser(sentence, towns.at[0])
    hands = range(towns.end, towns.end + 3)
    return form.frame == "pass" and not any(sentence.has(i, "hands") for i in hands)


def _is_the_loser(sentence: Sentence, town: int) -> bool:
    """Whether the name after a "loss of" is that of a government: what Kyiv lost, not who lost Kyiv."""
    return sentence.chunks[town].actor is not None and not sentence.has(town - 1, "type")


def _who_acts(sentence: Sentence, noun: _Noun) -> Party | None:
    """Return whose deed the noun names, ``None`` where the sentence does not tell."""
    at, form, beside, towns = noun
    agent, to = find_agents(sentence, max(towns.end, at + 1), until=("have", "be"))
    agent = to if form.frame == "fall" and to is not None else agent
    if agent is None and beside is None and form.frame == "take" and sentence.has(0, "with") and at < 4:
        agent = main_party(sentence, at)
    subject = agent or beside or party_before(sentence, at) or party_behind(sentence, towns.end)
    if subject is None and form.frame == "lose":
        subject = deprived(sentence, towns.end)
    return _owner(sentence, at) if subject is None else subject


def _owner(sentence: Sentence, at: int) -> Party | None:
    """Return whose the noun at chunk ``at`` is by a pronoun or a verb before it: "completed the capture"."""
    owned = at - 1 if sentence.has(at - 1, "possessive") else completed(sentence, at)
    owner = find_subject(sentence, owned) if owned is not None else None
    return owner if isinstance(owner, Party) and owner.kind != "civil" else None


def _event_of(sentence: Sentence, noun: _Noun, subject: Party | None) -> Event:
    """Return the event that the noun names: denied, imagined or past where the words around it say so."""
    at, form, _, towns = noun
    absent = is_absent(sentence, max(towns.end, at + 1))
    group = Group(at, at, form, negated=absent, unreal=imagined(sentence, at))
    side = FRAMES[form.frame].side or ("gained" if subject is not None else "")
    after = any(sentence.has_any(i, "after", "during") for i in (at - 1, at - 2))
    fresh = form.frame in ("withdraw", "leave") and subject is not None and subject.actor is not None
    event = make_event(f"{form.frame}: noun", group, towns, subject=subject, noun=True, side=side)
    return event._replace(past=after and not fresh)
