"""Corrigenda: what is changed in a document, in the layouts that the United Nations' editors use."""

from dataclasses import dataclass
from typing import Literal

from followthrough.sample.write.elements import Composed, Cover, Element, Paragraph, Table

Layout = Literal["below", "behind", "numbered", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: the place as printed, and the lines that say what is changed; in a table, its For and its Read."""

    place: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrigendum:
    """A corrigendum; its changes stand below their places, behind them in one line, numbered, or in a table."""

    symbol: str
    state: str
    date: str
    changes: tuple[Change, ...]
    layout: Layout = "below"
    session: str = "Twenty-seventh session"


def composed_corrigendum(corrigendum: Corrigendum) -> Composed:
    """Compose a corrigendum."""
    return Composed(
        cover=Cover(
            symbol=corrigendum.symbol,
            date=corrigendum.date,
            session=corrigendum.session,
            title="Report of the Working Group on the Universal Periodic Review",
            state=corrigendum.state,
            subtitle="Corrigendum",
        ),
        elements=tuple(_laid_out(corrigendum)),
    )


def _laid_out(corrigendum: Corrigendum) -> list[Element]:
    if corrigendum.layout == "table":
        rows = tuple((change.place, *change.lines) for change in corrigendum.changes)
        return [Table(head=("Paragraph", "For", "Read"), rows=rows, widths=(0.2, 0.4, 0.4))]
    return [
        element
        for nth, change in enumerate(corrigendum.changes, 1)
        for element in _change(change, corrigendum.layout, nth)
    ]


def _change(change: Change, layout: Layout, nth: int) -> list[Element]:
    if layout == "behind":
        return [Paragraph(text=f"{change.place}: {' '.join(change.lines)}")]
    number = f"{nth}." if layout == "numbered" else ""
    place = Paragraph(text=change.place, number=number, bold=True)
    return [place, *(Paragraph(text=line, level=1) for line in change.lines)]
