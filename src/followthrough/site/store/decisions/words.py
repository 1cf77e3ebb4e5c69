"""The words that a decision is made on, and how alike two texts are."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from followthrough.site.store import models
from followthrough.site.store.models import Named

SIMILAR = 0.80
"""Likeness from which words under the same id are taken for the same text, read anew."""

MOVED = 0.95
"""Likeness from which words under another id of the same document are taken for the text that was there before: more
is asked than of the same id, since reports repeat each other's sentences."""

TABLES: dict[type[Named], tuple[str, str]] = {
    models.Recommendation: ("text", "state"),
    models.Statement: ("quote", "speaker"),
    models.Pledge: ("text", "state"),
    models.Finding: ("text", "state"),
    models.Document: ("title", ""),
}
"""What can be decided on: the column that holds its words, and the one that says whose they are."""

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-", "–": "-"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that is decided on: its id, document, words, and whose they are."""

    id: str
    document: str
    words: str
    whose: str = ""


def subject(identity: str) -> Subject | None:
    """Give the shown record of this id with its words; null where there is none."""
    for table in TABLES:
        if found := next(iter(subjects(table, record_id=identity)), None):
            return found
    return None


def subjects(table: type[Named], **filters: object) -> list[Subject]:
    """Give the shown records of a table that pass Django's `filters`, with their words."""
    text, whose = TABLES[table]
    document = "record_id" if table is models.Document else "document"
    columns = ("record_id", document, text, *([whose] if whose else []))
    rows = table._default_manager.filter(shown=True, **filters).order_by("row").values_list(*columns)
    return [Subject(row[0], row[1], _joined(row[2]), row[3] if whose else "") for row in rows]


def same(one: str, other: str) -> bool:
    """Say whether two texts are the same words: how spaces, quotation marks and hyphens are set does not count."""
    return _plain(one) == _plain(other)


def likeness(one: str, other: str) -> float:
    """Say how alike two texts are, letter by letter, from 0 to 1."""
    return 1.0 if same(one, other) else fuzz.ratio(_plain(one), _plain(other)) / 100


def most_like(words: str, among: Iterable[Subject]) -> tuple[float, Subject | None]:
    """Give the most similar of some texts, and how alike it is; of equals the first."""
    best: tuple[float, Subject | None] = (0.0, None)
    for candidate in among:
        found = likeness(words, candidate.words)
        if found > best[0]:
            best = (found, candidate)
    return best


def _joined(words: str | list[str]) -> str:
    return words if isinstance(words, str) else " … ".join(words)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_QUOTES).split())
