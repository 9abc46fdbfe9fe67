import gzip

from frontmap.map.disagreeing import HEADER, MAGIC, pack_disagreeing
from frontmap.map.history import packed_order
from frontmap.model import Place

PLACES = [Place("izium", "Izium", 49.2088, 37.2485), Place("rocha", "Rocha", -54.1, -70.9)]


def test_the_towns_whose_sources_disagree_are_marked() -> None:
    content = gzip.decompress(pack_disagreeing({"izium"}, PLACES))
    assert HEADER.unpack_from(content) == (MAGIC, 2)
    marked = [place.place_id for place in packed_order(PLACES)].index("izium")
    assert list(content[HEADER.size :]) == [int(index == marked) for index in range(2)]


def test_a_place_that_the_map_lacks_is_left_out() -> None:
    assert pack_disagreeing({"atlantis"}, PLACES) == pack_disagreeing((), PLACES)
