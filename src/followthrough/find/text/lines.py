"""The lines of a document's running text, and those of its notes; running heads and empty lines are left out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec import Struct

from followthrough.find.text.notes import marks_of
from followthrough.patterns import when_needed
from followthrough.records import Block

LONGEST_HEAD = 48  # characters
_HEAD = when_needed(r"[*\s]*(?:[Pp]age\s*)?\d{0,4}\s*(?:GE\.\d\d-\d{5})?\s*\d{0,4}")
_HEAD_ALONE = re.compile(r"[Pp]age\s*\d{1,4}|(?:\d{1,4}\s)?GE\.\d\d-\d{5}(?:\s*\(E\))?(?:\s\d{1,4})?")
LONGEST_SIGN = 8  # characters of a sign of a paragraph at most
LONGEST_RANGE = 13  # of one that is a range
_SIGN = re.compile(
    r"(?:1[0-6]\d\d\.|\d{1,3}\.|\d{1,3}\.\d{1,3}(?:\.|\s?[–-]\s?(?:\d{1,3}\.)?\d{1,3})?"
    r"|\([a-z]{1,5}\)|[a-z]\)|[IVX]{1,5}\.|[A-Z]\.)\s*"
)
"""`98.`, `98.2`, `98.2–5`, `(a)`, `IV.`"""
_DOTTED = re.compile(r"\d{1,3}\.\d{1,3}\.?\s*")
_NUMBERED = when_needed(r"(?:1[0-6]\d\d|\d{1,3}|[A-Z]|[IVX]{1,4})\.\s+[^\d\s]")
_AROUND = re.compile(r"(?P<number>\d{1,3}\.\d{1,3}\.?) (?P<States>\([A-Z][^()]{2,80}\)[;.,]?[\u2060\d]*)")
_OVER_NOTES = frozenset(("Notes", "Note", "Endnotes", "Footnotes", "Notas", "Примечания", "注", "注释", "الحواشي"))
"""What stands over the notes at the end of a document, which are kept apart."""
DASHES = frozenset("-_–—")
SHORTEST_RULE = 3  # characters; in tables one dash or two stand for nothing
SHORTEST_TWICE = 20  # characters; shorter lines may well stand twice, as `Supported` below `Supported`


class Text(Struct):
    """What `separate` gives: the lines of the running text and those of the notes, each in order.

    `marks` are those of the notes that running heads cite, as a star behind the symbol on the cover. `above` are the
    running heads over the first line, as the head of a cover: no text, but set like it.
    """

    above: list[Block] = []
    lines: list[Block] = []
    notes: list[Block] = []
    marks: str = ""


def separate(blocks: Iterable[Block], symbol: str | None = None) -> Text:
    """Part footnotes from text by the roles that the reader of the file has given; drop running heads.

    `symbol` is the document's own: behind the first page it stands alone on a line only in running heads, which a
    reader may have taken for text.
    """
    text = Text()
    before: Block | None = None
    for block in _with_heads_told(blocks, (symbol or "").rstrip("*")):
        if before and before.text == block.text and _is_printed_twice(before, block):
            continue
        last, before = before, block
        if block.role == "footnote":
            if last and last.text.strip() in _OVER_NOTES and text.lines and text.lines[-1] is last:
                text.lines.pop()
            if not is_rule(block.text):
                text.notes.append(block)
        elif block.role == "running_head":
            text.marks += marks_of(block.text)
            if not text.lines:
                text.above.append(block)
        elif block.text.strip():
            _add(text.lines, block)
    return text


def is_rule(words: str) -> bool:
    """Say whether a line is drawn with dashes, as `-----` behind the last word of a document: it has no words."""
    if words[:1] not in DASHES or len(words) < SHORTEST_RULE:
        return False
    drawn = words.replace(" ", "")
    return len(drawn) >= SHORTEST_RULE and drawn == len(drawn) * drawn[0]


def is_sign(words: str) -> bool:
    """Say whether words are only the sign of a paragraph or heading: `98.`, `(a)`, `IV.`."""
    return len(words) <= LONGEST_SIGN and bool(_SIGN.fullmatch(words))


def _add(lines: list[Block], block: Block) -> None:
    """Add a line; a sign that a tab has left alone on the one before goes in front of it: `98.` / `Plant oaks`.

    A number below another that stands alone is one of a list, and no sign of what follows.
    Of a line that is set wide, some programs give both ends first: `98.2 (Norway);` / `Plant elms`.
    """
    before = lines[-1] if lines else None
    length = len(before.text) if before else 0
    may_be = length <= LONGEST_SIGN or (
        before and length <= LONGEST_RANGE and ("–" in before.text or "-" in before.text)
    )
    if before and may_be and not _is_listed(lines) and _stands_in_front(before, block):
        lines[-1] = replace(block, text=f"{before.text} {block.text}")
    elif before and before.text[0].isdigit() and block.text[0].isupper() and (around := _ends_first(before, block)):
        lines[-1] = replace(block, text=f"{around['number']} {block.text} {around['States']}")
    else:
        lines.append(block)


def _is_listed(lines: Sequence[Block]) -> bool:
    """Say whether the last line stands below a number that stands alone."""
    return len(lines) > 1 and bool(_DOTTED.fullmatch(lines[-2].text))


def _ends_first(before: Block, block: Block) -> re.Match[str] | None:
    """Give a number with the States behind it, whose text stands on the next line alone."""
    return _AROUND.fullmatch(before.text) if block.table is None and before.table is None else None


def _stands_in_front(sign: Block, block: Block) -> bool:
    """Say whether a line is only the sign of the next; signs below each other, as in a table of contents, are not.

    Nor is one in front of a paragraph with a number of its own: `98.2` / `3. Aland notes the following:`;
    `98.2` / `98.3 Plant oaks`.
    """
    if sign.table is not None or block.table is not None or block.role == "heading" or not _SIGN.fullmatch(sign.text):
        return False
    if _NUMBERED.match(block.text) or _are_of_one_list(sign, block):
        return False
    if _SIGN.fullmatch(block.text):
        return sign.text[0].isdigit() and block.text[0] == "("
    return any(letter.isalpha() for letter in block.text)


def _are_of_one_list(sign: Block, block: Block) -> bool:
    """Say whether a line begins with a number under the same paragraph as a sign."""
    return bool(_DOTTED.match(block.text)) and block.text.partition(".")[0] == sign.text.partition(".")[0]


def _with_heads_told(blocks: Iterable[Block], own: str) -> list[Block]:
    """Give running heads that stand as text their role, and the page numbers beside them.

    In a file of one page, as Word's of which nothing tells the pages, heads begin when the symbol has stood alone.
    """
    given = list(blocks)
    paged = any(block.page > 1 for block in given)
    told: list[Block] = []
    begun = False
    for block in given:
        if (block.page > 1 if paged else begun) and block.role == "paragraph" and len(block.text) < LONGEST_HEAD:
            after_head = bool(told) and told[-1].role == "running_head"
            if _runs(block.text, own) or (after_head and _is_folio(block, paged=paged)):
                if told and _is_folio(told[-1], paged=paged):
                    told[-1] = replace(told[-1], role="running_head")
                told.append(replace(block, role="running_head"))
                continue
        begun = begun or (bool(own) and block.text.strip("* ") == own)
        told.append(block)
    return told


def _runs(words: str, own: str) -> bool:
    """Say whether a line holds only what runs through a document: its symbol, `Page 5`, its job number."""
    before, symbol, behind = words.partition(own) if own else ("", "", "")
    is_own = symbol and not behind[:1].isdigit() and _HEAD.fullmatch(before + behind)
    return bool(is_own or _HEAD_ALONE.fullmatch(words))


def _is_folio(line: Block, *, paged: bool) -> bool:
    """Say whether a line is the number of its page, or of the one before or after it; any number without pages."""
    return line.text.isdecimal() and len(line.text) < 4 and (not paged or abs(int(line.text) - line.page) < 2)


def _is_printed_twice(before: Block, block: Block) -> bool:
    """Say whether the same words right behind each other are one line: some programs print it twice to darken it."""
    return (
        len(block.text) >= SHORTEST_TWICE
        and (block.page, block.left, block.role, block.table) == (before.page, before.left, before.role, None)
        and block.left is not None
    )
