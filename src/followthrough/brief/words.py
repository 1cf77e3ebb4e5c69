"""How a brief writes dates, numbers, names and positions."""

import re
from collections.abc import Iterable, Sequence

from followthrough.follow.sides import POSITIONS, position_words
from followthrough.terms.states import name_of as state_name

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
__all__ = [
    "POSITIONS",
    "bare",
    "day",
    "listed",
    "on_day",
    "plural",
    "position_words",
    "sentence",
    "shortened",
    "state_name",
    "state_names",
    "texts",
]

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth")
UNITS = {
    "paragraph": "paragraphs",
    "text": "recommendations (texts)",
    "text_state": "texts × recommending States",
    "clause": "clauses",
}
LONGEST = 230
"""Characters of a quotation in a list."""


def day(iso: str | None) -> str:
    """Write an ISO date, month or year in words: `19 September 2014`."""
    if not iso:
        return "on a day that is not known"
    year, *rest = iso.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    return " ".join(filter(None, (str(int(rest[1])) if len(rest) > 1 else "", month, year)))


def on_day(iso: str | None) -> str:
    """Write a date with the word before it: `on 19 September 2014`, `in September 2014`."""
    if not iso:
        return day(iso)
    return f"{'on' if iso.count('-') == 2 else 'in'} {day(iso)}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def state_names(codes: Iterable[str]) -> str:
    """Give the names of several States, joined."""
    return listed([state_name(code) for code in codes])


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun: `1 doubt`, `2 doubts`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def texts(count: int) -> str:
    """Write a number of recommendations with their unit: `1 recommendation (text)`, `2 recommendations (texts)`."""
    return plural(count, "recommendation (text)", "recommendations (texts)")


def shortened(text: str, longest: int = LONGEST) -> str:
    """Cut a text between words; what is left out shows as `[…]`."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return re.sub(r"[\s,;:(]+\S*$", "", text[: longest + 1]) + " […]"


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ".”")) else ".")


def bare(text: str) -> str:
    """Take the closing point from a text that is quoted inside a sentence."""
    return " ".join(text.split()).rstrip(".;")
