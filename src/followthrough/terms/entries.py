"""The entries of a vocabulary's data file, read strictly."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.shipped import text_of


def shipped(name: str) -> dict[str, Any]:
    """Read a data file of this package by its name."""
    return tomllib.loads(text_of(name))


def checked(
    data: Mapping[str, Any],
    table: str,
    *,
    key: str,
    required: Sequence[str],
    where: str,
    optional: Sequence[str] = (),
) -> list[Mapping[str, Any]]:
    """Give the entries of one table of the file `where`, each with `key` and `required`, `key` unlike all others.

    A `VocabularyError` names a field that is missing, empty or not known, and a key that comes twice.
    """
    entries: list[Mapping[str, Any]] = list(data.get(table, ()))
    if not entries:
        raise VocabularyError(f"there is no [[{table}]].", where=where)
    seen = set()
    for entry in entries:
        name = entry.get(key)
        if not name:
            raise VocabularyError(f"an entry has no {key}: {dict(entry)}.", where=where)
        if name in seen:
            raise VocabularyError(f"{name} is listed twice.", where=where)
        seen.add(name)
        _check_fields(entry, {key, *required}, {key, *required, *optional}, f"{name}", where)
    return entries


def _check_fields(entry: Mapping[str, Any], required: set[str], known: set[str], name: str, where: str) -> None:
    if missing := sorted(required - set(entry)):
        raise VocabularyError(f"{name} has no {missing[0]}.", where=where)
    if unknown := sorted(set(entry) - known):
        raise VocabularyError(f"{name} has an unknown field {unknown[0]}.", where=where)
    if empty := sorted(field for field in required if entry[field] == ""):
        raise VocabularyError(f"{name} has an empty {empty[0]}.", where=where)
