"""Whether what the rows of a State's tables say has come into its answers, so that none of it is lost unnoticed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from followthrough.find.answers.tables.rows import Row, header_of, rows_of
from followthrough.find.text.notes import without_marks
from followthrough.find.text.rows_in_doubt import rows_in_doubt
from followthrough.messages import documents as say
from followthrough.records import Block, Document, Problem, Recommendation, Record, Response
from followthrough.records.ids import number_of

MOST_LOST = 0.12  # share of the words of a row that may be left out
FEWEST_LOST = 3  # words
LONGEST_SHOWN = 300  # characters
FEWEST_TITLES = 2  # in a row, from which on its cells have run together with the header
_WORD = re.compile(r"\w+")


def row_doubts(
    document: Document,
    lines: Sequence[Block],
    blocks: Sequence[Block],
    known: Sequence[Recommendation],
    found: Sequence[Record],
) -> Iterator[Problem]:
    """Give the doubts about the rows of tables: cells that may belong to another row, words that no answer holds.

    `lines` are those of the document, `blocks` the same with tables put together, `found` the answers read in it to
    the `known` recommendations.
    """
    for row in rows_in_doubt(lines):
        yield _of_row(document, row.text, row.page)
    if not any(isinstance(one, Response) for one in found) or all(block.table is None for block in blocks):
        return
    said = _words_by_number(known, found)
    for rows in rows_of(blocks):
        for words in _not_read(rows, said):
            yield _of_row(document, words, 0)


def _not_read(rows: Sequence[Row], said: Sequence[frozenset[str]]) -> Iterator[str]:
    """Give the words of each row of several cells that are those of no number, or hold the titles of columns."""
    header, begin = header_of(rows)
    titles = " ".join(text for _, text in sorted(header.items())).split()
    for row in rows[begin:]:
        text = "\n".join(text for _, text in sorted(row.items()))
        if len(set(row.values())) == 1 or text.split() == titles:
            continue
        if _has_titles(row, header) or not _is_said(_words(text), said):
            yield text


def _has_titles(row: Row, header: Row) -> bool:
    """Say whether cells of a row end with the titles of their columns, which they have run into."""
    ended = 0
    for at, text in row.items():
        title, words = header.get(at, "").strip().lower(), text.strip().lower()
        ended += bool(title) and words != title and words.endswith(title)
    return ended >= FEWEST_TITLES


def _is_said(words: frozenset[str], said: Iterable[frozenset[str]]) -> bool:
    most = max(FEWEST_LOST, MOST_LOST * len(words))
    return any(len(words - one) <= most for one in said)


def _words_by_number(known: Iterable[Recommendation], found: Iterable[Record]) -> list[frozenset[str]]:
    """Give the words of each number that is answered: of its texts and States, and of all that is said of it."""
    answered: defaultdict[str, list[str]] = defaultdict(list)
    for one in found:
        if isinstance(one, Response) and one.recommendation:
            said = (one.comment, one.formula, one.clause, (one.position or "").replace("_", " "))
            answered[number_of(one.recommendation)] += filter(None, said)
    for asked in known:
        if asked.number in answered:
            printed = (who.printed for who in asked.recommenders_as_printed)
            answered[asked.number] += [asked.number, asked.text, asked.text_as_read or "", *printed]
    return [_words(" ".join(texts)) for texts in answered.values()]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(without_marks(text).lower()))


def _of_row(document: Document, words: str, page: int) -> Problem:
    return Problem(
        document=document.id,
        page=page or None,
        kind="row_not_read",
        message=say.ROW_NOT_READ(),
        found=words[:LONGEST_SHOWN],
    )
