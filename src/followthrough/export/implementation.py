"""The column of OHCHR's matrix for assessments and comments on the level of implementation, written and read.

What a national mechanism decided stands there line by line, each with its head (`Responsible body: …`, `Status: …`),
and below it the comments. Whoever fills it in changes the word behind `Status:`, adds `Evidence:`, or writes freely.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followthrough.records import Assessment
from followthrough.terms.scales import scales

BODY, ACTION, DUE, STATUS, EVIDENCE = "Responsible body", "Planned action", "Due", "Status", "Evidence"
STATUS_SCALE = "Status of implementation"
"""The scale by which a State's own mechanism says how far it is."""

_HEADED = re.compile(
    r"^(Responsible body|Planned action|Due|Status|Evidence|Assessment|Comments?)\s*:\s*", re.IGNORECASE
)
_WORDS = ("", "Assessment", "Comment", "Comments")
_SAID_BY = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a mechanism decided on a recommendation; empty where it did not. `due` is an ISO date."""

    group: str = ""
    body: str = ""
    action: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """What was filled in: a grade on the scale of status (empty where none), words, and evidence.

    `plans` are lines that would change what is planned, `unknown` those with a status that is no grade.
    """

    grade: str = ""
    words: str = ""
    evidence: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def grades() -> tuple[str, ...]:
    """Give the words that may stand behind `Status:`, the least first."""
    return next(scale.grades for scale in scales() if scale.name == STATUS_SCALE)


def lines_of(planned: FollowUp | None, assessments: Sequence[Assessment], comments: Iterable[str]) -> list[str]:
    """Give the lines of a cell: the plan, the mechanism's last status, others' assessments, the comments."""
    planned = planned or FollowUp()
    heads = ((BODY, planned.body), (ACTION, planned.action), (DUE, planned.due))
    lines = [f"{head}: {value}" for head, value in heads if value]
    own = [one for one in assessments if one.scale == STATUS_SCALE]
    others = [one for one in assessments if one.scale != STATUS_SCALE]
    if own:
        lines += _assessed(max(own, key=lambda one: one.on), STATUS)
    elif planned != FollowUp():
        lines.append(f"{STATUS}:")
    for one in others:
        lines += _assessed(one, one.scale)
    return [part.strip() for line in (*lines, *comments) for part in line.splitlines()]


def read_cell(cell: str, printed: Iterable[str] = ()) -> Reported:
    """Read a cell that came back; lines that were `printed` there, and nobody changed, say nothing new."""
    before = {_plain(line) for line in printed}
    new = [_parted(line) for line in cell.splitlines() if _plain(line) and _plain(line) not in before]
    said = [(value, _grade(value)) for head, value in new if head == STATUS and value]
    return Reported(
        grade=next((grade for _, grade in reversed(said) if grade), ""),
        words="\n".join(value for head, value in new if head in _WORDS and value),
        evidence=tuple(value for head, value in new if head == EVIDENCE and value),
        plans=tuple(f"{head}: {value}" for head, value in new if head in (BODY, ACTION, DUE)),
        unknown=tuple(f"{STATUS}: {value}" for value, grade in said if not grade),
    )


def _parted(line: str) -> tuple[str, str]:
    """Part a line into its head (empty where it has none) and what stands behind."""
    head = _HEADED.match(line.strip())
    return (head[1].capitalize(), line.strip()[head.end() :].strip()) if head else ("", line.strip())


def _grade(status: str) -> str:
    """Give the grade that a status names, whatever stands in brackets behind it; empty where it names none."""
    named = _plain(_SAID_BY.sub("", status)).rstrip(".").lower()
    return next((grade for grade in grades() if grade.lower() == named), "")


def _assessed(one: Assessment, head: str) -> list[str]:
    lines = [f"{head}: {one.grade} ({one.assessor}, {one.on})"]
    lines += [f"Assessment: {one.rationale}"] if one.rationale else []
    return lines + [f"{EVIDENCE}: {line}" for line in one.evidence]


def _plain(line: str) -> str:
    return " ".join(line.split())
