"""Whether a report ends as the Working Group ends it: of a copy that was cut off nothing else tells the loss."""

from collections.abc import Iterator, Sequence

from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem

_CLOSING = ("endorsed by the Working Group", "reflect the position", "reflects the position")
"""`All conclusions and/or recommendations contained in the present report reflect the position of the …`"""
_WITHOUT = 1  # session of the Working Group, whose reports may end with their recommendations
_SHOWN = 200  # characters


def end_doubt(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Give the doubt about a report without the paragraph that closes its recommendations.

    Of 211 reports of the second to the twentieth session two have none.
    """
    if document.symbol is None or document.session == _WITHOUT or document.language != "en" or not passages:
        return
    if any(words in passage.text for passage in reversed(passages) for words in _CLOSING):
        return
    yield Problem(
        document=document.id,
        page=passages[-1].page or None,
        kind="end_not_found",
        message=say.END_NOT_FOUND(),
        found=passages[-1].text[-_SHOWN:],
    )
