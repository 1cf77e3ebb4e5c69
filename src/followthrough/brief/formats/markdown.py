"""A brief as Markdown that reads well in a terminal: wrapped lines, tables in columns, sources in brackets."""

import textwrap
from collections.abc import Iterator

from followthrough.brief.formats.lines import attribution, bracket, cited, dateline, spoken
from followthrough.brief.parts import Brief, Part, Points, Quote, Sentence, Table

WIDTH = 96


def to_markdown(brief: Brief) -> bytes:
    """Write the brief."""
    return ("\n".join(_lines(brief)).rstrip() + "\n").encode("utf-8")


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {brief.title}"
    yield ""
    yield from _wrapped(f"{brief.subtitle}. {dateline(brief)}.")
    yield ""
    for sentence in brief.lead:
        yield from _sentence(sentence, brief, "- ")
    for section in brief.sections:
        yield ""
        yield f"## {section.heading}"
        for part in section.parts:
            yield ""
            yield from _part(part, brief)
    yield ""
    yield "## Documents cited"
    yield ""
    for nth, reference in enumerate(brief.references, 1):
        yield from _wrapped(f"{cited(reference)}", f"{nth}. ")
        if reference.address:
            yield f"{' ' * (len(str(nth)) + 2)}<{reference.address}>"
    yield ""
    for note in brief.notes:
        yield from _wrapped(note)
        yield ""


def _part(part: Part, brief: Brief) -> Iterator[str]:
    match part:
        case Sentence():
            yield from _sentence(part, brief)
        case Quote():
            words = f"{spoken(part)} — {attribution(part)} {bracket(part.sources, brief.references)}"
            yield from _wrapped(words, "> ", "> ")
        case Points():
            yield from _sentence(part.intro, brief)
            yield ""
            for item in part.items:
                yield from _sentence(item, brief, "- ")
        case Table():
            yield from _table(part, brief)


def _sentence(sentence: Sentence, brief: Brief, first: str = "") -> Iterator[str]:
    yield from _wrapped(f"{sentence.text} {bracket(sentence.sources, brief.references)}".strip(), first)


def _wrapped(text: str, first: str = "", then: str | None = None) -> list[str]:
    inset = " " * len(first) if then is None else then
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=inset, break_long_words=False, break_on_hyphens=False
    )


def _table(table: Table, brief: Brief) -> Iterator[str]:
    yield from _wrapped(f"**{table.caption}** ({table.unit}) {bracket(table.sources, brief.references)}".strip())
    yield ""
    rows = [table.head, *table.rows]
    widths = [max(len(row[at].replace("|", "\\|")) for row in rows) for at in range(len(table.head))]
    numeric = [_is_numeric([row[at] for row in table.rows]) for at in range(len(table.head))]
    for nth, row in enumerate(rows):
        yield _row(row, widths, numeric)
        if nth == 0:
            yield (
                "|"
                + "|".join("-" * (w + 1) + (":" if n else "-") for w, n in zip(widths, numeric, strict=True))
                + "|"
            )


def _row(row: tuple[str, ...], widths: list[int], numeric: list[bool]) -> str:
    cells = [cell.replace("|", "\\|") for cell in row]
    padded = [c.rjust(w) if n else c.ljust(w) for c, w, n in zip(cells, widths, numeric, strict=True)]
    return "| " + " | ".join(padded) + " |"


def _is_numeric(cells: list[str]) -> bool:
    return any(cell != "–" for cell in cells) and all(map(_is_number, cells))


def _is_number(cell: str) -> bool:
    return cell == "–" or cell.replace(",", "").replace(".", "").isdigit()
