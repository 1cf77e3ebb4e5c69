"""Symbols that the report or the decision of a review may have, the likeliest first.

The reports of a session of the Working Group stand together in the series of one session of the Council, and its
decisions likewise (`A/HRC/42/3` to `/16`, `A/HRC/DEC/42/101` to `/114`). Both are numbered in the order of the
reviews, with a gap here and there; a State that keeps its place keeps its turn in that order too.
"""

import re
from collections.abc import Iterable, Mapping

from followthrough.terms import reviews
from followthrough.terms.reviews import KnownReview
from followthrough.terms.sessions import cycle_of, session

_USUAL = range(2, 21)
"""Numbers that reports have had in every series since the fifth session of the Working Group."""
_AROUND_KNOWN = 4
_TURNS = range(1, 18)
"""Of the decisions of a session, which begin at 101."""
_MOVED_BY = 4
"""Sessions by which reviews have been put off at most."""
_BEFORE_FIRST = 2
"""By how much the number of a report is larger than its turn, where no other report of the session tells."""


def reports_of(review: KnownReview, held: Mapping[str, str]) -> list[str]:
    """Give the symbols that the report of a review may have, without those that are `held` by other States.

    `held` names the State of each report that is known, beside those of the vocabulary. The list is empty where it is
    not known which session of the Council takes up the reports.
    """
    known = session(review.session)
    if known is None:
        return []
    series = f"A/HRC/{known.council}/"
    taken = _numbers(series, {**_reports(review.session), **held})
    likely = _likely_report(review, taken)
    free = [number for number in _range(taken) if taken.get(number, review.state) == review.state]
    return [f"{series}{number}" for number in _nearest(free, likely)]


def decisions_of(review: KnownReview) -> list[str]:
    """Give the symbols that the Council's decision on a review may have, without those that are of other States."""
    known = session(review.session)
    if known is None:
        return []
    series = f"A/HRC/DEC/{known.council}/"
    others = {one.decision for one in reviews.reviews().values() if one.state != review.state}
    likely = _turn(review)
    if likely is None and review.report:
        likely = int(review.report.rpartition("/")[2]) - _BEFORE_FIRST
    symbols = [f"{series}{100 + turn}" for turn in _nearest(_TURNS, likely)]
    return [symbol for symbol in symbols if symbol not in others]


def sessions_of(review: KnownReview) -> list[int]:
    """Give the sessions in which a review may have been held: its own, then those to which it may have been moved.

    A session that the vocabulary states is the one; where the rule alone gives it, the State may have come later.
    """
    if (review.state, review.cycle) in reviews.reviews():
        return [review.session]
    later = range(review.session, review.session + 1 + _MOVED_BY)
    return [number for number in later if session(number) and cycle_of(number) == review.cycle] or [review.session]


def _reports(number: int) -> dict[str, str]:
    """Give the reports of a session of the Working Group that the vocabulary knows, with their States."""
    return {one.report: one.state for one in reviews.reviews().values() if one.session == number and one.report}


def _numbers(series: str, held: Mapping[str, str]) -> dict[int, str]:
    found = ((re.fullmatch(rf"{series}(\d+)", symbol), state) for symbol, state in held.items())
    return {int(match[1]): state for match, state in found if match}


def _range(taken: Mapping[int, str]) -> Iterable[int]:
    """Give the numbers to try: the usual ones, or those around the known where the series lies elsewhere."""
    if not taken or set(taken) <= set(_USUAL):
        return _USUAL
    return range(max(1, min(taken) - _AROUND_KNOWN), max(taken) + _AROUND_KNOWN + 1)


def _likely_report(review: KnownReview, taken: Mapping[int, str]) -> int | None:
    """Give the number that follows from a State's turn and from the report whose turn is nearest to it."""
    turn = _turn(review)
    if turn is None:
        return None
    others = (
        (other, number)
        for number, state in taken.items()
        if (known := reviews.review(state, review.cycle)) and (other := _turn(known)) is not None
    )
    near, number = min(others, key=lambda pair: abs(pair[0] - turn), default=(turn, turn + _BEFORE_FIRST))
    return number + turn - near


def _turn(review: KnownReview) -> int | None:
    """Give a State's turn within its session: by the decision on this review, else by that on the one before."""
    if review.decision:
        found = re.search(r"/1(\d\d)[A-Z]?$", review.decision)
        return int(found[1]) if found else None
    before = reviews.reviews().get((review.state, review.cycle - 1))
    return _turn(before) if before and review.cycle > 2 and before.decision else None


def _nearest(numbers: Iterable[int], likely: int | None) -> list[int]:
    return sorted(numbers, key=lambda number: (abs(number - likely) if likely is not None else 0, number))
