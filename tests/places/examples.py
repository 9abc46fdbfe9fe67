"""Places that the tests of this folder speak of."""

from frontmap.model import Place
from frontmap.places import Outcome, Resolved


def place(place_id: str, name: str, lat: float, lon: float, **more: object) -> Place:
    return Place(**{"place_id": place_id, "name": name, "lat": lat, "lon": lon, "country": "UA", **more})  # type: ignore[arg-type]


KUPIANSK = place(
    "t:1", "Kupiansk", 49.71, 37.62, admin1="Kharkiv", population=27169, names={"uk": "Куп'янськ"}
)
IZIUM = place(
    "t:2", "Izium", 49.21, 37.28, admin1="Kharkiv", population=45884, names={"uk": "Ізюм", "ru": "Изюм"}
)
BALAKLIIA = place(
    "t:3", "Balakliia", 49.46, 36.84, admin1="Kharkiv", population=26334, names={"uk": "Балаклія"}
)
BALAKLIIA_POLTAVA = place(
    "t:4", "Balakliia", 49.61, 33.75, admin1="Poltava", population=503, names={"uk": "Балаклія"}
)
HRIAKOVE_POLTAVA = place(
    "t:5", "Hriakove", 49.62, 35.39, admin1="Poltava", population=672, alternates=("Граково",)
)
VELYKYI_BURLUK = place(
    "t:6", "Velykyi Burluk", 50.06, 37.39, admin1="Kharkiv", names={"uk": "Великий Бурлук"}
)

KNOWN = (KUPIANSK, IZIUM, BALAKLIIA, BALAKLIIA_POLTAVA, HRIAKOVE_POLTAVA, VELYKYI_BURLUK)

LOKHVYTSIA = place("t:20", "Lokhvytsia", 50.36, 33.26, admin1="Poltava", population=11_000)
MYRHOROD = place("t:21", "Myrhorod", 49.8, 33.6, admin1="Poltava", population=37_000)


def resolved(outcome: Outcome) -> Place:
    assert isinstance(outcome, Resolved), outcome
    return outcome.place
