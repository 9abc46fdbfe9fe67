"""A verb with its helpers: whether it tells something that has happened, and of whom."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.reading.changes.auxiliaries import helpers_of, is_achieved, is_linked, says_only
from frontmap.reading.changes.plans import hearsay, why_unreal
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME

_HAVE_OR_BE = frozenset(("have", "be"))
_HELPED = ("participle", "predicate")
"""The moods that go with a "have" or a "be"."""


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
    tags: frozenset[str] = frozenset().union(*[sentence.tags[i] for i in helpers])
    bare = form.mood == "participle" and tags.isdisjoint(_HAVE_OR_BE)
    if not _fits(form, tags) or _is_no_verb(sentence, at, form, bare=bare):
        return None
    if form.mood == "finite" and _is_led_to(sentence, first):
        return None
    linked = bare and is_linked(sentence, first, at)
    having = "perfect_infinitive" in tags and not is_achieved(sentence, first)
    conditional = "cond" in tags or sentence.has(at + 1, "would")
    subjunctive = "subjunctive" in tags
    return Group(
        first,
        at,
        form,
        passive=_is_passive(form, tags, alone=bare and not linked),
        bare=bare,
        linked=linked,
        perfect=having or (form.mood == "gerund" and "be" not in tags),
        negated="negating" in tags and not says_only(sentence, at, helpers),
        past="pluperfect" in tags or _is_earlier(sentence, first),
        unreal=hearsay(sentence, helpers)
        or why_unreal(sentence, first, form, conditional=conditional, subjunctive=subjunctive),
    )


def _fits(form: Form, tags: frozenset[str]) -> bool:
    """Whether a verb of this form can have the helpers with these tags: "has took" is no verb."""
    if form.reflexive and "refl" not in tags:
        return False
    progressive = form.mood == "gerund" and "be" in tags
    return progressive or form.mood in _HELPED or tags.isdisjoint(_HAVE_OR_BE)


def _is_led_to(sentence: Sentence, first: int) -> bool:
    """Whether a "to" or a "managed" stands before chunk ``first``: an infinitive follows, nothing finite."""
    return sentence.has(first - 1, "to") or (first > 0 and sentence.chunks[first - 1].frames("achieve"))


def _is_no_verb(sentence: Sentence, at: int, form: Form, *, bare: bool) -> bool:
    """Whether the words around chunk ``at`` make it a noun, or a verb of another form: "the advance"."""
    mood = form.mood
    if bare and sentence.has_any(at - 1, "det", "of"):
        return True
    if mood in ("finite", "gerund") and sentence.has(at - 1, "det"):
        pronoun = sentence.has_any(at - 1, "this", "him") and sentence.has(at, BARE)
        if not pronoun:
            return True
    if mood in ("finite", "infinitive") and sentence.has(at - 1, "genitive"):
        return True
    # "Gezira state"
    return sentence.has(at, "region") and sentence.has_any(at - 1, NAME, "region_name")


def _is_passive(form: Form, tags: frozenset[str], *, alone: bool) -> bool:
    """Whether what stands before the verb undergoes it; ``alone`` is a participle without a helper."""
    if form.mood != "participle":
        return form.mood == "predicate"
    has_object = FRAMES[form.frame].place == "object"
    if alone and has_object:
        return True
    undergone = "been" in tags or ("be" in tags and (has_object or form.frame == "raise"))
    return undergone and "refl" not in tags


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
