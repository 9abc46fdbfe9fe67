"""A verb with its helpers: whether it tells something that has happened, and of whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME, WORD

_HELPERS = frozenset(("have", "be", "been", "neg", "refl"))
_WITHIN = frozenset(("adv", "time", "quote"))


HEARSAY = "not confirmed"
"""Why an "allegedly" makes no claim, unless in what a side says of itself: there it is the outlet's."""


class Group(NamedTuple):  # so many are made that a frozen dataclass would be felt
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
    first, helpers = helpers_of(sentence, at)
    tags = frozenset().union(*[sentence.tags[i] for i in helpers])
    have, be, reflexive = "have" in tags, "be" in tags, "refl" in tags
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
    if (bare and sentence.has_any(at - 1, "det", "of")) or (
        form.mood in ("finite", "gerund")
        and sentence.has(at - 1, "det")
        and not (sentence.has_any(at - 1, "this", "him") and sentence.has(at, BARE))
    ):
        return None
    if form.mood in ("finite", "infinitive") and sentence.has(at - 1, "genitive"):
        return None
    if sentence.has(at, "region") and sentence.has_any(at - 1, NAME, "region_name"):
        return None  # "Gezira state"
    place = FRAMES[form.frame].place
    passive = form.mood == "participle" and not reflexive and (
        "been" in tags or (be and place == "object") or (be and form.frame == "raise")
    )  # fmt: skip
    linked = bare and _is_linked(sentence, first, at)
    perfect = "perfect_infinitive" in tags and not _achieved(sentence, first)
    return Group(
        first,
        at,
        form,
        passive=passive or form.mood == "predicate" or (bare and place == "object" and not linked),
        bare=bare,
        linked=linked,
        perfect=perfect or (form.mood == "gerund" and not progressive),
        negated="negating" in tags and not _says_only(sentence, at, helpers),
        past="pluperfect" in tags or _is_earlier(sentence, first),
        unreal=_hearsay(sentence, helpers)
        or _unreal(
            sentence,
            first,
            form,
            conditional="cond" in tags or sentence.has(at + 1, "would"),
            subjunctive="subjunctive" in tags,
        ),
    )


def _is_earlier(sentence: Sentence, first: int) -> bool:
    """Whether an "earlier" opens the clause of the verb from chunk ``first`` on."""
    if "earlier" not in sentence.all_tags:
        return False
    for at in range(first - 1, -1, -1):
        if sentence.has_any(at, "comma", "that", "clause", "strong", "colon") or sentence.chunks[at].forms:
            return False
        if sentence.has(at, "earlier"):
            return sentence.opens_clause(at) or at == first - 1
    return False


def _hearsay(sentence: Sentence, helpers: Sequence[int]) -> str:
    """Return that a verb is hearsay if nothing but an "allegedly" makes it unreal, else ``""``."""
    hedges = [i for i in helpers if sentence.has(i, "cond")]
    return HEARSAY if hedges and all(sentence.has(i, "hearsay") for i in hedges) else ""


def _says_only(sentence: Sentence, at: int, helpers: Sequence[int]) -> bool:
    """Whether a "that" after the verb at chunk ``at`` makes its negation an "only": "n'a pris X que là"."""
    plain = all(sentence.has(i, "only") for i in helpers if sentence.has(i, "neg"))
    for after in range(at + 1, min(at + 9, len(sentence.chunks))) if plain else ():
        if sentence.has(after, "that"):
            return sentence.has_any(after + 1, "time", "at", "after", "number")
        if sentence.has_any(after, "comma", "strong"):
            break
    return False


def helpers_of(sentence: Sentence, at: int) -> tuple[int, list[int]]:
    """Return the first chunk of the verb at chunk ``at``, and the indexes of its helpers."""
    helpers: list[int] = []
    first = at
    before = at - 1
    while before >= 0:
        here, tags = sentence.chunks[before], sentence.tags[before]
        if "we" in tags and not sentence.has(before - 1, "we"):
            break
        if not tags.isdisjoint(_HELPERS) or (here.low == "l'" and helpers):
            helpers.append(before)
            first = before
        elif (not tags.isdisjoint(_WITHIN) and "det" not in tags) or (
            sentence.has_any(before - 1, "have", "be")
            and ("they" in tags or "floating" in tags or _may_be_adverb(here))
        ):
            pass
        elif helpers or not _is_contrast(sentence, before):
            break
        else:
            before -= 2
        before -= 1
    return first, helpers


def _is_contrast(sentence: Sentence, comma: int) -> bool:
    """Whether a mere pronoun between commas ends at chunk ``comma``: "X est, elle, passée"."""
    ends = sentence.has(comma, "comma") and sentence.has(comma - 2, "comma")
    return ends and sentence.has(comma - 1, "him") and sentence.has_any(comma - 3, "have", "be")


def _may_be_adverb(here: Chunk) -> bool:
    """Whether a word within a verb may be an adverb: the lexicon does not know it ("has at once left")."""
    return WORD in here.tags and not here.forms and not here.capital and here.actor is None


def _is_linked(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a participle shares the helper of a verb before it ("have taken X and left Y")."""
    helper = _helper_before(sentence, first) if sentence.has_any(first - 1, "and", "comma") else None
    if helper is None:
        return False
    if sentence.has(first - 1, "and"):
        return not sentence.has(at + 1, "by")
    return sentence.has(helper, "have") and sentence.has_any(at + 1, "det", "name")


def _helper_before(sentence: Sentence, first: int) -> int | None:
    """Return the helper verb that a bare participle at chunk ``first`` shares, ``None`` if there is none."""
    for at in range(first - 2, -1, -1):
        if sentence.is_boundary(at) or sentence.has(at, "who"):
            return None
        if sentence.has_any(at, "have", "be"):
            return at
    return None


def _achieved(sentence: Sentence, first: int) -> bool:
    """Whether the verb from chunk ``first`` on follows a "managed to" that has happened."""
    at = first - 1
    while sentence.has_any(at, "adv", "quote", "time"):
        at -= 1
    forced = sentence.party_at.get(at - 1) if sentence.has(at, "to") else None
    at = forced.first - 1 if forced is not None else at
    if at < 0 or not sentence.chunks[at].frames("achieve"):
        return False
    group_first, helpers = helpers_of(sentence, at)
    return not any(sentence.has_any(i, "cond", "negating") for i in (group_first, *helpers))


def _unreal(sentence: Sentence, first: int, form: Form, *, conditional: bool, subjunctive: bool) -> str:
    """Return why the verb tells of nothing that has happened, ``""`` where it does."""
    perfect = form.mood == "participle"
    hedged = sentence.has(first - 1, "comma") and sentence.has(first - 2, "cond")
    if conditional and not (perfect and _after_denial(sentence, first)):  # "denied it would have taken X"
        return "condition"
    if hedged and (first == 2 or sentence.has(first - 3, "comma")):
        return "condition"
    if perfect and sentence.has(first, "perfect_infinitive") and sentence.has(first - 1, "cond"):
        return "condition"
    if form.mood in ("gerund", "infinitive") and sentence.has(first - 1, "before"):
        return "" if _may_have_happened(sentence, first - 1) else "plan"
    withdraws = form.frame == "withdraw" and sentence.has(first, "refl")
    goes_on = (form.frame == "hold" or withdraws) and _is_said(sentence, first)
    gains = FRAMES[form.frame].side == "gained"
    if form.mood == "infinitive" and (goes_on or is_first_to(sentence, first, acting=gains)):
        return ""
    if form.mood in ("future", "infinitive") and not _achieved(sentence, first):
        return "plan"
    if form.mood == "conditional":
        return "condition"
    if form.mood == "gerund" and (_is_going_on(sentence, first, form) or _follows_plan(sentence, first)):
        return "plan"
    if form.mood == "gerund" and sentence.has(first - 1, "comma") and _is_hedged(sentence, first - 1):
        return "condition"
    if subjunctive and perfect and not _after_denial(sentence, first):
        return "condition"
    conceded = perfect and not sentence.has_any(first, "pluperfect") and _is_conceded(sentence, first)
    return "" if conceded else _under_condition(sentence, first)


def _is_conceded(sentence: Sentence, first: int) -> bool:
    """Whether an "if" at the head of a sentence concedes what is so: "si elle a perdu X, elle tient Y"."""
    if not sentence.has_any(0, "concedes"):
        return False
    return not any(sentence.has_any(at, "comma", "strong", "colon") for at in range(first))


def _is_going_on(sentence: Sentence, first: int, form: Form) -> bool:
    """Whether forces only are on their way out of a town: "announced that its troops are leaving X"."""
    return FRAMES[form.frame].side == "lost" and sentence.has(first, "going_on")


def _follows_plan(sentence: Sentence, first: int) -> bool:
    """Whether a verb of wanting, or a "close to", leads to the verb: "began withdrawing"."""
    hedged = sentence.has_any(first - 1, "cond", "imagined")
    return first > 0 and (hedged or sentence.chunks[first - 1].frames("plan"))


def _is_hedged(sentence: Sentence, comma: int) -> bool:
    """Whether the clause that chunk ``comma`` ends only may have happened: "may have left, taking X"."""
    for at in range(comma - 1, -1, -1):
        if sentence.has_any(at, "strong", "colon", "that", "quote"):
            break
        if (
            sentence.has(at, "cond")
            and sentence.has(at, "neg")
            and not sentence.has_any(at + 1, "number", "adj")
        ):
            return True
    return False


def _may_have_happened(sentence: Sentence, before: int) -> bool:
    """Whether nothing makes unreal what stands before chunk ``before``: "resisted before leaving X"."""
    for at in range(before - 1, -1, -1):
        here = sentence.chunks[at]
        if here.has_any("that", "strong", "colon") or here.frames("say", "admit"):
            break
        if here.has_any("cond", "imagined", "if", "negating") or here.frames("plan"):
            return False
    return True


def is_first_to(sentence: Sentence, first: int, *, acting: bool = False) -> bool:
    """Whether an infinitive tells which town was the first to undergo it: "the first to fall".

    Or which forces were the first to do it, if they may be ``acting``: "the first soldiers to enter X".
    """
    noun = first - 2
    party = sentence.party_at.get(noun) if acting else None
    return (
        sentence.has_any(first - 1, "to", "at")
        and (
            sentence.has_any(noun, "town", "superlative", "type")
            or (party is not None and party.kind == "force")
        )
        and any(sentence.has(at, "superlative") for at in range(max(0, noun - 4), noun + 1))
    )


def _is_said(sentence: Sentence, first: int) -> bool:
    """Whether a verb of saying stands right before an infinitive ("claims to control")."""
    at = first - 2 if sentence.has(first - 1, "to") else first - 1
    while sentence.has_any(at, "time", "adv"):
        at -= 1
    return at >= 0 and sentence.chunks[at].frames("say", "admit", "deny")


def _after_denial(sentence: Sentence, first: int) -> bool:
    """Whether a verb of denying stands before chunk ``first``."""
    return any(sentence.chunks[at].frames("deny") for at in range(first))


def _under_condition(sentence: Sentence, first: int) -> str:
    """Return "condition" or "plan" where an "if" or a "wants that" governs chunk ``first``."""
    that = False
    for at in range(first - 1, -1, -1) if not sentence.all_tags.isdisjoint(("if", "that")) else ():
        here = sentence.chunks[at]
        if "comma" in here.tags and sentence.has(at + 1, "that"):
            if at and sentence.chunks[at - 1].frames("plan"):
                return "plan"
            if at and sentence.chunks[at - 1].frames("say", "admit", "deny"):
                break
            continue
        if here.has_any("comma", "strong", "colon"):
            break
        if "if" in here.tags:
            return "condition"
        if that and here.frames("plan"):
            return "plan"
        if that and here.frames("say", "admit", "deny"):
            break
        that = that or "that" in here.tags
    return ""
