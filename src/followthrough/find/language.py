"""What is not found because a document is not written in English."""

from collections.abc import Iterator, Sequence

from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem

NAMES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
"""The six languages of the United Nations."""

_WORDS = 200


def unread_language(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Give the doubt about a document in which nothing was found, with its first words, if it is not in English."""
    if document.language in ("", "en"):
        return
    name = NAMES.get(document.language, document.language)
    yield Problem(
        document=document.id,
        kind="language_not_read",
        message=say.LANGUAGE_NOT_READ(language=name),
        found=next((passage.text for passage in passages if passage.number), document.title)[:_WORDS],
    )
