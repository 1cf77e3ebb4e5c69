"""Gaps in the numbers of a report's recommendations; that one is printed twice is seen where the report is read."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from followthrough.messages import checks as say
from followthrough.records import Problem, Recommendation

_LAST = re.compile(r"^(.*?)[.](\d+|[a-z]{1,2})$")


def numbering_problems(report: str, recommendations: Sequence[Recommendation]) -> Iterator[Problem]:
    """Yield one problem for each run of numbers that is missing under a lead-in (`124.7` after `124.5`)."""
    for missing in missing_numbers(recommendations):
        yield _gap(report, missing)


def missing_numbers(recommendations: Sequence[Recommendation]) -> Iterator[list[str]]:
    """Yield each run of numbers that is missing under a lead-in.

    Letters count under the last lead-in alone: those of the paragraphs before it are taken out of the dialogue one by
    one. A number that lacks its predecessors and is missing elsewhere (`155.77` for `115.77`) is that one, by a slip.
    """
    groups = _by_lead_in(r.number for r in recommendations)
    last_lead_in = max((int(lead_in) for lead_in, _ in groups if lead_in.isdigit()), default=0)
    for (lead_in, lettered), numbers in groups.items():
        if lettered and lead_in.isdigit() and int(lead_in) < last_lead_in:
            continue
        others = [other for key, other in groups.items() if key != (lead_in, lettered) and key[1] == lettered]
        present = sorted(number for number in numbers if not _is_a_slip(number, numbers, others))
        for before, after in zip([0, *present], present, strict=False):
            if after - before > 1:
                yield [f"{lead_in}.{_letters(n) if lettered else n}" for n in range(before + 1, after)]


def _is_a_slip(number: int, numbers: Collection[int], others: Iterable[Collection[int]]) -> bool:
    return (
        number > 1
        and number - 1 not in numbers
        and any({number - 1, number + 1} <= set(other) and number not in other for other in others)
    )


def _gap(report: str, missing: list[str]) -> Problem:
    first, last = missing[0], missing[-1]
    alone = first == last
    return Problem(
        document=report,
        number=first,
        kind="recommendation_number_missing",
        message=say.ONE_MISSING(first=first) if alone else say.SEVERAL_MISSING(first=first, last=last),
        found=first if alone else f"{first} to {last}",
    )


def _by_lead_in(numbers: Iterable[str]) -> dict[tuple[str, bool], set[int]]:
    """Group the last parts of numbers by what stands before them and by whether they are letters."""
    groups: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for number in numbers:
        if match := _LAST.match(number):
            groups[match[1], match[2].isalpha()].add(_value(match[2]))
    return dict(groups)


def _value(last: str) -> int:
    """Count numbers as they are, letters a to z as 1 to 26, doubled letters aa to zz as 27 to 52."""
    return int(last) if last.isdigit() else ord(last[-1]) - 96 + 26 * (len(last) - 1)


def _letters(value: int) -> str:
    return chr(97 + (value - 1) % 26) * (1 + (value - 1) // 26)
