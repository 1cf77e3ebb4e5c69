"""Mutated files: each is read or gives a problem, in the child process, and never a traceback or a hang.

FOLLOWTHROUGH_FUZZ says how many mutations of each seed, FOLLOWTHROUGH_FUZZ_FROM names a folder with more seeds.
"""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followthrough.child.failure import ChildError
from followthrough.child.limits import Limits
from followthrough.child.process import Child
from tests.cases.read_files import REPORT, pdf_of, raw_pdf, word_with
from tests.jobs import lines_of

PROJECT = Path(__file__).parent.parent.parent
MUTATIONS = int(os.environ.get("FOLLOWTHROUGH_FUZZ", "25"))
PARAGRAPH = "<w:p><w:r><w:t>1. The keepers cleaned every lens.</w:t></w:r></w:p>"
SEEDS: dict[str, Callable[[], bytes]] = {
    "typst.pdf": lambda: pdf_of(REPORT),
    "hand.pdf": lambda: raw_pdf(b"BT /F 12 Tf 72 720 Td (Hello harbour) Tj ET"),
    "word.docx": lambda: word_with(PARAGRAPH * 20),
    "page.html": lambda: b"<html><body><h1>Lamp</h1><table><tr><td>a<td>b</table><ol><li>x</ol></body></html>",
    "text.txt": lambda: b"A/HRC/99/7\n1. Lens1 and lamp.2\n1 Clean.\n2 Lit.\n2\n\nA/HRC/99/7\n2. More.\n3\n",
    "table.csv": lambda: b"lamp,year,place\nNorth,2011,quay\nSouth,2012,pier\n",
    "press.jsonl": lambda: b'{"doc":"a","title":"b","date":"2011-01-02","source":"c","text":"d"}\n',
}
JUNK = [
    b"\0",
    b"\xff" * 8,
    b"9" * 20,
    b"<<",
    b">>",
    b"[" * 300,
    b"<" * 50,
    b"&#x0;",
    b"endobj",
    b"stream",
    b"-1",
    b'"',
]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Cut, overwrite, double, insert or swap pieces of a file, once to six times."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(data) + 1), chance.randint(1, 40)
        kind = chance.randrange(6)
        if kind == 0:
            del data[at:]
        elif kind == 1:
            del data[at : at + length]
        elif kind == 2:
            data[at : at + length] = chance.randbytes(length)
        elif kind == 3:
            data[at:at] = chance.choice(JUNK)
        elif kind == 4:
            data[at:at] = data[at : at + length * 20]
        else:
            start = chance.randrange(len(data) + 1)
            data[at : at + length] = data[start : start + length]
    return bytes(data)


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(PROJECT)
    try:
        with Child("tests.cases.read_jobs:outcome", Limits(seconds=60, cpu_seconds=20)) as child:
            yield child
    finally:
        os.environ.pop("PYTHONPATH")
        if before is not None:
            os.environ["PYTHONPATH"] = before


def seeds() -> Iterator[tuple[str, bytes]]:
    yield from ((name, make()) for name, make in SEEDS.items())
    folder = os.environ.get("FOLLOWTHROUGH_FUZZ_FROM")
    if folder:
        yield from ((path.name, path.read_bytes()) for path in sorted(Path(folder).iterdir()) if path.is_file())


@pytest.mark.parametrize(("name", "seed"), list(seeds()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_mutated_file_is_read_or_gives_a_problem(name: str, seed: bytes, child: Child, tmp_path: Path) -> None:
    for number in range(MUTATIONS):
        path = tmp_path / name
        path.write_bytes(mutated(seed, random.Random(f"{name} {number}")))
        assert _outcome(child, path) in ("read", "problem", "stopped"), f"mutation {number}"


def _outcome(child: Child, path: Path) -> str:
    try:
        return lines_of(child, {"path": str(path)})[-1]
    except ChildError as error:
        return str(error) if error.kind in ("failed", "not_started", "over_time") else "stopped"
