"""Records as the checks need them, for records of a million lines: what no check looks at is left out.

A string that many records have (a document, a State, the words of a lead-in) is kept once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from sys import intern

from followthrough.records import Recommendation, Record, Response


def lean(records: Iterable[Record]) -> Iterator[Record]:
    """Yield records one by one, recommendations and answers without what the checks do not look at."""
    lists: dict[tuple[str, ...], tuple[str, ...]] = {}
    for record in records:
        if isinstance(record, Recommendation):
            yield _asked(record, lists)
        elif isinstance(record, Response) and record.recommendation:
            yield _answered(record)
        else:
            yield record


def _asked(one: Recommendation, lists: dict[tuple[str, ...], tuple[str, ...]]) -> Recommendation:
    """Keep of the printed names those that no State has, for they alone are doubts."""
    return replace(
        one,
        id=intern(one.id),
        document=intern(one.document),
        number=intern(one.number),
        state=intern(one.state),
        recommenders=lists.setdefault(one.recommenders, one.recommenders),
        recommenders_as_printed=tuple(named for named in one.recommenders_as_printed if named.code is None),
    )


def _answered(one: Response) -> Response:
    """Leave out the words of an answer that names what it answers, and of its id all but who says it (`~uhri`)."""
    said_by = "".join(one.id.rpartition("~")[1:])
    return replace(
        one,
        id=intern(said_by),
        recommendation=_once(one.recommendation),
        document=intern(one.document),
        number=_once(one.number),
        said_on=_once(one.said_on),
        public_on=_once(one.public_on),
        formula=None,
        comment=None,
        see=(),
    )


def _once(value: str | None) -> str | None:
    return None if value is None else intern(value)
