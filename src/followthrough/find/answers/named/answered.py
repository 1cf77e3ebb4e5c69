"""Which report a document answers: that of its symbol, else the one whose numbers it names most.

Statements, and addenda as a State's own site has them, bear no symbol.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from followthrough.find.answers.named.numbers import expand, mentions
from followthrough.records import Document, Passage, Recommendation
from followthrough.records.ids import base_symbol

_AT_THE_ADOPTION = frozenset(("addendum", "oral_statement"))
"""Kinds of document that answer a report; a mid-term report tells what was done, and is tied to none."""


def answered_report(
    document: Document, passages: Sequence[Passage], recommendations: Sequence[Recommendation]
) -> str:
    """Give the symbol of the report that a document answers, or its own id where no report or several may be it.

    By numbers it is told where no other report holds half as many of them.
    """
    base = base_symbol(document.id)
    if document.symbol or document.kind not in _AT_THE_ADOPTION:
        return base
    if any(base_symbol(one.document) == base for one in recommendations):
        return base
    named = set(_named(passages))
    known = {(base_symbol(one.document), one.number) for one in recommendations}
    fitting = Counter(report for report, number in known if number in named).most_common(2)
    is_one = len(fitting) == 1 or (len(fitting) > 1 and fitting[0][1] >= 2 * fitting[1][1])
    return fitting[0][0] if is_one else base


def _named(passages: Sequence[Passage]) -> Iterator[str]:
    for passage in passages:
        if passage.number and "." in passage.number:
            yield passage.number
        for mention in mentions(passage.text):
            for span in mention.spans:
                yield from expand(span)
