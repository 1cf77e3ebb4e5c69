"""Gaps and doubles in the numbers of a report's recommendations."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from followthrough.records import Problem, Recommendation

_LAST = re.compile(r"^(.*?)[.](\d+|[a-z]{1,2})$")


def numbering_problems(report: str, recommendations: Sequence[Recommendation]) -> Iterator[Problem]:
    """Yield one problem for each run of numbers that is missing under a lead-in (`124.7` after `124.5`)."""
    for lead_in, last_numbers in _by_lead_in(r.number for r in recommendations).items():
        present = sorted(set(last_numbers))
        for before, after in zip([0, *present], present, strict=False):
            if after - before > 1 and not (before == 0 and lead_in == ""):
                yield _gap(report, lead_in, before, after)


def _gap(report: str, lead_in: str, before: int, after: int) -> Problem:
    missing = [f"{lead_in}.{n}" if lead_in else str(n) for n in range(before + 1, after)]
    named = missing[0] if len(missing) == 1 else f"{missing[0]} to {missing[-1]}"
    return Problem(
        document=report,
        number=missing[0],
        kind="recommendation_number_missing",
        message=f"No recommendation was found under {named}; look whether the document skips the number.",
        found=named,
    )


def _by_lead_in(numbers: Iterable[str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        if match := _LAST.match(number):
            groups[match[1]].append(_value(match[2]))
    return dict(groups)


def _value(last: str) -> int:
    """Numbers count as they are; letters a to z as 1 to 26, then aa (or double letters) as 27 and on."""
    if last.isdigit():
        return int(last)
    return ord(last[-1]) - 96 + 26 * (len(last) - 1)
