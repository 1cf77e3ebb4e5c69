"""Web pages that a program has made of a PDF or of plain text: they come line by line, and not by paragraphs.

A `<br>` stands behind each line, or each line is set at a place of its own, or all of it is preformatted. The text of
such a page is given as plain text has it: a line a line, a form feed where a page of the PDF ends.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.read.html_structure import BREAKING, UNSEEN

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

FEWEST = 30  # lines from which on a page may be one of lines
BREAKS = 4  # times as many line breaks as paragraphs a page of lines has
SAME_ROW = 5  # pixels by which the tops of words in one row differ at most

_PLACE = re.compile(r"(?<![\w-])(left|top)\s*:\s*(-?[0-9]{1,6})")
_PAGE = re.compile(r"page[0-9]{1,4}(?:-div)?|pf[0-9a-f]{1,4}")
_PARAGRAPHS = ("p", "li", "td", "h1", "h2", "h3", "h4", "dd", "blockquote")
_SIGN_ENDS = (".", ")")


def lines_of(root: "HtmlElement") -> str | None:
    """Give the text of a page that comes line by line; null for any other page."""
    return _Gathered().text_of(root) if _comes_in_lines(root) else None


def _comes_in_lines(root: "HtmlElement") -> bool:
    counted = dict.fromkeys(("br", "pre", "placed", *_PARAGRAPHS), 0)
    for element in root.iter():
        if element.tag in counted:
            counted[str(element.tag)] += 1
        counted["placed"] += _is_placed(element)
    paragraphs = sum(counted[tag] for tag in _PARAGRAPHS)
    if counted["placed"] >= FEWEST:
        return 2 * counted["placed"] > paragraphs
    if counted["pre"] and _share_preformatted(root) > 0.5:
        return True
    return counted["br"] >= FEWEST and counted["br"] > BREAKS * paragraphs


def _share_preformatted(root: "HtmlElement") -> float:
    whole = len(root.text_content())
    return sum(len(element.text_content()) for element in root.iter("pre")) / whole if whole else 0.0


def _is_placed(element: "_Element") -> bool:
    return "absolute" in element.get("style", "") and not _PAGE.fullmatch(element.get("id", ""))


@dataclass(slots=True)
class _Gathered:
    """The lines so far, and where the last words that have a place of their own stand."""

    pieces: list[str] = field(default_factory=list)
    place: tuple[int, int] | None = None

    def text_of(self, root: "HtmlElement") -> str:
        from lxml import etree

        unseen = preformatted = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            hidden, kept = tag in UNSEEN or not tag, tag == "pre"
            if event == "start":
                unseen, preformatted = unseen + hidden, preformatted + kept
                if not unseen:
                    self._begin(element, tag)
            else:
                if not unseen and tag in BREAKING:
                    self._end_line()
                unseen, preformatted = unseen - hidden, preformatted - kept
            words = element.text if event == "start" else element.tail
            if words and not unseen:
                self.pieces.append(words if preformatted else " ".join(re.split(r"[ \t\r\n]+", words)))
        return "".join(self.pieces)

    def _begin(self, element: "_Element", tag: str) -> None:
        if tag == "hr" or _PAGE.fullmatch(element.get("id", "")):
            self.pieces.append("\f")
        elif tag == "br":
            self.pieces.append("\n")
        elif _is_placed(element) and "".join(map(str, element.itertext())).strip():
            self._go_to(element)
        elif tag in BREAKING:
            self._end_line()

    def _go_to(self, element: "_Element") -> None:
        """Go on in the row where words stand beside the last, else begin a line."""
        at = dict(_PLACE.findall(element.get("style", "")))
        place = int(at.get("top", "0")), int(at.get("left", "0"))
        before = "".join(self.pieces[-2:])
        if self.place and abs(place[0] - self.place[0]) <= SAME_ROW and place[1] > self.place[1]:
            while self.pieces and self.pieces[-1] == "\n":
                self.pieces.pop()
            self.pieces.append(" " if before.rstrip("\n").endswith(_SIGN_ENDS) else "")
        else:
            self._end_line()
        self.place = place

    def _end_line(self) -> None:
        if self.pieces and not self.pieces[-1].endswith(("\n", "\f")):
            self.pieces.append("\n")
