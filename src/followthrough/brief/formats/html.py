"""A brief as one HTML page that needs nothing else: readable on a screen and on paper."""

from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files

from followthrough.brief.compose import places
from followthrough.brief.formats.lines import attribution, cited, dateline, spoken, unit
from followthrough.brief.parts import Brief, Part, Points, Quote, Reference, Section, Sentence, Source, Table
from followthrough.wording import ENGLISH, Wording, direction_of, pieces, plain

Link = Callable[[Source, Reference], str | None]
"""Gives the address of a paragraph, null where there is none."""


def to_html(brief: Brief, say: Wording = ENGLISH) -> bytes:
    """Write a page with its style inside; sources lead to the documents' own addresses."""
    style = files("followthrough.brief.formats").joinpath("brief.css").read_text(encoding="utf-8")
    title = plain(f"{brief.title}: {brief.subtitle}", say.language)
    direction = f' dir="{say.direction}"' if say.direction == "rtl" else ""
    page = (
        f'<!doctype html>\n<html lang="{say.language}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"<header><p>{written(brief.subtitle)}</p>\n<h1>{written(brief.title)}</h1>\n"
        f"<p>{written(dateline(brief, say))}</p></header>\n{body(brief, say=say)}</main>\n</body>\n</html>\n"
    )
    return page.encode("utf-8")


def body(brief: Brief, link: Link | None = None, say: Wording = ENGLISH) -> str:
    """Write what stands under the title; every word is escaped, so that it can stand in any page."""
    return _Writer(brief, link or _own_address, say).body()


def written(text: str) -> str:
    """Escape a text; words in another language than the reader's say so."""
    return "".join(escape(words) if own is None else _own(words, own) for words, own in pieces(text))


def _own(words: str, language: str) -> str:
    if not language:
        return f"<bdi>{escape(words)}</bdi>"
    return f'<span lang="{escape(language)}" dir="{direction_of(language)}">{escape(words)}</span>'


def _own_address(source: Source, reference: Reference) -> str | None:
    return reference.address


class _Writer:
    """Writes the parts of one brief."""

    def __init__(self, brief: Brief, link: Link, say: Wording) -> None:
        self.brief = brief
        self.link = link
        self.say = say
        self._by_document = {reference.document: reference for reference in brief.references}

    def body(self) -> str:
        lead = "".join(f"<li>{self.sentence(s)}</li>\n" for s in self.brief.lead)
        sections = "".join(map(self.section, self.brief.sections))
        return f'<ul class="lead">\n{lead}</ul>\n{sections}{self.references()}'

    def words(self, text: str) -> str:
        return written(text)

    def sentence(self, sentence: Sentence) -> str:
        return f"{self.words(sentence.text)} {self.sources(sentence.sources)}".strip()

    def sources(self, sources: Iterable[Source]) -> str:
        cited: dict[str, str] = {}
        for source, words in places(sources, self.brief.references, self.say):
            reference = self._by_document[source.document]
            address = self.link(source, reference) or f"#document-{self.brief.references.index(reference) + 1}"
            cited[words] = f'<a href="{escape(address)}">{escape(words)}</a>'
        return f"<cite>[{self.say.one_by_one(cited.values())}]</cite>" if cited else ""

    def section(self, section: Section) -> str:
        parts = "".join(map(self.part, section.parts))
        return f"<section>\n<h2>{self.words(section.heading)}</h2>\n{parts}</section>\n"

    def part(self, part: Part) -> str:
        match part:
            case Sentence():
                return f"<p>{self.sentence(part)}</p>\n"
            case Quote():
                by = f"{self.words(attribution(part, self.say))} {self.sources(part.sources)}"
                said = self.words(spoken(part, self.say))
                return f"<blockquote><p>{said}</p><footer>{by}</footer></blockquote>\n"
            case Points():
                items = "".join(f"<li>{self.sentence(item)}</li>\n" for item in part.items)
                return f"<p>{self.sentence(part.intro)}</p>\n<ul>\n{items}</ul>\n"
            case Table():
                return self.table(part)

    def table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{self.words(cell)}</th>' if cell else "<td></td>" for cell in table.head)
        rows = "".join(map(self.row, table.rows))
        small = f"<small>{self.words(unit(table, self.say))} {self.sources(table.sources)}</small>"
        caption = f"{self.words(table.caption)} {small}"
        named = escape(plain(table.caption, self.say.language))
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{named}">\n'
            f"<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n"
            f"<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        )

    def row(self, cells: tuple[str, ...]) -> str:
        first, *rest = map(self.words, cells)
        return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>\n'

    def references(self) -> str:
        items = "".join(self.reference(nth, reference) for nth, reference in enumerate(self.brief.references, 1))
        notes = "".join(f"<p>{self.words(note)}</p>\n" for note in self.brief.notes)
        heading = escape(self.say.gettext("Documents cited"))
        return f'<section class="cited">\n<h2>{heading}</h2>\n<ol>\n{items}</ol>\n{notes}</section>\n'

    def reference(self, nth: int, reference: Reference) -> str:
        address = self.link(Source(reference.document), reference)
        words = self.words(cited(reference, self.say))
        linked = f'<a href="{escape(address)}">{words}</a>' if address else words
        own = reference.address if reference.address and reference.address != address else None
        also = f' <small><a href="{escape(own)}">{self.address(own)}</a></small>' if own else ""
        return f'<li id="document-{nth}">{linked}{also}</li>\n'

    def address(self, address: str) -> str:
        return escape(address) if self.say.direction == "ltr" else f'<bdi dir="ltr">{escape(address)}</bdi>'
