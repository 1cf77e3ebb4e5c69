"""Whether what the rows of printed tables say has come into the records, so that none of it is lost unnoticed."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from followthrough.find.recommendations.section import section
from followthrough.find.text.layout import TOLD
from followthrough.messages import documents as say
from followthrough.patterns import when_needed
from followthrough.records import Block, Document, Passage, Problem, Recommendation, Record, Response

MOST_LOST = 0.12  # share of the words of a row that may be left out, as `that Aland` in front of what it asks
FEWEST_LOST = 2  # words
LONGEST_SHOWN = 300  # characters
_POSITIONS = ("Supported", "Accepted", "Noted", "Rejected", "Not supported", "Not accepted")
_AT_THE_END = tuple(f" {words}" for words in _POSITIONS)
"""A position that has run into a text from the cell beside it: `Plant oaks Noted`."""
_AT_THE_BEGINNING = tuple(f"{words} {letter}" for words in _POSITIONS for letter in ascii_uppercase)

_LETTERED = when_needed(r"(?<= )\(?(?!v\. )([a-z])[.)] (?=[A-Z][a-z])")
"""A letter with which an item of a list begins: ` d) Fell`."""


def table_doubts(
    document: Document, blocks: Sequence[Block], passages: Sequence[Passage], found: Sequence[Record]
) -> Iterator[Problem]:
    """Give the doubts about the tables of a report: rows and columns not read, positions that have run into texts.

    `found` are the recommendations of the report and the answers to them.
    """
    if {block.column for block in blocks} != {None}:
        yield from _rows_not_read(document, blocks, found)
        yield from _columns_not_read(document, blocks, section(passages))
    yield from _run_together(document, blocks, found)


def _rows_not_read(document: Document, blocks: Iterable[Block], found: Iterable[Record]) -> Iterator[Problem]:
    """Give a doubt for each row of a table told as a line whose words are not those of one number, and no others."""
    told = [block for block in blocks if block.column == TOLD]
    numbers = _words_by_number(found) if told else []
    for block in told:
        words = set(_words(block.text))
        place = next((at for at, said in enumerate(numbers) if _is_said(words, said)), None)
        if place is None:
            yield _doubt(document, block, block.text)
        else:
            del numbers[place]


def _run_together(document: Document, blocks: Iterable[Block], found: Sequence[Record]) -> Iterator[Problem]:
    """Give a doubt for each text into which a position, number or theme has run from the cell beside or below it."""
    made = [one for one in found if isinstance(one, Recommendation)]
    pages = {one.page for one in made}
    headings = [block.text for block in blocks if block.role == "heading" and block.page in pages]
    themes, begun = tuple(f" {words}" for words in headings), tuple(f"{words} " for words in headings)
    lettered = bool(_LETTERED.search("\n".join([one.text for one in made])))
    for one in made:
        if (
            _has_more_than_a_text(one.text)
            or one.text.endswith(themes)
            or one.text.startswith(begun)
            or f" {one.number} " in one.text
            or (lettered and _has_a_letter_of_the_list(one.text))
        ):
            yield Problem(
                document=document.id,
                number=one.number,
                page=one.page,
                kind="row_not_read",
                message=say.ROW_NOT_READ(),
                found=one.text[:LONGEST_SHOWN],
            )


def _columns_not_read(document: Document, blocks: Sequence[Block], own: Sequence[Passage]) -> Iterator[Problem]:
    """Give a doubt for each page of section II on which lines stand in columns that make no table."""
    pages = {passage.page for passage in own}
    for block in blocks:
        if block.column and block.table is None and block.page in pages and block.role != "running_head":
            pages.remove(block.page)
            yield _doubt(document, block, block.text)


def _has_more_than_a_text(text: str) -> bool:
    return text[:1].isdigit() or text.endswith(_AT_THE_END) or text.startswith(_AT_THE_BEGINNING)


def _has_a_letter_of_the_list(text: str) -> bool:
    """Say whether a text has the letter of another item within: `Plant d) Fell`; parts of its own begin at `a`.

    The `v.` between the parties of a case is none.
    """
    letters = _LETTERED.findall(text)
    return bool(letters) and (letters[0] != "a" or len(letters) == 1)


def _doubt(document: Document, block: Block, words: str) -> Problem:
    return Problem(
        document=document.id,
        page=block.page or None,
        kind="row_not_read",
        message=say.ROW_NOT_READ(),
        found=words[:LONGEST_SHOWN],
    )


def _words_by_number(found: Iterable[Record]) -> list[set[str]]:
    """Give the words of all texts of each number, of the States that made them, and of what is said of them."""
    said: dict[str, list[str]] = {}
    of: dict[str, str] = {}
    for one in found:
        if isinstance(one, Recommendation):
            of[one.id] = one.number
            printed = (who.printed for who in one.recommenders_as_printed)
            said.setdefault(one.number, _words(one.number)).extend(_words(" ".join((one.text, *printed))))
        elif isinstance(one, Response) and one.comment and one.recommendation in of:
            said[of[one.recommendation]] += _words(one.comment)
    return [set(words) for words in said.values()]


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.lower()).split()


def _is_said(row: set[str], said: set[str]) -> bool:
    """Say whether the words of a row are those of a number, but for few."""
    most = max(FEWEST_LOST, MOST_LOST * len(row))
    return len(row - said) <= most and len(said - row) <= most
