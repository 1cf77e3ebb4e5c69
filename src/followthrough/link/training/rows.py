"""The data to learn from, read from the reference folder: rows, the order of reports, judged pairs."""

import csv
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One coded text: the State under review, its report, the session, and the issues given to it."""

    state: str
    report: str
    session: int
    text: str
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts put to the same State in two reviews, and how a reader judged them."""

    state: str
    query: str
    later: str
    earlier: str
    same: bool
    related: bool


def rows(reference: Path) -> list[Row]:
    """Give the coded texts, each once for each report, in the order of the file."""
    found: dict[tuple[str, str], Row] = {}
    with (reference / "data" / "upr_info" / "recommendations.csv").open(newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            issues = tuple(issue.strip() for issue in line["issues"].split(",") if issue.strip())
            row = Row(line["state"], line["report"], int(line["session"]), line["text"], issues)
            found.setdefault((row.report, row.text), row)
    return list(found.values())


def in_printed_order(reference: Path, coded: list[Row]) -> Iterator[list[Row]]:
    """Give the texts of each report in the order in which its pages print them; those not found are left out."""
    import pypdfium2

    by_report: dict[str, list[Row]] = defaultdict(list)
    for row in coded:
        by_report[row.report].append(row)
    for report, inside in sorted(by_report.items()):
        path = reference / "data" / "reports" / f"{report.replace('/', '_')}.pdf"
        if report and path.exists():
            pages = pypdfium2.PdfDocument(path)
            printed = _letters(" ".join(page.get_textpage().get_text_range() for page in pages))
            pages.close()
            places = ((_place(_letters(row.text), printed), row) for row in inside)
            yield [row for place, row in sorted(places, key=lambda p: p[0]) if place >= 0]


def _letters(text: str) -> str:
    even = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "", even.lower())


def _place(text: str, printed: str) -> int:
    for begin, end in ((0, 50), (10, 45), (30, 70)):
        part = text[begin:end]
        if len(part) > 15 and (place := printed.rfind(part)) >= 0:
            return place
    return -1


def judged(reference: Path) -> list[Pair]:
    """Give the reference's judged pairs."""
    folder = reference / "data" / "echo"
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    found = []
    for item in json.loads((folder / "pairs.json").read_text(encoding="utf-8")):
        said = labels[item["qid"]]
        for candidate in item["candidates"]:
            same, related = candidate["cid"] in said["same"], candidate["cid"] in said["related"]
            found.append(Pair(item["state"], item["qid"], item["query"], candidate["text"], same, related))
    return found


def further_judged(coded: list[Row]) -> list[Pair]:
    """Give the pairs of `judgements.csv`, their texts looked up among the coded rows."""
    texts = {text_hash(row.text): row.text for row in coded}
    listed = files("followthrough.link.training") / "judgements.csv"
    found = []
    for line in csv.DictReader(listed.read_text(encoding="utf-8").splitlines()):
        later, earlier = texts.get(line["later"]), texts.get(line["earlier"])
        if later and earlier:
            same, related = line["relation"] == "same", line["relation"] == "related"
            found.append(Pair(line["state"], line["later"], later, earlier, same, related))
    return found


def text_hash(text: str) -> str:
    """Name a text by the first 16 digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
