"""What is searched: public recommendations and passages out of the database, each with its facets.

A recommendation has an entry for each time in which its answer, the State's claims and its labels stayed the same, so
that a search on any day finds and counts what was known then.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet

from followthrough.site.search.course import Course, Entry
from followthrough.site.search.dates import EVER, number_of
from followthrough.site.search.fields import FROM, UNTIL, field_of, language_of
from followthrough.site.search.side_by_side import beside, by_id
from followthrough.site.store import models
from followthrough.site.store.counted import OPEN
from followthrough.site.store.public import published
from followthrough.terms import states

STREAMED = 2000  # rows that the database hands over at a time
_OF_DOCUMENT = ("record_id", "kind", "language", "published", "states", "cycle", "session", "source_id")
_ASKED = ("record_id", "document", "text", "state", "recommenders", "cycle", "session", "position")
_PASSAGE = ("source_id", "document", "number", "page", "text")


@dataclass(frozen=True, slots=True)
class About:
    """What an entry has from its document; `source` is the source that the document is shown from."""

    fields: Entry
    states: tuple[str, ...] = ()
    cycle: int | None = None
    session: int | None = None
    source: int | None = None
    published: str = ""


def entries() -> Iterator[Entry]:
    """Give every entry: fields by name, facets as tuples of texts. Each table is gone through once."""
    documents = {row[0]: _about(*row[1:]) for row in published(models.Document).values_list(*_OF_DOCUMENT)}
    yield from _recommendations(documents)
    yield from _passages(documents)


def _about(*row: Any) -> About:
    kind, language, date, listed, cycle, session, source = row
    return About(_described(kind, language, date), tuple(listed), cycle, session, source, date or "")


def _recommendations(documents: Mapping[str, About]) -> Iterator[Entry]:
    nothing = About(_described(None, "en", None))
    held, claims, given = _held(), _claims(), _given()
    asked = published(models.Recommendation).order_by(by_id("record_id")).values_list(*_ASKED)
    for identity, document, text, state, recommenders, cycle, session, position in asked.iterator(STREAMED):
        about = documents.get(document, nothing)
        lasting = {
            **about.fields,
            "id": identity,
            "text": text,
            "kind": ("recommendation",),
            "state": (state,),
            "region": regions((state,)),
            "recommender": tuple(recommenders),
            "recommender_region": regions(tuple(recommenders)),
            "cycle": _known(cycle),
            "session": _known(session),
        }
        said = Course(held(identity) or [(None, None, position or OPEN)], claims(identity), given(identity))
        for since, until, then in said.times(about.published):
            yield {**lasting, **then, FROM: number_of(since), UNTIL: number_of(until) or EVER}


def _held() -> Callable[[str], list[tuple[Any, ...]]]:
    rows = models.Held.objects.filter(clock="public_on")
    return _beside(rows.order_by(by_id("recommendation")), "recommendation", "since", "until", "position")


def _claims() -> Callable[[str], list[tuple[Any, ...]]]:
    rows = published(models.Response).filter(claim__isnull=False, recommendation__isnull=False)
    return _beside(rows.order_by(by_id("recommendation")), "recommendation", "public_on", "claim")


def _given() -> Callable[[str], list[tuple[Any, ...]]]:
    columns = ("scheme", "term", "by", "score", "since", "until")
    return _beside(models.Label.objects.order_by(by_id("of"), "row"), "of", *columns)


def _beside(rows: QuerySet[Any], *columns: str) -> Callable[[str], list[tuple[Any, ...]]]:
    return beside(rows.values_list(*columns).iterator(STREAMED))


def _passages(documents: Mapping[str, About]) -> Iterator[Entry]:
    """Give the passages that are not recommendations, and not read from another source than their document."""
    nothing = About(_described(None, "en", None))
    numbered: set[tuple[str, str]] = set()
    openings: set[tuple[str, str, str]] = set()
    with_passages = models.Passage.objects.order_by().values("document")
    asked = models.Recommendation.objects.filter(document__in=with_passages).order_by()
    for document, number, text in asked.values_list("document", "number", "text").iterator(STREAMED):
        numbered.add((document, number))
        openings.add((document, number.rpartition(".")[2], _opening(text)))
    rows = published(models.Passage).order_by("row").values_list(*_PASSAGE).iterator(STREAMED)
    for source, document, number, page, text in rows:
        about = documents.get(document, nothing)
        read_elsewhere = about.source not in (None, source)
        asks = (document, number) in numbered or (document, number, _opening(text)) in openings
        if not read_elsewhere and not asks:
            yield _passage(f"{document}#{number or f'p{page}'}", text, about)


def _passage(identity: str, text: str, about: About) -> Entry:
    return {
        **about.fields,
        "id": identity,
        "text": text,
        "kind": ("passage",),
        "state": about.states,
        "region": regions(about.states),
        "cycle": _known(about.cycle),
        "session": _known(about.session),
    }


def _opening(text: str) -> str:
    """Give the first words, which tell an item of a list that restarts its numbers from another of that number."""
    return " ".join(text.split(maxsplit=2)[:2])


def _described(kind: str | None, language: str, date: str | None) -> Entry:
    return {
        "words": field_of(language_of(language)),
        "date": number_of(date),
        FROM: number_of(date),
        UNTIL: EVER,
        "document_kind": _known(kind),
        "language": (language,),
        "year": _known(date and date[:4]),
    }


def _known(value: object) -> tuple[str, ...]:
    return (str(value),) if value not in (None, "") else ()


@cache
def regions(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the regional groups of States."""
    return tuple(states.groups_of(codes))
