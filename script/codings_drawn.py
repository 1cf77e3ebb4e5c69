"""The charts of docs/issues-and-actions.md: what they show, their pictures for light and dark paper, their place."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from followthrough.label.coded import Coded
from followthrough.label.measures import (
    REGIONS,
    answers_by_action,
    beside_published,
    mean_action_by_region,
    specific_by_session,
)
from followthrough.site.pages.charts import draw
from followthrough.terms.actions import actions

WIDTH = 640
SCHEMES = ("light", "dark")
MADE_FROM = re.compile(r"<!-- made from (\w+) -->\n")

SAID = {
    "specific-by-session": "Share of specific recommendations in each session, as in the table below",
    "answers-by-action": "Share accepted of each kind of action, as in the table below",
    "mean-by-region": "Mean category by region, McMahon's beside that of these rows, as in the table below",
}


def pictures(rows: Sequence[Coded]) -> dict[str, Mapping[str, Any]]:
    """Describe every chart in Vega-Lite, by the name of its files."""
    return {
        "specific-by-session": by_session(rows),
        "answers-by-action": by_action(rows),
        "mean-by-region": by_region(rows),
    }


def by_session(rows: Sequence[Coded]) -> Mapping[str, Any]:
    shares = specific_by_session(rows)
    return {
        "width": WIDTH,
        "height": 220,
        "data": {"values": [{"session": session, "share": round(share, 4)} for session, share in shares.items()]},
        "mark": {"type": "line", "point": True, "strokeWidth": 2},
        "encoding": {
            "x": {"field": "session", "type": "ordinal", "title": "session", "axis": {"labelAngle": 0}},
            "y": {
                "field": "share",
                "type": "quantitative",
                "title": "specific",
                "axis": {"format": "%", "tickCount": 5},
            },
            "color": {"datum": "specific", "legend": None},
        },
    }


def by_action(rows: Sequence[Coded]) -> Mapping[str, Any]:
    names = {one.category: f"{one.category} {one.name}" for one in actions()}
    values = [
        {"action": names[category], "share": round(answers.get("Accepted", 0) / sum(answers.values()), 4)}
        for category, answers in answers_by_action(rows).items()
    ]
    share = {"title": "accepted", "scale": {"domain": [0, 1]}, "axis": {"format": "%", "tickCount": 5}}
    return {
        "width": WIDTH,
        "height": {"step": 30},
        "data": {"values": values},
        "mark": {"type": "bar", "height": {"band": 0.7}},
        "encoding": {
            "y": {"field": "action", "type": "nominal", "title": None},
            "x": {"field": "share", "type": "quantitative", **share},
            "color": {"datum": "accepted", "legend": None},
        },
    }


def by_region(rows: Sequence[Coded]) -> Mapping[str, Any]:
    beside = beside_published(mean_action_by_region(rows))
    values = [
        {"region": REGIONS[region], "whose": whose, "mean": round(mean, 3)}
        for region, published, own in beside
        for whose, mean in (("McMahon", published), ("these rows", own))
        if mean is not None
    ]
    steps = {"axis": {"tickCount": 5, "format": ".1f"}}
    whose = {"field": "whose", "type": "nominal"}
    return {
        "width": WIDTH,
        "height": {"step": 34},
        "data": {"values": values},
        "mark": {"type": "point", "filled": True, "size": 110, "opacity": 1},
        "encoding": {
            "y": {"field": "region", "type": "nominal", "title": None, "axis": {"grid": True, "labelLimit": 0}},
            "x": {
                "field": "mean",
                "type": "quantitative",
                "title": "mean category",
                "scale": {"domain": [2.5, 4.5]},
                **steps,
            },
            "color": whose,
            "shape": whose,
        },
    }


def linked(name: str) -> str:
    """Write the place of a chart in a document: one picture or the other, by the reader's paper."""
    dark, light = (f"images/{name}-{scheme}.svg" for scheme in ("dark", "light"))
    return (
        f'<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="{dark}">\n'
        f'  <img alt="{SAID[name]}" src="{light}">\n</picture>\n'
    )


def stale(folder: Path, shown: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Name the charts whose pictures are missing or were made from other figures."""
    return [
        name
        for name, description in shown.items()
        if any(_made_from(folder / f"{name}-{scheme}.svg") != _hash(description) for scheme in SCHEMES)
    ]


def write(folder: Path, name: str, description: Mapping[str, Any]) -> None:
    """Draw both pictures of a chart; each says what description it was made from."""
    for scheme in SCHEMES:
        mark = f"<!-- made from {_hash(description)} -->\n"
        (folder / f"{name}-{scheme}.svg").write_text(mark + draw(description, scheme) + "\n", encoding="utf-8")


def _made_from(file: Path) -> str:
    found = MADE_FROM.match(file.read_text(encoding="utf-8")) if file.is_file() else None
    return found[1] if found else ""


def _hash(description: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(description, sort_keys=True).encode("utf-8")).hexdigest()[:16]
