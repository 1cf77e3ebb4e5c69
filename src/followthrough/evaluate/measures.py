"""What is measured: for each figure the commands that make the records, the scorer's command, and the data."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from followthrough.errors import FollowthroughError
from followthrough.evaluate.held_out import write_held_out
from followthrough.evaluate.reference import Reference

Arguments = Callable[[Reference, Path], list[list[str]]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A comparison with reference data.

    `records` gives the arguments of the product's commands that print the records (several are joined), `score` the
    arguments of the scorer, where `{records}` stands for the file of records. `data` names what the figures are
    pinned to.
    """

    name: str
    what: str
    data: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    score: tuple[str, ...]
    prepare: tuple[str, ...] = ()
    """Arguments of the scorer that print the product's input first; `{input}` stands for it in `records`."""
    held_out: str = ""
    """The data whose rows of reports that are held out are scored once more, alone (see `held_out`)."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures that the scorer gave, by its names, and the hash of the data they were measured on."""

    measure: Measure
    figures: dict[str, float]
    data_hash: str


def _review(cycle: str, report: str, addendum: str) -> tuple[str, ...]:
    folder = f"{{data}}/dossiers/SVN/{cycle}"
    return ("read", f"{folder}/{report}.pdf", f"{folder}/{addendum}.pdf")


SLOVENIA = (
    _review("cycle1", "g1012049", "g1012465"),
    _review("cycle2", "g1423930", "g1504261"),
    _review("cycle3", "g1934994", "g2004192"),
)

_LATER_DOCUMENTS = (
    "presession/A_HRC_WG.6_28_UKR_1.txt",
    "presession/A_HRC_WG.6_28_UKR_2.txt",
    "presession/A_HRC_WG.6_28_UKR_3.txt",
    "presession/A_HRC_WG.6_32_AFG_2.txt",
    "presession/A_HRC_WG.6_32_AFG_3.txt",
    "dossiers/SVN/cycle2/g1413493.pdf",
    "dossiers/SVN/cycle3/g1923444.pdf",
    "dossiers/SVN/cycle3/g1924226.pdf",
    "dossiers/SVN/cycle3/g1925890.pdf",
)
COVERED = ("cover", "{data}/coverage/recommendations.jsonl", *(f"{{data}}/{name}" for name in _LATER_DOCUMENTS))

MEASURES = (
    Measure(
        "extraction",
        "recommendations of 227 reports of the Working Group, (text, State) pairs against UPR Info's rows",
        ("reports", "upr_info/recommendations.csv"),
        (("read", "{data}/reports/*.pdf"),),
        ("extraction", "{records}", "{data}/upr_info/recommendations.csv"),
        held_out="upr_info/recommendations.csv",
    ),
    Measure(
        "positions",
        "final positions of two reviews of Slovenia against OHCHR's matrices",
        ("dossiers", "ohchr_matrices/positions.csv"),
        SLOVENIA,
        ("positions", "{records}", "{data}/ohchr_matrices/positions.csv"),
    ),
    Measure(
        "answers",
        "final positions of three Slovenian reviews against answers coded by clause (by a language model, one pass)",
        ("dossiers", "answers/SVN.csv"),
        SLOVENIA,
        ("answers", "{records}", "{data}/answers/SVN.csv"),
    ),
    Measure(
        "echoes",
        "the same ask in an earlier review, on judged pairs (by a language model) that the shipped weights have seen",
        ("echo",),
        (("link", "{input}"),),
        ("echoes", "{records}", "{data}/echo/pairs.json", "{data}/echo/labels.json"),
        prepare=("pairs", "{data}/echo/pairs.json"),
    ),
    Measure(
        "coverage",
        "paragraphs of nine later documents that answer a recommendation, by the documents' own headings and notes",
        ("coverage", "presession", "dossiers"),
        (COVERED,),
        ("coverage", "{records}", "{data}/coverage/links.csv"),
    ),
    Measure(
        "verdicts",
        "what Slovenia's report of 2019 answers and leaves unsaid (one pass, by a language model)",
        ("coverage", "dossiers"),
        (COVERED,),
        ("verdicts", "{records}", "{data}/coverage/verdicts_A_HRC_WG.6_34_SVN_1.csv"),
    ),
    Measure(
        "statements",
        "attributed statements in press items (one pass, by a language model) that the rules were written with",
        ("press/dev.jsonl", "press/dev_docs.jsonl"),
        (("quote", "{data}/press/dev_docs.jsonl"),),
        ("statements", "{records}", "{data}/press/dev.jsonl"),
    ),
)


def measure(wanted: Measure, reference: Reference, folder: Path) -> Measured:
    """Make the records with the command line, compare them, and give the figures.

    Files go into `folder`. Records that another measure is about too, and has left there, are not made again.
    """
    places = {"data": str(reference.folder / "data"), "records": str(folder / records_name(wanted))}
    if not Path(places["records"]).exists():
        _make_records(wanted, reference, folder, places)
    printed = folder / "figures.txt"
    _run([str(reference.scorer), *_filled(wanted.score, places)], printed)
    figures = _figures(printed.read_text(encoding="utf-8"))
    if wanted.held_out:
        figures |= _of_held_out(wanted, reference, folder, places)
    return Measured(wanted, figures, reference.hash_of(wanted.data))


def records_name(wanted: Measure) -> str:
    """Give the name of the file of records: that of the first measure of those that are about the same records."""
    first = next(m for m in (*MEASURES, wanted) if (m.prepare, m.records) == (wanted.prepare, wanted.records))
    return f"{first.name}.jsonl"


def _make_records(wanted: Measure, reference: Reference, folder: Path, places: dict[str, str]) -> None:
    if wanted.prepare:
        places["input"] = str(folder / "input.jsonl")
        _run([str(reference.scorer), *_filled(wanted.prepare, places)], Path(places["input"]))
    _run_all([["-m", "followthrough", *_filled(command, places)] for command in wanted.records], places["records"])


def _of_held_out(wanted: Measure, reference: Reference, folder: Path, places: dict[str, str]) -> dict[str, float]:
    rows, printed = folder / "held_out.csv", folder / "held_out.txt"
    write_held_out(reference.data(wanted.held_out), rows)
    whole = f"{{data}}/{wanted.held_out}"
    arguments = [str(rows) if argument == whole else argument.format_map(places) for argument in wanted.score]
    _run([str(reference.scorer), *arguments], printed)
    figures = _figures(printed.read_text(encoding="utf-8"))
    return {f"{name}, held-out sixth": figures[name] for name in ("recall", "precision", "reports")}


def _run_all(commands: Sequence[list[str]], into: str) -> None:
    parts = [Path(f"{into}.{number}") for number in range(len(commands))]
    for command, part in zip(commands, parts, strict=True):
        _run(command, part)
    with open(into, "wb") as out:
        for part in parts:
            out.write(part.read_bytes())
            part.unlink()


def _run(arguments: list[str], into: Path) -> None:
    with into.open("wb") as out:
        done = subprocess.run([sys.executable, *arguments], stdout=out, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise FollowthroughError(said[-1] if said else f"exit code {done.returncode}", where=" ".join(arguments[:3]))


def _filled(arguments: Sequence[str], places: dict[str, str]) -> list[str]:
    """Give arguments with their places; one that ends with a pattern of names is the files that it fits, in order."""
    filled = (argument.format_map(places) for argument in arguments)
    return [one for argument in filled for one in (_fitting(Path(argument)) if "*" in argument else [argument])]


def _fitting(pattern: Path) -> list[str]:
    return sorted(map(str, pattern.parent.glob(pattern.name)))


def _figures(printed: str) -> dict[str, float]:
    figures: dict[str, float] = {}
    for line in printed.splitlines():
        name, _, value = line.rpartition(": ")
        if name and value.replace(".", "", 1).isdigit():
            figures[name] = float(value)
    return figures
