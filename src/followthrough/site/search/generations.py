"""Where the index lies: a folder for each generation, and a file that names the one in use.

A generation is written whole beside the others, marked as ready with the edition of the record that it was made from,
then named in use by renaming one small file, so that readers see the old or the new, never half of one. The
generation before is kept for those who have it open; older ones are removed, and so are those that were never
finished, after a day.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from followthrough.errors import InputError
from followthrough.messages import storing as say
from followthrough.site.search.fields import VERSION, prepared, schema
from followthrough.site.search.tally import Tally

IN_USE = "in-use"
READY = "edition"
TALLY = "tally.json"
ABANDONED = 24 * 60 * 60  # seconds after which a generation that was never finished is removed
ATTEMPTS, BETWEEN_ATTEMPTS = 20, 0.05  # of removing a generation that broke off, and seconds between two


class UnusableIndexError(InputError):
    """An index that is not there or cannot be read: whoever runs the site can make one, no visitor."""


def folder_of(home: Path) -> Path:
    """Give the folder that holds the generations."""
    return home / f"index-{VERSION}"


@contextmanager
def next_generation(home: Path, edition: str, tally: Tally) -> Iterator[tantivy.Index]:
    """Give an empty index to fill; it comes into use when the block ends well, and is removed otherwise.

    `edition` is that of the record which it is made from; `tally` is written beside it in the end.
    """
    place = folder_of(home)
    place.mkdir(parents=True, exist_ok=True)
    generation = Path(tempfile.mkdtemp(prefix="generation-", dir=place))
    try:
        yield prepared(tantivy.Index(schema(), path=str(generation)))
        (generation / TALLY).write_text(tally.written(), encoding="utf-8")
        (generation / READY).write_text(edition, encoding="ascii")
        _use(place, generation)
    except BaseException:
        _remove(generation)
        raise


def _remove(generation: Path) -> None:
    """Remove a generation that was not finished; threads that write it may put files down for a moment longer."""
    for _ in range(ATTEMPTS):
        shutil.rmtree(generation, ignore_errors=True)
        if not generation.exists():
            return
        time.sleep(BETWEEN_ATTEMPTS)


def in_use(home: Path) -> Path:
    """Give the folder of the generation in use; an `InputError` says how to make one where there is none."""
    place = folder_of(home)
    generation = place / (_named(place) or "none")
    if not (generation / READY).is_file():
        raise UnusableIndexError(
            say.NO_INDEX(),
            where=str(home),
            remedy=say.MAKE_INDEX(),
        )
    return generation


def edition_in_use(home: Path) -> str | None:
    """Give the edition of the record that the index in use was made from; null where there is none."""
    try:
        return (in_use(home) / READY).read_text(encoding="ascii")
    except (InputError, OSError):
        return None


def _named(place: Path) -> str:
    try:
        return (place / IN_USE).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def _use(place: Path, generation: Path) -> None:
    before = _named(place)
    descriptor, fresh = tempfile.mkstemp(prefix=f"{IN_USE}.", dir=place)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(generation.name)
    os.replace(fresh, place / IN_USE)
    for other in place.glob("generation-*"):
        if other.name not in (generation.name, before) and _is_done_with(other):
            shutil.rmtree(other, ignore_errors=True)


def _is_done_with(generation: Path) -> bool:
    """Say whether a generation may go: another process may be writing one that is not ready."""
    try:
        return (generation / READY).exists() or time.time() - generation.stat().st_mtime > ABANDONED
    except OSError:
        return False
