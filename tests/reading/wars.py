"""Short ways to read a sentence of any language with a bundled campaign's sides and the whole gazetteer."""

from functools import cache

from frontmap.bundled import bundled
from frontmap.campaign.head import load_head
from frontmap.model import Actor, Citation, Claim, Days, Report, evidence
from frontmap.places import load_gazetteer
from frontmap.reading import read


@cache
def _sides() -> tuple[Actor, ...]:
    return tuple(load_head(bundled("kharkiv-2022", "campaign.toml")).actors)


def _claims(lang: str, text: str, published: str) -> tuple[Claim, ...]:
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse(published)))
    return read(report, actors=_sides(), find_toponyms=load_gazetteer().scan).claims


def changes(lang: str, text: str, published: str = "2022-10-12") -> list[str]:
    """Return change, town and who gained it, or else lost it, of each claim, "-" where nobody is told."""
    return [
        f"{claim.change} {claim.toponym} {claim.gained_by or claim.lost_by or '-'}"
        for claim in _claims(lang, text, published)
    ]


def days(lang: str, text: str, published: str = "2022-10-12") -> list[str]:
    """Return the days of each claim as ISO 8601."""
    return [str(claim.days) for claim in _claims(lang, text, published)]


def heard(lang: str, text: str, published: str = "2022-10-12") -> list[str]:
    """Return change, town, gainer, loser and evidence of each claim, "-" where a side is not told."""
    ids = [actor.actor_id for actor in _sides()]
    return [
        f"{c.change} {c.toponym} {c.gained_by or '-'} {c.lost_by or '-'} {evidence(c, ids)}"
        for c in _claims(lang, text, published)
    ]
