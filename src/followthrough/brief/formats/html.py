"""A brief as one HTML page that needs nothing else: readable on a screen and on paper."""

from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files

from followthrough.brief.compose import places
from followthrough.brief.formats.lines import attribution, cited, dateline, spoken
from followthrough.brief.parts import Brief, Part, Points, Quote, Reference, Section, Sentence, Source, Table

Link = Callable[[Source, Reference], str | None]
"""Gives the address of a paragraph, null where there is none."""


def to_html(brief: Brief) -> bytes:
    """Write a page with its style inside; sources lead to the documents' own addresses."""
    style = files("followthrough.brief.formats").joinpath("brief.css").read_text(encoding="utf-8")
    title = f"{brief.title}: {brief.subtitle}"
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"<header><p>{escape(brief.subtitle)}</p>\n<h1>{escape(brief.title)}</h1>\n"
        f"<p>{escape(dateline(brief))}</p></header>\n{body(brief)}</main>\n</body>\n</html>\n"
    )
    return page.encode("utf-8")


def body(brief: Brief, link: Link | None = None) -> str:
    """Write what stands under the title; every word is escaped, so that it can stand in any page."""
    cite = _Citing(brief.references, link or _own_address)
    lead = "".join(f"<li>{cite.sentence(s)}</li>\n" for s in brief.lead)
    sections = "".join(_section(section, cite) for section in brief.sections)
    return f'<ul class="lead">\n{lead}</ul>\n{sections}{_references(brief, cite)}'


def _own_address(source: Source, reference: Reference) -> str | None:
    return reference.address


class _Citing:
    """Writes sentences with their sources."""

    def __init__(self, references: tuple[Reference, ...], link: Link) -> None:
        self._references = references
        self._by_document = {reference.document: reference for reference in references}
        self.link = link

    def sentence(self, sentence: Sentence) -> str:
        return f"{escape(sentence.text)} {self.sources(sentence.sources)}".strip()

    def sources(self, sources: Iterable[Source]) -> str:
        written: dict[str, str] = {}
        for source, words in places(sources, self._references):
            reference = self._by_document[source.document]
            address = self.link(source, reference) or f"#document-{self._references.index(reference) + 1}"
            written[words] = f'<a href="{escape(address)}">{escape(words)}</a>'
        return f"<cite>[{'; '.join(written.values())}]</cite>" if written else ""


def _section(section: Section, cite: _Citing) -> str:
    parts = "".join(_part(part, cite) for part in section.parts)
    return f"<section>\n<h2>{escape(section.heading)}</h2>\n{parts}</section>\n"


def _part(part: Part, cite: _Citing) -> str:
    match part:
        case Sentence():
            return f"<p>{cite.sentence(part)}</p>\n"
        case Quote():
            by = f"<footer>{escape(attribution(part))} {cite.sources(part.sources)}</footer>"
            return f"<blockquote><p>{escape(spoken(part))}</p>{by}</blockquote>\n"
        case Points():
            items = "".join(f"<li>{cite.sentence(item)}</li>\n" for item in part.items)
            return f"<p>{cite.sentence(part.intro)}</p>\n<ul>\n{items}</ul>\n"
        case Table():
            return _table(part, cite)


def _table(table: Table, cite: _Citing) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' if cell else "<td></td>" for cell in table.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>\n'
        for first, *rest in table.rows
    )
    caption = f"{escape(table.caption)} <small>Unit: {escape(table.unit)}. {cite.sources(table.sources)}</small>"
    return (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _references(brief: Brief, cite: _Citing) -> str:
    items = ""
    for nth, reference in enumerate(brief.references, 1):
        address = cite.link(Source(reference.document), reference)
        words = escape(cited(reference))
        linked = f'<a href="{escape(address)}">{words}</a>' if address else words
        own = reference.address if reference.address and reference.address != address else None
        also = f' <small><a href="{escape(own)}">{escape(own)}</a></small>' if own else ""
        items += f'<li id="document-{nth}">{linked}{also}</li>\n'
    notes = "".join(f"<p>{escape(note)}</p>\n" for note in brief.notes)
    return f'<section class="cited">\n<h2>Documents cited</h2>\n<ol>\n{items}</ol>\n{notes}</section>\n'
