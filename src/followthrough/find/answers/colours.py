"""Answers that a document gives by colours alone, as in a table whose shaded cells are `green: accepted`."""

import re
from collections.abc import Iterable, Iterator

from followthrough.find.answers.letters import COLOURS, code_in
from followthrough.find.sentences import sentences
from followthrough.messages import documents as say
from followthrough.records import Document, Problem

_COLOUR = rf"\b(?:{COLOURS}|colou?r(?:s|ed)?|shad(?:ed|ing)|couleurs?|colores?)\b"
_POSITION = r"\b(?:accept\w*|support\w*|not(?:ed|es)|rejected|appuyée\w*|notée\w*|aceptad\w+|apoyad\w+|anotad\w+)\b"
_PLACE = (
    r"\b(?:cells?|rows?|shad\w+|mark\w*|highlight\w*|colou?r\w*|background|cellules?|lignes?|celdas?|filas?|en|in)\b"
)
_LEGEND = re.compile(
    rf"(?=.*{_PLACE})(?:.*{_COLOUR}.*{_POSITION}|.*{_POSITION}.*{_COLOUR})", re.IGNORECASE | re.DOTALL
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
