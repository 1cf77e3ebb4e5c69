"""Puts measured figures into the documentation, and checks that they are there as measured.

    script/figures.py             write the figures of docs/figures.json into the documents
    script/figures.py --measure   measure anew first (minutes; needs the reference data)
    script/figures.py --check     exit 1 where a document shows anything else than docs/figures.json

A document marks a place with `<!-- figure: extraction recall -->…<!-- /figure -->` for one figure, with
`<!-- figures: extraction -->…<!-- /figures -->` for the table of a measure (`support`: those that ship with the
model of support, measured when it was trained), and with
`<!-- sample: 124.9 -->…<!-- /sample -->` for a paragraph of the sample beside the records that it becomes.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from followthrough.draft.support import shipped_support
from followthrough.pipeline.run import read_files
from followthrough.sample import build

PROJECT = Path(__file__).resolve().parent.parent
FIGURES = PROJECT / "docs" / "figures.json"
SPEED = PROJECT / "docs" / "speed.json"  # measured by `python -m benchmarks`
ONE = re.compile(r"(<!-- figure: (\w+) ([^>]+?) -->).*?(<!-- /figure -->)", re.DOTALL)
SAMPLE = re.compile(r"(<!-- sample: (\S+) -->\n).*?(<!-- /sample -->)", re.DOTALL)
REPORT = "SAMPLE/A/HRC/27/10"
TABLE = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- /figures -->)", re.DOTALL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.measure:
        FIGURES.write_text(measured(), encoding="utf-8")
    figures = {
        **json.loads(FIGURES.read_text(encoding="utf-8")),
        **json.loads(SPEED.read_text(encoding="utf-8")),
        "support": {"figures": shipped_support().figures},
    }
    stale = [
        document for document in documents() if filled(document, figures) != document.read_text(encoding="utf-8")
    ]
    for document in stale:
        if options.check:
            print(f"{document.relative_to(PROJECT)} shows other figures than were measured; run script/figures.py")
        else:
            document.write_text(filled(document, figures), encoding="utf-8")
    return 1 if options.check and stale else 0


def documents() -> list[Path]:
    return sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")])


def measured() -> str:
    command = [sys.executable, "-m", "followthrough", "evaluate", "--format", "json"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=PROJECT).stdout


def filled(document: Path, figures: dict[str, Any]) -> str:
    def one(match: re.Match[str]) -> str:
        return f"{match[1]}{shown(figures[match[2]]['figures'][match[3]])}{match[4]}"

    def table(match: re.Match[str]) -> str:
        rows = "".join(f"| {name} | {shown(value)} |\n" for name, value in figures[match[2]]["figures"].items())
        return f"{match[1]}| figure | value |\n|---|---:|\n{rows}{match[3]}"

    def sample(match: re.Match[str]) -> str:
        return f"{match[1]}{beside(match[2])}{match[3]}"

    return SAMPLE.sub(sample, TABLE.sub(table, ONE.sub(one, document.read_text(encoding="utf-8"))))


@cache
def sample_records() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for path in build(Path(folder)) if path.suffix in (".pdf", ".docx")]
        read = [outcome.lines.read_text(encoding="utf-8") for outcome in read_files(paths, passages=True)]
    return [json.loads(line) for lines in read for line in lines.splitlines()]


def beside(number: str) -> str:
    """Give the paragraph of the sample's report, and the recommendation and last answer that it becomes."""
    own = f"{REPORT}#{number}"
    records = sample_records()
    paragraph = next(
        r for r in records if r["type"] == "passage" and (r["document"], r["number"]) == (REPORT, number)
    )
    asked = next(r for r in records if r.get("id") == own)
    answer = [r for r in records if r["type"] == "response" and r["recommendation"] == own][-1]
    lines = [in_lines({k: v for k, v in r.items() if v not in (None, [], "", 0)}) for r in (asked, answer)]
    return f"> {number} {paragraph['text']}\n\n```json\n" + "\n".join(lines) + "\n```\n"


def in_lines(record: dict[str, Any]) -> str:
    """Write a record with a line for each field."""
    fields = (f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items())
    return "{\n" + ",\n".join(fields) + "\n}"


def shown(value: float) -> str:
    """Write whole numbers as they are, shares with three decimals, other figures with one."""
    if value == int(value) and value > 1:
        return f"{value:,.0f}"
    return f"{value:.3f}" if value <= 1 else f"{value:,.1f}"


if __name__ == "__main__":
    sys.exit(main())
