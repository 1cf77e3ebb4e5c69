"""Where on a site each record stands. Addresses are stable: what is cited today is found tomorrow."""

from collections.abc import Callable, Mapping
from typing import Any

from followthrough.records.ids import document_address, record_address

Values = Mapping[str, Any]
TOLD_BY = frozenset(("id", "document", "number", "recommendation", "of", "later", "subject", "states", "state"))
"""Fields that addresses are made of."""


def address_of(kind: str, values: Values) -> str:
    """Give the address, from the root of a site, of a record of this type with these fields; empty where it has none.

    A record that has no page of its own has the address of the page that shows it.
    """
    return ADDRESSES[kind](values)


def _paragraph(values: Values) -> str:
    number = values.get("number")
    return document_address(values["document"]) + (f"#{number}" if number else "")


def _answer(values: Values) -> str:
    answered = values["recommendation"]
    return record_address(answered) if answered else _paragraph(values)


def _corrected(values: Values) -> str:
    """Give where stands what a corrigendum changes: a recommendation, or a paragraph of the document it corrects."""
    if values["recommendation"]:
        return record_address(values["recommendation"])
    return _paragraph({**values, "document": values["document"].rpartition("/Corr.")[0] or values["document"]})


def _record(field: str) -> Callable[[Values], str]:
    return lambda values: record_address(values[field])


def _event(values: Values) -> str:
    if values["document"]:
        return _paragraph(values)
    return f"/states/{values['states'][0]}" if values["states"] else ""


ADDRESSES: Mapping[str, Callable[[Values], str]] = {
    "document": lambda values: document_address(values["id"]),
    "block": lambda values: document_address(values["document"]),
    "passage": _paragraph,
    "review": lambda values: f"/reviews/{values['id']}",
    "recommendation": _record("id"),
    "response": _answer,
    "corrigendum": _corrected,
    "pledge": _paragraph,
    "total": _paragraph,
    "label": _record("of"),
    "echo": _record("later"),
    "coverage": _record("subject"),
    "statement": lambda values: document_address(values["document"]),
    "event": _event,
    "finding": _paragraph,
    "assessment": _record("subject"),
    "observation": lambda values: f"/states/{values['state']}",
    "problem": _paragraph,
    "run": lambda values: "",
}
"""Every type of record has an entry; a test says so."""
