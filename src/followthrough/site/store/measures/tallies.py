"""Texts counted by the position that is held on them, in the database, for any set of recommendations."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from followthrough.site.store import models
from followthrough.site.store.counted import CHUNK, OPEN, Change, counted, summed
from followthrough.site.store.listed import listed_on
from followthrough.site.store.measures.positions import Answered, held_on
from followthrough.site.store.public import labels
from followthrough.site.store.streaming import STREAMED, streamed


def asked(day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations that were public on a day (an ISO date; null: all)."""
    rows = listed_on(day)
    if not day:
        return rows
    return rows.exclude(document__in=models.Document.objects.filter(published__gt=day).values("record_id"))


def with_position(rows: QuerySet[models.Recommendation], day: str | None) -> QuerySet[Any]:
    """Give the same recommendations with the position held on a day beside each, as `held` (null: none)."""
    return rows.annotate(held=_held("record_id", day))


def tallies(rows: QuerySet[models.Recommendation], day: str | None, *by: str) -> dict[Any, Answered]:
    """Count texts by the position held on a day, for each value of a column (of several: each tuple of values).

    Without a column there is one tally, under null. A text that a column gives several values (`recommending__state`)
    counts once for each; one that no State stands behind counts for none.
    """
    if "recommending__state" in by:
        rows = rows.filter(recommending__state__isnull=False)
    return _folded(with_position(rows, day).order_by().values_list(*by, "held").annotate(n=Count("row")))


def tally(rows: QuerySet[models.Recommendation], day: str | None) -> Answered:
    """Count texts by the position held on a day."""
    return tallies(rows, day).get(None, Answered(0, {}))


def tallies_together(
    rows: QuerySet[models.Recommendation], day: str | None, columns: Sequence[str], schemes: Sequence[str]
) -> list[dict[Any, Answered]]:
    """Count texts by the position held on a day for each value of some columns, then for each term of some schemes.

    Each row is looked at once. A text counts once for each of its terms, and by `recommenders` once for each State.
    """
    by_column: list[dict[Any, Counter[str]]] = [defaultdict(Counter) for _ in columns]
    held: dict[str, str] = {}
    found = with_position(rows, day).order_by()
    for identity, position, *values in streamed(found, ["record_id", "held", *columns]):
        held[identity] = position or OPEN
        for counts, value in zip(by_column, values, strict=True):
            for one in value if isinstance(value, list) else [value]:
                counts[one][held[identity]] += 1
    by_term = [_of_terms(labels_of(scheme, list(held), day), held) for scheme in schemes]
    return [{value: whole(counts) for value, counts in one.items()} for one in (*by_column, *by_term)]


def tallies_by_term(scheme: str, day: str | None, rows: QuerySet[models.Recommendation]) -> dict[str, Answered]:
    """Count texts by the position held on a day for each term of a scheme of labels; a text counts once for each."""
    found = with_position(rows, day).order_by().values_list("record_id", "held")
    held = {identity: position or OPEN for identity, position in found.iterator(STREAMED)}
    by_term = _of_terms(labels_of(scheme, list(held), day), held)
    return {term: whole(counts) for term, counts in by_term.items()}


def labels_of(scheme: str, ids: Sequence[str], day: str | None) -> Iterator[tuple[str, str, str]]:
    """Yield the labels in a scheme that held of some texts on a day: text, term, by whom."""
    given = labels(day).filter(scheme=scheme).order_by()
    for start in range(0, len(ids), CHUNK):
        yield from given.filter(of__in=ids[start : start + CHUNK]).values_list("of", "term", "by")


def counted_by(by: str, day: str | None) -> dict[str, Answered]:
    """Give all texts by the position held on a day for each value that they are counted by (`store.counted.BY`)."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for _, value, position, n in counted(by, day):
        found[value][position] += n
    return {value: whole(positions) for value, positions in sorted(found.items())}


def tallied_of(changes: Mapping[str, Sequence[Change]], day: str | None) -> dict[str, Answered]:
    """Give the texts of one State by the position held on a day for each value, of what `counted_of` gives."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for value, position, n in summed(changes, day):
        found[value][position] = n
    return {value: whole(positions) for value, positions in sorted(found.items())}


def whole(by_position: Mapping[str, int]) -> Answered:
    """Add up the texts of all positions."""
    return Answered(sum(by_position.values()), dict(by_position))


def added(tallied: Iterable[Answered]) -> Answered:
    """Add several tallies up."""
    total: dict[str, int] = defaultdict(int)
    for one in tallied:
        for position, n in one.by_position.items():
            total[position] += n
    return whole(total)


def _of_terms(given: Iterable[tuple[str, str, str]], held: Mapping[str, str]) -> dict[Any, Counter[str]]:
    by_term: dict[Any, Counter[str]] = defaultdict(Counter)
    for of, term in {(of, term) for of, term, _ in given}:
        by_term[term][held[of]] += 1
    return by_term


def _held(column: str, day: str | None) -> Subquery:
    return Subquery(held_on(day).filter(recommendation=OuterRef(column)).values("position")[:1])


def _folded(counted: Iterable[tuple[Any, ...]]) -> dict[Any, Answered]:
    by_key: dict[Any, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for *key, held, n in counted:
        by_key[_key(key)][held or OPEN] += n
    return {key: whole(positions) for key, positions in by_key.items()}


def _key(values: list[Any]) -> Any:
    return None if not values else values[0] if len(values) == 1 else tuple(values)
