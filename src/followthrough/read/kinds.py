"""What kind of document one is, by its symbol, its title and the words at its head."""

import re
from collections.abc import Iterator

from followthrough.patterns import when_needed
from followthrough.read.symbols import Symbol
from followthrough.records import DocumentKind

TABLES = ("xlsx", "csv")
"""Kinds of file that are exports, or matrices: what stands in their cells says nothing of what they are."""
NO_TEXT = (*TABLES, "jsonl")
"""Kinds of file that hold many entries and no title of their own."""

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
_OF_THE_STATE_REVIEWED = when_needed(r"\breplies presented by the State under review", re.IGNORECASE)
"""What the cover of an addendum says below the title of the report that it answers."""
_BY_SYMBOL: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("decision", re.compile(r"A/HRC/DEC/")),
    ("resolution", re.compile(r"A/HRC/RES/|A/RES/|A/HRC/S-\d+/L\.|A/HRC/\d+/L\.")),
)
_MATRIX = re.compile(r"thematic list of recommendations", re.IGNORECASE)
_TITLES: tuple[tuple[DocumentKind, str], ...] = (
    (
        "midterm_report",
        r"mid[-\s]?term\s+(?:\w+\s+){0,3}?(?:report|review)|rapport (?:\w+ ){0,3}?[dà]\w* ?mi-parcours"
        r"|informe (?:\w+ ){0,3}?de (?:mitad|medio|mediano) (?:de|del|t[ée]rmino|plazo|per[ií]odo)",
    ),
    ("matrix", _MATRIX.pattern),
    (
        "advance_questions",
        r"advanced? questions|questions? (?:submitted|prepared) in advance"
        r"|questions (?:\w+ ){0,2}?(?:soumises|préparées|posées|adressées) à l[’']avance"
        r"|preguntas (?:\w+ ){0,2}?(?:(?:por|de|con) anticip|con antelaci)",
    ),
    (
        "decision",
        r"decision adopted by the human rights council|outcome of the universal periodic review"
        r"|décision adoptée par le conseil des droits|textes? issus? de l[’']examen périodique universel"
        r"|résultat de l[’']examen périodique universel"
        r"|decisión aprobada por el consejo de derechos|resultado del examen periódico universal",
    ),
    (
        "resolution",
        r"resolution adopted by the (?:human rights council|general assembly)|^\s*resolution \d+/\d+"
        r"|résolution adoptée par (?:le conseil des droits|l[’']assemblée)"
        r"|resolución aprobada por (?:el consejo de derechos|la asamblea)",
    ),
    (
        "council_report",
        r"report of the (?:human rights )?council on its .{0,40}session"
        r"|rapport du conseil des droits de l[’']homme sur sa .{0,40}session"
        r"|informe del consejo de derechos humanos sobre su .{0,40}período",
    ),
    (
        "inquiry_report",
        r"commission of inquiry|commission on human rights in|fact-finding mission|commission d[’']enquête"
        r"|mission d[’']établissement des faits|comisión de investigación|misión de (?:investigación|determinación)",
    ),
    (
        "national_report",
        r"national report submitted in accordance|rapport national (?:présenté|soumis)|informe nacional presentado",
    ),
    (
        "compilation",
        r"compilation prepared by the office|^\s*compilation on |compilation (?:établie par|d[’']informations)"
        r"|^\s*compilation concernant |(?:recopilación|compilación) (?:preparada|de información)"
        r"|^\s*(?:recopilación|compilación) sobre ",
    ),
    (
        "stakeholder_summary",
        r"summary prepared by the office|summary of stakeholders|résumé (?:établi par le haut|des communications)"
        r"|resumen (?:preparado por la oficina|de las comunicaciones)",
    ),
    (
        "oral_statement",
        r"^\s*(?:opening |closing |oral )?(?:statement|remarks) (?:by|of|delivered)|check against delivery"
        r"|^\s*(?:allocution|discours|déclaration) (?:liminaire )?(?:de|du|prononcée?)\b|seul le prononcé fait foi"
        r"|^\s*(?:discurso|declaración|intervención) (?:inaugural )?(?:de|del|pronunciad[oa])\b",
    ),
)
_BY_TITLE = tuple((kind, re.compile(words, re.IGNORECASE | re.MULTILINE)) for kind, words in _TITLES)
"""What the titles of kinds say in English, French and Spanish, which their symbols do not tell or which have none."""
_WITHOUT_SYMBOL: tuple[DocumentKind, ...] = ("advance_questions", "matrix", "oral_statement")
"""Kinds to which the United Nations give no symbol: where a document has one, its text only speaks of them."""
_REVIEWED = when_needed(r"the review of .{2,80}? was held (?:at|on|during) ", re.IGNORECASE)
"""What the first paragraph of a report of the Working Group says, should the title be missing."""
_SALUTATION = when_needed(
    r"^\s*(?:(?:your )?excellency|(?:votre )?excellence|(?:su )?excelencia)\s*[,:.]?\s*$"
    r"|^\s*dear (?:minister|sir|madam|mr|ms)\b|^\s*(?:monsieur|madame) l[ae] ministre\s*,?\s*$"
    r"|^\s*(?:señora?|excelentísim[oa] señora?) ministr[oa]\s*[,:]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""`Excellency,`"""
_GREETED_WITHIN = 20  # lines
_ADDRESSED = when_needed(
    r"^\s*(?:mr\.?|mister|madam|monsieur|madame|señora?)\s+(?:(?:le|la)\s+)?(?:vice-)?"
    r"(?:president|chair\w*|présidente?|president[ea])\s*[,:.]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""`Mr. President,`: so begins who speaks to the Council, and some who write to it."""
_OF_A_STATE = when_needed(
    r"\b(?:my|our) (?:delegation|government|country|authorities)\b|\bma délégation\b|\bmon (?:gouvernement|pays)\b"
    r"|\bmi (?:delegación|gobierno|país)\b",
    re.IGNORECASE,
)
"""How a State speaks of itself, and no organisation: `my Government`."""
_WRITTEN = when_needed(
    r"\bpresents its compliments to\b|\b(?:highest|high) consideration\b|\byours (?:sincerely|faithfully)\b"
    r"|\bhave the honou?r to (?:transmit|submit|forward|refer|enclose|inform)"
    r"|\bl[’']honneur de (?:vous )?(?:transmettre|faire tenir|soumettre|informer)|\bhaute considération\b"
    r"|\bel honor de (?:transmitir|remitir|dirigir|informar)|\b(?:distinguida|alta) consideración\b",
    re.IGNORECASE,
)
"""What is written in a letter and not said: `I have the honour to transmit`."""
_BYLINE = when_needed(r"By (?:[A-Z][\w.’'-]*\s?){2,5}(?:,|$)|[A-Z][A-Z .]{2,30}[,(].{2,40}[—–-] ?[A-Z]")
"""What stands below or in front of a press item: `By Ann Oak, The Elm Times`, `GENEVA, 3 May (EPA) — The`."""
_SHORTEST_SENTENCE = 10  # words
BYLINE_WITHIN = 6  # lines
_LETTER = when_needed(
    r"\bexcellency\b|^\s*dear (?:minister|sir|madam|mr|ms)|^\s*(?:h\.?e\.? |sir,|madam,)",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(symbol: Symbol | None, title: str, head: str, kind_of_file: str) -> DocumentKind:
    """Tell the kind; `head` are the first lines, each on its own; `kind_of_file` is that of `read.reading`."""
    if kind_of_file in TABLES:
        return "matrix" if _MATRIX.search(_flat(title)) or _MATRIX.search(_flat(head)) else "export"
    if kind_of_file == "jsonl":
        return "press"
    named = _with_symbol(symbol, title, head) if symbol else _without_symbol(title, head)
    return named or ("press" if kind_of_file == "html" else "other")


def _with_symbol(symbol: Symbol, title: str, head: str) -> DocumentKind | None:
    named = _by_symbol(symbol, title, head) or kind_in_title(title)
    if not named and symbol.council and not symbol.suffixes and _REVIEWED.search(_flat(head)):
        return "working_group_report"
    named = named or next((kind for kind in _kinds_in(head) if kind not in _WITHOUT_SYMBOL), None)
    return named or ("working_group_report" if _WORKING_GROUP_REPORT.search(_packed(head)) else None)


def _without_symbol(title: str, head: str) -> DocumentKind | None:
    """Tell the kind of a document by how it begins: what its text speaks of is not what it is."""
    if _is_letter(title, head):
        return "letter"
    opening = _before_the_text(head)
    if named := kind_in_title(title) or kind_in_title(opening):
        return named
    if _WORKING_GROUP_REPORT.search(_packed(opening)):
        return "addendum" if _OF_THE_STATE_REVIEWED.search(opening) else "working_group_report"
    if _ADDRESSED.search(_greeting(head)) and _OF_A_STATE.search(head):
        return "oral_statement"
    if _LETTER.search(head):
        return "letter"
    return "press" if any(map(_BYLINE.match, head.split("\n")[:BYLINE_WITHIN])) else None


def _before_the_text(head: str) -> str:
    """Give the lines in front of the first sentence: what a text speaks of is not what it is."""
    lines = head.split("\n")
    for at, line in enumerate(lines):
        sentence = line
        for following in lines[at + 1 : at + 6]:
            if sentence.rstrip().endswith(".") or not following[:1].islower():
                break
            sentence += f" {following}"
        if sentence.rstrip('”"’ ').endswith(".") and len(sentence.split()) >= _SHORTEST_SENTENCE:
            return "\n".join(lines[:at])
    return head


def _is_letter(title: str, head: str) -> bool:
    """Say whether one of the first lines greets somebody: letters do, and further down speak of other documents."""
    greeting = _greeting(head)
    greeted = _SALUTATION.search(greeting) or ("presents its compliments" in greeting)
    addressed = _ADDRESSED.search(greeting) and _WRITTEN.search(head)
    return bool(greeted or addressed) and "oral_statement" not in (kind_in_title(title), kind_in_title(head))


def _greeting(head: str) -> str:
    return "\n".join(head.split("\n")[:_GREETED_WITHIN])


def _by_symbol(symbol: Symbol, title: str, head: str) -> DocumentKind | None:
    if symbol.last_suffix == "Corr":
        return "corrigendum"
    if symbol.part in _PARTS:
        return _PARTS[symbol.part]
    if symbol.draft:
        return "draft_report"
    for kind, pattern in _BY_SYMBOL:
        if pattern.match(symbol.text.removeprefix("SAMPLE/")):
            return kind
    if symbol.council and _WORKING_GROUP_REPORT.search(_packed(head)) and not _is_of_the_council(title):
        return "addendum" if "Add" in symbol.suffixes else "working_group_report"
    return None


def _is_of_the_council(title: str) -> bool:
    """Say whether a title is that of a report of the Council, whose first pages may speak of the Working Group's."""
    return kind_in_title(title) == "council_report"


def kind_in_title(title: str) -> DocumentKind | None:
    """Tell the kind that a title says, in English, French or Spanish; null where it says none."""
    return next(_kinds_in(title), None)


def _kinds_in(words: str) -> Iterator[DocumentKind]:
    flat = _flat(words)
    return (kind for kind, pattern in _BY_TITLE if pattern.search(flat))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _packed(text: str) -> str:
    return "".join(text.split())
