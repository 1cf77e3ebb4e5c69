"""The title of a document: what stands large on its cover, or in its place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, dropwhile, islice, takewhile

from followthrough.patterns import when_needed
from followthrough.read.cover import plain
from followthrough.read.kinds import kind_in_title
from followthrough.read.symbols import Symbol
from followthrough.records import Block, DocumentKind
from followthrough.records.documents import NOTE_MARK
from followthrough.terms.ordinals import ORDINAL
from followthrough.terms.states import find, vocabulary

LARGE = 13  # points, from which on bold type on a cover is the title's
_WITHIN = 15  # lines, among which a document says what it is
LONGEST_FIRST_LINE = 120  # characters of a title of which the type says nothing
_RULE = re.compile(r"\s*_{3,}\s*")
"""A line of underscores above a footnote."""
_RUBRIC = re.compile(
    r"(?:a )?united|nations|(?:a )?united nations(?: a)?|a|general assembly|human rights council"
    r"|distr\.?.*|general|limited|original:.*|agenda item \d+|universal\s*periodic review"
    r"|working group on the universal periodic review"
    r"|geneva,.*|ge[.:]\s?\d.*|\*?\d{6,}\*?|items? \d+ of the.*|english|/?A?/HRC/.*"
    r"|(?:(?:on|le|el)\s)?\d{1,2}(?:er)?\b.{0,40}\d{4}"
    r"|general assembly distr.*|organizational and procedural matters|vice-president and rapporteur.*"
    r"|nations unies|naciones unidas|assemblée générale|asamblea general|conseil des droits de l[’']homme"
    r"|consejo de derechos humanos|examen périodique universel|examen periódico universal|français|español"
    r"|addend(?:um|a)|additif|adición|corrigend(?:um|a)|rectificatif|corrección|point \d+ de l.*|tema \d+ de.*"
    r"|https?:.*|www\..*",
    re.IGNORECASE,
)
"""What stands on every cover and is no title: `Distr.: General`, `Agenda item 6`."""
_OUTLINE = re.compile(r"(?:[IVX]{1,4}|[A-Z]|\d{1,2})\.\s|introduction$|contents$|summary$", re.IGNORECASE)
_SESSION = re.compile(
    rf"\b(?:{ORDINAL})[-\s]+(?:special\s+)?session\b|^(?:agenda item|point|tema) \d+\b"
    r"|^\w+(?:-\w+| et \w+)*(?: \w+)? session$|^\w+(?: \w+)? período(?: \w+)? de sesiones$",
    re.IGNORECASE,
)
"""What the title stands behind: `Ninth session`, or the item of the agenda."""
_NUMBERED = when_needed(
    r"(?:(?:d[eé]cisi[oó]n|r[eé]solu[tc]i[oó]n)\s+)?\d{1,2}/(?:\d{1,3}|[A-Z])\b\.?", re.IGNORECASE
)
"""The number in front of the title of a decision or resolution: `43/112. Outcome of the …`."""
_THEMATIC_LIST = when_needed(r".*thematic list of recommendations", re.IGNORECASE)
_WHOSE = "Report of the Office of the"
"""What stands below a title and says whose report it is: `Report of the Office of the … High Commissioner`."""
_RUN_TOGETHER = re.compile(r"A/HRC/|\bDistr\b|UnitedNations")
_ROWS = ("Theme", "Recommendation")
"""How a matrix begins that has no title."""
_OF_ALL: Mapping[DocumentKind, str] = {
    "working_group_report": "Report of the Working Group on the Universal Periodic Review",
    "draft_report": "Report of the Working Group on the Universal Periodic Review",
    "addendum": "Report of the Working Group on the Universal Periodic Review",
    "matrix": "Thematic list of recommendations",
    "national_report": "National report",
    "compilation": "Compilation prepared by the Office of the United Nations High Commissioner for Human Rights",
    "stakeholder_summary": "Summary prepared by the Office of the United Nations High Commissioner for Human Rights",
}
"""How documents of a kind are titled, where the lines of a cover have run together."""


def title_of(cover: Sequence[Block], symbol: Symbol | None) -> str:
    """Give the title: the large lines of the cover, else those behind the session, else its headings or first line.

    A document of no `symbol` says what it is in its first line, and not behind a session.
    """
    lines = [block for block in cover if block.text.strip()]
    first = plain(lines[0].text) if lines else ""
    if _begins_with_its_title(first):
        capitals = list(takewhile(str.isupper, (plain(block.text) for block in lines)))
        title = _joined(_up_to_a_name(_wording(capitals)))
    else:
        without = "" if symbol else _joined(_headings(lines)) or _first_line(lines)
        title = _joined(_large(lines)) or without or _joined(_wording(_behind_the_session(lines)))
    return _with_what_it_is(title, lines) if find(title) else title


def title_by_kind(kind: DocumentKind, title: str, blocks: Sequence[Block]) -> str:
    """Give the title of a document by what its kind makes of it.

    A decision or resolution has its title behind its number, a matrix in the head of its pages; a letter has none
    (see `letters`). Where the lines of a cover have run together, it is the title that all of the kind bear.
    `title` is what its cover gives, which may be empty, `blocks` are its first ones.
    """
    if kind == "letter":
        return ""
    if kind == "matrix":
        told = title if not title.startswith(_ROWS) else _OF_ALL[kind]
        return next((said[0] for one in blocks if (said := _THEMATIC_LIST.match(plain(one.text)))), told)
    if kind in ("decision", "resolution"):
        return _joined(_behind_the_number(blocks)) or title
    if kind in _OF_ALL and (not title or _RUN_TOGETHER.search(title)):
        return _OF_ALL[kind]
    if title and kind_in_title(title) != kind and (line := _line_of_kind(kind, blocks)) and line not in title:
        return f"{title}: {line}"
    return title


def with_state(title: str, states: Sequence[str]) -> str:
    """Put the name of the State behind a title that all documents of a kind bear."""
    named = title in _OF_ALL.values() and len(states) == 1
    return f"{title}: {vocabulary().states[states[0]].name}" if named else title


def is_rubric(line: str) -> bool:
    """Say whether a line stands on every cover and is no title: `Distr.: General`, `Ninth session`."""
    return bool(_RUBRIC.fullmatch(line) or _SESSION.search(line))


def _line_of_kind(kind: DocumentKind, blocks: Sequence[Block]) -> str:
    """Give the line below a title that says what the document is: `Mid-term report` below `Government of Aland`."""
    if kind not in ("midterm_report", "advance_questions"):
        return ""
    lines = (plain(block.text) for block in blocks[:_WITHIN])
    return next((line for line in lines if len(line) <= LONGEST_FIRST_LINE and kind_in_title(line) == kind), "")


def _first_line(lines: Sequence[Block]) -> str:
    """Give the first line of a text if it could be its title: short, no sentence, no rubric, no number in front."""
    first = plain(lines[0].text).lstrip("# ") if lines else ""
    stands_alone = len(first) <= LONGEST_FIRST_LINE and not first.endswith((".", ",", ";", ":"))
    could_be = stands_alone and first[:1].isupper() and not _RUBRIC.fullmatch(first) and not _SESSION.search(first)
    return first if could_be and (" " in first or find(first)) else ""


def _up_to_a_name(lines: Sequence[str]) -> list[str]:
    """End a title in front of the name of a State: under it stands what that State asks."""
    return [*lines[:1], *takewhile(lambda line: not find(line), lines[1:])]


def _with_what_it_is(name: str, lines: Sequence[Block]) -> str:
    """Put the line below behind a title that is only the name of a State: `Norway: Mid-term report`."""
    below = dropwhile(lambda line: plain(line.text) != name, lines)
    what = next((plain(line.text) for line in islice(below, 1, None)), "")
    is_title = what[:1].isupper() and not what.endswith(".") and not _is_below_the_title(what)
    return f"{name}: {what}" if is_title else name


def _begins_with_its_title(line: str) -> bool:
    """Say whether a document has its title in capitals in front of all else, as advance questions have."""
    return line.isupper() and not _RUBRIC.fullmatch(line) and "/" not in line


def _large(lines: Sequence[Block]) -> list[str]:
    """Give the first lines in large type that are no rubrics, and a State's name in smaller type right below."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_large(lines[end]):
            end += 1
        if end > at and (title := _wording(plain(line.text) for line in lines[at:end])):
            below = plain(lines[end].text) if end < len(lines) else ""
            return [*title, below] if find(below) and title[-1] != below else title
        at = end + 1
    return []


def _is_large(block: Block) -> bool:
    return (block.size or 0) >= LARGE and (block.bold or block.role == "heading")


def _headings(lines: Sequence[Block]) -> list[str]:
    """Give the first headings that stand together and are no rubrics."""
    told = dropwhile(lambda block: block.role != "heading" or bool(_RUBRIC.fullmatch(plain(block.text))), lines)
    return _wording(plain(block.text) for block in takewhile(lambda block: block.role == "heading", told))


def _behind_the_number(blocks: Sequence[Block]) -> list[str]:
    """Give the line that begins with a number of the Council's, and the headings right behind it."""
    lines = [block for block in blocks if block.text.strip() and block.role != "running_head"]
    at = next((at for at, line in enumerate(lines) if _NUMBERED.match(line.text)), None)
    if at is None:
        return []
    number = _NUMBERED.match(lines[at].text)
    alone = number is not None and number.end() == len(lines[at].text.rstrip())
    below = lines[at + 1 : at + 2] if alone else ()
    behind = takewhile(lambda line: line.bold and line.role == "heading", lines[at + 1 + len(below) :])
    return [plain(line.text) for line in chain([lines[at]], below, behind)]


def _wording(lines: Iterable[str]) -> list[str]:
    """Leave out what stands on every cover above and below the title; end at the first heading of the text."""
    below = dropwhile(lambda line: not line or bool(_RUBRIC.fullmatch(line)), lines)
    title = list(takewhile(lambda line: not _OUTLINE.match(line) and not _is_below_the_title(line), below))
    return title[: next((at for at, line in enumerate(title) if at and line.startswith(_WHOSE)), None)]


def _is_below_the_title(line: str) -> bool:
    return bool(_RUBRIC.fullmatch(line)) and not line.lower().endswith(("review", "universel", "universal"))


def _behind_the_session(lines: Sequence[Block]) -> Iterator[str]:
    begun = False
    for block in lines[:30]:
        line = plain(block.text)
        if begun and (block.role == "footnote" or block.text.lstrip().startswith((NOTE_MARK, "* ", "•"))):
            return
        if begun and (len(line) > 160 or line.startswith(("The present ", "GE."))):
            return
        if begun and line:
            yield line
        begun = begun or bool(_SESSION.search(line))


def _joined(lines: Sequence[str]) -> str:
    """Join the lines of a title; the name of a State stands behind a colon."""
    title = ""
    for line in lines[:8]:
        names = find(title) or find(line) or find(line.partition(" (")[0])
        title = f"{title}: {line}" if title and names and not title.endswith(":") else f"{title} {line}".strip()
    return re.sub(r"(?<=\w)- (?=[a-z])", "-", _RULE.sub("", title))
