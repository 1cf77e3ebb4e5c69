"""How many of the entries that are found have each value of each facet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tantivy import Occur, Query

from followthrough.site.search.asking import any_of, exactly
from followthrough.site.search.fields import FACETS, MANY, beyond, columns_of
from followthrough.site.search.language import EVERYTHING, Node
from followthrough.site.search.opened import Opened

MOST_VALUES = 500  # of a facet; there are fewer States and fewer terms
REMEMBERED = 512

Filters = tuple[tuple[str, tuple[str, ...]], ...]
"""Facets that are filtered by, with the values one of which an entry must have."""


def settled(filters: Mapping[str, Sequence[str]]) -> Filters:
    """Bring filters into a form that can be remembered; what filters nothing is left out."""
    return tuple((name, tuple(sorted(set(filters[name])))) for name in FACETS if filters.get(name))


def counted(opened: Opened, words: Node, filters: Filters) -> dict[str, Mapping[str, int]]:
    """Give for every facet how many of the entries that are found have each value.

    A facet that is filtered by is counted as if it were not, so that its other values can be chosen beside.
    """
    free = tuple(name for name in FACETS if name not in dict(filters))
    found = dict(zip(free, _counts(opened, words, filters, free), strict=True))
    for name, _ in filters:
        others = tuple(one for one in filters if one[0] != name)
        found[name] = _counts(opened, words, others, (name,))[0]
    return {name: found[name] for name in FACETS}


@lru_cache(maxsize=REMEMBERED)
def _counts(opened: Opened, words: Node, filters: Filters, names: tuple[str, ...]) -> tuple[Mapping[str, int], ...]:
    if words == EVERYTHING and not filters:
        return tuple(opened.tally.facets[name] for name in names)
    query = opened.query(words, dict(filters))
    single = {column: name for name in names for column in columns_of(name)[:-1]}
    counts = _by_facet(opened, query, single)
    many = {beyond(name): name for name in names}
    if opened.tally.columns.intersection(many):
        for name, more in _by_facet(opened, _with_many(query), many).items():
            counts[name].update(more)
    return tuple(counts[name] for name in names)


def _by_facet(opened: Opened, query: Query, columns: Mapping[str, str]) -> dict[str, Counter[str]]:
    """Count by all columns that are used, going through what is found once; columns are given with their facet."""
    asked = {c: {"terms": {"field": c, "size": MOST_VALUES}} for c in columns if c in opened.tally.columns}
    answer = opened.searcher.aggregate(query, asked) if asked else {}
    found: dict[str, Counter[str]] = {name: Counter() for name in columns.values()}
    for column in asked:
        found[columns[column]].update({bucket["key"]: bucket["doc_count"] for bucket in answer[column]["buckets"]})
    return found


def _with_many(query: Query) -> Query:
    """Look only at entries that have values in the columns of lists: they are dear to count by."""
    many = any_of([exactly(MANY, name) for name in FACETS])
    return Query.boolean_query([(Occur.Must, query), (Occur.Must, many)])
