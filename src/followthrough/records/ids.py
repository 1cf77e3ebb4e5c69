"""How recommendations, answers and pledges are named: `A/HRC/27/10#124.5`.

The first text of a paragraph keeps the paragraph's id, further texts are `-2`, `-3`. Where a report restarts its
numbers under each lead-in, the lead-in comes first (`90.33`); letters follow their paragraph (`60.a`).
"""

import re
from collections.abc import Iterable
from functools import lru_cache

BETWEEN = ("bis", "ter", "quater")
"""What the United Nations' editors write behind the number of a paragraph for those put in after it."""
_STAR = re.compile(r"\s*[*∗]+$")


@lru_cache(maxsize=64)
def plain_symbol(symbol: str) -> str:
    """Drop the star of a re-issue: `A/HRC/27/10*` becomes `A/HRC/27/10`."""
    return _STAR.sub("", symbol.strip())


def record_id(document: str, number: str, nth: int = 1) -> str:
    """Name the `nth` text (from 1) of the paragraph `number` of a document."""
    suffix = f"-{nth}" if nth > 1 else ""
    return f"{plain_symbol(document)}#{number}{suffix}"


def document_of(identity: str) -> str:
    """Give the document that an id belongs to."""
    return identity.rsplit("#", 1)[0]


def number_of(identity: str) -> str:
    """Give the number in an id, without the `-2` of a further text."""
    return re.sub(r"-\d+$", "", identity.rsplit("#", 1)[-1])


def preceding(number: str) -> str:
    """Give the number before one: `94.12` before `94.13`, and before `94.12bis`; empty where that is no number."""
    if plain := re.fullmatch(rf"(.+?)(?:{'|'.join(BETWEEN)})", number):
        return plain[1]
    last = re.search(r"\d+$", number)
    return f"{number[: last.start()]}{int(last[0]) - 1}" if last else ""


def base_symbol(symbol: str) -> str:
    """Give the document that an addendum, corrigendum or revision belongs to: `A/HRC/14/15/Add.1` → `A/HRC/14/15`."""
    return re.sub(r"(/(Add|Corr|Rev)\.\d+)+$", "", plain_symbol(symbol))


def superseded(symbols: Iterable[str]) -> set[str]:
    """Give the symbols of which a later revision is among them too: `A/HRC/27/10` beside `A/HRC/27/10/Rev.1`."""
    listed = set(symbols)
    last: dict[str, int] = {}
    for symbol in listed:
        main, revision = _revision(symbol)
        last[main] = max(revision, last.get(main, 0))
    return {symbol for symbol in listed if _revision(symbol)[1] < last[_revision(symbol)[0]]}


def _revision(symbol: str) -> tuple[str, int]:
    main, _, number = symbol.rpartition("/Rev.")
    return (main, int(number)) if main and number.isdecimal() else (symbol, 0)


def document_address(identity: str) -> str:
    """Give the stable web address of a document, from the root of a site: `/A_HRC_27_10`."""
    return "/" + identity.replace("/", "_")


def record_address(identity: str) -> str:
    """Give the stable web address of a record that is named by document and number: `/A_HRC_27_10/124.5`."""
    document, mark, number = identity.rpartition("#")
    return f"{document_address(document)}/{number}" if mark else document_address(identity)
