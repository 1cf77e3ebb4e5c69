"""Where the index lies: a folder for each generation, and a file that names the one in use.

A generation is written whole beside the others, then named in use by renaming one small file, so that readers see the
old or the new, never half of one. The generation before is kept for those who have it open; older ones are removed.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from followthrough.errors import InputError
from followthrough.site.search.fields import VERSION, prepared, schema

IN_USE = "in-use"


def folder_of(home: Path) -> Path:
    """Give the folder that holds the generations."""
    return home / f"index-{VERSION}"


@contextmanager
def next_generation(home: Path) -> Iterator[tantivy.Index]:
    """Give an empty index to fill; it comes into use when the block ends well, and is removed otherwise."""
    place = folder_of(home)
    place.mkdir(parents=True, exist_ok=True)
    generation = Path(tempfile.mkdtemp(prefix="generation-", dir=place))
    try:
        yield prepared(tantivy.Index(schema(), path=str(generation)))
        _use(place, generation)
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise


def in_use(home: Path) -> Path:
    """Give the folder of the generation in use; an `InputError` says how to make one where there is none."""
    place = folder_of(home)
    try:
        generation = place / (place / IN_USE).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        generation = place / "none"
    if not generation.is_dir():
        raise InputError("there is no index yet.", where=str(home), remedy="Add documents with `followthrough add`.")
    return generation


def _use(place: Path, generation: Path) -> None:
    before = (place / IN_USE).read_text(encoding="utf-8").strip() if (place / IN_USE).exists() else ""
    fresh = place / f"{IN_USE}.{os.getpid()}"
    fresh.write_text(generation.name, encoding="utf-8")
    os.replace(fresh, place / IN_USE)
    for other in place.glob("generation-*"):
        if other.name not in (generation.name, before):
            shutil.rmtree(other, ignore_errors=True)
