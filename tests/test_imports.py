"""The house: data flows down the rooms, and each third party has one owner."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "frontmap"
ROOMS = ("campaign", "reading", "places", "control", "map", "exchange", "app", "cli")
SHARED = ("model", "errors", "bundled", "texts")
OWNERS = {
    "geopy": {"places"},
    "ahocorasick": {"places"},
    "anyascii": {"places"},
    "dateparser": {"reading"},
    "folium": {"map"},
    "branca": {"map"},
    "xyzservices": {"map"},
    "altair": {"app"},
    "streamlit": {"app"},
    "streamlit_folium": {"app"},
    "pandas": {"control", "map", "app", "exchange", "cli"},
    "babel": {"texts"},
    "typer": {"cli"},
    "shapely": {"control"},
    "pyproj": {"control"},
    "pyarrow": {"exchange"},
    "dask": {"exchange"},
    "distributed": {"exchange"},
    "trafilatura": {"exchange"},
    "pypdf": {"exchange"},
    "charset_normalizer": {"exchange"},
    "docx": {"exchange"},
}
READING = ("lexicon", "days", "sentences", "towns", "changes", "sayings", "claims")
FILES = sorted(SOURCE.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Return the full names of the modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    here = room(path)
    parts = [name.split(".") for name in imports(path)]
    used = {part[1] for part in parts if part[0] == "frontmap" and len(part) > 1}
    above = set(SHARED) if here in (*SHARED, "__init__") else {*SHARED, *ROOMS[: ROOMS.index(here) + 1]}
    assert used & {*ROOMS, *SHARED} <= above


@pytest.mark.parametrize("folder", READING)
def test_reading_goes_from_words_to_claims(folder: str) -> None:
    names = (name for path in (SOURCE / "reading" / folder).glob("*.py") for name in imports(path))
    parts = [name.split(".") for name in names]
    used = {part[2] for part in parts if part[:2] == ["frontmap", "reading"] and len(part) > 2}
    assert used <= set(READING[: READING.index(folder) + 1])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_third_parties_stay_with_their_owner(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    strays = {package for package in used & OWNERS.keys() if room(path) not in OWNERS[package]}
    assert strays == set()


def test_every_folder_of_the_source_is_a_room() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders <= set(ROOMS)
