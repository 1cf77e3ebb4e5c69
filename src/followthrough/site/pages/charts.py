"""Charts: described in Vega-Lite, drawn to SVG by vl-convert when a browser asks, kept by hash below the data folder.

A page writes down what a chart shows and gets the addresses of its pictures, one for light and one for dark paper.
The library that draws is only loaded when a picture is asked for that is not there yet.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

INK = {"light": "#535e70", "dark": "#a2adbf"}
LINE = {"light": "#d8dde5", "dark": "#313a49"}
COLOURS = {
    "light": ["#0b6fb3", "#b97800", "#6d7684", "#b3401a"],
    "dark": ["#58a9e6", "#e3a83c", "#98a2b1", "#f0805a"],
}
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
MOST = 2000  # descriptions that are kept; the oldest are forgotten


@dataclass(frozen=True, slots=True)
class Chart:
    """The addresses of a chart's pictures, and what it shows in words."""

    light: str
    dark: str
    said: str


def chart(shown: Mapping[str, Any], said: str) -> Chart | None:
    """Keep the description of a chart (Vega-Lite without colours); null where the data folder cannot be written."""
    text = json.dumps(shown, sort_keys=True, ensure_ascii=False)
    name = hashlib.sha256(text.encode("utf-8")).hexdigest()[:24]
    try:
        _keep(_folder() / f"{name}.json", text)
    except OSError:
        return None
    return Chart(reverse("chart", args=[name, "light"]), reverse("chart", args=[name, "dark"]), said)


def picture(name: str, scheme: str) -> str | None:
    """Give the SVG of a chart on light or dark paper; null where no page described such a chart."""
    drawn = _folder() / f"{name}-{scheme}.svg"
    described = _folder() / f"{name}.json"
    if drawn.is_file():
        return drawn.read_text(encoding="utf-8")
    if not described.is_file():
        return None
    svg = draw(json.loads(described.read_text(encoding="utf-8")), scheme)
    _write(drawn, svg)
    return svg


def draw(shown: Mapping[str, Any], scheme: str) -> str:
    """Draw a description as SVG, with the colours of light or dark paper."""
    import vl_convert

    text = {"labelColor": INK[scheme], "titleColor": INK[scheme], "labelFontSize": 12, "titleFontSize": 12}
    lines = {"gridColor": LINE[scheme], "domainColor": LINE[scheme], "ticks": False}
    config = {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": {**text, **lines, "titleFontWeight": "normal"},
        "legend": {**text, "orient": "top", "title": None, "labelLimit": 0},
        "range": {"category": COLOURS[scheme]},
    }
    svg: str = vl_convert.vegalite_to_svg({**shown, "config": config})
    return svg


def _folder() -> Path:
    return Path(settings.HOME) / "cache" / "charts"


def _keep(file: Path, text: str) -> None:
    if file.is_file():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, text)
    kept = sorted(file.parent.iterdir(), key=lambda one: one.stat().st_mtime)
    for old in kept[: max(0, len(kept) - 3 * MOST)]:
        old.unlink(missing_ok=True)


def _write(file: Path, text: str) -> None:
    """Write a file so that nobody ever reads half of it."""
    half = file.with_suffix(f".{os.getpid()}")
    half.write_text(text, encoding="utf-8")
    half.replace(file)
