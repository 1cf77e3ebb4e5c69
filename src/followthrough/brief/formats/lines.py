"""What all formats say in the same words: the head, sources in brackets, references."""

from collections.abc import Iterable
from typing import NamedTuple

from followthrough.brief.compose import places
from followthrough.brief.parts import Brief, Quote, Reference, Source, Table
from followthrough.wording import Wording

SOURCES_SHOWN = 6


def dateline(brief: Brief, say: Wording) -> str:
    """Say as of when, and from which edition of the record, a brief is."""
    if brief.as_of:
        return say.gettext(
            "As known on %(day)s · edition %(edition)s of the record",
            day=say.day(brief.as_of),
            edition=brief.edition,
        )
    return say.gettext("As the record stands · edition %(edition)s of the record", edition=brief.edition)


def unit(table: Table, say: Wording) -> str:
    """Say what the figures of a table count."""
    return say.gettext("Unit: %(unit)s.", unit=table.unit)


class Citation(NamedTuple):
    """A document as a sentence cites it: the words, its address (null where there is none), its place in the list."""

    words: str
    address: str | None
    nth: int


def citations(sources: Iterable[Source], references: tuple[Reference, ...], say: Wording) -> list[Citation]:
    """Give the documents that a sentence cites, each with the way to it."""
    place = {reference.document: (nth, reference.address) for nth, reference in enumerate(references, 1)}
    cited = [(words, *place[source.document]) for source, words in places(sources, references, say)]
    return [Citation(words, address, nth) for words, nth, address in cited[:SOURCES_SHOWN]]


def bracket(sources: Iterable[Source], references: tuple[Reference, ...], say: Wording) -> str:
    """Write sources as `[1, para. 124.46; 2]`, nothing where there are none."""
    written = [words for _, words in places(sources, references, say)]
    shown = written[:SOURCES_SHOWN] + (["…"] if len(written) > SOURCES_SHOWN else [])
    return f"[{say.one_by_one(shown)}]" if shown else ""


def attribution(quote: Quote, say: Wording) -> str:
    """Say who speaks; that it is a paraphrase where it is one."""
    return say.gettext("%(by)s (paraphrased)", by=quote.by) if quote.paraphrase else quote.by


def spoken(quote: Quote, say: Wording) -> str:
    """Give the words, in quotation marks unless they are a paraphrase."""
    return quote.words if quote.paraphrase else say.gettext("“%(words)s”", words=quote.words)


def cited(reference: Reference, say: Wording) -> str:
    """Write a document as the list of references names it."""
    title = (reference.title,) if reference.title and reference.title != reference.name else ()
    when = (say.day(reference.published),) if reference.published else ()
    return say.in_a_row((reference.name, *title, *when))
