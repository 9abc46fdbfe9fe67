"""Participles of saying: by whom something was announced, where it stands, what was said before."""

from __future__ import annotations

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.verbs import Group
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import WORD

_FARTHEST_NOUN = 9
"""How far before a participle may stand what it tells of: "the capture of X and Y, claimed by Z"."""


def agent_of(sentence: Sentence, group: Group) -> Party | None:
    """Return by whom something was said, told in the passive ("the loss of X was confirmed by Y")."""
    told = group.form.mood == "participle" and any(
        sentence.has_any(i, "be", "been") for i in range(group.first, group.last)
    )
    return find_agents(sentence, group.last + 1)[0] if told else None


def claimant_of(sentence: Sentence, at: int) -> Party | None:
    """Return who announced the change named before chunk ``at``: "the capture of X, claimed by Y"."""
    alone = sentence.has(at + 1, "by") and not sentence.has_any(at - 1, "have", "be", "been")
    said = (form for form in sentence.chunks[at].forms if form.mood == "participle" and form.frame != "deny")
    if not alone or next(said, None) is None:
        return None
    for before in range(at - 1, max(-1, at - _FARTHEST_NOUN), -1):
        here = sentence.chunks[before]
        if here.moods("noun"):
            return find_agents(sentence, at + 1)[0]
        town = sentence.has(before, "type") and not sentence.has(before - 1, "of")  # "X, a town claimed by Y"
        if town or here.moods("finite") or sentence.has_any(before, "that", "strong", "clause", "have", "be"):
            break
    return None


def is_given_up(sentence: Sentence, group: Group) -> bool:
    """Whether what was said is so no more: "admitted the loss of X after having denied it for days"."""
    before = group.first - 1
    while sentence.has_any(before, "it", "adv", "adj"):
        before -= 1
    return sentence.has(before, "after") and (group.perfect or group.form.mood == "gerund")


def stands_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` only tells where words stand: "said in a bulletin published on Sunday"."""
    noun = at - 2
    while sentence.has(noun, "adj"):
        noun -= 1
    return is_published(sentence, at) and sentence.has(noun, "det") and sentence.has(noun - 1, "at")


def is_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` tells where a statement stands: "in a statement published on X"."""
    said = (form for form in sentence.chunks[at].forms if form.mood == "participle")
    return sentence.has_any(at - 1, "statement", WORD) and any(form.frame == "say" for form in said)
