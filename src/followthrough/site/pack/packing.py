"""A State's pages, its record and a word to the reader, in one zip."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.utils.html import escape
from django.utils.translation import get_language, get_language_bidi, gettext_lazy, override
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.export.addresses import address_of
from followthrough.export.archive import Member, zipped
from followthrough.export.formats import FORMATS
from followthrough.export.spooled import gathered
from followthrough.export.tables import codebook, name_of
from followthrough.export.write import csv_of
from followthrough.site.asked import day
from followthrough.site.filter_values import state_code
from followthrough.site.pack.fetching import Site
from followthrough.site.pack.linking import lists_in, standing_alone
from followthrough.site.pack.naming import Names
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.edition import edition
from followthrough.site.store.measures.reviews import known_reviews
from followthrough.site.store.selection import Selection
from followthrough.terms import states

Progress = Callable[[int, int, str], None]
ON_PAGES = ("document", "recommendation")
CHANGED = ("gained", "lost", "opened", "never", "again", "turned", "claimed", "pledges")
"""The lists of what changed that are taken along: those that its page counts."""
COUNTING_LISTS = ("/doubts", "/documents")
"""Lists that count their kinds."""
OF_STATE = ("/brief", "/changes", *(f"/changes?list={name}" for name in CHANGED))
README = gettext_lazy(
    """Unpack this file, then open index.html by a double click. It needs no network and no program but a browser.

index.html   the page of the State; from there to its reviews, documents and recommendations
data/        the record itself: record.jsonl (one record a line), recommendations.csv (one row for each text
             and recommending State), and each type of record as a table; codebook.csv says what the columns mean
"""
)
TERMS = gettext_lazy(
    "Texts are the words of the documents named; labels and links made by machine name their model. What could not "
    "be read with certainty is in data/problem.csv."
)


@dataclass(frozen=True, slots=True)
class Part:
    """What a pack is of: a State, the day as known on which (null: today), the note at the foot, the language."""

    state: str
    day: str | None
    note: str
    language: str


def pack(state: str, as_of: str = "", progress: Progress | None = None, language: str = "en") -> Iterator[bytes]:
    """Give a zip of everything about a State (code or name), as known on a day (ISO; empty: today).

    Its pages are in a language of the site, named by its code.

    An `InputError` says where there is no such State, or nothing about it.
    """
    code, on = state_code(state), day(as_of)
    content = DatabaseContent(Selection(state=code, as_of=on))
    first = f"/states/{code}"
    of_record = list(_addresses(content, code, on))
    names = Names(first, [*(first + page for page in OF_STATE), *of_record, "/method"])
    if not of_record:
        remedy = _("Add its documents with `followthrough add`.")
        what = _("the record holds nothing about %(state)s.") % {"state": name_of(code)}
        raise InputError(what, where=code, remedy=remedy)
    with override(language):
        note, readme = _note(code, on), _readme(code, on)
    last = [(f"{code}/README.txt", [readme.replace("\n", "\r\n").encode("utf-8-sig")])]
    files = chain(_pages(Part(code, on, note, language), names, progress), _data(code, content), last)
    return gathered(zipped(files))


def _named(code: str) -> str:
    return states.name_of(code, get_language() or "en")


def _note(code: str, on: str | None) -> str:
    said = {"state": _named(code), "day": on, "edition": edition()[:12]}
    if on:
        return _("The record of %(state)s as known on %(day)s, edition %(edition)s.") % said
    return _("The record of %(state)s, edition %(edition)s.") % said


def _readme(code: str, on: str | None) -> str:
    first = _("%(name)s: the record of the Universal Periodic Review") % {"name": _named(code)}
    return f"{first}\n{'=' * len(first)}\n\n{README}\n{_note(code, on)}\n{TERMS}\n"


def _addresses(content: DatabaseContent, code: str, on: str | None) -> Iterator[str]:
    for review in known_reviews(code, on):
        yield address_of("review", {"id": review.id})
    for kind in ON_PAGES:
        for record in content.records(kind):
            yield address_of(kind, {"id": getattr(record, "id", "")})


def _pages(part: Part, names: Names, progress: Progress | None) -> Iterator[Member]:
    site = Site(part.language)
    _take_lists(site, part, names)
    addresses = list(names)
    for nth, address in enumerate(addresses, 1):
        with override(part.language):
            page = site.page(_on(address, part.day))
        alone = standing_alone(page, address, names, site, part.note) if page else _absent(address, part)
        if progress:
            progress(nth, len(addresses), address)
        yield f"{part.state}/{names[address]}", [alone.encode("utf-8")]


def _take_lists(site: Site, part: Part, names: Names) -> None:
    """Take in the lists that figures lead to: those of the State, its reviews, its documents and what changed."""
    waiting = list(filter(_has_figures, names))
    while waiting:
        address = waiting.pop()
        with override(part.language):
            page = site.page(_on(address, part.day))
        for found in dict.fromkeys(lists_in(page or "<main/>", address)):
            if found not in names:
                names.add(found)
                waiting += [found] if found.startswith(COUNTING_LISTS) else []


def _has_figures(address: str) -> bool:
    """Say whether a page counts: that of a State, of a review, of a document, of what changed."""
    return address.startswith(("/reviews/", "/states/")) or address.count("/") == 1


def _on(address: str, day: str | None) -> str:
    return f"{address}{'&' if '?' in address else '?'}as_of={day}" if day else address


def _absent(address: str, part: Part) -> str:
    with override(part.language):
        words = _("%(address)s was not in the record.") % {"address": f"<bdi>{escape(address)}</bdi>"}
        direction = "rtl" if get_language_bidi() else "ltr"
    head = f'<!doctype html><html lang="{part.language}" dir="{direction}"><title>{escape(address)}</title>'
    return f"{head}<p>{words} {escape(part.note)}</p>"


def _data(code: str, content: DatabaseContent) -> Iterator[Member]:
    yield f"{code}/data/record.jsonl", FORMATS["jsonl"].write(content)
    yield f"{code}/data/recommendations.csv", FORMATS["csv"].write(content)
    made = content.tables()
    for table in [*made, codebook(made)]:
        if table.name != "recommending":
            yield f"{code}/data/{table.name}.csv", csv_of(table, bom=True)
