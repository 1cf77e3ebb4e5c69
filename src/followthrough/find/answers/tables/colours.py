"""Positions that a document gives by the colours of rows or of highlighted words, as its own words explain them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import Mention, list_at
from followthrough.find.answers.statements import OWN, Statement
from followthrough.find.answers.tables.legends import Legend, by_colour, legend_in, names_of
from followthrough.find.text.notes import without_marks
from followthrough.messages import documents as say
from followthrough.messages.sentence import Sentence
from followthrough.records import Block, Document, Passage, Position, Problem

_BEFORE = re.compile(r"^\W*(?:(?:recommendations?|rec\.?|no\.?|para(?:graph)?\.?)\s*)?\(?(?=\d)", re.IGNORECASE)
_DOTTED = re.compile(r"\D{0,18}\d{1,3}[./]\d")
FEWEST_COLOURS = 2  # in which rows without a position are shaded, from which on colours may be answers
MOST_SHOWN = 12  # numbers
WHITE = "white"


@dataclass(frozen=True, slots=True)
class Coloured:
    """What colours say: the legend, the colour of each number (null for none), and the texts of the document.

    `shadings` is empty where the format tells no colours.
    """

    legend: Legend | None
    shadings: dict[str, str | None]
    texts: Sequence[str]

    def position(self, number: str) -> Position | None:
        """Give the position that the colour of a number means; null where the legend leaves it open."""
        if self.legend is None or number not in self.shadings:
            return None
        shading = self.shadings[number]
        names = names_of(shading) if shading else {WHITE}
        meant = [self.legend.positions[name] for name in names if name in self.legend.positions]
        return meant[0] if len(meant) == 1 else None


def coloured(passages: Iterable[Passage], blocks: Sequence[Block], catalogue: Catalogue) -> Coloured:
    """Give what the colours of a document say."""
    texts = [*(passage.text for passage in passages), *(block.text for block in blocks)]
    shaded = any(block.shading for block in blocks)
    return Coloured(legend_in(texts), _shadings(blocks, catalogue) if shaded else {}, texts)


def _shadings(blocks: Iterable[Block], catalogue: Catalogue) -> dict[str, str | None]:
    """Give the colour of each number of the report: of the row, or of the paragraph, that begins with it.

    A paragraph that begins with a short number is one of the document's own.
    """
    found: dict[str, str | None] = {}
    rows: defaultdict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.table is not None and block.row is not None:
            rows[block.table, block.row].append(block)
        else:
            numbers = _numbers(block, catalogue) if _names_one(block, catalogue) else ()
            whole = [number for number in numbers if number in block.text]
            found |= dict.fromkeys(whole, block.shading)
    for row in rows.values():
        colours = {block.shading for block in row if block.shading}
        if numbers := next(filter(None, (_numbers(block, catalogue) for block in _numbers_first(row))), ()):
            found |= dict.fromkeys(numbers, colours.pop() if len(colours) == 1 else None)
    return found


def _numbers_first(row: Sequence[Block]) -> list[Block]:
    """Give the cells of a row, those first that begin with a dotted number: `1` in front of `90.3` counts rows."""
    return sorted(row, key=lambda cell: not _DOTTED.match(cell.text))


def _numbers(block: Block, catalogue: Catalogue) -> tuple[str, ...]:
    """Give the numbers of the report with which a text begins."""
    listed = _listed(block)
    return (
        tuple(number for number in catalogue.resolve(listed.spans) if number in catalogue.by_number) if listed else ()
    )


def _names_one(block: Block, catalogue: Catalogue) -> bool:
    """Say whether a text begins with the whole number of a recommendation, not with one of a paragraph."""
    listed = _listed(block)
    return bool(listed and listed.spans[0].first in catalogue.by_number)


def _listed(block: Block) -> Mention | None:
    text = without_marks(block.text)
    begins = _BEFORE.match(text)
    return list_at(text, begins.end()) if begins else None


def without_legend(said: Coloured, passages: Sequence[Passage]) -> Sequence[Passage]:
    """Give passages without the sentences that explain colours: they answer nothing by themselves."""
    if said.legend is None:
        return passages
    return [replace(passage, text=_without(said.legend, passage.text)) for passage in passages]


def blocks_without_legend(said: Coloured, blocks: Sequence[Block]) -> Sequence[Block]:
    """Give blocks without the sentences that explain colours, and without those that hold nothing else."""
    if said.legend is None:
        return blocks
    kept = [replace(block, text=_without(said.legend, block.text)) for block in blocks]
    return [block for block in kept if re.search(r"[^\W\d]|\d+\.\d", block.text) or block.table is not None]


def _without(legend: Legend, text: str) -> str:
    for words in legend.sentences:
        text = text.replace(words, "")
    return text.strip()


def with_colours(statements: Sequence[Statement], said: Coloured) -> list[Statement]:
    """Give statements with the positions that colours give to numbers on which no words of their own say one."""
    if said.legend is None or not said.shadings:
        return list(statements)
    words = " ".join(said.legend.sentences)
    own = [statement for statement in statements if statement.level == OWN]
    settled = {number for statement in own if statement.position for number in statement.numbers}
    given: dict[str, Position] = {}
    for number in said.shadings:
        if number not in settled and (position := said.position(number)):
            given[number] = position
    kept = [
        statement
        for statement in statements
        if not (statement.level == OWN and set(statement.numbers) & given.keys())
    ]
    comments = {number: statement for statement in own for number in statement.numbers if number in given}
    plain = Statement((), None, OWN)
    return kept + [
        replace(
            comments.get(number, plain),
            numbers=(number,),
            position=position,
            formula=words,
            number=number,
        )
        for number, position in given.items()
    ]


def colour_doubts(document: Document, said: Coloured, answered: Mapping[str, Set[Position]]) -> Iterator[Problem]:
    """Give the doubts about colours: a legend that is not understood, rows in colours that none explains.

    `answered` are the numbers on which the document takes positions. Words go before colours that say something else.
    """
    left = {number: shading for number, shading in said.shadings.items() if not answered.get(number)}
    legend = said.legend and said.legend.positions
    if not legend or not said.shadings:
        doubts = list(by_colour(document, said.texts))
        yield from doubts
        if doubts or len(set(left.values()) - {None}) < FEWEST_COLOURS:
            return
    if numbers := [number for number, shading in left.items() if shading or legend]:
        yield _doubt(document, numbers, say.COLOUR_NOT_EXPLAINED)
    others = [
        number for number in answered if answered[number] and said.position(number) not in {None, *answered[number]}
    ]
    if others:
        yield _doubt(document, others, say.COLOUR_SAYS_ANOTHER)


def _doubt(document: Document, numbers: Sequence[str], sentence: Sentence) -> Problem:
    shown = ", ".join(numbers[:MOST_SHOWN]) + (", …" if len(numbers) > MOST_SHOWN else "")
    return Problem(document=document.id, kind="answers_by_colour", found=shown, message=sentence(numbers=shown))
