"""What was learnt about symbols while looking: which State's document each one is, and which were not there.

It lies in `<data>/fetched/symbols.json`: the next look, for this State or another of its session, asks for less.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPORT = "working_group_report"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself: its kind, the codes of its States, its symbol where it has one."""

    kind: str
    states: tuple[str, ...]
    symbol: str | None = None


class Learnt:
    """What is known of symbols from looking; what was not there is asked for anew when `today` is another day."""

    def __init__(self, data: Path, today: str) -> None:
        self._file = data / "fetched" / "symbols.json"
        self._today = today
        self._notes = _read(self._file)

    def identity(self, symbol: str) -> Identity | None:
        """Give what the document of a symbol said of itself; null where it was never read."""
        note = self._notes.get(symbol, {})
        return Identity(str(note["kind"]), tuple(note["states"]), note.get("symbol")) if "kind" in note else None

    def is_missing(self, symbol: str) -> bool:
        """Say whether a document was looked for today and was not there."""
        return self._notes.get(symbol, {}).get("missing_on") == self._today

    def reports(self) -> Mapping[str, str]:
        """Give the State of each report that was read, by symbol."""
        found = ((symbol, self.identity(symbol)) for symbol in self._notes)
        return {symbol: one.states[0] for symbol, one in found if one and one.states and one.kind == REPORT}

    def read(self, symbol: str, identity: Identity) -> None:
        """Note what a document says of itself."""
        self._note(symbol, {"kind": identity.kind, "states": list(identity.states), "symbol": identity.symbol})

    def missed(self, symbol: str) -> None:
        """Note that a document is not there today."""
        self._note(symbol, {"missing_on": self._today})

    def _note(self, symbol: str, note: Mapping[str, Any]) -> None:
        self._notes = {**_read(self._file), symbol: dict(note)}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(self._notes, sort_keys=True, indent=1), encoding="utf-8")
        os.replace(unfinished, self._file)


def _read(file: Path) -> dict[str, dict[str, Any]]:
    """Read the notes; those that are damaged say nothing and are learnt again."""
    try:
        notes = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {symbol: note for symbol, note in notes.items() if isinstance(note, dict)} if isinstance(notes, dict) else {}
    )
