"""The chart of answers that became others: where its bars and bands stand. The template draws it as SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followthrough.follow import Flow
from followthrough.follow.changes import NEW

ORDER = ("supported", "supported_in_part", "pending", "unclear", "open", "noted", "not_supported", "rejected", NEW)
WIDTH, HEIGHT = 720.0, 340.0
BAR, GAP = 12.0, 8.0
LEFT, RIGHT = 190.0, WIDTH - 190.0


@dataclass(frozen=True, slots=True)
class Bar:
    """All recommendations with one answer on one side of the chart; `middle` is where its words stand."""

    name: str
    count: int
    x: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        """Give the height at which the words beside the bar stand."""
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class Band:
    """Recommendations that went from one answer to another; `path` is the SVG path of the band."""

    before: str
    after: str
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars of the earlier and of the later answers, and the bands between them."""

    before: tuple[Bar, ...]
    after: tuple[Bar, ...]
    bands: tuple[Band, ...]
    width: float = WIDTH
    height: float = HEIGHT


def chart(flow: Flow) -> Chart | None:
    """Lay the chart out; null where nothing flows, since an empty chart says less than a sentence."""
    if not flow.whole:
        return None
    sides = [_sums(flow, 0), _sums(flow, 1)]
    room = HEIGHT - GAP * (max(map(len, sides)) - 1)
    scale = room / flow.whole
    before, after = (tuple(_bars(side, x, scale)) for side, x in zip(sides, (LEFT, RIGHT - BAR), strict=True))
    return Chart(before, after, tuple(_bands(flow, before, after, scale)))


def _sums(flow: Flow, end: int) -> list[tuple[str, int]]:
    sums: dict[str, int] = {}
    for pair, count in flow.counts.items():
        sums[pair[end]] = sums.get(pair[end], 0) + count
    return sorted(sums.items(), key=lambda item: ORDER.index(item[0]))


def _bars(sums: Sequence[tuple[str, int]], x: float, scale: float) -> Iterable[Bar]:
    y = 0.0
    for name, count in sums:
        yield Bar(name, count, round(x, 1), round(y, 1), round(count * scale, 1))
        y += count * scale + GAP


def _bands(flow: Flow, before: Sequence[Bar], after: Sequence[Bar], scale: float) -> Iterable[Band]:
    at_left = {bar.name: bar.y for bar in before}
    at_right = {bar.name: bar.y for bar in after}
    for left in before:
        for right in after:
            count = flow.counts.get((left.name, right.name), 0)
            if count:
                path = _path(at_left[left.name], at_right[right.name], count * scale)
                yield Band(left.name, right.name, count, path)
                at_left[left.name] += count * scale
                at_right[right.name] += count * scale


def _path(left: float, right: float, height: float) -> str:
    start, end = LEFT + BAR, RIGHT - BAR
    middle = (start + end) / 2
    return (
        f"M{start:.1f} {left:.1f}C{middle:.1f} {left:.1f} {middle:.1f} {right:.1f} {end:.1f} {right:.1f}"
        f"V{right + height:.1f}C{middle:.1f} {right + height:.1f} {middle:.1f} {left + height:.1f} "
        f"{start:.1f} {left + height:.1f}Z"
    )
