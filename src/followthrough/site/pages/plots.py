"""What the charts of the pages show."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language_bidi, gettext

from followthrough.site.pages.charts import Chart, chart
from followthrough.site.pages.funding import Funding
from followthrough.site.pages.words import ACTIONS, SERIES, SIDES
from followthrough.site.store.measures.positions import Answered
from followthrough.terms.actions import Action

MILLION = 1_000_000
WIDTH, HEIGHT = 760, 260


def funding_by_year(state: str, found: Funding) -> Chart | None:
    """Draw every series of figures about a State as a line over the years, in millions of the unit."""
    values = [
        {"year": year, "series": str(SERIES.get(name, name)), "value": None if value is None else value / MILLION}
        for year, of_year in found.years
        for name, value in of_year
    ]
    title = gettext("millions of %(unit)s") % {"unit": found.units[0]}
    shown = {
        "width": WIDTH,
        "height": HEIGHT,
        "data": {"values": values},
        "mark": {"type": "line", "point": True, "strokeWidth": 2, "invalid": "break-paths-show-domains"},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0, "labelOverlap": True}},
            "y": {"field": "value", "type": "quantitative", "title": title},
            "color": {"field": "series", "type": "nominal", "title": None},
            "strokeDash": {"field": "series", "type": "nominal", "title": None},
        },
    }
    first, last = found.years[0][0], found.years[-1][0]
    said = gettext("Humanitarian funding of %(state)s, %(first)s to %(last)s; the figures are in the table below.")
    return chart(shown, said % {"state": state, "first": first, "last": last})


def answers_by_action(tallied: Iterable[tuple[Action, Answered]]) -> Chart | None:
    """Draw how each category of action is answered, as shares of its texts."""
    values: list[dict[str, Any]] = []
    for action, answered in tallied:
        name = f"{action.category} {ACTIONS[action.category]}"
        for order, (side, texts) in enumerate(_sides(answered).items()):
            values.append({"action": name, "answer": str(SIDES[side]), "texts": texts, "order": order})
    if not values:
        return None
    shares = {"stack": "normalize", "title": None, "axis": {"format": "%"}, "scale": {"reverse": get_language_bidi()}}
    names = {"title": None, "axis": {"orient": "right" if get_language_bidi() else "left"}}
    shown = {
        "width": WIDTH,
        "height": {"step": 34},
        "data": {"values": values},
        "mark": {"type": "bar", "height": {"band": 0.7}},
        "encoding": {
            "y": {"field": "action", "type": "nominal", **names},
            "x": {"field": "texts", "type": "quantitative", **shares},
            "color": {"field": "answer", "type": "nominal", "sort": list(map(str, SIDES.values()))},
            "order": {"field": "order"},
        },
    }
    return chart(shown, gettext("Shares of texts supported, by kind of action; the figures are in the table below."))


def _sides(answered: Answered) -> dict[str, int]:
    supported = sum(answered.by_position.get(name, 0) for name in ("supported", "supported_in_part"))
    undecided = sum(answered.by_position.get(name, 0) for name in ("pending", "unclear", "open"))
    return {"supported": supported, "declined": answered.whole - supported - undecided, "undecided": undecided}
