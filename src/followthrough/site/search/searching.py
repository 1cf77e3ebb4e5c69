"""A question to the index: what is found, marked and counted by every facet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import tantivy

from followthrough.site.search.counting import counted, settled
from followthrough.site.search.dates import number_of
from followthrough.site.search.fields import FACETS, LANGUAGES, field_of
from followthrough.site.search.language import Group, Known, Node, parse
from followthrough.site.search.marking import Marking, marking
from followthrough.site.search.opened import Opened, opened
from followthrough.site.search.suggesting import suggestion

Sort = Literal["relevance", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: words as typed, facets that must have one of some values, an order, and a page of it.

    `as_of` is an ISO date: what was public then, or has no date, is found and counted, with the answers, claims and
    labels of that day (null: those of now).
    """

    typed: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sort: Sort = "relevance"
    offset: int = 0
    limit: int = 20
    as_of: str | None = None

    @property
    def words(self) -> Node:
        """Give what was typed, understood, within what was known on the day."""
        typed = parse(self.typed)
        return Group("and", (typed, Known(number_of(self.as_of)))) if self.as_of else typed


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that was found: the record's id, its text, and a piece of it as HTML with the found words in <b>."""

    id: str
    text: str
    highlighted: str
    facets: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: how many, one page of hits, and for every facet how many entries have each value.

    A facet that is filtered by is counted as if it were not, so that its other values can be chosen beside. Where
    nothing is found, `meant` may hold other words that find something. `edition` is that of the record in which was
    searched.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
    meant: str | None = None
    edition: str = ""


def search(home: Path, question: Question) -> Found:
    """Answer a question from the generation of the index in use below the data folder `home`."""
    index = opened(home)
    words = question.words
    result = _page(index, index.query(words, question.filters), question)
    marks = marking(parse(question.typed))
    hits = tuple(_hit(index.searcher.doc(address), marks) for _, address in result.hits[: question.limit])
    facets = counted(index, words, settled(question.filters))
    meant = None if result.count else _meant(index, question)
    return Found(result.count, hits, facets, meant, index.edition)


def identities(home: Path, question: Question) -> list[str]:
    """Give the ids of everything that is found, sorted by themselves; order, offset and limit are not looked at."""
    index = opened(home)
    if not index.tally.entries:
        return []
    query = index.query(question.words, question.filters)
    found = index.searcher.search(query, index.tally.entries, order_by_field="id", order=tantivy.Order.Asc)
    return [str(identity) for identity, _ in found.hits]


def places(home: Path, question: Question) -> tuple[int, list[str]]:
    """Give how many are found, and the ids of the page that is asked for, in its order; nothing else is counted."""
    index = opened(home)
    result = _page(index, index.query(question.words, question.filters), question)
    return result.count, [index.searcher.doc(address).to_dict()["id"][0] for _, address in result.hits]


def _meant(index: Opened, question: Question) -> str | None:
    """Give other words that do find something, null where there are none."""
    typed = suggestion(index, question.typed)
    if typed is None:
        return None
    query = index.query(replace(question, typed=typed).words, question.filters)
    return typed if index.searcher.search(query, 1).hits else None


def _page(index: Opened, query: tantivy.Query, question: Question) -> Any:  # the library's stubs forget `count`
    how: dict[str, Any] = {"offset": question.offset}
    if question.sort != "relevance":
        how["order_by_field"] = "date"
        how["order"] = tantivy.Order.Desc if question.sort == "newest" else tantivy.Order.Asc
    return index.searcher.search(query, max(1, question.limit), count=True, **how)


def _hit(document: tantivy.Document, marks: Marking) -> Hit:
    values = document.to_dict()
    text = next((values[name][0] for name in map(field_of, LANGUAGES) if name in values), "")
    language = next(iter(values.get("language", ())), "en")
    return Hit(
        id=values["id"][0],
        text=text,
        highlighted=marks.marked(text, language),
        facets={name: values.get(name, []) for name in FACETS},
    )
