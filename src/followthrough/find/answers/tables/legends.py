"""What the colours of a document mean by its own words: `green: accepted`, `those in red are noted`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from colorsys import rgb_to_hsv
from dataclasses import dataclass
from itertools import pairwise

from followthrough.find.answers.formulas.found import bare_status, formulas
from followthrough.find.answers.formulas.letters import COLOURS, code_in
from followthrough.find.sentences import sentences
from followthrough.messages import documents as say
from followthrough.records import Document, Position, Problem

_COLOUR = rf"(?:{COLOURS})"
_CELLS = r"(?:cells?|rows?|shading|background|colou?rs?|ones|cellules?|lignes?|celdas?|filas?)"
_SHADED = r"(?:shaded|marked|highlighted|colou?red|printed|surligné\w*|marquée\w*|marcad\w+)"
_ACCEPTED = r"\b(?:accept\w*|support\w*|not(?:ed|es)|rejected|appuyée\w*|notée\w*|aceptad\w+|apoyad\w+|anotad\w+)\b"
_GOES_ON = r"(?:and|or|are|is|were|was|have|has|enjoy|do|does|it|they|by|et|sont|ont|est|y|son|han|se)\b"
_LEGEND = re.compile(
    rf"(?=.*{_ACCEPTED}).*(?:\b{_SHADED}\s+(?:(?:in|with|en)\s+)?{_COLOUR}\b|\b{_COLOUR}\s+{_CELLS}\b|\b{_CELLS}\s+(?:in\s+)?{_COLOUR}\b|"
    rf"\b{_COLOUR}\s*[:=–—-]\s*(?:(?:those|recommendations?|not|partially|partly|that|are)\s+)*{_ACCEPTED}|"
    rf"\b(?:recomm?[ae]nda(?:tions?|ciones)|those|ones|celles|las|rows)\s+(?:in|en)\s+{_COLOUR}\b(?!\s+(?!{_GOES_ON})[a-z]))",
    re.IGNORECASE | re.DOTALL,
)
"""`Green cells are recommendations that are accepted`"""
_COLOUR_NAMED = re.compile(rf"\b(?:{COLOURS})\b", re.IGNORECASE)
_MOST = 300  # characters of a sentence that may explain colours
_PALEST = 0.03  # saturation
_DARKEST = 0.15  # value
_HUES = tuple(
    (end, frozenset(names.split()))
    for end, names in (
        (12, "red"),
        (22, "red orange"),
        (38, "orange"),
        (52, "orange yellow"),
        (68, "yellow"),
        (160, "green"),
        (185, "green blue"),
        (260, "blue"),
        (320, "violet"),
        (340, "violet red"),
        (361, "red"),
    )
)
"""Up to which hue, in degrees, a colour has which names."""


_CANONICAL = {
    "vert": "green",
    "verde": "green",
    "rouge": "red",
    "rojo": "red",
    "jaune": "yellow",
    "amarillo": "yellow",
    "amber": "orange",
    "gray": "grey",
}
"""Other names of colours, in other languages too."""
_LEFT_OPEN = re.compile(
    r"\b(?:except|unless|but|however|if|only|mostly|neither|nor|cannot|n[o']t(?=[,;.]|$))\b", re.IGNORECASE
)
"""What says that a legend means more than its colours and positions: `those in red are not`."""
_STATUS = re.compile(
    r"(?<!not )(?<!not been )(?<!not be )\b(?:not |partially |partly )?(?:accepted|supported|noted|rejected|pending"
    r"|under (?:consideration|review|study))(?: in part)?\b",
    re.IGNORECASE,
)
"""`noted`"""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the colours of a document mean by its own words: the sentences that say it, the position of each."""

    sentences: Sequence[str]
    positions: Mapping[str, Position]


def legend_in(texts: Iterable[str]) -> Legend | None:
    """Give the words of a document that explain colours, and what they tie each colour to; null where none do.

    `Recommendations shaded green enjoy the support of Aland, those in red are noted.` Where a colour has no position
    of its own, or two, nothing is tied.
    """
    texts = [text for text in texts if _COLOUR_NAMED.search(text)]
    said = list(dict.fromkeys(words for text in texts for words in _explaining(text)))
    if _are_named(texts):
        return None
    if not said:
        return None
    positions: dict[str, Position] = {}
    for words in said:
        tied = _tied(words)
        if not tied or any(positions.get(name, position) != position for name, position in tied.items()):
            return Legend(said, {})
        positions |= tied
    return Legend(said, positions)


def _are_named(texts: Iterable[str]) -> bool:
    """Say whether cells hold the names of colours, which are read as letters are."""
    return any(_COLOUR_NAMED.fullmatch(code_in(text) or "") for text in texts)


def _explaining(text: str) -> Iterator[str]:
    """Give the sentences of a text that explain colours."""
    for start, end in sentences(text):
        words = text[start:end].strip()
        if end - start <= _MOST and _COLOUR_NAMED.search(words) and _LEGEND.match(words):
            yield words


def _tied(words: str) -> dict[str, Position]:
    """Tie each colour that words name to the position that stands behind all of them, or in front of all."""
    named = [(one.start(), canonical(one[0])) for one in _COLOUR_NAMED.finditer(words)]
    said = sorted(_said(words))
    order = sorted([(at, "colour") for at, _ in named] + [(at, "position") for at, _ in said])
    alternate = all(kind != before for (_, before), (_, kind) in pairwise(order))
    if len(named) != len(said) or not alternate or len({name for _, name in named}) < len(named):
        return {}
    if _LEFT_OPEN.search(words):
        return {}
    return {name: position for (_, name), (_, position) in zip(named, said, strict=True)}


def _said(words: str) -> Iterator[tuple[int, Position]]:
    """Give the positions that words take, and where: formulas and single words (`those in red noted`)."""
    found = [formula for formula in formulas(words) if not formula.soft]
    yield from ((formula.start, formula.position) for formula in found)
    for one in _STATUS.finditer(words):
        is_told = any(formula.start < one.end() and one.start() < formula.end for formula in found)
        if not is_told and (status := bare_status(one[0])):
            yield one.start(), status.position


def canonical(name: str) -> str:
    """Give the name by which a colour is known here."""
    return _CANONICAL.get(name.lower(), name.lower())


def names_of(shading: str) -> frozenset[str]:
    """Give the names that people may call a colour (`92D050`) by: one, or two where it lies between them."""
    red, green, blue = (int(shading[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if saturation < _PALEST or value < _DARKEST:
        return frozenset(("grey",))
    return next(names for end, names in _HUES if hue * 360 < end)


def by_colour(document: Document, texts: Sequence[str]) -> Iterator[Problem]:
    """Give the doubt about a document that says what colours mean and does not name them where it answers."""
    if _are_named(texts):
        return
    for text in texts:
        for words in _explaining(text):
            yield Problem(
                document=document.id, kind="answers_by_colour", found=words, message=say.ANSWERS_BY_COLOUR()
            )
            return
