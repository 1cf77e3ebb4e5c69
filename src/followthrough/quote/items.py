"""A press item as it comes: its text with what is known about it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followthrough.errors import InputError


@dataclass(frozen=True, slots=True)
class Item:
    """One article or agency item. `date` is ISO or empty; paragraphs of `text` stand on lines of their own."""

    doc: str
    text: str
    title: str = ""
    date: str = ""
    source: str = ""

    def paragraphs(self) -> list[str]:
        """Give the paragraphs, in order, without empty ones."""
        return [line.strip() for line in self.text.replace("\u00a0", " ").splitlines() if line.strip()]


def items(lines: Iterable[str], name: str) -> Iterator[Item]:
    """Read items from JSON lines with `doc`, `title`, `date`, `source`, `text`; an `InputError` names the line."""
    for count, line in enumerate(lines, 1):
        if line.strip():
            yield _item(line, f"{name}, line {count}")


def _item(line: str, where: str) -> Item:
    try:
        given = json.loads(line)
        fields = {key: str(given.get(key) or "") for key in ("title", "date", "source")}
        return Item(doc=str(given["doc"]), text=str(given["text"]), **fields)
    except (ValueError, KeyError, AttributeError) as error:
        remedy = "Each line must be an object with `doc` and `text`."
        raise InputError("not a press item.", where=where, remedy=remedy) from error
