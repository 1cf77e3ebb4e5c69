"""What is not found because a document is not written in English."""

from collections.abc import Iterator, Sequence

from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem
from followthrough.records.documents import SEVERAL_LANGUAGES, UNKNOWN_LANGUAGE

READ = ("en", SEVERAL_LANGUAGES, UNKNOWN_LANGUAGE)
"""Languages in which what a document states is looked for."""
_WORDS = 200


def unread_language(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Give the doubt about a document in which nothing was found, with its first words, if it is not in English."""
    if document.language in READ:
        return
    from babel import Locale

    name = Locale.parse("en").languages.get(document.language, document.language)
    yield Problem(
        document=document.id,
        kind="language_not_read",
        message=say.LANGUAGE_NOT_READ(language=name),
        found=next((passage.text for passage in passages if passage.number), document.title)[:_WORDS],
    )
