"""How recommendations, answers and pledges are named: `A/HRC/27/10#124.5`.

The first text of a paragraph keeps the paragraph's id, further texts are `-2`, `-3`. Where a report restarts its
numbers under each lead-in, the lead-in comes first (`90.33`); letters follow their paragraph (`60.a`).
"""

import re

_STAR = re.compile(r"\s*[*∗]+$")


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


def base_symbol(symbol: str) -> str:
    """Give the document that an addendum, corrigendum or revision belongs to: `A/HRC/14/15/Add.1` → `A/HRC/14/15`."""
    return re.sub(r"(/(Add|Corr|Rev)\.\d+)+$", "", plain_symbol(symbol))


def document_address(identity: str) -> str:
    """Give the stable web address of a document, from the root of a site: `/A_HRC_27_10`."""
    return "/" + identity.replace("/", "_")


def record_address(identity: str) -> str:
    """Give the stable web address of a record that is named by document and number: `/A_HRC_27_10/124.5`."""
    document, mark, number = identity.rpartition("#")
    return f"{document_address(document)}/{number}" if mark else document_address(identity)
