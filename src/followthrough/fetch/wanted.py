"""The documents that belong to a review, by their symbols as far as these are known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from followthrough.records.ids import base_symbol, plain_symbol
from followthrough.terms.reviews import KnownReview

_REPORT = re.compile(r"A/HRC/\d+/\d+")
_DECISION = re.compile(r"A/HRC/DEC/\d+/\d+[A-Z]?")
_PARTS = ("national report", "compilation", "stakeholders' summary")
_NAME_IT = "Name it with --symbol, or import UHRI's export, which names the reports."

_DECIDED = "The Council's report on that session prints it too; where you know its symbol, --symbol names it."


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that we want: what it is in words, its symbol, and where that is not known where else to look.

    Not every review has one that is `rare`: that it is not there is no failure.
    """

    what: str
    symbol: str | None
    remedy: str = ""
    rare: bool = False


def with_symbols(review: KnownReview, symbols: Iterable[str]) -> KnownReview:
    """Put the symbols of a report and a decision among `symbols` into what is known of a review."""
    for symbol in map(plain_symbol, symbols):
        if _DECISION.fullmatch(symbol):
            review = replace(review, decision=symbol)
        elif _REPORT.fullmatch(base_symbol(symbol)):
            review = replace(review, report=base_symbol(symbol))
    return review


def documents_of(review: KnownReview) -> list[Wanted]:
    """Give the documents of a review: report and addendum with what corrects them, the three before, decision.

    The symbols of reports and decisions follow from no rule: where they are not known, neither is the addendum's.
    """
    addendum = f"{review.report}/Add.1" if review.report else None
    return [
        Wanted("report", review.report, "" if review.report else _NAME_IT),
        *_corrigendum(review.report),
        Wanted("addendum", addendum, "" if addendum else "It follows from the report's."),
        *_corrigendum(addendum),
        *(Wanted(what, before_session(review, part)) for part, what in enumerate(_PARTS, 1)),
        Wanted("decision", review.decision, _DECIDED),
    ]


def before_session(review: KnownReview, part: int) -> str:
    """Give the symbol of a document before the session: 1 national report, 2 compilation, 3 summary."""
    return f"A/HRC/WG.6/{review.session}/{review.state}/{part}"


def _corrigendum(symbol: str | None) -> list[Wanted]:
    return [Wanted("corrigendum", f"{symbol}/Corr.1", rare=True)] if symbol else []


def others(symbols: Iterable[str], wanted: Iterable[Wanted]) -> list[Wanted]:
    """Give the documents that were named by symbol and are not among those wanted already."""
    known = {one.symbol for one in wanted}
    named = dict.fromkeys(map(plain_symbol, symbols))
    return [Wanted("document", symbol) for symbol in named if symbol and symbol not in known]
