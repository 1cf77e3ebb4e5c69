"""Themes of the Universal Human Rights Index, by which OHCHR's matrices sort recommendations."""

from dataclasses import dataclass
from functools import cache

from followthrough.errors import VocabularyError
from followthrough.terms.shipped import several, text_of

_FILE = "themes.tsv"

SOURCE = "Universal Human Rights Index, as OHCHR's matrices of 2013 to 2019 print its themes"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: its code in the list used until 2018 (empty for newer ones), its name, later names, its definition.

    Where no issue is related to it, `unrelated` says why; else it is empty. `issues` are terms of UPR Info's that it
    names itself; others name it.
    """

    code: str
    name: str
    other_names: tuple[str, ...]
    definition: str
    unrelated: str = ""
    issues: tuple[str, ...] = ()
    source: str = SOURCE


@cache
def themes() -> tuple[Theme, ...]:
    """Give all themes in the order of the file; read once."""
    return build(text_of(_FILE))


def build(text: str) -> tuple[Theme, ...]:
    """Make the themes from code, name, other names, definition, why no issue is related, and issues, a theme a line.

    A `VocabularyError` says what is wrong.
    """
    found: list[Theme] = []
    codes: set[str] = set()
    names: set[str] = set()
    for line in text.splitlines()[1:]:
        cells = line.split("\t")
        if len(cells) != 6 or not cells[1] or not cells[3]:
            raise VocabularyError(
                f"not code, name, other names, definition, reason and issues: {line!r}.", where=_FILE
            )
        one = Theme(cells[0], cells[1], several(cells[2]), cells[3], cells[4], several(cells[5]))
        if one.code in codes or names & {one.name, *one.other_names}:
            raise VocabularyError(f"{one.name} or its code {one.code} is listed twice.", where=_FILE)
        codes |= {one.code} - {""}
        names |= {one.name, *one.other_names}
        found.append(one)
    return tuple(found)


@cache
def theme_of(printed: str) -> Theme | None:
    """Give the theme that a matrix prints so, with or without its code; None where there is none."""
    name = printed.strip()
    for one in themes():
        if name in {one.name, f"{one.code} {one.name}", *one.other_names}:
            return one
    return None
