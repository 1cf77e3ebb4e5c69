"""The reports whose misses nobody looks at while rules are written: their figures tell how the rules carry over.

Nobody reads their texts or misses either: a golden difference in one of them prints facts only (`tests/golden`).
How the third that was held out at first came to be a sixth, and what it had measured, is in docs/decisions/0021.
"""

import csv
import hashlib
from pathlib import Path

_PARTS, _HELD_OUT = 6, 3  # by a hash of their symbols reports fall into so many parts; the one that is held out


def is_held_out(symbol: str) -> bool:
    """Say whether a report is held out, by a hash of its symbol without star."""
    return int(hashlib.sha1(symbol.encode(), usedforsecurity=False).hexdigest(), 16) % _PARTS == _HELD_OUT


def write_held_out(rows: Path, into: Path) -> None:
    """Write the rows of a CSV file whose column `report` names a report that is held out."""
    with rows.open(newline="", encoding="utf-8") as source, into.open("w", newline="", encoding="utf-8") as out:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(out, list(reader.fieldnames or ()))
        writer.writeheader()
        writer.writerows(row for row in reader if is_held_out(row["report"]))
