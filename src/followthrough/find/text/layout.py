"""What the lines of a document have in common: their width, leading and type size, and what that says of one line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from followthrough.patterns import when_needed
from followthrough.records import Block

TOLD = -1
"""The column of a row of a table that is told as the line that a list would print: a paragraph, and no heading."""
_TERMINAL = frozenset(".;:!?)”’\"'»…]")
WIDEST = 160  # characters of a line of plain text at most; paragraphs of web pages are longer
FEWEST_WRAPPED = 2  # lines that go on with the next, where less may be chance
FEWEST_IN_WORD = 20  # such lines in a Word document, whose headings and cells may go on in small letters
_ABBREVIATED = when_needed(r"\b(?:[Nn]os?|[Pp]aras?|[Aa]rts?|pp?|[Ss]ect|[Cc]hap|[Vv]ol|[Rr]ec)\.\s*[0-9]+$")
_UNFINISHED = when_needed(r"\b(?:and|or|of|the|an?|to|in|on|for|with|by|from|under|including)\s*$")
LEAST_BODY = 0.9  # of the usual type size; the lines of smaller type stand closer
LONGEST_ABBREVIATED = 12  # characters
_BEHIND_THE_END = "\u20600123456789*∗ "


class Layout(Struct, frozen=True):
    """The usual measures of a document.

    `lines` says that blocks are printed lines, which must be joined, and not whole paragraphs; `width` is the number
    of characters of a full line; `leading` the distance between two lines and `size` the type size of running text in
    points, null where the format does not say; `roles` says that the reader has told headings.
    """

    lines: bool
    width: int
    leading: float | None
    size: float | None
    roles: bool

    def spaced(self, before: Block, block: Block) -> bool:
        """Say whether a gap parts two lines of one page."""
        if before.page != block.page or before.top is None or block.top is None or not self.leading:
            return False
        return block.top - before.top > self.leading * 1.3 or block.top < before.top

    def short(self, block: Block) -> bool:
        """Say whether a line ends well before the margin."""
        return len(block.text) < self.width * 0.8


def layout_of(blocks: Sequence[Block]) -> Layout:
    """Measure the running text of a document."""
    text = [block for block in blocks if block.table is None]
    size = usual_size(text)
    lengths = sorted([length for block in text if (length := len(block.text)) > 40])
    return Layout(
        lines=_are_lines(text),
        width=lengths[len(lengths) // 2] if lengths else 80,
        leading=_leading([block for block in text if block.size is None or block.size > LEAST_BODY * (size or 0.0)]),
        size=size,
        roles=any(block.role == "heading" for block in blocks),
    )


def usual_size(blocks: Iterable[Block]) -> float | None:
    """Give the type size in points in which most characters are set, null where the format does not say."""
    sizes: dict[float, int] = {}
    for block in blocks:
        if block.size:
            sizes[block.size] = sizes.get(block.size, 0) + len(block.text)
    return max(sizes, key=sizes.__getitem__, default=None)


def ends(text: str) -> bool:
    """Say whether a line ends like a sentence, an item or a lead-in."""
    return text.rstrip(_BEHIND_THE_END)[-1:] in _TERMINAL


def is_unfinished(words: str) -> bool:
    """Say whether words need another behind them: `Measures and`, `rights of`."""
    return bool(_UNFINISHED.search(words))


def breaks_off(text: str) -> bool:
    """Say whether a line ends with a number behind an abbreviation, whose point ends nothing: `Treaty No. 189`."""
    return text[-1:].isdigit() and bool(_ABBREVIATED.search(text[-LONGEST_ABBREVIATED:]))


def leads_to_page(text: str) -> bool:
    """Say whether dots lead from the end of a line to the number of a page, as in a table of contents."""
    if not text[-1:].isdigit():
        return False
    return text[-LONGEST_ABBREVIATED:].rstrip("0123456789 ").endswith(("...", " .", " .."))


def _are_lines(text: Sequence[Block]) -> bool:
    """Say whether blocks are lines: those of a PDF have a place, those of plain text a page or breaks in sentences.

    Web pages have neither and Word's paragraphs a type size, so both come as paragraphs, unless many break at a
    margin: some programs make a paragraph or a box of each line of a PDF.
    """
    if sum(block.left is not None for block in text) * 2 > len(text):
        return True
    if any(block.size is not None for block in text):
        return _are_wrapped([block.text for block in text], fewest=FEWEST_IN_WORD)
    if any(block.page == 0 for block in text):
        plain = any(block.top is not None for block in text)
        lines = [block.text for block in text if not leads_to_page(block.text)]
        return _are_wrapped(lines, fewest=1 if plain else FEWEST_WRAPPED)
    ended = sum(ends(block.text) for block in text)
    return ended * 2 < len(text) and max((len(block.text) for block in text), default=0) < 400


def _are_wrapped(lines: Sequence[str], *, fewest: int) -> bool:
    """Say whether lines end at a margin: many of those about as long as the longest go on with the next.

    Names of treaties go on in capitals, but behind a word that needs another; States stand in brackets of their own.
    """
    margin = max(map(len, lines), default=0)
    full = [(before, after) for before, after in pairwise(lines) if len(before) > 0.75 * margin and not ends(before)]
    going_on = sum(after[:1].islower() or after[:1] == "(" or is_unfinished(before) for before, after in full)
    return margin < WIDEST and going_on >= fewest and 3 * going_on > len(full)


def _leading(blocks: Sequence[Block]) -> float | None:
    """Give the smallest step from line to line that is no rarity; larger ones part paragraphs."""
    steps = [
        round(after.top - before.top)
        for before, after in pairwise(blocks)
        if before.top is not None
        and after.top is not None
        and before.page == after.page
        and (after.size is None or after.top - before.top > 0.9 * after.size)
    ]
    usual = {step: number for step, number in Counter(steps).items() if 6 < step < 40}
    enough = sum(usual.values()) * 0.05
    return float(min((step for step, number in usual.items() if number >= enough), default=0)) or None
