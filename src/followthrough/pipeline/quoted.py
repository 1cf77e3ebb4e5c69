"""What people are reported to have said in a press item, found beside its paragraphs."""

from collections.abc import Iterable, Iterator

from followthrough.records import Document, Passage, Record


def with_statements(document: Document, found: Iterable[Record]) -> Iterator[Record]:
    """Hand on the records of a document; behind those of a press item come the statements in its paragraphs."""
    paragraphs: list[str] = []
    for record in found:
        if isinstance(record, Passage) and document.kind == "press":
            paragraphs.append(record.text.replace("\n", " "))
        yield record
    if paragraphs:
        from followthrough.quote import Item, statements

        text = "\n".join(paragraphs)
        yield from statements(Item(document.id, text, document.title, document.published or ""))
