"""What the columns of exported tables mean."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from followthrough.errors import VocabularyError

INTEGERS = frozenset({"page", "pages", "cycle", "session", "value"})
NUMBERS = frozenset({"score"})


def meaning(table: str, column: str) -> str:
    """Say in a sentence what a column holds; a `VocabularyError` where the codebook does not know it."""
    book = _book()
    for part in (table, "shared"):
        if column in book.get(part, {}):
            return book[part][column]
    raise VocabularyError(f"no meaning of the column {column} of the table {table}.", where="export/codebook.toml")


def type_of(table: str, column: str) -> str:
    """Give the type of a column in the words of the Table Schema: string, integer or number."""
    if column in NUMBERS or (table, column) == ("observation", "value"):
        return "number"
    return "integer" if column in INTEGERS else "string"


@cache
def _book() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("followthrough.export").joinpath("codebook.toml").read_text(encoding="utf-8"))
