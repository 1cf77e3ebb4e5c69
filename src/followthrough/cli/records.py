"""The records of a State for commands that follow it: from a file of JSON lines, or from the database."""

from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.cli.database import open_record
from followthrough.cli.files import lines_of
from followthrough.errors import InputError

if TYPE_CHECKING:
    from followthrough.records import Record


def code_of(state: str) -> str:
    """Give the code of a State that is named by code or name; an `InputError` suggests the closest name."""
    from followthrough.terms import states

    if state.upper() in states.vocabulary().states:
        return state.upper()
    code = states.find(state)
    if code:
        return code
    near = states.meant(state)
    remedy = f"Did you mean {near.name} ({near.code})?" if near else "Give its three letters, such as PRK."
    raise InputError(f"no State is known as “{state}”.", remedy=remedy)


def file_records(name: str) -> "list[Record]":
    """Read a file of JSON lines; `-` is standard input."""
    from followthrough.records.lines import read_lines

    with lines_of(name) as source:
        return list(read_lines(source, name))


def database_records(code: str, data: Path | None, day: str | None = None) -> "tuple[list[Record], str]":
    """Give what the database holds on a State, of what has days of its own that of a day; and its edition."""
    open_record(data)
    from followthrough.site.store.edition import edition
    from followthrough.site.store.of_state import records_of

    return records_of(code, day=day), edition()[:12]


def document_records(symbol: str, data: Path | None) -> "list[Record]":
    """Give what the database holds on the States that a document asks something of."""
    open_record(data)
    from followthrough.site.store import models
    from followthrough.site.store.of_state import FOLLOWED, records_of

    rows = models.Recommendation.objects.filter(document=symbol, shown=True)
    states = list(rows.values_list("state", flat=True).distinct().order_by("state"))
    return [record for state in states for record in records_of(state, FOLLOWED)]
