"""A question to the index: what is found, highlighted and counted by every facet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import tantivy
from tantivy import Occur, Query

from followthrough.site.search.fields import FACETS, analyser, prepared, schema
from followthrough.site.search.generations import in_use
from followthrough.site.search.language import Field, Group, Node, Not, Words, parse
from followthrough.terms import states
from followthrough.terms.equivalences import equivalences

Sort = Literal["relevance", "newest", "oldest"]
MOST_VALUES = 300  # of a facet; there are fewer States and fewer terms
SNIPPET = 320  # characters


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: words as typed, facets that must have one of some values, an order, and a page of it."""

    typed: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sort: Sort = "relevance"
    offset: int = 0
    limit: int = 20


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

    A facet that is filtered by is counted as if it were not, so that its other values can be chosen beside.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]


def search(home: Path, question: Question) -> Found:
    """Answer a question from the generation of the index in use below the data folder `home`."""
    index = _opened(in_use(home))
    searcher = index.searcher()
    words = _query(parse(question.typed))
    query = _filtered(words, question.filters)
    result: Any = _page(searcher, query, question)  # the library's stubs forget `count`
    snippets = tantivy.SnippetGenerator.create(searcher, words, schema(), "text")
    snippets.set_max_num_chars(SNIPPET)
    hits = tuple(_hit(searcher.doc(address), snippets) for _, address in result.hits)
    return Found(result.count, hits, _facets(searcher, words, query, question.filters))


def identities(home: Path, question: Question) -> list[str]:
    """Give the ids of everything that is found, sorted by themselves; order, offset and limit are not looked at."""
    searcher = _opened(in_use(home)).searcher()
    query = _filtered(_query(parse(question.typed)), question.filters)
    if not searcher.num_docs:
        return []
    asked = {"ids": {"terms": {"field": "id", "size": searcher.num_docs}}}
    return sorted(bucket["key"] for bucket in searcher.aggregate(query, asked)["ids"]["buckets"])


def places(home: Path, question: Question) -> tuple[int, list[str]]:
    """Give how many are found, and the ids of the page that is asked for, in its order; nothing else is counted."""
    searcher = _opened(in_use(home)).searcher()
    query = _filtered(_query(parse(question.typed)), question.filters)
    result: Any = _page(searcher, query, question)
    return result.count, [searcher.doc(address).to_dict()["id"][0] for _, address in result.hits]


@lru_cache(maxsize=2)
def _opened(generation: Path) -> tantivy.Index:
    return prepared(tantivy.Index.open(str(generation)))


def _page(searcher: tantivy.Searcher, query: Query, question: Question) -> tantivy.SearchResult:
    how: dict[str, Any] = {"offset": question.offset}
    if question.sort != "relevance":
        how["order_by_field"] = "date"
        how["order"] = tantivy.Order.Desc if question.sort == "newest" else tantivy.Order.Asc
    return searcher.search(query, max(1, question.limit), count=True, **how)


def _facets(
    searcher: tantivy.Searcher, words: Query, query: Query, filters: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, int]]:
    free = [name for name in FACETS if not filters.get(name)]
    counted = _counted(searcher, query, free)
    for name in FACETS:
        if name not in free:
            others = {key: values for key, values in filters.items() if key != name}
            counted |= _counted(searcher, _filtered(words, others), [name])
    return {name: counted[name] for name in FACETS}


def _counted(searcher: tantivy.Searcher, query: Query, names: Sequence[str]) -> dict[str, dict[str, int]]:
    asked = {name: {"terms": {"field": name, "size": MOST_VALUES}} for name in names}
    answer = searcher.aggregate(query, asked) if asked else {}
    return {name: {b["key"]: b["doc_count"] for b in answer[name]["buckets"]} for name in names}


def _hit(document: tantivy.Document, snippets: tantivy.SnippetGenerator) -> Hit:
    values = document.to_dict()
    text = values["text"][0]
    return Hit(
        id=values["id"][0],
        text=text,
        highlighted=snippets.snippet_from_doc(document).to_html() or "",
        facets={name: values.get(name, []) for name in FACETS},
    )


def _filtered(words: Query, filters: Mapping[str, Sequence[str]]) -> Query:
    parts = [(Occur.Must, words)]
    for name, values in filters.items():
        if name in FACETS and values:
            parts.append((Occur.Must, _any_of([_exactly(name, value) for value in values])))
    return Query.boolean_query(parts) if len(parts) > 1 else words


def _query(node: Node) -> Query:
    match node:
        case Words():
            return _words(node)
        case Field(name, value):
            return _exactly(name, states.find(value) or value if name in ("state", "recommender") else value)
        case Not(part):
            return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, _query(part))])
        case Group(how, parts):
            inside = [_query(part) for part in parts]
            return _any_of(inside) if how == "or" else _all_of(inside)


def _words(words: Words) -> Query:
    if words.prefix:
        plain = analyser("plain").analyze(words.text)
        return Query.phrase_prefix_query(schema(), "plain", [*plain]) if plain else Query.all_query()
    same = equivalences().get(words.text.lower(), (words.text,))
    return _any_of([_phrase(text, exact=words.phrase and len(same) == 1) for text in same])


def _phrase(text: str, *, exact: bool) -> Query:
    name, how = ("plain", "plain") if exact else ("text", "stemmed")
    found = analyser(how).analyze(text)
    if len(found) > 1:
        return Query.phrase_query(schema(), name, [*found])
    return Query.term_query(schema(), name, found[0]) if found else Query.all_query()


def _exactly(name: str, value: str) -> Query:
    return Query.term_query(schema(), name, value, "basic")


def _all_of(parts: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, part) for part in parts]) if parts else Query.all_query()


def _any_of(parts: list[Query]) -> Query:
    return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Should, part) for part in parts])
