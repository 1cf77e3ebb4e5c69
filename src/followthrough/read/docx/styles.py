"""Styles of a Word file: what a paragraph or run inherits from its style, and that from others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from followthrough.read.docx.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, STRUCK, VAL, w
from followthrough.read.docx.shading import HIGHLIGHTED, SHADED, filled, highlighted

_OFF = frozenset({"0", "false", "off", "none"})
_HEADING_NAME = re.compile(r"heading\s*[1-9]|title|_*h_*(?:ch|m|[1-6]{1,2})_*g", re.IGNORECASE)
"""Names of heading styles: Word's own, and those of the United Nations' templates (`_ H _Ch_G`, `_ H_1_G`)."""
NO_OUTLINE = 9
_BOLD, _HIDDEN, _SIZE = w("b"), w("vanish"), w("sz")


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: bold, hidden (not printed), its size in points, struck through, the colour behind it.

    Each is null where nothing says so.
    """

    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    struck: bool | None = None
    shading: str | None = None


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """One style: what it says itself; null where it leaves that to the style it is based on."""

    id: str
    name: str
    based_on: str | None
    number: str | None
    level: int | None
    outline: int | None
    look: Look


class Styles:
    """All styles by id, and what follows from their inheritance. Sizes are in points."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._styles = {style.id: style for style in map(_style, elements)}
        self.paragraph_default = next(
            (
                e.get(w("styleId"))
                for e in elements
                if e.get(w("type")) == "paragraph" and is_on(e.get(w("default")), "0")
            ),
            None,
        )
        self._looks: dict[str | None, Look] = {}
        self.usual_size = (
            None
            if root is None
            else look_of(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_PROPERTIES}")).size
        )

    def chain(self, style: str | None) -> Iterator[Style]:
        """Yield a style and those that it is based on, nearest first."""
        seen = set()
        while style and style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = self._styles[style].based_on

    def look(self, style: str | None) -> Look:
        """Give how text in a style looks; null where neither the style nor what it is based on says."""
        if style not in self._looks:
            chain = list(self.chain(style))
            self._looks[style] = Look(
                bold=next((one.look.bold for one in chain if one.look.bold is not None), None),
                hidden=next((one.look.hidden for one in chain if one.look.hidden is not None), None),
                size=next((one.look.size for one in chain if one.look.size is not None), None),
                struck=next((one.look.struck for one in chain if one.look.struck is not None), None),
                shading=next((one.look.shading for one in chain if one.look.shading is not None), None),
            )
        return self._looks[style]

    def strike(self) -> bool:
        """Say whether a style strikes words through."""
        return any(style.look.struck for style in self._styles.values())

    def is_heading(self, style: str | None) -> bool:
        """Say whether a paragraph style is a heading, by its level in the outline or its name."""
        for one in self.chain(style):
            if one.outline is not None:
                return one.outline < NO_OUTLINE
            if _HEADING_NAME.fullmatch(re.sub(r"\s+", "", one.name)):
                return True
        return False


def _style(element: etree._Element) -> Style:
    paragraph, run = element.find(PARAGRAPH_PROPERTIES), element.find(RUN_PROPERTIES)
    number, level = numbering_of(paragraph)
    return Style(
        id=element.get(w("styleId"), ""),
        name=value_of(element, "name") or "",
        based_on=value_of(element, "basedOn"),
        number=number,
        level=level,
        outline=whole(value_of(paragraph, "outlineLvl")),
        look=look_of(run),
    )


def numbering_of(paragraph_properties: etree._Element | None) -> tuple[str | None, int | None]:
    """Give the list (`numId`) and level that properties name; each null where they do not."""
    found = None if paragraph_properties is None else paragraph_properties.find(w("numPr"))
    return value_of(found, "numId"), whole(value_of(found, "ilvl"))


def value_of(element: etree._Element | None, name: str) -> str | None:
    """Give the value of a child element, null where there is none."""
    child = None if element is None else element.find(w(name))
    return None if child is None else child.get(VAL)


def whole(value: str | None) -> int | None:
    """Read a whole number; null where there is none, or none that a document can mean."""
    text = (value or "").strip()
    return int(text) if re.fullmatch(r"[+-]?\d{1,9}", text) else None


def is_on(value: str | None, otherwise: str = "1") -> bool:
    """Read the value of a switch; present without a value means on."""
    return (value or otherwise).lower() not in _OFF


def switch(element: etree._Element | None, name: str) -> bool | None:
    """Say whether properties turn something on or off; null where they do not speak of it."""
    child = None if element is None else element.find(w(name))
    return None if child is None else is_on(child.get(VAL))


def look_of(run_properties: etree._Element | None) -> Look:
    """Give what run properties themselves say about how text looks."""
    if run_properties is None:
        return PLAIN
    bold = hidden = size = struck = shading = None
    for child in run_properties:
        if child.tag == _BOLD:
            bold = is_on(child.get(VAL))
        elif child.tag == _HIDDEN:
            hidden = is_on(child.get(VAL))
        elif child.tag == _SIZE:
            size = whole(child.get(VAL))
        elif child.tag in STRUCK:
            struck = struck or is_on(child.get(VAL))
        elif child.tag == HIGHLIGHTED:
            shading = highlighted(child)
        elif child.tag == SHADED:
            shading = shading or filled(child)
    if bold is hidden is size is struck is None and not shading:
        return PLAIN
    return Look(bold, hidden, None if size is None else size / 2, struck, shading)
