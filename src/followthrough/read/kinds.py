"""What kind a document is: by its symbol, and by what its first page says."""

import re

from followthrough.records import DocumentKind

_BY_SYMBOL: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
    (re.compile(r"/Corr\.\d+\*?$"), "corrigendum"),
    (re.compile(r"A/HRC/WG\.6/\d+/[A-Z]{3}/1"), "national_report"),
    (re.compile(r"A/HRC/WG\.6/\d+/[A-Z]{3}/2"), "compilation"),
    (re.compile(r"A/HRC/WG\.6/\d+/[A-Z]{3}/3"), "stakeholder_summary"),
    (re.compile(r"A/HRC/WG\.6/\d+/L\.\d+"), "draft_report"),
    (re.compile(r"A/HRC/(DEC|PRST)/"), "decision"),
    (re.compile(r"A/(HRC/)?RES/"), "resolution"),
)
_ADDENDUM = re.compile(r"/Add\.\d+\*?$")
_COUNCIL_REPORT = re.compile(
    r"report of the human rights council|council on its [\w-]+ (?:regular )?session", re.IGNORECASE
)
_BY_WORDS: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
    (re.compile(r"^\s*advance(d)? questions", re.IGNORECASE | re.MULTILINE), "advance_questions"),
    (re.compile(r"thematic list of recommendations", re.IGNORECASE), "matrix"),
    (re.compile(r"commission of inquiry", re.IGNORECASE), "inquiry_report"),
    (re.compile(r"mid-?term (report|review)", re.IGNORECASE), "midterm_report"),
    (re.compile(r"^\s*national report", re.IGNORECASE | re.MULTILINE), "national_report"),
    (re.compile(r"^\s*(dear|your excellency|excellency)\b", re.IGNORECASE | re.MULTILINE), "letter"),
    (re.compile(r"resolution adopted by the", re.IGNORECASE), "resolution"),
    (re.compile(r"decision adopted by the", re.IGNORECASE), "decision"),
)
_WORKING_GROUP = re.compile(
    r"report\s+of\s+the\s+working\s+(?:group\s+)?on\s+the\s+universal\s+periodic\s+review", re.IGNORECASE
)


def kind_of(symbol: str | None, first_page: str, title: str, file_kind: str) -> DocumentKind:
    """Give the kind of a document from its symbol, the text of its first page, its title and the kind of file."""
    for pattern, kind in _BY_SYMBOL:
        if symbol and pattern.search(symbol):
            return kind
    if symbol and _WORKING_GROUP.search(f"{title}\n{first_page}"):
        return "addendum" if _ADDENDUM.search(symbol) else "working_group_report"
    if symbol and _COUNCIL_REPORT.search(f"{title}\n{first_page[:600]}"):
        return "council_report"
    if not symbol and file_kind in ("xlsx", "csv"):
        return "export"
    for pattern, kind in _BY_WORDS:
        if pattern.search(first_page[:1500]):
            return kind
    return "press" if not symbol and file_kind in ("html", "jsonl") else "other"
