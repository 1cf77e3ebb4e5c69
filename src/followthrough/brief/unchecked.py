"""Words that nobody has checked: what a machine found somebody to have said in the press goes into no brief.

The database knows what a person has checked; a file of records does not, so none of them counts as checked there.
Paraphrases, written by whoever made the record, stay.
"""

from collections.abc import Iterable

from followthrough.records import Document, Record, Statement

NOT_OFFICIAL = ("press", "other", "export")
"""Kinds of document that speak neither for the United Nations nor for a State."""


def without_unchecked(records: Iterable[Record]) -> list[Record]:
    """Leave out statements of the press that are no paraphrases."""
    listed = list(records)
    kinds = {record.id: record.kind for record in listed if isinstance(record, Document)}
    return [
        record
        for record in listed
        if not isinstance(record, Statement)
        or record.kind == "paraphrase"
        or kinds.get(record.document, "press") not in NOT_OFFICIAL
    ]
