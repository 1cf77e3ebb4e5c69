"""How two lines join: where a hyphen at the end of a line breaks a word, and where it is the word's own.

A broken word loses its hyphen. A compound (`self-determination`) keeps it. The document itself decides: the form
that it prints elsewhere within a line is the right one. Else the first part decides: prefixes with which English
compounds are written with a hyphen, numbers, capitals and short words that stand alone elsewhere.
"""

import re
from collections.abc import Iterable

_HYPHEN = re.compile(r"[-‐‑]")
_BEFORE = re.compile(r"([^\s(“\"/]+)[-‐‑\ufffe\x02]$")
_AFTER = re.compile(r"[^\W_]+")
_KEEPING = frozenset(
    [
        "self",
        "non",
        "mid",
        "well",
        "ex",
        "quasi",
        "cross",
        "anti",
        "so",
        "vice",
        "de",
        "high",
        "low",
        "long",
        "short",
        "full",
        "part",
        "half",
        "all",
        "inter",
        "pre",
        "post",
        "co",
        "semi",
        "multi",
        "socio",
        "ill",
        "follow",
        "decision",
        "policy",
        "law",
        "peace",
        "human",
        "gender",
        "age",
        "child",
    ]
)
_HYPHENS = ("-", "‐", "‑", "\ufffe", "\x02")


class Joiner:
    """Joins lines by what the whole document prints; made once for a document."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._corpus = ""

    def join(self, before: str, after: str) -> str:
        """Put a line behind another one."""
        if not before or not after:
            return before + after
        if before.endswith(_HYPHENS):
            return self._at_hyphen(before, after)
        if before.endswith(("–", "—", "/")) and not before.endswith((" –", " —")):
            return before + after
        return f"{before} {after}"

    def _at_hyphen(self, before: str, after: str) -> str:
        first = _BEFORE.search(before)
        second = _AFTER.match(after)
        if not first or not second or before.endswith((" -", " ‐")):
            return f"{before} {after}"
        if self._keeps(first[1], second[0]):
            return before[:-1] + "-" + after
        return before[:-1] + after

    def _keeps(self, first: str, second: str) -> bool:
        if not second[0].islower() or not first[-1].isalpha():
            return True
        last, next_part = _HYPHEN.split(first.lower())[-1], second.lower()
        corpus = self._printed()
        hyphenated, whole = f"{last}-{next_part}" in corpus, f" {last}{next_part}" in corpus
        if whole != hyphenated:
            return hyphenated
        return last in _KEEPING or first.isupper()

    def _printed(self) -> str:
        if not self._corpus:
            self._corpus = f" {' '.join(self._texts).lower()} "
        return self._corpus
