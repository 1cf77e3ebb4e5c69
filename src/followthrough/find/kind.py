"""A document that does not say what it is: nothing is looked for in it, and that is a doubt."""

from collections.abc import Iterator, Sequence

from followthrough.find import UNKNOWN_KIND
from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem

_WORDS = 200


def unknown_kind(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Give the doubt about a document of no known kind, with its title or first words."""
    yield Problem(
        document=document.id,
        kind=UNKNOWN_KIND,
        message=say.KIND_UNKNOWN(),
        found=(document.title or " ".join(passage.text for passage in passages[:5]))[:_WORDS],
    )
