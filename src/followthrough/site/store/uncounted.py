"""Which States' texts must be counted anew, since something changed by which they are counted; see `counted`.

A State is marked in the transaction that changes its records, and the mark goes in the one that counts them; until
then, whoever wants to know its counts takes them from the rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from followthrough.records import Document
from followthrough.site.store.models import Recommendation, Uncounted
from followthrough.site.store.touched import Touched

CHUNK = 500


def mark_uncounted(codes: Iterable[str]) -> None:
    """Mark States under review. A mark that stands already is set anew, for whoever is counting meanwhile."""
    wanted = sorted(set(codes))
    for chunk in _chunks(wanted):
        Uncounted.objects.filter(state__in=chunk).delete()
    Uncounted.objects.bulk_create((Uncounted(state=code) for code in wanted), ignore_conflicts=True)


def states_of(touched: Touched) -> set[str]:
    """Give the States that are asked something which was touched: the text, an answer, a label, or its document."""
    found: set[str] = set()
    for column, values in (
        ("record_id", touched.asked | touched.labelled),
        ("document", touched.named.get(Document, set())),
    ):
        for chunk in _chunks(sorted(values)):
            rows = Recommendation.objects.filter(**{f"{column}__in": chunk}).order_by()
            found.update(rows.values_list("state", flat=True).distinct())
    return found


def states_asked(ids: Iterable[str]) -> set[str]:
    """Give the States under review to which these recommendations were made."""
    return states_of(Touched(asked=set(ids)))


def _chunks(values: Sequence[str]) -> Iterator[list[str]]:
    remaining = iter(values)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
