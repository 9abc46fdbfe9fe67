"""What a person found a name to mean, written into the campaign and taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from frontmap.app.slug import first_free, slug
from frontmap.campaign import add_places, forget_toponym, remove_places, save_toponym
from frontmap.errors import CampaignError
from frontmap.model import KnownToponym, Place


@dataclass(frozen=True, slots=True)
class Correction:
    """What is known of a toponym from now on, and was before; ``place`` is one made for it."""

    after: KnownToponym
    before: KnownToponym | None
    place: Place | None = None


def correct(
    toponym: str, report_id: str, place: Place, before: KnownToponym | None, *, is_new: bool, today: date
) -> Correction:
    """Return the correction that a toponym of a report (of all if empty) means ``place``."""
    known = before or KnownToponym(toponym, report_id)
    after = replace(known, place_id=place.place_id, note=f"set on the page, {today}")
    return Correction(after, before, place if is_new else None)


def new_place(name: str, lat: float, lon: float, folder: Path, taken: Collection[str], today: date) -> Place:
    """Return a place set on the map, with an id that is not ``taken``."""
    place_id = first_free(f"{folder.resolve().name}:{slug(name) or 'place'}", taken)
    return Place(place_id, name, round(lat, 5), round(lon, 5), source=f"set on the map, {today}")


def save_correction(folder: Path, correction: Correction) -> None:
    """Write the correction.

    Raises:
        CampaignError: if a file cannot be read or written.
    """

    def save() -> None:
        if correction.place is not None:
            add_places(folder, [correction.place])
        save_toponym(folder, correction.after)

    _write(folder, save)


def undo_correction(folder: Path, correction: Correction) -> None:
    """Restore what was known before.

    Raises:
        CampaignError: if a file cannot be read or written.
    """

    def undo() -> None:
        if correction.before is None:
            forget_toponym(folder, correction.after)
        else:
            save_toponym(folder, correction.before)
        if correction.place is not None:
            remove_places(folder, {correction.place.place_id})

    _write(folder, undo)


def _write(folder: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as error:
        raise CampaignError(f"{folder}: cannot be written: {error.strerror or error}") from error
