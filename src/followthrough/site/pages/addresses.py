"""Stable addresses: ids in web addresses and back.

`A/HRC/27/10#124.5` is `/A_HRC_27_10/124.5`; documents without a symbol are `/sha256:…`.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from followthrough.records.ids import document_address as of_document
from followthrough.records.ids import record_address as of_record

__all__ = ["asking", "changed", "of_document", "of_record"]


def asking(path: str, query: Mapping[str, Any]) -> str:
    """Give a path with what it asks for; what is empty is left out, a list is said several times."""
    said = {key: value for key, value in query.items() if value not in (None, "", [], ())}
    return f"{path}?{urlencode(said, doseq=True)}" if said else path


def changed(request: HttpRequest, **changes: object) -> str:
    """Give the address of the page that is asked for, with some of its query changed."""
    asked = {key: request.GET.getlist(key) for key in request.GET}
    return asking(request.path, {**asked, **changes})


def of_paragraph(document: str, number: str, day: str | None = None) -> str:
    """Give the address at which a paragraph is read in its document, as known on a day."""
    return f"{asking(of_document(document), {'at': number, 'as_of': day})}#{number}"
