"""A brief as PDF, set by typst. Words go in as data, so that nothing in them is read as markup."""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from followthrough.brief.formats.lines import attribution, citations, cited, dateline, spoken, unit
from followthrough.brief.parts import Brief, Part, Points, Quote, Sentence, Source, Table
from followthrough.wording import ENGLISH, Wording, direction_of, pieces, plain

_BROUGHT = re.compile(r"[\u0000-\u052f\u0600-\u06ff\u1e00-\u1fff\u2000-\u22ff\ufdd0-\ufdd2]*")
"""Characters that the fonts have which are brought along: Latin, Greek, Cyrillic, Arabic, signs.

Others need a font of the machine.
"""


def to_pdf(brief: Brief, say: Wording = ENGLISH) -> bytes:
    """Set the brief on A4; for scripts that the fonts brought along do not have, the machine's are used too."""
    import fontpkg_amiri
    import typst

    data = json.dumps(_Setting(brief, say).data(), ensure_ascii=False)
    content: bytes = typst.compile(
        _layout(),
        format="pdf",
        font_paths=[fontpkg_amiri.ROOT / "files"],
        ignore_system_fonts=_BROUGHT.fullmatch(data) is not None,
        sys_inputs={"data": data},
        timestamp=0,
    )
    return content


@cache
def _layout() -> bytes:
    return files("followthrough.brief.formats").joinpath("brief.typ").read_bytes()


class _Setting:
    """Gives the parts of one brief as data for the layout: every text as pieces, each with its language."""

    def __init__(self, brief: Brief, say: Wording) -> None:
        self.brief = brief
        self.say = say

    def data(self) -> dict[str, Any]:
        brief, say = self.brief, self.say
        return {
            "language": say.language,
            "direction": say.direction,
            "title": plain(brief.title),
            "subtitle": plain(brief.subtitle),
            "dateline": plain(dateline(brief, say)),
            "separator": say.gettext("; "),
            "lead": [self.sentence(sentence) for sentence in brief.lead],
            "sections": [
                {"heading": plain(section.heading), "parts": [self.part(part) for part in section.parts]}
                for section in brief.sections
            ],
            "cited": say.gettext("Documents cited"),
            "references": [
                {"text": self.words(cited(one, say)), "address": one.address or ""} for one in brief.references
            ],
            "notes": [self.words(note) for note in brief.notes],
        }

    def words(self, text: str) -> list[dict[str, str]]:
        spoken_in = ((words, self.say.language if own is None else own) for words, own in pieces(text))
        return [{"text": words, "language": own, "direction": direction_of(own)} for words, own in spoken_in]

    def sentence(self, sentence: Sentence) -> dict[str, Any]:
        return {"text": self.words(sentence.text), "sources": self.cited(sentence.sources)}

    def cited(self, sources: Iterable[Source]) -> list[dict[str, Any]]:
        return [one._asdict() for one in citations(sources, self.brief.references, self.say)]

    def part(self, part: Part) -> dict[str, Any]:
        match part:
            case Sentence():
                return {"kind": "sentence", **self.sentence(part)}
            case Quote():
                said, by = self.words(spoken(part, self.say)), self.words(attribution(part, self.say))
                return {"kind": "quote", "text": said, "by": by, "sources": self.cited(part.sources)}
            case Points():
                items = [self.sentence(item) for item in part.items]
                return {"kind": "points", **self.sentence(part.intro), "items": items}
            case Table():
                return {
                    "kind": "table",
                    "caption": self.words(part.caption),
                    "unit": self.words(unit(part, self.say)),
                    "head": [self.words(cell) for cell in part.head],
                    "rows": [[self.words(cell) for cell in row] for row in part.rows],
                    "sources": self.cited(part.sources),
                    "wide": any(len(cell) > 24 for row in part.rows for cell in row[1:]),
                }
