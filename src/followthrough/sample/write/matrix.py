"""OHCHR's thematic list of recommendations: a landscape table, each recommendation under each of its themes."""

from dataclasses import dataclass

from followthrough.sample.write.elements import Composed, Cover, Table

HEAD = ("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A recommendation as the matrix prints it: number, text, States, position in OHCHR's words, themes, groups."""

    number: str
    text: str
    recommenders: tuple[str, ...]
    position: str
    themes: tuple[str, ...]
    source: str
    groups: tuple[str, ...] = ("general",)
    comment: str = ""


def composed_matrix(title: str, rows: tuple[MatrixRow, ...], on_each_page: str = "") -> Composed:
    """Compose a matrix; a separator row opens each theme, and a recommendation stands under each of its themes."""
    themes = sorted({theme for row in rows for theme in row.themes})
    printed: list[tuple[str, ...]] = []
    for theme in themes:
        printed.append((f"Theme: {theme}",))
        printed += [_cells(row) for row in rows if theme in row.themes]
    return Composed(
        cover=Cover(symbol="", date="", body="", agenda_item="", agenda_title="", title=title),
        elements=(Table(head=HEAD, rows=tuple(printed), widths=(0.4, 0.12, 0.28, 0.2)),),
        on_each_page=on_each_page,
    )


def _cells(row: MatrixRow) -> tuple[str, ...]:
    return (
        f"{row.number} {row.text} ({', '.join(row.recommenders)});\nSource of position: {row.source}",
        row.position,
        "\n".join((*row.themes, "Affected persons:", *(f"- {group}" for group in row.groups))),
        row.comment,
    )
