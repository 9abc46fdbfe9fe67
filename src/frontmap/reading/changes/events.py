"""All that a sentence says happened to towns, by every rule there is."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.model import Change
from frontmap.reading.changes.active import done
from frontmap.reading.changes.belonging import belongs
from frontmap.reading.changes.called_false import this_called_false
from frontmap.reading.changes.event import Event
from frontmap.reading.changes.flags import flies_again, raised
from frontmap.reading.changes.leaving import removed
from frontmap.reading.changes.nouns import named
from frontmap.reading.changes.parts import advanced
from frontmap.reading.changes.passive import undergone
from frontmap.reading.changes.presence import already_in, behind, gone_from, no_longer_in, seen_in
from frontmap.reading.changes.repeated import repeated
from frontmap.reading.changes.signs import fallen
from frontmap.reading.changes.states import in_hands, passed_to
from frontmap.reading.changes.verbs import Group, read_group
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NUMBER
from frontmap.reading.towns.after import parts_listed

_PREDICATES = frozenset(("ours", "free"))
_LASTING = ("hold", "keep", "retain", "raise")
"""The frames of which a "still" tells that nothing has changed: "still hold X", "a flag still flies"."""
_LONGEST_CLAUSE = 24


def find_events(sentence: Sentence) -> Iterator[Event]:
    """Yield the events of ``sentence`` in order, those that have not happened included."""
    yield from no_longer_in(sentence)
    for at in sentence.telling:
        here = sentence.chunks[at]
        if here.actor is not None or not here.tags.isdisjoint(_PREDICATES):
            event = _of_party(sentence, at)
            if event is not None:
                yield event
        if "hands" in here.tags:
            yield from in_hands(sentence, at)
        if here.forms:
            yield from _told_at(sentence, at)


def _of_party(sentence: Sentence, at: int) -> Event | None:
    """Return what is told, with no verb of change, of the side or the "our" at chunk ``at``: "X is Y's"."""
    tags = sentence.tags[at]
    party = sentence.party_at.get(at) or (_own_forces(sentence, at) if "ours" in tags else None)
    named_here = party is None or at < party.first or _names_party(sentence, party, at)
    event = belongs(sentence, at) or (already_in(sentence, party) if party is not None else None)
    if event is None and "flag" in sentence.all_tags and sentence.chunks[at].actor is not None:
        event = flies_again(sentence, at)
    if event is not None:
        return event if named_here or event.rule in ("belongs", "flag") else None
    if party is not None:
        return _whereabouts(sentence, party) if named_here else None
    ours = sentence.party_at.get(at + 1) if "ours" in tags else None
    return gone_from(sentence, ours) if ours is not None else None


def _whereabouts(sentence: Sentence, party: Party) -> Event | None:
    """Return what is told of where ``party`` is: no more in a town, behind one, seen in one."""
    return gone_from(sentence, party) or behind(sentence, party) or seen_in(sentence, party)


def _told_at(sentence: Sentence, at: int) -> Iterator[Event]:
    """Yield the events of the verb or noun at chunk ``at``: of the first of its forms that tells any."""
    near = sentence.has(at, "near") and not sentence.has(at + 1, "at")
    for form in () if near else sentence.chunks[at].forms:
        if FRAMES[form.frame].change is None:
            continue
        event = named(sentence, at, form) if form.mood == "noun" else _told(sentence, at, form)
        if event is not None:
            yield from _with_what_follows(sentence, _qualified(sentence, event, at))
            break


def _qualified(sentence: Sentence, event: Event, at: int) -> Event:
    """Return ``event`` as the words around chunk ``at`` make it: called false, for show, of a part only."""
    if _is_called_false(sentence, at):
        event = event._replace(negated=True)
    if _is_for_show(sentence, event):
        event = event._replace(unreal="a ceremony")
    event.towns.part = event.towns.part or _is_partly(sentence, event)
    return event


def _with_what_follows(sentence: Sentence, event: Event) -> Iterator[Event]:
    """Yield ``event``, what the sentence repeats of it, and what it tells of parts listed behind."""
    yield event
    yield from repeated(sentence, event)
    parts = parts_listed(sentence, event.towns)
    if parts.at:
        yield event._replace(towns=parts)


def _own_forces(sentence: Sentence, at: int) -> Party | None:
    """Return the forces that an "our" at chunk ``at`` stands before: "our troops are in X no more"."""
    party = sentence.party_at.get(at + 1)
    return party if party is not None and party.kind == "force" else None


def _names_party(sentence: Sentence, party: Party, at: int) -> bool:
    """Whether chunk ``at`` is the first of a party that names its side."""
    return at == party.first or not any(sentence.chunks[i].actor for i in range(party.first, at))


def _is_partly(sentence: Sentence, event: Event) -> bool:
    """Whether a "partly" stands beside the verb of ``event``: only a part of the town is told of."""
    if "part" in sentence.all_tags and _is_by_share(sentence, event.towns.end):
        return True
    if "partly" not in sentence.all_tags:
        return False
    if any(sentence.has(at, "partly") for at in range(event.first - 1, event.at + 2)):
        return True
    after = max(event.towns.end, event.at + 1)
    while sentence.has_any(after, "comma", "but", "dash", "time"):
        after += 1
    return sentence.has(after, "partly")  # "freed X, but not completely"


def _is_by_share(sentence: Sentence, at: int) -> bool:
    """Whether a share of a town stands behind it, from chunk ``at`` on: "control X to more than 80 %"."""
    led = at if sentence.has(at, "at") else -1
    while led >= 0 and sentence.has_any(at, "at", "adj", "of", "by", "near"):
        at += 1
    return led >= 0 and sentence.has(at, NUMBER) and sentence.has(at + 1, "part")


def _is_for_show(sentence: Sentence, event: Event) -> bool:
    """Whether forces come to a town for no more than to be seen: "entered X for a parade"."""
    if "ceremony" not in sentence.all_tags or event.change is not Change.ENTERED:
        return False
    for at in range(event.at + 1, min(event.at + _LONGEST_CLAUSE, len(sentence.chunks))):
        if sentence.has(at, "ceremony"):
            return True
        if sentence.is_boundary(at):
            break
    return False


def _is_called_false(sentence: Sentence, at: int) -> bool:
    """Whether what chunk ``at`` tells is called false after it ("reports that X fell are false")."""
    if "false" not in sentence.all_tags:
        return False
    apart = False
    for after in range(at + 1, sentence.length):
        if "false" in sentence.tags[after]:
            return not apart or this_called_false(sentence, after) is None
        apart = apart or sentence.has_any(after, "comma", "strong", "clause")
        if apart and sentence.chunks[after].frames("deny"):
            return False  # "..., but Y called this a lie": so said Y
        if (
            sentence.has(after, "comma")
            and sentence.has(after + 1, "det")
            and sentence.has(after + 2, "statement")
        ):
            return False  # "..., a claim that Y called false": who said so does not
    false = next(i for i, tags in enumerate(sentence.tags) if "false" in tags)
    return any(sentence.has_any(i, "statement", "that") for i in range(false + 1, min(false + 3, at)))


def _told(sentence: Sentence, at: int, form: Form) -> Event | None:
    """Return the event that a verb tells, ``None`` if it is not of our kind."""
    group = read_group(sentence, at, form)
    if group is not None and form.frame == "pass":
        return passed_to(sentence, group)
    if group is None or (form.frame in _LASTING and _goes_on(sentence, group)):
        return None
    if form.frame in ("hold", "keep") and _holds_no_longer(sentence, group):
        group = group._replace(form=Form("lose", form.mood), negated=False)
    if form.frame == "fight" and group.perfect:
        return None
    rule = {"raise": raised, "fall": fallen, "advance": advanced}.get(form.frame)
    if rule is not None:
        return rule(sentence, group)
    if group.bare and not group.linked and form.frame in ("expel", "withdraw"):
        return removed(sentence, group)
    if group.passive and FRAMES[form.frame].place in ("from", "into"):
        return removed(sentence, group)
    return undergone(sentence, group) if group.passive else done(sentence, group)


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Whether a "still" beside the verb says that nothing has changed ("still hold X")."""
    led = group.first - 1 if sentence.has(group.first - 1, "at") else group.first  # "still in control of"
    return sentence.has(led - 1, "yet") or any(
        sentence.has(at, "yet") for at in range(group.first, group.last + 2)
    )


def _holds_no_longer(sentence: Sentence, group: Group) -> bool:
    """Whether a verb of holding says that it is over: "no longer control X", "ne contrôlent plus X".

    Behind the verb, a word of quantity may look the same: "contrôlent plus de 80 % de X".
    """
    over = group.negated and sentence.has(group.last + 1, "no_longer")
    return over or any(sentence.has(at, "no_longer") for at in range(group.first, group.last))
