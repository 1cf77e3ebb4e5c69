"""How a brief words figures (positions, units, reviews in their order), and how it cuts what it quotes."""

import re

from followthrough.follow.sides import POSITIONS, counted, position_words
from followthrough.wording import Wording, gettext_noop, pgettext_noop

__all__ = ["POSITIONS", "bare", "capital", "counted", "nth_review", "position_words", "shortened", "texts", "unit"]

ORDINALS = (
    "",
    pgettext_noop("review", "first"),
    pgettext_noop("review", "second"),
    pgettext_noop("review", "third"),
    pgettext_noop("review", "fourth"),
    pgettext_noop("review", "fifth"),
    pgettext_noop("review", "sixth"),
)
UNITS = {
    "paragraph": gettext_noop("paragraphs"),
    "text": gettext_noop("recommendations (texts)"),
    "text_state": gettext_noop("texts × recommending States"),
    "clause": gettext_noop("clauses"),
}
LONGEST = 230
"""Characters of a quotation in a list."""


def nth_review(say: Wording, cycle: int) -> str:
    """Say which review of a State one is: `second`."""
    return say.pgettext("review", ORDINALS[cycle])


def unit(say: Wording, name: str) -> str:
    """Say a unit in which recommendations are counted."""
    return say.gettext(UNITS[name]) if name in UNITS else name


def texts(say: Wording, count: int) -> str:
    """Write a number of recommendations with their unit: `1 recommendation (text)`, `2 recommendations (texts)`."""
    return say.ngettext("%(n)s recommendation (text)", "%(n)s recommendations (texts)", count)


def shortened(text: str, longest: int = LONGEST) -> str:
    """Cut a text between words; what is left out shows as `[…]`."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return re.sub(r"[\s,;:(]+\S*$", "", text[: longest + 1]) + " […]"


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """Take the closing point from a text that is quoted inside a sentence."""
    return " ".join(text.split()).rstrip(".;")
