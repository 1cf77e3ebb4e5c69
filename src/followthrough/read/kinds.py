"""What kind of document one is, by its symbol, its title and the words at its head."""

import re

from followthrough.read.symbols import Symbol
from followthrough.records import DocumentKind

TABLES = ("xlsx", "csv")
"""Kinds of file that are exports, or matrices: what stands in their cells says nothing of what they are."""

_PARTS: dict[int, DocumentKind] = {1: "national_report", 2: "compilation", 3: "stakeholder_summary"}

_WORKING_GROUP_REPORT = re.compile(
    (
        r"report of the working (?:group )?on the universal periodic review"
        r"|rapport du groupe de travail sur l[’']examen périodique universel"
        r"|informe del grupo de trabajo sobre el examen periódico universal"
        r"|доклад рабочей группы по универсальному периодическому обзору"
        r"|تقرير الفريق العامل المعني بالاستعراض الدوري الشامل|普遍定期审议工作组报告"
    ).replace(" ", ""),
    re.IGNORECASE,
)
"""`ReportoftheWorkingGroupontheUniversalPeriodicReview`: no spaces, as a file may have lost some or set too many."""
_BY_SYMBOL: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("decision", re.compile(r"A/HRC/DEC/")),
    ("resolution", re.compile(r"A/HRC/RES/|A/RES/|A/HRC/S-\d+/L\.|A/HRC/\d+/L\.")),
)
_MATRIX = re.compile(r"thematic list of recommendations", re.IGNORECASE)
_BY_TITLE: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    (
        "midterm_report",
        re.compile(
            r"mid[-\s]?term\s+(?:\w+\s+){0,3}?(?:report|review)|rapport à mi-parcours|informe de mitad", re.IGNORECASE
        ),
    ),
    ("matrix", _MATRIX),
    (
        "advance_questions",
        re.compile(r"advanced? questions|questions? (?:submitted|prepared) in advance", re.IGNORECASE),
    ),
    (
        "decision",
        re.compile(
            r"decision adopted by the human rights council|outcome of the universal periodic review", re.IGNORECASE
        ),
    ),
    (
        "resolution",
        re.compile(
            r"resolution adopted by the (?:human rights council|general assembly)|^\s*resolution \d+/\d+",
            re.IGNORECASE,
        ),
    ),
    ("council_report", re.compile(r"report of the (?:human rights )?council on its .{0,40}session", re.IGNORECASE)),
    (
        "inquiry_report",
        re.compile(r"commission of inquiry|commission on human rights in|fact-finding mission", re.IGNORECASE),
    ),
    ("national_report", re.compile(r"national report submitted in accordance", re.IGNORECASE)),
    (
        "compilation",
        re.compile(r"compilation prepared by the office|^\s*compilation on ", re.IGNORECASE | re.MULTILINE),
    ),
    ("stakeholder_summary", re.compile(r"summary prepared by the office|summary of stakeholders", re.IGNORECASE)),
    (
        "oral_statement",
        re.compile(
            r"^\s*(?:oral )?statement (?:by|of|delivered)|check against delivery", re.IGNORECASE | re.MULTILINE
        ),
    ),
)
_SALUTATION = re.compile(
    r"^\s*(?:your )?excellency\s*[,:.]?\s*$|^\s*dear (?:minister|sir|madam|mr|ms)\b", re.IGNORECASE | re.MULTILINE
)
_GREETED_WITHIN = 20  # lines
_LETTER = re.compile(
    r"\bexcellency\b|^\s*dear (?:minister|sir|madam|mr|ms)|^\s*(?:h\.?e\.? |sir,|madam,)",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(symbol: Symbol | None, title: str, head: str, kind_of_file: str) -> DocumentKind:
    """Tell the kind; `head` are the first lines, each on its own; `kind_of_file` is that of `read.reading`."""
    if kind_of_file in TABLES:
        return "matrix" if _MATRIX.search(_flat(title)) or _MATRIX.search(_flat(head)) else "export"
    if symbol is None and _is_letter(title, head):
        return "letter"
    named = (_by_symbol(symbol, head) if symbol else None) or _by_title(title) or _by_title(head)
    if named:
        return named
    if _WORKING_GROUP_REPORT.search(_packed(head)):
        return "working_group_report"
    if symbol is None and _LETTER.search(head):
        return "letter"
    return "press" if kind_of_file in ("jsonl", "html") else "other"


def _is_letter(title: str, head: str) -> bool:
    """Say whether one of the first lines greets somebody: letters do, and further down speak of other documents."""
    greeted = _SALUTATION.search("\n".join(head.split("\n")[:_GREETED_WITHIN]))
    return bool(greeted) and "oral_statement" not in (_by_title(title), _by_title(head))


def _by_symbol(symbol: Symbol, head: str) -> DocumentKind | None:
    if symbol.last_suffix == "Corr":
        return "corrigendum"
    if symbol.part in _PARTS:
        return _PARTS[symbol.part]
    if symbol.draft:
        return "draft_report"
    for kind, pattern in _BY_SYMBOL:
        if pattern.match(symbol.text.removeprefix("SAMPLE/")):
            return kind
    if symbol.council and _WORKING_GROUP_REPORT.search(_packed(head)):
        return "addendum" if "Add" in symbol.suffixes else "working_group_report"
    return None


def _by_title(title: str) -> DocumentKind | None:
    flat = _flat(title)
    return next((kind for kind, pattern in _BY_TITLE if pattern.search(flat)), None)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _packed(text: str) -> str:
    return "".join(text.split())
