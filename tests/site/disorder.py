"""Rows come in another order each time, as PostgreSQL may give them, where a query leaves it open."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from django.db import connection

IN_BRACKETS = re.compile(r"\([^()]*\)")  # "(SELECT U0.of FROM label U0 ORDER BY U0.row)"


def in_disorder() -> AbstractContextManager[None]:
    """Shuffle what is selected as long as the block lasts: all rows, or those that an order leaves side by side."""
    return connection.execute_wrapper(_shuffling)


def _shuffling(execute: Callable[..., Any], query: str, values: Any, many: bool, context: Any) -> Any:
    return execute(shuffled(query) if query.startswith("SELECT ") else query, values, many, context)


def shuffled(query: str) -> str:
    """Give a query that selects the same rows, in a random order where this one leaves it open."""
    outside = _without_brackets(query)
    end = outside.find(" LIMIT ")
    chosen, most = (query, "") if end < 0 else (query[:end], query[end:])
    if " ORDER BY " not in outside:
        return f"SELECT * FROM ({chosen}) AS chosen ORDER BY random(){most}"
    if outside.startswith("SELECT DISTINCT ") or " UNION " in outside:
        return query  # ordered by columns that it selects, of which none is there twice
    return f"{chosen}, random(){most}"


def _without_brackets(query: str) -> str:
    """Give a query with blanks in place of what stands in brackets, so that every place stays where it is."""
    number = 1
    while number:
        query, number = IN_BRACKETS.subn(lambda found: " " * len(found[0]), query)
    return query
