"""The lines of a cover that say which document it is: they become its identity, and are no text of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.read.cover import plain
from followthrough.read.run_together import parted
from followthrough.read.title import is_rubric
from followthrough.records import Block, Document
from followthrough.terms.states import find

WITHIN = 40  # blocks, among which a cover says which document it is
LONGEST = 160  # characters of a line of a cover
_SUFFIX = "addendum"
"""What stands below the State and is no text; below `Corrigendum` begins what is corrected, so that it is."""


def with_masthead_told(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """Give the first blocks of a document, with the head of its cover as running heads, which no passage takes.

    That are the lines from the first to the title, the State and `Addendum` below it, as far as each says what the
    identity of the document has: the Council and its session, symbol, date, title. Without a symbol there is none.
    """
    if not document.symbol:
        return list(blocks)
    lines = parted(blocks)
    ends = _end(document, lines[:WITHIN])
    return [
        replace(line, role="running_head") if at < ends and _is_text(line) else line for at, line in enumerate(lines)
    ]


def _is_text(line: Block) -> bool:
    return line.role not in ("running_head", "footnote")


def _end(document: Document, lines: Sequence[Block]) -> int:
    """Give where the head of the cover ends; 0 where no line of it holds the symbol or names the Council."""
    title = _letters(document.title)
    read, end, known = "", 0, False
    for at, line in _of_first_page(lines):
        words = plain(line.text)
        letters = _letters(words)
        if title.startswith(read + letters):
            read += letters
        elif not (_names_the_state(words, document) or letters == _SUFFIX or (read != title and _is_head(words))):
            break
        known = known or letters == "humanrightscouncil" or (document.id in words)
        end = at + 1
    return end if known else 0


def _of_first_page(lines: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    text = [(at, line) for at, line in enumerate(lines) if _is_text(line)]
    return ((at, line) for at, line in text if line.page == text[0][1].page)


def _is_head(words: str) -> bool:
    return not words or (len(words) <= LONGEST and is_rubric(words))


def _names_the_state(words: str, document: Document) -> bool:
    return (code := find(words)) is not None and code in document.states


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
