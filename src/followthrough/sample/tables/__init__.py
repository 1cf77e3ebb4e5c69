"""The founding case as plain tables: what is known, with the document that it stands in; empty is not known."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def rows(name: str) -> list[dict[str, str]]:
    """Give the rows of a table, named without `.csv`, in the order of the file."""
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def documents() -> dict[str, Any]:
    """Give what stands on the covers and between the lists of the documents."""
    return tomllib.loads(files(__name__).joinpath("documents.toml").read_text(encoding="utf-8"))
