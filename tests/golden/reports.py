"""What the reports under the reference data hold, as facts: never a word of theirs.

`reports.tsv` has a line for each report (`# symbol`) and under it one for each recommendation: number as in the id,
States, position, length of the text and the beginning of its SHA-256. It is written anew, after a look at what
changed, by `FOLLOWTHROUGH_GOLDEN=write pytest tests/golden`.
"""

import hashlib
from functools import cache
from pathlib import Path

from followthrough.pipeline.file import lines_of_file
from followthrough.records import Recommendation, Record
from followthrough.records.lines import from_line

GOLDEN = Path(__file__).parent / "reports.tsv"
SWITCH = "FOLLOWTHROUGH_GOLDEN"

Facts = dict[str, tuple[str, str, str, str]]
"""For each id without its symbol: States, position, length, hash."""


@cache
def recommendations_of(path: Path) -> tuple[str, tuple[Recommendation, ...]]:
    """Read a report: its symbol, and its recommendations in order."""
    records: list[Record] = [from_line(line) for line in lines_of_file({"path": str(path)})]
    found = tuple(record for record in records if isinstance(record, Recommendation))
    return found[0].document if found else path.stem, found


def facts_of(found: tuple[Recommendation, ...]) -> Facts:
    return {one.id.split("#", 1)[1]: _facts(one) for one in found}


def _facts(one: Recommendation) -> tuple[str, str, str, str]:
    digest = hashlib.sha256(one.text.encode()).hexdigest()[:8]
    return ",".join(one.recommenders), one.position or "", str(len(one.text)), digest


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
