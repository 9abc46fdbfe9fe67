import hashlib
import json
import re
from pathlib import Path

from frontmap.map import assets

STATIC = Path(assets.__file__).parent / "static"


def test_files_are_named_by_their_content() -> None:
    for name, content in assets.files().items():
        assert name.split(".")[1] == hashlib.sha256(content).hexdigest()[:12]


def test_script_holds_every_script_file_and_leaflet() -> None:
    for path in STATIC.rglob("*.js"):
        assert path.read_text(encoding="utf-8").splitlines()[1] in assets.script(with_page=True), path.name


def test_the_worker_has_what_it_paints_with_inside_the_script() -> None:
    (worker,) = re.findall(r"^const WORKER_SCRIPT = (\".*\");$", assets.script(), re.MULTILINE)
    source = json.loads(worker)
    assert "class LinePainter" in source
    assert "class GroundPainter" in source
    assert "document." not in source


def test_the_page_around_the_map_is_left_out_where_there_is_one() -> None:
    assert "SavedPage" not in assets.script()


def test_script_and_style_fit_into_their_elements() -> None:
    assert "</script" not in assets.script()
    assert "<!--" not in assets.script()
    assert "</style" not in assets.style()


def test_script_asks_for_no_source_map() -> None:
    assert "sourceMappingURL" not in assets.script()


def test_served_script_brings_the_style_along() -> None:
    served = assets.files()[assets.file_name("frontmap")].decode()
    assert "textContent" in served
    assert "frontmap\\u002dtimeline" in served or "frontmap-timeline" in served


def test_leaflet_comes_with_its_licence() -> None:
    assert "Redistribution and use" in (STATIC / "leaflet" / "LICENSE").read_text(encoding="utf-8")
