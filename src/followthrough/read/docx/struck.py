"""Words that a Word file strikes through, as an author does who deletes them without tracking the change."""

from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from followthrough.read.docx.names import BODY, RUN, RUN_PROPERTIES, STRUCK, TEXT, VAL
from followthrough.read.docx.package import Package
from followthrough.read.docx.styles import is_on


def struck_words(content: bytes) -> list[str]:
    """Give the words that are struck through, each run of them by itself; none where a file has none."""
    package = Package(content)
    main = package.root(package.main)
    body = None if main is None else main.find(BODY)
    if body is None or not any(next(body.iter(tag), None) is not None for tag in STRUCK):
        return []
    return [words for paragraph in _paragraphs(body) if (words := " ".join(paragraph.split()))]


def _paragraphs(body: etree._Element) -> Iterator[str]:
    for gone, runs in groupby(body.iter(RUN), key=_of_run):
        if gone:
            yield "".join(text.text or "" for run in runs for text in run.iter(TEXT))


def _of_run(run: etree._Element) -> bool:
    properties = run.find(RUN_PROPERTIES)
    return properties is not None and is_struck(properties)


def is_struck(properties: etree._Element) -> bool:
    """Say whether the properties of a run strike its words through."""
    return any(is_on(struck.get(VAL)) for tag in STRUCK if (struck := properties.find(tag)) is not None)
