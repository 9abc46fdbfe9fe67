"""A verb with its helpers: whether it tells something that has happened, and of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from frontmap.reading.chunks import Chunk
from frontmap.reading.entries import Form
from frontmap.reading.frames import FRAMES
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.vocabulary import WORD


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its helpers, chunks ``first`` to ``last``.

    ``passive`` where what stands before it undergoes it; ``bare`` where a participle stands alone;
    ``linked`` where it shares the helper and the subject of a verb before it; ``perfect`` for "having
    retaken". ``unreal`` says in a word why it tells of nothing that has happened, ``""`` where it does.
    """

    first: int
    last: int
    form: Form
    passive: bool = False
    bare: bool = False
    linked: bool = False
    perfect: bool = False
    negated: bool = False
    past: bool = False
    unreal: str = ""


def read_group(sentence: Sentence, at: int, form: Form) -> Group | None:
    """Return the verb whose main word is chunk ``at``, read as ``form``; ``None`` if it cannot be that."""
    first, helpers = _helpers(sentence, at)
    words = [sentence.chunks[i] for i in helpers]
    have, be = _any(words, "have"), _any(words, "be")
    reflexive = _any(words, "refl")
    progressive = form.mood == "gerund" and be
    if form.mood not in ("participle", "predicate") and (have or be) and not progressive:
        return None
    if form.mood == "finite" and (
        sentence.has(first - 1, "to") or (first and sentence.chunks[first - 1].frames("achieve"))
    ):
        return None
    if form.reflexive and not reflexive:
        return None
    bare = form.mood == "participle" and not (have or be)
    if (bare and sentence.has(at - 1, "det", "of")) or (
        form.mood == "finite" and sentence.has(at - 1, "det")
    ):
        return None
    place = FRAMES[form.frame].place
    passive = form.mood == "participle" and not reflexive and (
        _any(words, "been") or (be and place == "object") or (be and form.frame == "raise")
    )  # fmt: skip
    linked = bare and _is_linked(sentence, first, at)
    perfect = _any(words, "perfect_infinitive") and not _achieved(sentence, first)
    return Group(
        first,
        at,
        form,
        passive=passive or form.mood == "predicate" or (bare and place == "object" and not linked),
        bare=bare,
        linked=linked,
        perfect=perfect or (form.mood == "gerund" and not progressive),
        negated=_any(words, "negating"),
        past=_any(words, "pluperfect"),
        unreal=_unreal(
            sentence, first, form, conditional=_any(words, "cond"), subjunctive=_any(words, "subjunctive")
        ),
    )


def _any(words: Sequence[Chunk], tag: str) -> bool:
    """Whether any of ``words`` has that tag."""
    return any(word.has(tag) for word in words)


def _helpers(sentence: Sentence, at: int) -> tuple[int, list[int]]:
    """Return the first chunk of the verb at chunk ``at``, and the indexes of its helpers."""
    helpers: list[int] = []
    first = at
    before = at - 1
    while before >= 0:
        here = sentence.chunks[before]
        if here.has("we") and not sentence.has(before - 1, "we"):
            break
        if here.has("have", "be", "been", "neg", "refl") or (here.low == "l'" and helpers):
            helpers.append(before)
            first = before
        elif (here.has("adv", "time", "quote") and not here.has("det")) or (
            sentence.has(before - 1, "have", "be") and (here.has("they") or _may_be_adverb(here))
        ):
            pass
        else:
            break
        before -= 1
    return first, helpers


def _may_be_adverb(here: Chunk) -> bool:
    """Whether a word within a verb may be an adverb: the lexicon does not know it ("has at once left")."""
    return here.has(WORD) and not here.forms and not here.capital and here.actor is None


def _is_linked(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a participle shares the helper of a verb before it ("have taken X and left Y")."""
    helper = _helper_before(sentence, first)
    if helper is None:
        return False
    if sentence.has(first - 1, "and"):
        return not sentence.has(at + 1, "by")
    return (
        sentence.has(first - 1, "comma")
        and sentence.has(helper, "have")
        and sentence.has(at + 1, "det", "name")
    )


def _helper_before(sentence: Sentence, first: int) -> int | None:
    """Return the helper verb that a bare participle at chunk ``first`` shares, ``None`` if there is none."""
    for at in range(first - 2, -1, -1):
        if sentence.is_boundary(at) or sentence.has(at, "who"):
            return None
        if sentence.has(at, "have", "be"):
            return at
    return None


def _achieved(sentence: Sentence, first: int) -> bool:
    """Whether the verb from chunk ``first`` on follows a "managed to" that has happened."""
    at = first - 1
    while sentence.has(at, "adv", "quote", "time"):
        at -= 1
    forced = sentence.party_at.get(at - 1) if sentence.has(at, "to") else None
    at = forced.first - 1 if forced is not None else at
    if at < 0 or not sentence.chunks[at].frames("achieve"):
        return False
    group_first, helpers = _helpers(sentence, at)
    return not any(sentence.has(i, "cond", "negating") for i in (group_first, *helpers))


def _unreal(sentence: Sentence, first: int, form: Form, *, conditional: bool, subjunctive: bool) -> str:
    """Return why the verb tells of nothing that has happened, ``""`` where it does."""
    perfect = form.mood == "participle"
    if conditional:
        return "condition"
    if form.mood == "infinitive" and (
        (form.frame == "hold" and _is_said(sentence, first)) or is_first_to(sentence, first)
    ):
        return ""
    if form.mood in ("future", "infinitive") and not _achieved(sentence, first):
        return "plan"
    if form.mood == "conditional":
        return "condition"
    if form.mood == "gerund" and first and sentence.chunks[first - 1].frames("plan"):
        return "plan"
    if subjunctive and perfect and not _after_denial(sentence, first):
        return "condition"
    return _under_condition(sentence, first)


def is_first_to(sentence: Sentence, first: int) -> bool:
    """Whether an infinitive tells which town was the first to undergo it: "the first to fall"."""
    noun = first - 2
    return (
        sentence.has(first - 1, "to", "at")
        and sentence.has(noun, "town", "superlative", "type")
        and any(sentence.has(at, "superlative") for at in range(max(0, noun - 4), noun + 1))
    )


def _is_said(sentence: Sentence, first: int) -> bool:
    """Whether a verb of saying stands right before an infinitive ("claims to control")."""
    at = first - 2 if sentence.has(first - 1, "to") else first - 1
    return at >= 0 and sentence.chunks[at].frames("say", "admit", "deny")


def _after_denial(sentence: Sentence, first: int) -> bool:
    """Whether a verb of denying stands before chunk ``first``."""
    return any(sentence.chunks[at].frames("deny") for at in range(first))


def _under_condition(sentence: Sentence, first: int) -> str:
    """Return "condition" or "plan" where an "if" or a "wants that" governs chunk ``first``."""
    that = False
    for at in range(first - 1, -1, -1):
        here = sentence.chunks[at]
        if here.has("comma", "strong", "colon"):
            break
        if here.has("if"):
            return "condition"
        if that and here.frames("plan"):
            return "plan"
        if that and here.frames("say", "admit", "deny"):
            break
        that = that or here.has("that")
    return ""


def find_subject(sentence: Sentence, first: int) -> Party | int | None:
    """Return who does what the verb from chunk ``first`` on tells: a party, or the index of another noun.

    ``None`` means that its clause names no subject.
    """
    shared = _shared_helper(sentence, first)
    if shared is not None:
        return find_subject(sentence, _helpers(sentence, shared)[0] if shared else shared)
    beside = sentence.party_at.get(first - 1)
    if beside is not None and any(form.mood == "gerund" for form in sentence.chunks[first].forms):
        return beside
    party = _before_inset(sentence, first)
    if party is not None:
        return party
    at = first - 1
    while at >= 0:
        party = sentence.party_at.get(at)
        if party is not None:
            if not sentence.governed(party.first) or _opens_background(sentence, party, first):
                return party
            at = party.first - 1
            continue
        if sentence.is_boundary(at) and not sentence.has(at, "source", "paren"):
            return None
        if _starts_subject(sentence, at):
            return at
        at -= 1
    return None


def _opens_background(sentence: Sentence, party: Party, first: int) -> bool:
    """Whether an "after" before ``party`` opens a clause of the verb right behind it ("after X left")."""
    at = party.first - 1
    while sentence.has(at, "det", "adj", "number", "possessive"):
        at -= 1
    behind = first - 1
    while sentence.has(behind, "time", "adv") and behind > party.last:
        behind -= 1
    return party.last == behind and sentence.has(at, "after")


def _before_inset(sentence: Sentence, first: int) -> Party | None:
    """Return the party before an inset that ends before chunk ``first`` ("the army, which ..., left")."""
    if not sentence.has(first - 1, "comma"):
        return None
    for at in range(first - 2, max(0, first - 30), -1):
        if sentence.has(at, "strong", "that"):
            return None
        party = sentence.party_at.get(at - 1) if sentence.has(at, "comma") else None
        if party is not None and not sentence.governed(party.first):
            return party
    return None


def _shared_helper(sentence: Sentence, first: int) -> int | None:
    """Return the helper of the verb that shares its subject with the verb from chunk ``first`` on, if any."""
    link = first - 1
    while sentence.has(link, "adv", "time") and not sentence.has(link, "and"):
        link -= 1
    if not sentence.has(link, "and") and not (sentence.has(link, "comma") and sentence.has(link - 1, "and")):
        return None
    for at in range(link - 1, -1, -1):
        if sentence.is_boundary(at) and not sentence.has(at, "paren"):
            return None
        here = sentence.chunks[at]
        if here.has("have", "be") or any(form.mood == "finite" for form in here.forms):
            return at
    return None


def _starts_subject(sentence: Sentence, at: int) -> bool:
    """Whether a noun that no preposition governs begins at chunk ``at``."""
    here = sentence.chunks[at]
    if here.has("name") and here.actor is None:
        return not sentence.has(at - 1, "name") and not sentence.governed(at)
    if not here.has("det") or at + 1 >= len(sentence.chunks) or sentence.has(at, "time"):
        return False
    after = at + 1
    while sentence.has(after, "adj", "number", "det"):
        after += 1
    noun = after < len(sentence.chunks) and (
        sentence.has(after, "word", "type", "flag") or bool(sentence.chunks[after].forms)
    )
    return noun and not sentence.party_at.get(after) and not sentence.governed(after)
