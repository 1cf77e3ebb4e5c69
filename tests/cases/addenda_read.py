"""Addenda in many styles, written for these tests, from the plain files in `addenda/`.

A case begins with `== its name`; `# heading` holds until the next; `number | text` is a paragraph (`-` for none); `=>
position: numbers` says what recommendations of paragraph 133 come to. Those that no line names stay open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from followthrough.find.answers import answers
from followthrough.records import Block, Document, Passage, Problem, Recommendation, Response

REPORT = "A/HRC/99/7"
ADDENDUM = Document(
    id=f"{REPORT}/Add.1", symbol=f"{REPORT}/Add.1", kind="addendum", states=("XKX",), published="2031-03-02"
)
TEXTS = (
    "Ratify the Convention against Corporal Punishment in Schools",
    "Abolish the death penalty for all crimes",
    "Establish an independent children's ombudsman and give it a sufficient budget",
    "Continue efforts to reduce maternal mortality in rural areas",
    "Decriminalize defamation and amend the press law",
    "Consider issuing a standing invitation to all special procedures",
    "Train judges in the rights of persons with disabilities",
    "Raise the minimum age of marriage to 18 years",
    "Adopt a comprehensive law against discrimination",
    "Improve conditions in remand prisons",
    "Protect journalists from harassment",
    "Expand free legal aid to migrant workers",
)


@dataclass(slots=True)
class Case:
    """One addendum: its name, its paragraphs, and the position of each number that it answers."""

    name: str
    passages: list[Passage] = field(default_factory=list)
    expected: dict[str, str] = field(default_factory=dict)


def recommendations(texts: Sequence[str] = TEXTS) -> list[Recommendation]:
    """Give the recommendations that all these addenda answer, 133.1 and so on, all left open in the report."""
    return [recommendation(f"133.{index}", text) for index, text in enumerate(texts, 1)]


def recommendation(number: str, text: str, nth: int = 1) -> Recommendation:
    identity = f"{REPORT}#{number}" + (f"-{nth}" if nth > 1 else "")
    return Recommendation(id=identity, document=REPORT, number=number, text=text, state="XKX", position="pending")


def passages(*lines: str) -> list[Passage]:
    """Make passages from lines such as `133.1 | Accepted.` and `# Noted recommendations`."""
    heading: tuple[str, ...] = ()
    found: list[Passage] = []
    for line in lines:
        if line.startswith("#"):
            heading = tuple(part.strip() for part in line[1:].split(" > ") if part.strip())
            continue
        number, text = line.split(" | ", 1)
        found.append(
            Passage(
                document=ADDENDUM.id, number=None if number == "-" else number, page=1, heading=heading, text=text
            )
        )
    return found


def cases() -> Iterator[Case]:
    """Read the cases from the files beside this module, in order."""
    for file in sorted((Path(__file__).parent / "addenda").glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("== ")[1:]:
            name, *lines = [line for line in block.splitlines() if line.strip()]
            expected = {
                number: position
                for line in lines
                if line.startswith("=> ")
                for position, numbers in [line[3:].split(": ")]
                for number in numbers.split()
            }
            yield Case(name, passages(*(line for line in lines if not line.startswith("=> "))), expected)


def responses(
    found: Sequence[Passage], known: Sequence[Recommendation] | None = None, blocks: Sequence[Block] = ()
) -> list[Response]:
    """Give what an addendum answers to the usual recommendations."""
    known = recommendations() if known is None else known
    return [record for record in answers(ADDENDUM, found, known, blocks) if isinstance(record, Response)]


def problems(found: Sequence[Passage], known: Sequence[Recommendation] | None = None) -> list[Problem]:
    """Give what is in doubt in an addendum."""
    known = recommendations() if known is None else known
    return [record for record in answers(ADDENDUM, found, known) if isinstance(record, Problem)]


def positions(answered: Sequence[Response]) -> dict[str, str]:
    """Give what the answers to each number come to: parts that are answered differently are supported in part."""
    said: dict[str, set[str]] = {}
    for response in answered:
        if response.recommendation and response.position:
            said.setdefault(response.recommendation.rsplit(".", 1)[1], set()).add(response.position)
    yes = {"supported", "supported_in_part"}
    return {
        number: next(iter(found)) if len(found) == 1 else "supported_in_part" if found & yes else "not_supported"
        for number, found in said.items()
    }
