"""What a corrigendum changes. The record keeps what stood there before, and says by a doubt that it was corrected."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem

_TITLE = re.compile(r"^.*?\bcorrigend(?:um|a)\b[\s.:]*", re.IGNORECASE)
_PLACE = re.compile(
    r"(?P<verb>(?:after|before|delete|insert|replace|for|at the end of)\s+)?(?:in\s+|on\s+)?(?:the\s+)?(?:new\s+)?"
    r"(?:(?:first|last)\s+)?(?:sub-?paragraphs?|paragraphs?|paras?\b|pages?|recommendations?|(?:foot|end)?notes?|"
    r"annex(?:es)?|titles?|tables?|sections?|headings?|cover)\b",
    re.IGNORECASE,
)
"""Where something is changed, `Replace paragraph`; behind a place alone, a verb only says what is done there."""
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?(?:\s?\([a-z]{1,3}\))?")
_WORDS = 600


@dataclass(slots=True)
class _Correction:
    """One change: the page and the number that it names, if any, and the lines that say what is changed."""

    page: int
    lines: list[str] = field(default_factory=list)

    @property
    def number(self) -> str | None:
        named = _NUMBER.findall(self.lines[0]) if _PLACE.match(self.lines[0]) else []
        return next((number for number in named if "." in number), named[0] if named else None)


def corrections(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Give a problem for each change that a corrigendum makes, with its words and the number that it names."""
    message = say.CORRECTS(document=document.corrects) if document.corrects else say.CORRECTS_A_DOCUMENT()
    for change in _changes(passages):
        yield Problem(
            document=document.id,
            number=change.number,
            page=change.page or None,
            kind="corrected",
            message=message,
            found="\n".join(change.lines)[:_WORDS],
        )


def _changes(passages: Sequence[Passage]) -> Iterator[_Correction]:
    change: _Correction | None = None
    for page, line in _lines_below_title(passages):
        place = _PLACE.match(line)
        if change and place and not (place["verb"] and len(change.lines) == 1):
            yield change
            change = None
        change = change or _Correction(page)
        change.lines.append(line)
    if change:
        yield change


def _lines_below_title(passages: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """Yield headings and paragraphs, each once, from what stands behind the word `Corrigendum` on."""
    below = False
    last: tuple[str, ...] = ()
    for passage in passages:
        new = [heading for heading in passage.heading if heading not in last]
        last = passage.heading
        for line in (*new, passage.text):
            if below:
                yield passage.page, line
            elif found := _TITLE.match(line):
                below = True
                if rest := line[found.end() :].strip():
                    yield passage.page, rest
