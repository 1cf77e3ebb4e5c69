"""What the reports under the reference data hold, as facts: never a word of theirs.

`reports.tsv` has a line for each report (`# symbol`) and under it one for each recommendation: number as in the id,
States, position, length of the text and the beginning of its SHA-256. It is written anew, after a look at what
changed, by `FOLLOWTHROUGH_WRITE_REPORTS=1 pytest tests/golden/test_reports.py`.
"""

import hashlib
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

from followthrough.pipeline.file import lines_of_file
from followthrough.records import Document, Passage, Recommendation
from followthrough.records.lines import from_line, read_lines

GOLDEN = Path(__file__).parent / "reports.tsv"
SWITCH = "FOLLOWTHROUGH_WRITE_REPORTS"

Facts = dict[str, tuple[str, str, str, str]]
"""For each id without its symbol: States, position, length, hash."""


def recommendations_in(file: Path) -> dict[str, tuple[Recommendation, ...]]:
    """Give what was read from reports, by symbol: their recommendations in order."""
    found: dict[str, list[Recommendation]] = {}
    with file.open(encoding="utf-8") as lines:
        for record in read_lines(lines):
            if isinstance(record, Recommendation):
                found.setdefault(record.document, []).append(record)
            elif isinstance(record, Document) and record.symbol:
                found.setdefault(record.id, [])
    return {symbol: tuple(recommendations) for symbol, recommendations in found.items()}


def passages_of(path: Path) -> list[str]:
    """Read the paragraphs of a report."""
    records = map(from_line, lines_of_file({"path": str(path), "passages": True}))
    return [record.text for record in records if isinstance(record, Passage)]


def words_with(facts: tuple[str, str, str, str] | None, passages: Iterable[str]) -> str:
    """Find the words that had a length and a hash, where they stand in one piece in a paragraph; else nothing."""
    if facts is None:
        return ""
    length, digest = int(facts[2]), facts[3]
    pieces = (text[at : at + length] for text in passages for at in range(len(text) - length + 1))
    return next((piece for piece in pieces if _digest(piece) == digest), "")


def side_by_side(before: str, now: str, width: int = 56) -> str:
    """Print two texts beside each other, in columns of so many characters."""
    rows = zip_longest(wrap(before, width) or ["–"], wrap(now, width) or ["–"], fillvalue="")
    return "\n".join(f"  {left:<{width}} │ {right}".rstrip() for left, right in rows)


def facts_of(found: tuple[Recommendation, ...]) -> Facts:
    return {one.id.split("#", 1)[1]: _facts(one) for one in found}


def _facts(one: Recommendation) -> tuple[str, str, str, str]:
    return ",".join(one.recommenders), one.position or "", str(len(one.text)), _digest(one.text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def written(golden: dict[str, Facts]) -> str:
    lines = []
    for symbol in sorted(golden):
        lines.append(f"# {symbol}")
        lines += ["\t".join((number, *facts)) for number, facts in golden[symbol].items()]
    return "\n".join(lines) + "\n"


def read_golden() -> dict[str, Facts]:
    golden: dict[str, Facts] = {}
    facts: Facts = {}
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            facts = golden.setdefault(line[2:], {})
        else:
            number, states, position, length, digest = line.split("\t")
            facts[number] = (states, position, length, digest)
    return golden
