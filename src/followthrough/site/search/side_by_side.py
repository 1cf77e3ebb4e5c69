"""Rows of several tables gone through side by side, each once, in the order of the ids that they have in common."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import connection
from django.db.models import F
from django.db.models.functions import Collate

Rows = Iterable[tuple[Any, ...]]


def by_id(column: str) -> Any:
    """Order rows by a column of ids as Python orders texts, whatever the order of the database's own language."""
    return Collate(column, "C") if connection.vendor == "postgresql" else F(column).asc()


def beside(rows: Rows) -> Callable[[str], list[tuple[Any, ...]]]:
    """Give what finds the rows of an id, without the id; rows and ids must come in order, each id once.

    `rows` begin with their id.
    """
    groups: Iterator[tuple[str, Rows]] = groupby(rows, itemgetter(0))
    at = next(groups, None)

    def of(identity: str) -> list[tuple[Any, ...]]:
        nonlocal at
        while at is not None and at[0] < identity:
            at = next(groups, None)
        return [tuple(row[1:]) for row in at[1]] if at is not None and at[0] == identity else []

    return of
