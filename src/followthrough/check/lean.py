"""Records as the checks need them, for records of a million lines: what no check looks at is left out.

A string that many records have (a document, a State, the words of a lead-in) is kept once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from followthrough.records import Recommendation, Record, Response


def lean(records: Iterable[Record]) -> Iterator[Record]:
    """Yield records one by one, recommendations and answers without what the checks do not look at."""
    kept: dict[str, str] = {}
    lists: dict[tuple[str, ...], tuple[str, ...]] = {}
    for record in records:
        if isinstance(record, Recommendation):
            yield _asked(record, kept, lists)
        elif isinstance(record, Response) and record.recommendation:
            yield _answered(record, kept)
        else:
            yield record


def _asked(
    one: Recommendation, kept: dict[str, str], lists: dict[tuple[str, ...], tuple[str, ...]]
) -> Recommendation:
    """Keep of the printed names those that no State has, for they alone are doubts."""
    return replace(
        one,
        id=kept.setdefault(one.id, one.id),
        document=kept.setdefault(one.document, one.document),
        number=kept.setdefault(one.number, one.number),
        state=kept.setdefault(one.state, one.state),
        recommenders=lists.setdefault(one.recommenders, one.recommenders),
        recommenders_as_printed=tuple(named for named in one.recommenders_as_printed if named.code is None),
    )


def _answered(one: Response, kept: dict[str, str]) -> Response:
    """Leave out the words of an answer that names what it answers, and of its id all but who says it (`~uhri`)."""

    def once(value: str | None) -> str | None:
        return value if value is None else kept.setdefault(value, value)

    said_by = "".join(one.id.rpartition("~")[1:])
    return replace(
        one,
        id=kept.setdefault(said_by, said_by),
        recommendation=once(one.recommendation),
        document=kept.setdefault(one.document, one.document),
        number=once(one.number),
        said_on=once(one.said_on),
        public_on=once(one.public_on),
        formula=None,
        comment=None,
        see=(),
    )
