"""A State's pages, its record and a word to the reader, in one zip."""

import zipfile
from collections.abc import Callable, Iterator
from typing import IO, get_args

from django.utils.translation import override

from followthrough.errors import InputError
from followthrough.export.addresses import address_of
from followthrough.export.formats import FORMATS
from followthrough.export.spooled import spooled
from followthrough.export.tables import codebook, name_of
from followthrough.export.write import csv_of, put
from followthrough.records import Position
from followthrough.site.asked import day
from followthrough.site.known import state_code
from followthrough.site.pack.fetching import Site
from followthrough.site.pack.linking import standing_alone
from followthrough.site.pack.naming import Names
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.edition import edition
from followthrough.site.store.selection import Selection

Progress = Callable[[int, int, str], None]
ON_PAGES = ("review", "document", "recommendation")
OF_STATE = ("/brief", "/changes")
README = """{name}: the record of the Universal Periodic Review
{line}

Unpack this file, then open index.html by a double click. It needs no network and no program but a browser.

index.html   the page of the State; from there to its reviews, documents and recommendations
data/        the record itself: record.jsonl (one record a line), recommendations.csv (one row for each text
             and recommending State), and each type of record as a table; codebook.csv says what the columns mean

{note}
Texts are the words of the documents named; labels and links made by machine name their model. What could not be
read with certainty is in data/problem.csv.
"""


def pack(state: str, as_of: str = "", progress: Progress | None = None) -> Iterator[bytes]:
    """Give a zip of everything about a State (code or name), as known on a day (ISO; empty: today).

    An `InputError` says where there is no such State, or nothing about it.
    """
    code, on = state_code(state), day(as_of)
    content = DatabaseContent(Selection(state=code, as_of=on))
    first = f"/states/{code}"
    of_record = list(_addresses(content))
    names = Names(first, [*(first + page for page in OF_STATE), *of_record, "/method"])
    if not of_record:
        remedy = "Add its documents with `followthrough add`."
        raise InputError(f"the record holds nothing about {name_of(code)}.", where=code, remedy=remedy)
    note = f"The record of {name_of(code)}" + (f" as known on {on}" if on else "") + f", edition {edition()[:12]}."

    def write(out: IO[bytes]) -> None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            _pages(archive, code, names, on, note, progress)
            _data(archive, code, content)
            words = README.format(name=name_of(code), line="=" * (len(name_of(code)) + 44), note=note)
            put(archive, f"{code}/README.txt", [words.replace("\n", "\r\n").encode("utf-8")])

    return spooled(write)


def _addresses(content: DatabaseContent) -> Iterator[str]:
    for kind in ON_PAGES:
        for record in content.records(kind):
            address = address_of(kind, {"id": getattr(record, "id", "")})
            yield address
            if kind == "review":
                yield from (f"{address}?position={position}" for position in get_args(Position))


def _pages(
    archive: zipfile.ZipFile, code: str, names: Names, on: str | None, note: str, progress: Progress | None
) -> None:
    site = Site()
    addresses = list(names)
    for nth, address in enumerate(addresses, 1):
        with override("en"):
            page = site.page(_on(address, on))
        alone = standing_alone(page, address, names, site, note) if page else _absent(address, note)
        put(archive, f"{code}/{names[address]}", [alone.encode("utf-8")])
        if progress:
            progress(nth, len(addresses), address)


def _on(address: str, day: str | None) -> str:
    return f"{address}{'&' if '?' in address else '?'}as_of={day}" if day else address


def _absent(address: str, note: str) -> str:
    return f"<!doctype html><title>{address}</title><p>{address} was not in the record. {note}</p>"


def _data(archive: zipfile.ZipFile, code: str, content: DatabaseContent) -> None:
    put(archive, f"{code}/data/record.jsonl", FORMATS["jsonl"].write(content))
    put(archive, f"{code}/data/recommendations.csv", FORMATS["csv"].write(content))
    made = content.tables()
    for table in [*made, codebook(made)]:
        if table.name != "recommending":
            put(archive, f"{code}/data/{table.name}.csv", csv_of(table, bom=True))
