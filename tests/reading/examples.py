"""Actors, a small scanner and short ways to read, for the tests of reading."""

import re
from collections.abc import Sequence
from datetime import date

from frontmap.model import Actor, Citation, Claim, Days, Report, Toponym
from frontmap.reading import Reading, read

ACTORS = (
    Actor(
        "ukraine",
        {"en": "Ukraine"},
        {
            "en": ("Ukraine", "Ukrainian*", "Kyiv", "Kiev", "Zelensky", "Maliar", "Syrskyi", "Haidai"),
            "fr": (
                "Ukraine",
                "ukrainien*",
                "Kiev",
                "Kyiv",
                "Zelensky",
                "Zaloujny",
                "Syrsky",
                "Synegoubov",
                "Haïdaï",
            ),
        },
    ),
    Actor(
        "russia",
        {"en": "Russia"},
        {
            "en": (
                "Russia",
                "Russian*",
                "pro-Russian*",
                "Moscow",
                "Kremlin",
                "Putin",
                "Shoigu",
                "Ganchev",
                "Wagner",
                "Prigozhin",
            ),
            "fr": (
                "Russie",
                "russe*",
                "Moscou",
                "Kremlin",
                "Poutine",
                "Choïgou",
                "Gantchev",
                "séparatiste*",
                "prorusse*",
            ),
        },
    ),
)
ACTOR_IDS = frozenset(actor.actor_id for actor in ACTORS)

CONGO = (
    Actor(
        "congo",
        {"en": "DR Congo"},
        {"fr": ("congolais*", "Kinshasa", "FARDC", "RDC", "Tshisekedi", "Wazalendo")},
    ),
    Actor("m23", {"en": "M23"}, {"fr": ("M23", "AFC", "Nangaa", "rwandais*", "Kigali", "Rwanda")}),
)
SYRIA = (
    Actor(
        "regime",
        {"en": "Assad government"},
        {"fr": ("armée syrienne", "forces gouvernementales", "régime", "Assad", "syrien de la Défense")},
    ),
    Actor("rebels", {"en": "rebels"}, {"fr": ("rebelle*", "jihadiste*", "insurgé*", "HTS")}),
)

# Some villages of the labelled sentences are left out on purpose: no gazetteer has all.
TOWNS = (
    """
Arkhanhelske, Avdiïvka, Bairak, Bakhmout, Balaklyia, Balakliïa, Berdiansk, Blagodatné, Borova, Boutcha,
Chevtchenkove, Donetsk, Drobycheve, Dvoritchna, Enerhodar, Hlyboke, Hostomel, Hrakove, Irpin, Izioum,
Kharkiv, Kherson, Khrechtchenivka, Kiev, Kivcharivka, Koupiansk, Kramatorsk, Krasnoïé, Kreminna,
Lioubymivka, Louhansk, Lyman, Lyssytchansk, Marioupol, Melitopol, Morokhovets, Moscou, Mykolaïv,
Novopetrivka, Odessa, Pokrovsk, Roubijne, Savyntsi, Severodonetsk, Sloviansk, Snihourivka, Soledar,
Soudja, Soumy, Storojeve, Svatove, Svitlodarsk, Tchaplynka, Tchernihiv, Tchernobyl, Tchkalovske, Torske,
Trostianets, Tsyrkouny, Verbivka, Volnovakha, Volodymyr, Vougledar, Vovtchansk, Yampil, Zaporijjia,
Avdiivka, Bakhmut, Balakliia, Bucha, Chernihiv, Hostomel, Izium, Kupiansk, Kurakhove, Kyiv, Luhansk,
Lysychansk, Mariupol, Moscow, Odesa, Robotyne, Savyntsi, Shevchenkove, Snihurivka, Sudzha, Urozhaine,
Velykyi Burluk, Vovchansk, Vuhledar, Zaporizhzhia, Kozacha Lopan,
Alep, Blagodatné, Bukavu, Damas, Deraa, Goma, Hama, Homs, Idleb, Kaziba, Makarivka, Masisi-centre, Minova,
Nyabibwe, Rastan, Sake, Walikale,
Kozatcha Lopan, Rouska Lozova, Rouski Tychky, Tchassiv Iar, Tcherkaski Tychky, Velykyï Bourlouk, Volokhiv
Iar, Zolota Balka
""".replace("\n", " ")
    .strip()
    .split(", ")
)
_TOWN = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, TOWNS), key=len, reverse=True))})(?!\w)")


def scan(text: str, lang: str) -> Sequence[Toponym]:
    """Return the toponyms of the towns above."""
    return [Toponym(match[0], match.start(), match.end()) for match in _TOWN.finditer(text)]


def report(
    text: str, published: str = "2022-09-10", curated_day: date | None = None, *, lang: str = "fr"
) -> Report:
    """Return a report of that text, French if not said otherwise; 10 September 2022 was a Saturday."""
    return Report("r", text, lang, Citation("Outlet", published=Days.parse(published)), curated_day)


def read_text(text: str, published: str = "2022-09-10", *, lang: str = "fr") -> Reading:
    """Return what is read in a text, French if not said otherwise."""
    return read(report(text, published, lang=lang), actors=ACTORS, find_toponyms=scan)


def claims(text: str, published: str = "2022-09-10", *, lang: str = "fr") -> tuple[Claim, ...]:
    """Return the claims of a text, French if not said otherwise."""
    return read_text(text, published, lang=lang).claims


def told(text: str, published: str = "2022-09-10") -> list[tuple[str, str, str | None, str | None]]:
    """Return toponym, change, gainer and loser of the claims of a French text."""
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by) for c in claims(text, published)]


def reasons(text: str) -> dict[str, str]:
    """Return why each toponym of a French text was passed over."""
    return {passed.text: passed.reason for passed in read_text(text).passed_over}


def told_english(text: str) -> list[tuple[str, str, str | None, str | None, str]]:
    """Return toponym, change, gainer, loser and speaker of the claims of an English text."""
    told_on = Report("r", text, "en", Citation("Outlet", published=Days.parse("2022-09-10")))
    found = read(told_on, actors=ACTORS, find_toponyms=scan).claims
    return [(c.toponym, str(c.change), c.gained_by, c.lost_by, c.speaker) for c in found]
