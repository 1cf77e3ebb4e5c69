"""The ledger of answers is only added to: what a new reading of a file does not find again is kept, with a doubt.

A new reading corrects what it reads: where it gives any answer to a recommendation, that replaces what the reading
before gave to it. Where it gives none, the earlier answer stays in the ledger, in a source of its own, and a problem
says that somebody should look.
"""

from collections.abc import Iterable, Iterator, Sequence

from followthrough.messages import storing as say
from followthrough.messages.sentence import Message
from followthrough.records import Problem, Record, Response
from followthrough.site.store import models
from followthrough.site.store.mapping import records_in
from followthrough.site.store.models import Source

KEPT = "kept"
"""The kind of the sources that hold answers which were not found again."""


def kept_name(source: Source) -> str:
    """Give the hash by which the source is known that keeps the answers which this one lost."""
    return f"{KEPT}:{source.sha256}"


def answers_held(source: Source) -> list[Response]:
    """Give the answers that a source holds, and those that were kept when it lost them."""
    rows = models.Response.objects.filter(source__sha256__in=[source.sha256, kept_name(source)])
    return [record for record in records_in(rows.order_by("source_id", "place")) if isinstance(record, Response)]


def lost(before: Iterable[Response], now: Sequence[Response]) -> list[Response]:
    """Give the answers of before in whose place there is none now."""
    ids = {answer.id for answer in now}
    places = {(answer.document, answer.recommendation) for answer in now if answer.recommendation}
    gone = {a.id: a for a in before if a.id not in ids and (a.document, a.recommendation) not in places}
    return list(gone.values())


def kept_records(answers: Iterable[Response]) -> Iterator[Record]:
    """Give the answers to keep, each with the doubt about it."""
    for answer in answers:
        yield answer
        yield Problem(
            document=answer.document,
            number=answer.number,
            kind="answer_not_found_again",
            message=_kept(answer),
            found=answer.formula or answer.position or answer.claim or answer.comment or "",
        )


def _kept(answer: Response) -> Message:
    if answer.recommendation is None:
        return say.SOME_ANSWER_KEPT()
    return say.ANSWER_KEPT(recommendation=answer.recommendation)
