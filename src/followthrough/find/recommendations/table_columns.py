"""What the columns of a table of recommendations hold: by the titles at their heads, else by what stands in them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from followthrough.find.recommendations.lead_ins import heading_lead_in
from followthrough.find.recommendations.recommenders import brackets, listed
from followthrough.patterns import when_needed
from followthrough.records import Block

Column = Literal["number", "text", "States", "position", "comment", "theme"]
Row = Mapping[int, Block]

MOST_HEADERS = 3  # rows
LONGEST_TITLE = 60  # characters at the head of a column
_TITLES: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (
        "States",
        when_needed(
            r"^(?!recomm[ae]nda).*\b(?:recommending|proposing) |\b(?:made|put forward) by\b"
            r"|^(?:states?|countr|états?\b|pays\b|estados?\b|país)",
            re.IGNORECASE,
        ),
    ),
    (
        "position",
        when_needed(
            r"\b(?:position|status|response|reply|decision|supported|accepted|réponse|décision|posición|respuesta|decisión)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "comment",
        when_needed(
            r"\b(?:comments?|explanations?|remarks?|observations?|reasons?|commentaires?|explications?|observaciones|comentarios?|"
            r"explicaci(?:ón|ones))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        when_needed(
            r"(?:^|\b)(?:nos?\.?|numbers?|#|№|n[°º]|n\.[°º]|núm\.?|numéros?|números?|para(?:graph)?s?\.?)\W*$",
            re.IGNORECASE,
        ),
    ),
    ("text", when_needed(r"\brecomm[ae]ndations?\b|\brecomendaci(?:ón|ones)\b|\btexts?\b", re.IGNORECASE)),
    ("theme", when_needed(r"^(?:themes?|clusters?|subjects?|topics?|categor\w+|issues?|areas?)\b", re.IGNORECASE)),
)
_SIGN = (
    r"(?:(?:rec(?:ommendation)?|no|para(?:graph)?)\b\.?\s*)*[(\[]?"
    r"(?:(\d{1,3}|(?-i:[A-Z]{1,2}))[./-])?(\d{1,3}|[a-z]{1,2}(?=\))|(?-i:[a-z](?=\.))|(?<=\d[./-])(?-i:[A-Z])(?![a-z]))"
    r"[)\]]?"
)
_NUMBER = when_needed(rf"\s*{_SIGN}\s?[.:–—-]?\s*", re.IGNORECASE)
"""A cell that holds a number and nothing else: `90.1`, `90.1.`, `(90.1)`, `Rec. 90.1`, `90/1`, `(a)`, `a.`."""
_NUMBERED = when_needed(rf"\s*{_SIGN}[.:]?\s+(?-i:(?=[A-Z“\"]))", re.IGNORECASE)
_BEGINS = when_needed(r"\W*(?:rec\w*\.? |no\.? |para\w*\.? )?\W*\d", re.IGNORECASE)
LONGEST_NUMBER = 28  # characters of such a cell


def number_in(text: str) -> str:
    """Give the number that is all of a cell's text; nothing where there is another text."""
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return _joined(found) if found else ""


def number_before(text: str) -> tuple[str, str]:
    """Give the number that stands in front of a text and the text behind it; no number where there is none."""
    found = _NUMBERED.match(text)
    return (_joined(found), text[found.end() :]) if found else ("", text)


def _joined(found: re.Match[str]) -> str:
    return ".".join(part for part in found.groups() if part)


def columns_of(rows: Sequence[Row]) -> dict[Column, int]:
    """Say which column holds what; empty where a table is no list of recommendations.

    Such a list heads a column with States or positions, or fills one with nothing but States or positions, or it
    has a number beside each text behind which States stand in brackets.
    """
    header = header_of(rows)
    columns, below = titled(header), rows[len(header) :]
    for name, holds in _HOLDING:
        if name not in columns and (place := _filled_with(below, columns, holds)) is not None:
            columns[name] = place
    if len(marked_below(header)) > 1:
        columns.pop("position", None)
    if "text" not in columns:
        columns["text"] = _longest(below, set(columns.values()))
    if not header and (place := _left_behind(below, columns)) is not None:
        columns["comment"] = place
    is_told = {"States", "position"} & columns.keys() or _is_numbered(rows, columns)
    return columns if is_told and any(is_made(row, columns) for row in rows) else {}


def header_of(rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows above the first that has a number or ends a text with States, where one of them holds titles."""
    columns = max(map(len, rows), default=0)
    begins = (at for at, row in enumerate(rows[:MOST_HEADERS]) if _begins_the_list(row, columns))
    end = next(begins, MOST_HEADERS)
    return rows[:end] if titled(rows[:end]) else rows[:0]


def _begins_the_list(row: Row, columns: int) -> bool:
    texts = {cell.text for cell in row.values()}
    return (len(texts) < 2 and columns > 1) or any(map(_is_of_the_list, texts))


def _is_of_the_list(text: str) -> bool:
    """Say whether a cell is no title: it begins with a number, is long, or names States."""
    if _BEGINS.match(text) or len(text) > LONGEST_TITLE or number_in(text):
        return True
    return are_states(text) or bool(brackets(text))


def titled(header: Sequence[Row]) -> dict[Column, int]:
    """Give what the titles in the rows of a header say of the columns below them; of two, the lower one counts."""
    columns: dict[Column, int] = {}
    for at, cell in (one for row in reversed(header) for one in row.items()):
        short = len(cell.text) <= LONGEST_TITLE and at not in columns.values()
        named = next((name for name, title in _TITLES if short and title.search(cell.text)), None)
        if named:
            columns.setdefault(named, at)
    return columns


def marked_below(header: Sequence[Row]) -> dict[int, str]:
    """Give the columns that are headed by a position each, in which a mark stands: `Supported | Noted`."""
    return {at: cell.text for row in header for at, cell in row.items() if _is_position(cell.text)}


def is_made(row: Row, columns: Mapping[Column, int]) -> bool:
    """Say whether a row holds a text and the States that made it."""
    text = row.get(columns["text"])
    named = row.get(columns.get("States", -1))
    return text is not None and (are_states(named.text) if named else bool(brackets(text.text)))


def are_states(text: str) -> bool:
    """Say whether a text names known States and nothing else."""
    named = listed(without_brackets(text))
    return bool(named) and all(one.code for one in named)


def without_brackets(text: str) -> str:
    """Give a text without the brackets around all of it: `(Iran (Islamic Republic of))`."""
    bare = text.strip(" ;.,")
    around = bare.startswith("(") and bare.endswith(")") and bare.count("(", 1) == bare.count(")") - 1
    return bare[1:-1].strip() if around else bare


def _is_position(text: str) -> bool:
    says = heading_lead_in(text)
    return bool(says and says.position) and len(text) <= LONGEST_TITLE


_HOLDING: tuple[tuple[Column, Callable[[str], bool]], ...] = (
    ("number", lambda text: bool(number_in(text))),
    ("States", are_states),
    ("position", _is_position),
)
"""What tells a column without a title."""


def _filled_with(below: Sequence[Row], columns: Mapping[Column, int], holds: Callable[[str], bool]) -> int | None:
    """Give the column that holds nothing but one kind of text below the header, and not one number in all rows."""
    several = [row for row in below if len(row) > 1]
    for place in sorted({at for row in several for at in row} - set(columns.values())):
        cells = [row[place].text for row in several if place in row]
        if 2 * len(cells) >= len(several) and all(map(holds, cells)) and not _says_one_number(cells):
            return place
    return None


def _left_behind(below: Sequence[Row], columns: Mapping[Column, int]) -> int | None:
    """Give the column behind the texts that holds what is none of the others, where it is but one and no number."""
    left = {at for row in below for at, cell in row.items() if not number_in(cell.text)} - set(columns.values())
    return left.pop() if len(left) == 1 and min(left) > columns["text"] else None


def _says_one_number(cells: Sequence[str]) -> bool:
    """Say whether cells hold the number of their list alone: `90 | 1`, `90 | 2`."""
    return len(cells) > 1 and len(set(cells)) == 1 and number_in(cells[0]).isdigit()


def _is_numbered(rows: Sequence[Row], columns: Mapping[Column, int]) -> bool:
    """Say whether States stand behind the texts of a table beside, or behind, most of its numbers."""
    place, text = columns.get("number", -1), columns.get("text", -1)
    numbered = [row for row in rows if place in row and number_in(row[place].text)]
    numbered = numbered or [row for row in rows if text in row and number_before(row[text].text)[0]]
    return bool(numbered) and 2 * sum(is_made(row, columns) for row in numbered) >= len(numbered)


def _longest(rows: Sequence[Row], taken: set[int]) -> int:
    """Give the column that most rows fill, and of such the one with most characters, beside those that are taken."""
    lengths: dict[int, tuple[int, int]] = {}
    for row in rows:
        for at, cell in row.items():
            if at not in taken and len(row) > 1:
                filled, length = lengths.get(at, (0, 0))
                lengths[at] = filled + 1, length + len(cell.text)
    return max(lengths, key=lengths.__getitem__, default=-1)
