"""Automatic numbers of paragraphs as Word prints them (ECMA-376 part 1, 17.9).

A paragraph names a list (`numId`) and a level, itself or through its style. Lists that share a definition
(`abstractNum`) count on together; an override of the start begins anew where the list is first used. A deeper level
begins anew after each paragraph of a higher one, unless its `lvlRestart` says otherwise.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from followthrough.read.docx.names import VAL, w
from followthrough.read.docx.numerals import numeral
from followthrough.read.docx.styles import Styles, is_on, value_of, whole

LEVELS = 9
NO_LIST = "0"
_PLACE = re.compile(r"%([1-9])")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and prints; `text` holds `%1` for the number of the first level."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"
    style: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list: the definition that it counts with, and what it overrides by level."""

    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """The lists of a Word file, and how far each has counted. Paragraphs must come in their order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._lists: dict[str, NumberedList] = {}
        self._known: dict[str, dict[int, Level]] = {}
        if root is not None:
            self._read(root)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def _read(self, root: etree._Element) -> None:
        for element in root.findall(w("abstractNum")):
            name = element.get(w("abstractNumId"), "")
            self._definitions[name] = _levels(element)
            if link := value_of(element, "numStyleLink"):
                self._linked[name] = link
        for element in root.findall(w("num")):
            overrides = element.findall(w("lvlOverride"))
            self._lists[element.get(w("numId"), "")] = NumberedList(
                definition=value_of(element, "abstractNumId") or "",
                starts={
                    _level_of(o): start
                    for o in overrides
                    if (start := whole(value_of(o, "startOverride"))) is not None
                },
                levels={at: level for o in overrides for at, level in _levels(o).items()},
            )

    def place(self, style: str | None, number: str | None, level: int | None) -> tuple[str, int] | None:
        """Give the list and level of a paragraph from its own properties and its style; null where unnumbered."""
        if number is None:
            number, of_style = self._of_style(style)
            level = of_style if level is None else level
        if number is None or number == NO_LIST or number not in self._lists:
            return None
        return number, min(max(level or 0, 0), LEVELS - 1)

    def _of_style(self, style: str | None) -> tuple[str | None, int | None]:
        level = None
        for one in self._styles.chain(style):
            level = one.level if level is None else level
            if one.number is not None:
                linked = self._level_linked_to(one.number, one.id)
                return one.number, level if linked is None else linked
        return None, None

    def _level_linked_to(self, number: str, style: str) -> int | None:
        return next((at for at, level in self._levels_of(number).items() if level.style == style), None)

    def _levels_of(self, number: str) -> dict[int, Level]:
        if number not in self._known:
            numbered = self._lists.get(number)
            own = {} if numbered is None else {**self._definition(numbered.definition), **numbered.levels}
            self._known[number] = own
        return self._known[number]

    def _definition(self, name: str) -> dict[int, Level]:
        """Follow a definition that only points to a list style."""
        seen = set()
        while name in self._linked and name not in seen:
            seen.add(name)
            of_style = next((s.number for s in self._styles.chain(self._linked[name]) if s.number), None)
            target = self._lists.get(of_style or "")
            if target is None:
                break
            name = target.definition
        return self._definitions.get(name, {})

    def next(self, place: tuple[str, int]) -> tuple[str, str]:
        """Count one paragraph of a list and level; gives the printed number and what follows it."""
        number, at = place
        levels = self._levels_of(number)
        self._count(number, at, levels)
        level = levels.get(at)
        if level is None:
            return "", ""
        return self._printed(number, at, levels), {"space": " ", "nothing": ""}.get(level.suffix, " ")

    def _count(self, number: str, at: int, levels: dict[int, Level]) -> None:
        numbered = self._lists[number]
        counts = self._counts[numbered.definition]
        if at in numbered.starts and (number, at) not in self._begun:
            counts.pop(at, None)
        self._begun.add((number, at))
        for above in range(at):
            counts.setdefault(above, self._start(number, above, levels))
        counts[at] = counts[at] + 1 if at in counts else self._start(number, at, levels)
        for below in [level for level in counts if level > at]:
            if _begins_anew(levels.get(below, Level()).restart, below, at):
                del counts[below]

    def _start(self, number: str, at: int, levels: dict[int, Level]) -> int:
        return self._lists[number].starts.get(at, levels.get(at, Level()).start)

    def _printed(self, number: str, at: int, levels: dict[int, Level]) -> str:
        level = levels[at]
        if level.form == "bullet":
            return _bullet(level.text)
        counts = self._counts[self._lists[number].definition]

        def written(place: re.Match[str]) -> str:
            of = int(place[1]) - 1
            if of > at or of not in counts:
                return ""
            form = levels.get(of, Level()).form
            return numeral(counts[of], "decimal" if level.legal and form != "none" else form)

        return _PLACE.sub(written, level.text).strip()


def _levels(element: etree._Element) -> dict[int, Level]:
    return {_level_of(found): _level(found) for found in element.findall(w("lvl"))}


def _level_of(element: etree._Element) -> int:
    return whole(element.get(w("ilvl"))) or 0


def _level(element: etree._Element) -> Level:
    legal = element.find(w("isLgl"))
    return Level(
        start=whole(value_of(element, "start")) or 0,
        form=_form(element),
        text=value_of(element, "lvlText") or "",
        restart=whole(value_of(element, "lvlRestart")),
        legal=legal is not None and is_on(legal.get(VAL)),
        suffix=value_of(element, "suff") or "tab",
        style=value_of(element, "pStyle"),
    )


def _form(element: etree._Element) -> str:
    """Newer forms stand in a choice with an older one beside it; `custom` names its form by an example."""
    found = next(element.iter(w("numFmt")), None)
    if found is None:
        return "decimal"
    form = found.get(VAL) or "decimal"
    return "decimalZero" if form == "custom" and (found.get(w("format")) or "").startswith("01") else form


def _begins_anew(restart: int | None, level: int, after: int) -> bool:
    if restart is None or restart > level:
        return True
    return after < restart


def _bullet(text: str) -> str:
    """Bullets are signs of symbol fonts; all but dashes are given as one and the same sign."""
    bare = text.strip()
    return bare if bare in _DASHES else "•" if bare else ""
