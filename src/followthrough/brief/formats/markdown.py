"""A brief as Markdown that reads well in a terminal: wrapped lines, tables in columns, sources in brackets."""

import textwrap
from collections.abc import Iterable, Iterator

from followthrough.brief.formats.lines import attribution, bracket, cited, dateline, spoken
from followthrough.brief.parts import Brief, Part, Points, Quote, Sentence, Source, Table
from followthrough.wording import ENGLISH, Wording, plain

WIDTH = 96


def to_markdown(brief: Brief, say: Wording = ENGLISH) -> bytes:
    """Write the brief."""
    return ("\n".join(_Writer(brief, say).lines()).rstrip() + "\n").encode("utf-8")


class _Writer:
    """Writes the parts of one brief as lines."""

    def __init__(self, brief: Brief, say: Wording) -> None:
        self.brief = brief
        self.say = say

    def lines(self) -> Iterator[str]:
        brief = self.brief
        yield f"# {brief.title}"
        yield ""
        yield from self.wrapped(f"{brief.subtitle}. {dateline(brief, self.say)}.")
        yield ""
        for sentence in brief.lead:
            yield from self.sentence(sentence, "- ")
        for section in brief.sections:
            yield ""
            yield f"## {section.heading}"
            for part in section.parts:
                yield ""
                yield from self.part(part)
        yield from self.references()

    def references(self) -> Iterator[str]:
        yield ""
        heading = self.say.gettext("Documents cited")
        yield f"## {heading}"
        yield ""
        for nth, reference in enumerate(self.brief.references, 1):
            yield from self.wrapped(cited(reference, self.say), f"{nth}. ")
            if reference.address:
                yield f"{' ' * (len(str(nth)) + 2)}<{reference.address}>"
        yield ""
        for note in self.brief.notes:
            yield from self.wrapped(note)
            yield ""

    def part(self, part: Part) -> Iterator[str]:
        match part:
            case Sentence():
                yield from self.sentence(part)
            case Quote():
                by = attribution(part, self.say)
                yield from self.wrapped(f"{spoken(part, self.say)} — {by} {self.bracket(part.sources)}", "> ", "> ")
            case Points():
                yield from self.sentence(part.intro)
                yield ""
                for item in part.items:
                    yield from self.sentence(item, "- ")
            case Table():
                yield from self.table(part)

    def sentence(self, sentence: Sentence, first: str = "") -> Iterator[str]:
        yield from self.wrapped(f"{sentence.text} {self.bracket(sentence.sources)}".strip(), first)

    def bracket(self, sources: Iterable[Source]) -> str:
        return bracket(sources, self.brief.references, self.say)

    def wrapped(self, text: str, first: str = "", then: str | None = None) -> list[str]:
        inset = " " * len(first) if then is None else then
        return textwrap.wrap(
            self.plain(text),
            WIDTH,
            initial_indent=first,
            subsequent_indent=inset,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def plain(self, text: str) -> str:
        return plain(text, self.say.language)

    def table(self, table: Table) -> Iterator[str]:
        yield from self.wrapped(f"**{table.caption}** ({table.unit}) {self.bracket(table.sources)}".strip())
        yield ""
        rows = [[self.plain(cell).replace("|", "\\|") for cell in row] for row in (table.head, *table.rows)]
        widths = [max(len(row[at]) for row in rows) for at in range(len(table.head))]
        numeric = [_is_numeric([row[at] for row in table.rows]) for at in range(len(table.head))]
        for nth, row in enumerate(rows):
            yield _row(row, widths, numeric)
            if nth == 0:
                rules = ("-" * (w + 1) + (":" if n else "-") for w, n in zip(widths, numeric, strict=True))
                yield f"|{'|'.join(rules)}|"


def _row(cells: list[str], widths: list[int], numeric: list[bool]) -> str:
    padded = [c.rjust(w) if n else c.ljust(w) for c, w, n in zip(cells, widths, numeric, strict=True)]
    return "| " + " | ".join(padded) + " |"


def _is_numeric(cells: list[str]) -> bool:
    return any(cell != "–" for cell in cells) and all(map(_is_number, cells))


def _is_number(cell: str) -> bool:
    return cell == "–" or "".join(cell.replace(",", "").replace(".", "").split()).isdigit()
