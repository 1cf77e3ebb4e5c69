"""Which lines are headings, where the reader of the file has not told: by type where there is any, else by shape."""

import re
from collections.abc import Sequence

from followthrough.find.text.layout import Layout, ends, is_unfinished
from followthrough.find.text.notes import without_marks
from followthrough.find.text.sequence import OpenLists
from followthrough.find.text.starts import Start, starts
from followthrough.patterns import when_needed
from followthrough.records import Block
from followthrough.terms.states import find

_OUTLINE = re.compile(r"(?:(?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3})|[A-Z])\s?\.\s+\S")
_NUMBERED = when_needed(rf"(?:{_OUTLINE.pattern})|(?:\d{{1,2}}\.|\(a\))\s+[A-Z]")
_CITING = when_needed(r"\([\d., ;–-]+\)$")
"""The numbers of the recommendations that a section of a national report answers, behind its heading."""
LONGEST_ALONE = 110  # characters of a heading that only its place tells
_DIGITS = frozenset("0123456789")
_ANSWER = re.compile(
    r":|\b(?:accept|support|not(?:es?|ed)\b|reject|agree|position|respon|comment|repl|answer|status|yes\b|no\b|under\b)",
    re.IGNORECASE,
)
"""What a line says that is no heading, but the answer to the paragraph above it: `Position: noted`."""
_ANNEXES = frozenset(f"ANNEX{number}" for number in ("", " I", " II", " III", " IV", " V"))
_WIDE = 1.6
"""Type sizes from line to line in a heading in large type at most."""
_LONGEST = 5
"""Lines of a heading at most."""


def heading_length(lines: Sequence[Block], at: int, layout: Layout, lists: OpenLists) -> int:
    """Give the number of lines of the heading that begins at `at`; 0 where none does."""
    block = lines[at]
    if block.table is not None:
        return 0
    if block.role == "heading":
        return _told(lines, at, layout, lists)
    if layout.roles:
        return int(is_alone(lines, at, layout, lists) or (not layout.lines and _names_who_asks(block.text)))
    if layout.size is not None or block.bold:
        return _by_type(lines, at, layout, lists)
    return _by_shape(lines, at, layout, lists)


def is_alone(lines: Sequence[Block], at: int, layout: Layout, lists: OpenLists) -> bool:
    """Say whether a line in the type of the text, or in italics that a PDF does not tell, is a heading.

    It stands alone between a paragraph that has ended and the next in sequence, and does not end like a sentence; the
    name of a State over what a Council report tells of it may end with a bracket. `Annex` needs no number behind it.
    Below a colon stands what it announces: `Abstaining:` / `Aland`.
    """
    if not 0 < at < len(lines) - 1 or not lines[at].text[0].isupper():
        return False
    if lines[at + 1].text[0] not in _DIGITS:
        annex = lists.begun and _is_annex(lines[at].text)
        return (
            _parted(lines, at, layout) if annex else _is_chapter(lines, at) and is_alone(lines, at + 1, layout, lists)
        )
    numbered = _is_next_number(lines[at + 1], lists) or _is_introduction(lines, at)
    if not (numbered and _parted(lines, at, layout) and _parted(lines, at + 1, layout)):
        return False
    if lines[at - 1].role != "heading" and lines[at - 1].text.rstrip().endswith(":"):
        return False
    words = without_marks(lines[at].text)
    apart = lines[at - 1].role == "heading" or ends(lines[at - 1].text) or _is_chapter(lines, at - 1)
    if apart and not ends(words) and (_OUTLINE.match(words) or not (starts(words) or _ANSWER.search(words))):
        return True
    return find(words) is not None


def _names_who_asks(words: str) -> bool:
    """Say whether a bold paragraph is the name of a State in capitals, over what it asks: `ALAND on behalf of …`."""
    name = words.partition(" on behalf of ")[0]
    return name.isupper() and find(name) is not None


def _is_introduction(lines: Sequence[Block], at: int) -> bool:
    return lines[at].text == "Introduction" and lines[at + 1].text[:2] == "1."


def _is_annex(words: str) -> bool:
    return words[0] in "Aa" and words.upper() in _ANNEXES


def _is_chapter(lines: Sequence[Block], at: int) -> bool:
    """Say whether a line is the title of a chapter, in capitals, and the first of its parts is below: `A. Oaks`."""
    words = lines[at].text
    return words[0] in "IVX" and words.isupper() and lines[at + 1].text[:2] == "A." and bool(_OUTLINE.match(words))


def sub_heading_length(lines: Sequence[Block], at: int, lists: OpenLists) -> int:
    """Give the number of lines of a numbered sub-heading that the reader of the file took for text; 0 for none.

    It stands between two paragraphs in sequence (`42. … .`, `1. Gender equality`, `43. …`), in bold where there is
    any, does not end like a sentence, and its number is not the next of a list. One with a Roman number or a capital
    (`III. The rule of law`) need not be bold.
    """
    block = lines[at]
    outline = bool(_OUTLINE.match(block.text))
    if block.table is not None or (block.size and not block.bold and not outline):
        return 0
    if not outline and not any(start.kind == "whole" and not _is_next(start, lists) for start in starts(block.text)):
        return 0
    for end in range(at + 1, min(at + _LONGEST, len(lines))):
        if _is_next_number(lines[end], lists) or (outline and _OUTLINE.match(lines[end].text)):
            return 0 if lines[end - 1].text.rstrip().endswith((".", ";", ":")) else end - at
        if lines[end].bold != block.bold or lines[end].table is not None:
            return 0
    return 0


def _told(lines: Sequence[Block], at: int, layout: Layout, lists: OpenLists) -> int:
    """Believe the reader, but for bold words of a paragraph: first ones, or such with text close on both sides."""
    end = at + 1
    while end < len(lines) and lines[end].role == "heading" and _goes_on(lines[end - 1], lines[end], layout):
        end += 1
    runs_in = layout.lines and end < len(lines) and not _parted(lines, end, layout)
    within = runs_in and (_is_next_number(lines[at], lists) or (lists.begun and not _parted(lines, at, layout)))
    return 0 if within and not _is_between(lines, at, end) else end - at


def _is_between(lines: Sequence[Block], at: int, end: int) -> bool:
    """Say whether lines stand between the end of a text and a table or the sign of the next, as in close rows."""
    below = lines[end]
    if ends(lines[end - 1].text) or not (lines[at].text[0].isupper() and ends(lines[at - 1].text)):
        return False
    return below.table is not None or any(start.kind == "dotted" and not start.plain for start in starts(below.text))


def _is_next_number(block: Block, lists: OpenLists) -> bool:
    return any(_is_next(start, lists) for start in starts(block.text))


def _is_next(start: Start, lists: OpenLists) -> bool:
    return start.value > 1 and (lists.expects(start) or lists.expects_dotted(start))


def _goes_on(before: Block, block: Block, layout: Layout) -> bool:
    return (
        layout.lines
        and before.page == block.page
        and before.size == block.size
        and not _OUTLINE.match(block.text)
        and (not layout.spaced(before, block) or _set_wide(before, block, layout))
    )


def _set_wide(before: Block, block: Block, layout: Layout) -> bool:
    """Say whether two lines in larger type than the text stand as close as the lines of one heading do."""
    if before.top is None or block.top is None or not block.size or block.size <= (layout.size or 0.0) + 0.8:
        return False
    return 0 < block.top - before.top <= _WIDE * block.size


def _by_type(lines: Sequence[Block], at: int, layout: Layout, lists: OpenLists) -> int:
    """Large type is a heading; bold type is one where it does not end like a sentence and is no long paragraph."""
    block, usual = lines[at], layout.size or 0.0
    size = block.size or usual
    if size > usual + 1.5 or (block.bold and size > usual + 0.8):
        end = at + 1
        while end < len(lines) and lines[end].size == block.size and _goes_on(lines[end - 1], lines[end], layout):
            end += 1
        return end - at
    if not block.bold or (at and lines[at - 1].bold and not _parted(lines, at, layout)):
        return 0
    end = at + 1
    while end < len(lines) and lines[end].bold and not _parted(lines, end, layout):
        end += 1
    if _is_next_number(block, lists) or any(start.kind == "dotted" for start in starts(block.text)):
        return 0
    if layout.lines and end < len(lines) and (lines[end].page != block.page or not _parted(lines, end, layout)):
        return 0
    words = lines[end - 1].text
    ended = words.endswith((",", "-")) or (ends(words) and not _says_more(words))
    return end - at if end - at <= _LONGEST and not ended else 0


def _says_more(words: str) -> bool:
    """Say whether a bracket ends a heading, and not one of States a recommendation: `2. Refugees (IDPs)`."""
    _, opened, inside = words.removesuffix(")").rpartition("(") if words.endswith(")") else ("", "", "")
    named = inside[:1].islower() and not inside.startswith("the ")
    return bool(opened) and (named or (inside.endswith("s") and inside[:-1].isupper()))


def _parted(lines: Sequence[Block], at: int, layout: Layout) -> bool:
    before, block = lines[at - 1], lines[at]
    if not layout.lines or layout.spaced(before, block) or _OUTLINE.match(block.text):
        return True
    return before.page != block.page and (ends(before.text) or bool(starts(block.text)))


def _by_shape(lines: Sequence[Block], at: int, layout: Layout, lists: OpenLists) -> int:
    """Tell a heading by its shape: short, not ended like a sentence, and in front of a number or another heading."""
    block = lines[at]
    if not any(letter.isalpha() for letter in block.text):
        return 0
    apart = at == 0 or ends(lines[at - 1].text)
    cites = bool(_OUTLINE.match(block.text) and _CITING.search(block.text))
    if (ends(block.text) and not cites and not (apart and _ends_in_a_bracket(block.text))) or not (
        block.text[:1].isupper() or block.text[:1].isdigit()
    ):
        return _lettered(lines, at, lists) if block.text[:1] == "(" else 0
    if any(_is_next(start, lists) for start in starts(block.text)):
        return 0
    own = 0
    for end in range(at + 1, min(at + 4, len(lines))):
        following = lines[end].text
        own = own or (
            end - at
            if _is_whole(lines[end - 1], layout) and following[:1].isupper() and not _had_no_room(lines, at, end)
            else 0
        )
        if any(lists.expects(start) or (apart and lists.expects_dotted(start)) for start in starts(following)):
            return own or end - at
        ended = ends(following) and not (apart and without_marks(following).endswith(")"))
        if _NUMBERED.match(following) and not ended:
            return own or end - at
        if ended or not layout.lines:
            break
    return _outlined(lines, at, layout) if _OUTLINE.match(block.text) and layout.short(block) else 0


def _ends_in_a_bracket(words: str) -> bool:
    """Say whether a line ends with a bracket that opens in it: `Internally displaced persons (IDPs)`."""
    return words.endswith(")") and "(" in words


def _is_whole(block: Block, layout: Layout) -> bool:
    """Say whether a heading may end with a line: it is short, and its last word needs none behind it."""
    return layout.short(block) and not is_unfinished(block.text)


def _had_no_room(lines: Sequence[Block], at: int, end: int) -> bool:
    """Say whether the heading that begins at `at` goes on with `end`: the line before had no room for its first word.

    How much room there is its earlier lines tell, which broke in small letters.
    """
    needed = [len(lines[line].text) + len(lines[line + 1].text.partition(" ")[0]) for line in range(at, end)]
    return len(needed) > 1 and needed[-1] >= min(needed[:-1])


def _outlined(lines: Sequence[Block], at: int, layout: Layout) -> int:
    """Give the lines of a heading that goes on in small letters, as `A. Measures and` / `results since 2010`."""
    end = at + 1
    while (
        end < min(at + _LONGEST, len(lines))
        and not _is_whole(lines[end - 1], layout)
        and lines[end].text[:1].islower()
        and layout.short(lines[end])
    ):
        end += 1
    return end - at


def _lettered(lines: Sequence[Block], at: int, lists: OpenLists) -> int:
    """Take `(b) Children` for a heading where no such list is open and the next numbered paragraph follows it."""
    block = lines[at]
    found = [start for start in starts(block.text) if start.rest[:1].isupper()]
    if ends(block.text) or not found or at + 1 == len(lines) or any(map(lists.expects_item, found)):
        return 0
    return int(_is_next_number(lines[at + 1], lists))
