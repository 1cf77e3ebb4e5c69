"""Composed documents as PDF, set by typst with fonts that it brings along: the same words give the same bytes."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from followthrough.sample.write.elements import Bullets, Composed, Cover, Element, Heading, Paragraph, Table, pieces


def pdf_bytes(document: Composed) -> bytes:
    """Set a document and give the PDF."""
    import typst

    content: bytes = typst.compile(
        _layout(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_data(document))},
        timestamp=0,
    )
    return content


@cache
def _layout() -> bytes:
    return files("followthrough.sample.write").joinpath("layout.typ").read_bytes()


def _data(document: Composed) -> dict[str, Any]:
    return {
        "title": document.cover.title,
        "on_each_page": document.on_each_page,
        "cover": _cover(document.cover),
        "contents": _contents(document.elements) if document.contents else [],
        "elements": [_element(element) for element in document.elements],
    }


def _cover(cover: Cover) -> dict[str, Any]:
    marks = "".join(f"[^{nth}]" for nth in range(1, len(cover.notes) + 1))
    return {
        "symbol": cover.symbol,
        "date": cover.date,
        "body": cover.body,
        "session": cover.session,
        "agenda_item": cover.agenda_item,
        "agenda_title": cover.agenda_title,
        "title_parts": _parts(cover.title + marks, cover.notes),
        "state": cover.state,
        "subtitle": cover.subtitle,
    }


def _parts(text: str, notes: Any) -> list[Any]:
    return [
        piece if isinstance(piece, str) else {"text": piece.text, "mark": piece.mark} for piece in pieces(text, notes)
    ]


def _element(element: Element) -> dict[str, Any]:
    match element:
        case Heading():
            return {
                "kind": "heading",
                "label": element.label,
                "level": element.level,
                "parts": _parts(element.text, element.notes),
            }
        case Paragraph():
            return {
                "kind": "paragraph",
                "number": element.number,
                "level": element.level,
                "bold": element.bold,
                "parts": _parts(element.text, element.notes),
            }
        case Bullets():
            return {"kind": "bullets", "items": element.items}
        case Table():
            return {"kind": "table", "head": element.head, "rows": element.rows, "widths": element.widths}
        case _:
            return {"kind": "page_break"}


def _contents(elements: tuple[Element, ...]) -> list[dict[str, Any]]:
    """Give a row of the table of contents for each heading, with the range of the paragraphs under it."""
    rows: list[dict[str, Any]] = []
    for element in elements:
        if isinstance(element, Heading):
            label = f"{element.label} " if element.label else ""
            rows.append({"text": label + element.text, "level": element.level, "nth": len(rows), "range": ""})
        elif isinstance(element, Paragraph) and element.level == 0 and element.number and rows:
            first = rows[-1]["range"].split("–")[0] or element.number.rstrip(".")
            rows[-1]["range"] = f"{first}–{element.number.rstrip('.')}"
    return rows
