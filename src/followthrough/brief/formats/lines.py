"""What all formats say in the same words: the head, sources in brackets, references."""

from collections.abc import Iterable
from typing import NamedTuple

from followthrough.brief.compose import places
from followthrough.brief.parts import Brief, Quote, Reference, Source
from followthrough.brief.words import day

SOURCES_SHOWN = 6


def dateline(brief: Brief) -> str:
    """Say as of when, and from which edition of the record, a brief is."""
    known = f"As known on {day(brief.as_of)}" if brief.as_of else "As the record stands"
    return f"{known} · edition {brief.edition} of the record"


class Citation(NamedTuple):
    """A document as a sentence cites it: the words, its address (null where there is none), its place in the list."""

    words: str
    address: str | None
    nth: int


def citations(sources: Iterable[Source], references: tuple[Reference, ...]) -> list[Citation]:
    """Give the documents that a sentence cites, each with the way to it."""
    place = {reference.document: (nth, reference.address) for nth, reference in enumerate(references, 1)}
    cited = [(words, *place[source.document]) for source, words in places(sources, references)]
    return [Citation(words, address, nth) for words, nth, address in cited[:SOURCES_SHOWN]]


def bracket(sources: Iterable[Source], references: tuple[Reference, ...]) -> str:
    """Write sources as `[1, para. 124.46; 2]`, nothing where there are none."""
    written = [words for _, words in places(sources, references)]
    shown = written[:SOURCES_SHOWN] + (["…"] if len(written) > SOURCES_SHOWN else [])
    return f"[{'; '.join(shown)}]" if shown else ""


def attribution(quote: Quote) -> str:
    """Say who speaks; that it is a paraphrase where it is one."""
    return f"{quote.by} (paraphrased)" if quote.paraphrase else quote.by


def spoken(quote: Quote) -> str:
    """Give the words, in quotation marks unless they are a paraphrase."""
    return quote.words if quote.paraphrase else f"“{quote.words}”"


def cited(reference: Reference) -> str:
    """Write a document as the list of references names it."""
    title = f", {reference.title}" if reference.title and reference.title != reference.name else ""
    when = f", {day(reference.published)}" if reference.published else ""
    return f"{reference.name}{title}{when}"
