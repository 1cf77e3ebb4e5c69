"""A sentence with places for values."""

from dataclasses import dataclass
from string import Formatter
from typing import NewType

Message = NewType("Message", str)
"""A sentence that stands in this room, with its values filled in."""

COUNT = "count"
"""The value that decides between the two numbers of a sentence."""

NUMBERS = frozenset({COUNT, "row", "line", "size", "seconds", "most", "stated", "read"})
"""Values that are written in figures; all others may be any words."""

OURS = frozenset({"why", "form", "forms", "how", "typed"})
"""Values that are sentences of this room themselves, or parts of one: why a row was put aside, what a table is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `many` is the same for a `count` other than 1, `formerly` how it was said in earlier versions.

    The name of a value says what it is: `state` is the English name of a State, `language` that of a language, the
    names in `NUMBERS` are figures, those in `OURS` are sentences again; others are words of a document or a name.
    """

    one: str
    many: str = ""
    formerly: tuple[str, ...] = ()

    def __call__(self, **values: object) -> Message:
        """Fill the values in."""
        return Message(self.form(values.get(COUNT)).format(**values))

    def form(self, count: object = None) -> str:
        """Give the sentence for a count, with its places still empty."""
        return self.many if self.many and count != 1 else self.one

    @property
    def forms(self) -> tuple[str, ...]:
        """Give every form that the record may hold, the present ones first."""
        return tuple(form for form in (self.one, self.many, *self.formerly) if form)

    @property
    def values(self) -> frozenset[str]:
        """Give the names of the values."""
        return frozenset(name for form in (self.one, self.many) for _, name in pieces(form) if name)


def pieces(form: str) -> list[tuple[str, str]]:
    """Take a sentence apart: words, and the name of the value behind them (empty behind the last words)."""
    return [(words, name or "") for words, name, _, _ in Formatter().parse(form)]
