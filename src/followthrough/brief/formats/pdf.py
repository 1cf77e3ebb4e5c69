"""A brief as PDF, set by typst. Words go in as data, so that nothing in them is read as markup."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from followthrough.brief.formats.lines import attribution, citations, cited, dateline, spoken
from followthrough.brief.parts import Brief, Part, Points, Quote, Sentence, Source, Table

_BROUGHT = re.compile(r"[\u0000-\u052f\u1e00-\u1fff\u2000-\u22ff]*")
"""Characters that typst's own fonts have: Latin, Greek, Cyrillic, signs. Others need a font of the machine."""


def to_pdf(brief: Brief) -> bytes:
    """Set the brief on A4. With other scripts than typst's own fonts have, the fonts of the machine are used too."""
    import typst

    data = json.dumps(_data(brief), ensure_ascii=False)
    content: bytes = typst.compile(
        _layout(),
        format="pdf",
        ignore_system_fonts=_BROUGHT.fullmatch(data) is not None,
        sys_inputs={"data": data},
        timestamp=0,
    )
    return content


@cache
def _layout() -> bytes:
    return files("followthrough.brief.formats").joinpath("brief.typ").read_bytes()


def _data(brief: Brief) -> dict[str, Any]:
    return {
        "title": brief.title,
        "subtitle": brief.subtitle,
        "dateline": dateline(brief),
        "lead": [_sentence(sentence, brief) for sentence in brief.lead],
        "sections": [
            {"heading": section.heading, "parts": [_part(part, brief) for part in section.parts]}
            for section in brief.sections
        ],
        "references": [{"text": cited(one), "address": one.address or ""} for one in brief.references],
        "notes": brief.notes,
    }


def _sentence(sentence: Sentence, brief: Brief) -> dict[str, Any]:
    return {"text": sentence.text, "sources": _cited(sentence.sources, brief)}


def _cited(sources: tuple[Source, ...], brief: Brief) -> list[dict[str, Any]]:
    return [one._asdict() for one in citations(sources, brief.references)]


def _part(part: Part, brief: Brief) -> dict[str, Any]:
    match part:
        case Sentence():
            return {"kind": "sentence", **_sentence(part, brief)}
        case Quote():
            sources = _cited(part.sources, brief)
            return {"kind": "quote", "text": spoken(part), "by": attribution(part), "sources": sources}
        case Points():
            items = [_sentence(item, brief) for item in part.items]
            return {"kind": "points", **_sentence(part.intro, brief), "items": items}
        case Table():
            sources = _cited(part.sources, brief)
            return {
                "kind": "table",
                "caption": part.caption,
                "unit": part.unit,
                "head": part.head,
                "rows": part.rows,
                "sources": sources,
                "wide": any(len(cell) > 24 for row in part.rows for cell in row[1:]),
            }
