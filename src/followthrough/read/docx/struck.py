"""Words that a Word file strikes through, as an author does who deletes them without tracking the change.

They are struck through themselves, or by the style of their run or paragraph, or by one that this is based on.
"""

from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from followthrough.read.docx.names import (
    BODY,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    RUN_STYLE,
    STRUCK,
    TEXT,
    VAL,
)
from followthrough.read.docx.package import Package
from followthrough.read.docx.styles import Styles, look_of, value_of


def struck_words(content: bytes) -> list[str]:
    """Give the words that are struck through, each run of them by itself; none where a file has none."""
    package = Package(content)
    main = package.root(package.main)
    body = None if main is None else main.find(BODY)
    if body is None:
        return []
    part = next(iter(package.related(package.main, "styles")), None)
    styles = Styles(package.root(part) if part else None)
    if not styles.strike() and all(next(body.iter(tag), None) is None for tag in STRUCK):
        return []
    return [words for stretch in _stretches(body, styles) if (words := " ".join(stretch.split()))]


def _stretches(body: etree._Element, styles: Styles) -> Iterator[str]:
    for gone, runs in groupby(body.iter(RUN), key=lambda run: _is_struck(run, styles)):
        if gone:
            yield "".join(text.text or "" for run in runs for text in run.iter(TEXT))


def _is_struck(run: etree._Element, styles: Styles) -> bool:
    """Say whether a run is struck through, by what it says itself, else by its style, else by its paragraph's."""
    own = run.find(RUN_PROPERTIES)
    named = None if own is None else own.find(RUN_STYLE)
    paragraph = next(run.iterancestors(PARAGRAPH), None)
    of_paragraph = None if paragraph is None else value_of(paragraph.find(PARAGRAPH_PROPERTIES), "pStyle")
    looks = (
        look_of(own),
        styles.look(None if named is None else named.get(VAL)),
        styles.look(of_paragraph or styles.paragraph_default),
    )
    return next((look.struck for look in looks if look.struck is not None), False)
