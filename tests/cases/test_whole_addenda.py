"""Whole addenda, from their headings, paragraphs and tables to the position of each of 24 recommendations.

The addenda are plain files in `addenda_whole/`: `== name`, `# heading`, `1. paragraph`, `- item`, `| cell |
cell` for the row of a table (one cell alone runs across it). `=> position: numbers` says what those of
paragraph 133 come to; the others stay open. What is noted, not supported or rejected counts as one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from pathlib import Path

import pytest

from followthrough.find.answers import answers
from followthrough.find.passages import passages
from followthrough.records import Block, Problem, Recommendation, Response
from tests.cases.addenda_read import ADDENDUM, Case, positions, recommendation

TEXTS = (
    "Ratify the International Convention for the Protection of All Persons from Enforced Disappearance",
    "Ratify the Second Optional Protocol to the Covenant, aiming at the abolition of the death penalty",
    "Accede to the Convention on the Reduction of Statelessness and consider ratifying Convention No. 189",
    "Extend a standing invitation to all special procedures",
    "Establish a national human rights institution in line with the Paris Principles",
    "Adopt a comprehensive anti-discrimination law and set up an equality body to oversee it",
    "Decriminalize consensual same-sex relations",
    "Abolish the death penalty and commute all death sentences",
    "Reduce overcrowding in prisons",
    "Investigate all allegations of torture and compensate the victims",
    "Combat trafficking in persons and strengthen shelters for victims",
    "Decriminalize defamation and protect journalists against attacks",
    "Repeal the restrictions on associations",
    "Expand social protection to rural families",
    "Continue to improve access to safe drinking water",
    "Guarantee access to sexual and reproductive health services",
    "Provide twelve years of free education for all",
    "Criminalize marital rape and raise awareness of domestic violence",
    "Raise the minimum age of marriage to 18 years without exception",
    "Raise the minimum age of criminal responsibility",
    "Prohibit corporal punishment of children in all settings",
    "Promote the inclusion of persons with disabilities",
    "Register all refugees and facilitate their access to work",
    "Protect rural communities from the effects of climate change",
)
MAKERS = (
    ("FRA", "ARG"), ("ESP", "URY"), ("PHL", "HUN"), ("LVA",), ("NPL", "IND"), ("CAN",), ("NLD", "ISL"),
    ("ITA", "PRT"),
    ("GHA",), ("DNK",), ("BLR", "PHL"), ("NOR",), ("USA",), ("CUB",), ("DZA",), ("SWE", "FIN"), ("QAT",), ("BEL",),
    ("ZMB", "SLE"), ("SVK",), ("SWE", "EST"), ("ISR", "BGR"), ("TUR",), ("FJI", "MDV"),
)  # fmt: skip
ASKED: list[Recommendation] = [
    replace(recommendation(f"133.{nth}", text), recommenders=makers)
    for nth, (text, makers) in enumerate(zip(TEXTS, MAKERS, strict=True), 1)
]
REFUSED = frozenset(("not_supported", "rejected"))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    order, tables = count(), count()
    for in_table, run in groupby(lines, key=lambda line: line.startswith("|")):
        if in_table:
            yield from _table(list(run), next(tables), order)
            continue
        for line in run:
            heading = line.startswith("#")
            words = re.sub(r"\{fn: .*?\}", "", line.lstrip("#- "))
            yield Block(
                document="sha256:0",
                page=0,
                order=next(order),
                role="heading" if heading else "paragraph",
                text=words,
                size=10.0 if not heading else 12.0 if line.startswith("##") else 14.0,
                bold=heading,
            )


def _table(lines: Sequence[str], table: int, order: Iterator[int]) -> Iterator[Block]:
    for row, line in enumerate(lines):
        for column, cell in enumerate(line[1:].split("|")):
            if text := cell.strip():
                yield Block(
                    document="sha256:0",
                    page=0,
                    order=next(order),
                    role="table_cell",
                    text=text,
                    table=table,
                    row=row,
                    column=column,
                )


def _numbers(words: str) -> Iterator[str]:
    for word in words.split():
        first, _, last = word.partition("-")
        yield from (str(number) for number in range(int(first), int(last or first) + 1))


def _cases() -> Iterator[tuple[Case, list[Block]]]:
    for file in sorted((Path(__file__).parent / "addenda_whole").glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("== ")[1:]:
            name, *lines = [line for line in block.splitlines() if line.strip()]
            said = [line[3:].split(": ") for line in lines if line.startswith("=> ")]
            expected = {number: position for position, words in said for number in _numbers(words)}
            yield Case(name, [], expected), list(_blocks([line for line in lines if not line.startswith("=> ")]))


ALL = list(_cases())


@pytest.mark.parametrize(("case", "blocks"), ALL, ids=[case.name for case, _ in ALL])
def test_an_addendum_gives_each_position_and_names_what_it_leaves_open(case: Case, blocks: list[Block]) -> None:
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), ASKED, blocks)
    said = positions([record for record in found if isinstance(record, Response)])
    given = {number: "noted" if one in REFUSED else one for number, one in said.items() if one != "pending"}
    assert given == case.expected
    doubts = " ".join(f"{record.number} {record.message} {record.found}" for record in _in_doubt(found))
    left = [f"133.{nth}" for nth in range(1, len(TEXTS) + 1) if str(nth) not in given]
    in_words = {f"133.{number}" for number, one in said.items() if one == "pending"}
    assert not [number for number in left if number not in in_words and not re.search(rf"{number}(?!\d)", doubts)]


def _in_doubt(found: Sequence[Response | Problem]) -> list[Problem]:
    return [record for record in found if isinstance(record, Problem)]


def test_a_position_taken_from_a_total_or_from_words_on_all_others_is_said_to_be() -> None:
    for words in (
        "Zamunda accepts 22 of the 24 recommendations and takes note of two, namely 133.2 and 133.7.",
        "Zamunda takes note of recommendations 133.2 and 133.7. All other recommendations are accepted.",
    ):
        blocks = list(_blocks([f"1. {words}"]))
        found = answers(ADDENDUM, passages(ADDENDUM, blocks), ASKED, blocks)
        taken = [record for record in _in_doubt(found) if record.kind == "position_by_remainder"]
        assert [record.number for record in taken] == ["1"]
        assert "133.1, 133.3" in taken[0].message
        assert "22 recommendations" in taken[0].message
        of_it = next(record for record in found if isinstance(record, Response) and record.number == "1")
        assert (of_it.formula or "?") in words


def test_totals_that_do_not_add_up_answer_nothing() -> None:
    blocks = list(
        _blocks(["1. Zamunda accepts 21 of the 24 recommendations and takes note of two, namely 133.2 and 133.7."])
    )
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), ASKED, blocks)
    answered = {record.recommendation for record in found if isinstance(record, Response) and record.position}
    assert answered == {ASKED[1].id, ASKED[6].id}


def test_totals_tell_the_recommendations_that_are_only_commented_upon_from_all_others() -> None:
    lines = [
        "1. Zamunda accepts 22 recommendations. The remaining two are noted, for reasons given here.",
        "133.2 There is no consensus.",
        "133.7 The law is not under review.",
    ]
    blocks = list(_blocks(lines))
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), ASKED, blocks)
    said = positions([record for record in found if isinstance(record, Response)])
    assert {number for number, one in said.items() if one == "noted"} == {"2", "7"}
    assert {one for number, one in said.items() if number not in {"2", "7"}} == {"supported"}
    doubted = {record.kind for record in _in_doubt(found)}
    assert {"position_by_wording", "position_by_remainder"} <= doubted
