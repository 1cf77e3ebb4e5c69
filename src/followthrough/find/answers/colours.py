"""Answers that a document gives by colours alone, as in a table whose shaded cells are `green: accepted`."""

import re
from collections.abc import Iterable, Iterator

from followthrough.find.answers.letters import COLOURS, code_in
from followthrough.find.sentences import sentences
from followthrough.messages import documents as say
from followthrough.records import Document, Problem

_COLOUR = rf"(?:{COLOURS})"
_CELLS = r"(?:cells?|rows?|shading|background|colou?rs?|ones|cellules?|lignes?|celdas?|filas?)"
_SHADED = r"(?:shaded|marked|highlighted|colou?red|printed|surligné\w*|marquée\w*|marcad\w+)"
_ACCEPTED = r"\b(?:accept\w*|support\w*|not(?:ed|es)|rejected|appuyée\w*|notée\w*|aceptad\w+|apoyad\w+|anotad\w+)\b"
_LEGEND = re.compile(
    rf"(?=.*{_ACCEPTED}).*(?:\b{_SHADED}\s+(?:(?:in|with|en)\s+)?{_COLOUR}\b|\b{_COLOUR}\s+{_CELLS}\b|\b{_CELLS}\s+(?:in\s+)?{_COLOUR}\b|"
    rf"\b{_COLOUR}\s*[:=]\s*{_ACCEPTED})",
    re.IGNORECASE | re.DOTALL,
)
"""`Green cells are recommendations that are accepted`"""
_COLOUR_NAMED = re.compile(rf"\b(?:{COLOURS})\b", re.IGNORECASE)
_MOST = 300  # characters of a sentence that may explain colours


def by_colour(document: Document, texts: Iterable[str]) -> Iterator[Problem]:
    """Give the doubt about a document that says what colours mean and does not name them where it answers."""
    texts = list(texts)
    if any(_COLOUR_NAMED.fullmatch(code_in(text) or "") for text in texts):
        return
    for text in texts:
        for start, end in sentences(text):
            words = text[start:end].strip()
            if end - start <= _MOST and _COLOUR_NAMED.search(words) and _LEGEND.match(words):
                yield Problem(
                    document=document.id, kind="answers_by_colour", found=words, message=say.ANSWERS_BY_COLOUR()
                )
                return
