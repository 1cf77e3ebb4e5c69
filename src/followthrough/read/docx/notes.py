"""Footnotes and endnotes: how they are numbered, and the mark that stands for one in the text."""

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from followthrough.read.docx.names import SECTION, w
from followthrough.read.docx.numerals import numeral
from followthrough.read.docx.styles import value_of, whole
from followthrough.records.documents import NOTE_MARK

Cited = list[tuple[str, str, str]]
"""Notes cited in a paragraph: kind, id and mark."""


@dataclass(frozen=True, slots=True)
class Counting:
    """How notes of a kind are numbered: form, first number, and where they begin anew (`eachPage`, `eachSect`)."""

    form: str
    start: int
    restart: str


class Notes:
    """Gives each note its mark, in the order in which the text cites them."""

    def __init__(self, settings: etree._Element | None, main: etree._Element) -> None:
        self._counting = {kind: _counting(kind, settings, main) for kind in ("footnote", "endnote")}
        self._given: Counter[str] = Counter()
        self._page = 0
        self._expecting: Cited | None = None

    def mark(self, kind: str, page: int) -> str:
        """Give the next number of a kind of note, as printed."""
        counting = self._counting[kind]
        if counting.restart == "eachPage" and page != self._page:
            self._given[kind] = 0
        self._page = page
        self._given[kind] += 1
        return numeral(self._given[kind] + counting.start - 1, counting.form)

    def end_of_section(self) -> None:
        """Let the notes begin anew where they do so in each section."""
        for kind, counting in self._counting.items():
            if counting.restart == "eachSect":
                self._given[kind] = 0

    def expect(self, cited: Cited) -> None:
        """Wait for the mark that the author has typed for the note cited last."""
        self._expecting = cited

    def own_mark(self, text: str) -> str:
        """Take typed text as the mark that was waited for; gives the text with the mark in it."""
        mark = text.strip()
        if self._expecting and mark:
            kind, identity, _ = self._expecting[-1]
            self._expecting[-1] = (kind, identity, mark)
        self._expecting = None
        return self.marked(mark)

    @staticmethod
    def marked(mark: str) -> str:
        """Put a mark between two word joiners."""
        return f"{NOTE_MARK}{mark}{NOTE_MARK}" if mark else ""


def _counting(kind: str, settings: etree._Element | None, main: etree._Element) -> Counting:
    """Give the rule for a kind; a section's stands above the document's, the last section's is taken for all."""
    sections = list(main.iter(SECTION))
    sources = [source for source in (sections[-1] if sections else None, settings) if source is not None]
    rules = [rule for source in sources if (rule := source.find(w(f"{kind}Pr"))) is not None]

    def first(name: str) -> str | None:
        return next((value for rule in rules if (value := value_of(rule, name)) is not None), None)

    return Counting(
        form=first("numFmt") or ("decimal" if kind == "footnote" else "lowerRoman"),
        start=whole(first("numStart")) or 1,
        restart=first("numRestart") or "continuous",
    )
