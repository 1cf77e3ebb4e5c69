"""The reports whose misses nobody looks at while rules are written: their figures tell how the rules carry over."""

import csv
import hashlib
from pathlib import Path

SHARE = 3  # one report in so many is held out


def is_held_out(symbol: str) -> bool:
    """Say whether a report is held out, by a hash of its symbol without star."""
    return int(hashlib.sha1(symbol.encode(), usedforsecurity=False).hexdigest(), 16) % SHARE == 0


def write_held_out(rows: Path, into: Path) -> None:
    """Write the rows of a CSV file whose column `report` names a report that is held out."""
    with rows.open(newline="", encoding="utf-8") as source, into.open("w", newline="", encoding="utf-8") as out:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(out, list(reader.fieldnames or ()))
        writer.writeheader()
        writer.writerows(row for row in reader if is_held_out(row["report"]))
