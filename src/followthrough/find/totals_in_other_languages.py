"""Figures that addenda in French and Spanish state: `accepte 20 recommandations`, `toma nota de 5`."""

import re
from collections.abc import Iterator

from followthrough.find.totals import Stated

_SPEAKS = re.compile(r"recommandations|recomendaciones", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?P<no>\bn[’']en |\bn[’']|\bne |\bno )?\b(?P<said>accept(?:e|ent|é)|appu(?:ie|ient|yé)|sout(?:ient|"
    r"iennent|enu)|"
    r"acepta(?:n|do)?|aceptó|apoya(?:n|do)?|apoyó|pr(?:end|ennent|is) (?:bonne )?note|tom(?:a|an|ó|ado) nota|"
    r"rejet(?:te|tent|é)|rechaz(?:a|an|ó|ado))(?P<not> pas)?(?P<partly> partiellement| en partie| parcialmente|"
    r" en parte)?"
    r"(?: de| d[’'])?(?: les| las)? (?P<value>\d{1,3})(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
"""`a accepté 20`, `toma nota de 5`"""


def stated_in_other_languages(text: str, before: str = "") -> Iterator[Stated]:
    """Give the figures on recommendations that a sentence in French or Spanish states, the one before it at hand."""
    if not (_SPEAKS.search(text) or _SPEAKS.search(before)):
        return
    for match in _COUNTED.finditer(text):
        yield Stated(int(match["value"]), _what(match))


def _what(match: re.Match[str]) -> str:
    """Say what a figure counts: recommendations supported, noted, rejected, ..."""
    said = match["said"].lower()
    if said.endswith(("note", "nota")):
        return "noted"
    if said.startswith(("rej", "rech")):
        return "rejected"
    if match["no"] or match["not"]:
        return "not_supported"
    return "supported_in_part" if match["partly"] else "supported"
