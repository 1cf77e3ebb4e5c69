"""What many tests find in their store is worked out once and then copied: rows as they are, the index as files."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection

Store = Callable[[Path], None]
"""What stores records and may build the index in the data folder that it is given."""

Rows = dict[str, list[tuple[Any, ...]]]
"""For each table of ours that is not empty its rows, with every column in the order of the table."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a `Store` left behind."""

    rows: Rows
    folder: Path


_kept: dict[Store, Kept] = {}


def once(store: Store, home: Path, aside: Path) -> None:
    """Fill the empty store and the data folder as `store` does, which is called the first time only.

    `aside` is a folder of the whole session for the files that are copied from then on.
    """
    if store not in _kept:
        assert rows_held() == {}, "what is kept for other tests must begin with an empty store"
        store(home)
        _kept[store] = Kept(rows_held(), aside / f"{len(_kept)}")
        shutil.copytree(home, _kept[store].folder)
        return
    _insert(_kept[store].rows)
    shutil.copytree(_kept[store].folder, home, dirs_exist_ok=True)


def rows_held() -> Rows:
    """Give all that the store holds by its key, the first column: PostgreSQL gives rows back in no order."""
    with connection.cursor() as cursor:
        held = {}
        for table in _tables():
            cursor.execute(f'select * from "{table}" order by 1')
            if rows := cursor.fetchall():
                held[table] = rows
    return held


def _insert(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for table, values in rows.items():
            one = f"({', '.join(['%s'] * len(values[0]))})"
            cursor.execute(
                f'insert into "{table}" values {", ".join([one] * len(values))}', [v for row in values for v in row]
            )


def _tables() -> Iterator[str]:
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("followthrough."):
            yield model._meta.db_table
