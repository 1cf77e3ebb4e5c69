"""Doubts and the account of a run."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read or does not add up; `found` holds the words in doubt.

    `document` is a document's id, or the name of a file that could not be read. `kind` is a short stable name
    (`numbering_gap`, `unknown_state`, `total_not_met`, ...); `message` is for people and says what to do.
    """

    type: Literal["problem"] = "problem"
    document: str
    number: str | None = None
    page: int | None = None
    kind: str
    message: str
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What went in and came out: inputs by hash, versions, counts by record type. No clock time."""

    type: Literal["run"] = "run"
    inputs: tuple[str, ...]
    versions: dict[str, str]
    counts: dict[str, int]
