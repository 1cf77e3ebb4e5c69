"""How many recommendations there are, by what people ask for, in a unit that is named."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.api.answering import as_json, unless_known
from followthrough.site.api.parameters import checked
from followthrough.site.api.selecting import Wanted, known_parameters
from followthrough.site.store.content import with_position
from followthrough.site.store.streaming import streamed

Unit = Literal["text", "paragraph", "text_state"]
By = Literal["position", "state", "recommender", "cycle", "session"]
FIELDS = ("record_id", "document", "number", "state", "recommenders", "cycle", "session", "held")
PAGING = ("format", "limit", "offset", "sort")
KNOWN = ("by", "unit", *(name for name in known_parameters("recommendation") if name not in PAGING))


@dataclass(frozen=True, slots=True)
class Count:
    """How many recommendations have these values; `values` are in the order of `by`, empty where not known."""

    values: list[str]
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of recommendations, and the unit in which they are counted.

    A `text` is counted once, a `paragraph` once for all its texts, a `text_state` once for each recommending State
    (UPR Info's unit). Counted by recommending State, a text stands with each of its makers.
    """

    unit: Unit
    by: list[By]
    as_of: str | None
    total: int
    counts: list[Count]


def counts(request: HttpRequest) -> HttpResponseBase:
    """Count the recommendations that are asked for."""
    typed = checked(request, KNOWN)
    units: list[Unit] = _known(typed.get("unit", ["text"])[-1:], get_args(Unit), "unit")
    by: list[By] = _known(typed.get("by", ["position"]), get_args(By), "by")
    wanted = Wanted("recommendation", {name: v for name, v in typed.items() if name not in ("by", "unit")})
    return unless_known(request, lambda: as_json(_counted(wanted, units[0], by)))


def _counted(wanted: Wanted, unit: Unit, by: list[By]) -> Counts:
    whole: set[Hashable] = set()
    parts: set[tuple[tuple[str, ...], Hashable]] = set()
    for row in _rows(wanted):
        for maker in row["recommenders"] or [""]:
            thing = _counted_as(unit, row, maker)
            whole.add(thing)
            parts.add((tuple(_said(row, name, maker) for name in by), thing))
    tally = Counter(values for values, _ in parts)
    ordered = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return Counts(unit, by, wanted.asked.as_of, len(whole), [Count(list(values), n) for values, n in ordered])


def _counted_as(unit: Unit, row: dict[str, Any], maker: str) -> Hashable:
    """Give what counts as one."""
    if unit == "paragraph":
        return (row["document"], row["number"])
    return (row["record_id"], maker) if unit == "text_state" else row["record_id"]


def _said(row: dict[str, Any], name: By, maker: str) -> str:
    if name == "recommender":
        return maker
    value = row["held" if name == "position" else name]
    return "" if value is None else str(value)


def _rows(wanted: Wanted) -> Iterator[dict[str, Any]]:
    for rows in wanted.querysets():
        for values in streamed(with_position(rows, wanted.asked.as_of), FIELDS):
            yield dict(zip(FIELDS, values, strict=True))


def _known(said: Sequence[str], known: Sequence[Any], where: str) -> list[Any]:
    """Give what was said, each once; an `InputError` names what is not known."""
    for value in said:
        if value not in known:
            what = _("“%(typed)s” is not known.") % {"typed": value[:20]}
            raise InputError(what, where=where, remedy=_("Write %(known)s.") % {"known": ", ".join(known)})
    return list(dict.fromkeys(said))
