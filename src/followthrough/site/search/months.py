"""How many of the entries that are found are of each month of a year, and how a month is asked for in words."""

import re
from collections.abc import Mapping
from pathlib import Path

from followthrough.site.search.dates import number_of
from followthrough.site.search.opened import opened
from followthrough.site.search.searching import Question

MONTHS = range(1, 13)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_OPERATOR = re.compile(r"\bOR\b")


def months_of(home: Path, question: Question, year: str) -> Mapping[str, int]:
    """Give each month (`2014-07`) of a year in which something that is found became public, with how many did."""
    if not _YEAR.fullmatch(year):
        return {}
    index = opened(home)
    begins = {f"{year}-{month:02d}": number_of(f"{year}-{month:02d}") for month in MONTHS}
    ranges = [{"key": month, "from": first, "to": first + 100} for month, first in begins.items()]
    counting = {"months": {"range": {"field": "date", "ranges": ranges}}}
    answer = index.searcher.aggregate(index.query(question.words, question.filters), counting)
    counts = {bucket["key"]: int(bucket["doc_count"]) for bucket in answer["months"]["buckets"]}
    return {month: counts[month] for month in begins if counts.get(month)}


def within(typed: str, month: str) -> str:
    """Write what is typed so that it is looked for in one month; where it says that month already, without it.

    The month stands first: behind a quotation mark that is not closed it would be one of the words.
    """
    said = f"date:{month}"
    words = typed.split()
    if said in words:
        return " ".join(word for word in words if word != said)
    return f"{said} ({typed})" if _OPERATOR.search(typed) else f"{said} {typed}".strip()
