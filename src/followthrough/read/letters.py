"""What a letter without a subject, or a statement without a title, is called: whose it is, to whom, and when."""

import calendar
import re
from collections.abc import Sequence
from itertools import dropwhile, islice, takewhile

from followthrough.patterns import when_needed
from followthrough.read.cover import plain
from followthrough.records import Block
from followthrough.terms.dates import date_in

_SUBJECT = when_needed(r"(?:subject|re|ref|objet|asunto)\s?[.:]+\s*(?=\S)", re.IGNORECASE)
_WORDS = when_needed(r"[^\W\d_]{2,}\W+[^\W\d_]{2,}")
"""What a subject has: `Ref.: UPR/3` is a number of an office's."""
_NOTE_VERBALE = when_needed(
    r"\bthe (?P<sender>(?:permanent mission|embassy|ministry|office)\b.{3,160}?) presents its compliments to "
    r"the (?P<to>.{3,120}?)(?:,| and has the honou?r)",
    re.IGNORECASE,
)
"""`The Permanent Mission of Aland presents its compliments to the Office of the Secretary and has the honour to`"""
_FROM = when_needed(
    r"from\s?:\s*(?P<named>\S.*)"
    r"|.{0,60}?\b(?P<office>(?:permanent (?:mission|delegation)|embassy|government|parliament) of .+"
    r"|ministry (?:of|for) .+|office of the (?:\w+ ){0,3}high commissioner for human rights"
    r"|mission permanente .+|ministère .+|ambassade .+|misión permanente .+|ministerio .+|embajada .+)",
    re.IGNORECASE,
)
"""Whose head a letter bears: `Permanent Mission of Aland to the United Nations Office at Geneva`."""
_TO = when_needed(
    r"to\s?:\s*(?P<named>\S.*)|to the (?P<office>.+)"
    r"|(?P<person>(?:h\.\s?e\.|(?:his|her) excellency|mr\.|ms\.|mrs\.|dr\.) .+)",
    re.IGNORECASE,
)
_GREETING = when_needed(
    r"(?:dear (?!sir\b|madam\b|colleague)(?P<name>[^,:]{3,60})|dear \w+|(?:your )?excellency|sir|madam"
    r"|monsieur.*|madame.*|señora? .*|excelencia|excellence)[,:.]?",
    re.IGNORECASE,
)
"""`Dear Ms. Oak,`, `Excellency,`"""
_VALEDICTION = when_needed(r"(?:yours (?:sincerely|faithfully|truly)|sincerely|respectfully)\b.*", re.IGNORECASE)
_ROLE = when_needed(r"(?:[A-Z][\w’'.-]*)(?:,? (?:[A-Z][\w’'.-]*|of|for|the|and|to))*")
_SMALL = frozenset(("and", "at", "for", "in", "of", "on", "the", "to"))
_OFFICES = when_needed(
    r"(?:permanent|embassy|government|parliament|ministry|office|president|secretar|high comm)", re.IGNORECASE
)
LONGEST = 110  # characters of a line that names somebody


def title_of_letter(blocks: Sequence[Block], published: str | None, language: str) -> str:
    """Give the subject of a letter, else `Letter from … to …, 13 May 2020`, of which it may say only some.

    In other languages than English, where those words would not be the letter's own: its head and its day.
    `published` is the day of the letter as an ISO date.
    """
    lines = [line for block in blocks if (line := plain(block.text))]
    if subject := _subject(lines):
        return subject
    note = _NOTE_VERBALE.search(" ".join(lines[:12]))
    sender = note["sender"] if note else _sender(lines)
    if language != "en":
        return ", ".join(filter(None, (sender, published)))
    to = note["to"] if note else _addressee(lines)
    who = "".join(f" {word} {_with_article(name)}" for word, name in (("from", sender), ("to", to)) if name)
    return ", ".join(filter(None, ("Note verbale" + who if note else "Letter" + who, _day(published))))


def title_of_statement(published: str | None) -> str:
    """Give `Statement, 13 May 2020`: who speaks is often not said, and the State that is named may be another."""
    return ", ".join(filter(None, ("Statement", _day(published))))


def _subject(lines: Sequence[str]) -> str:
    return next(
        (line[said.end() :] for line in lines if (said := _SUBJECT.match(line)) and _WORDS.search(line, said.end())),
        "",
    )


def _sender(lines: Sequence[str]) -> str:
    """Give whose head stands above the greeting, else who signed."""
    for line in takewhile(lambda line: not _GREETING.fullmatch(line), lines[:20]):
        if len(line) <= LONGEST and (said := _FROM.fullmatch(line)):
            return _in_small_letters(said["named"] or said["office"])
    signed = islice(dropwhile(lambda line: not _VALEDICTION.fullmatch(line), lines), 1, 4)
    return ", ".join(takewhile(lambda line: bool(_ROLE.fullmatch(line)) and not _TO.match(line), signed))


def _addressee(lines: Sequence[str]) -> str:
    """Give to whom a letter is addressed: above its greeting or below its first page, else whom it greets."""
    for at, line in enumerate(lines):
        if len(line) <= LONGEST and not line.endswith(",") and (said := _TO.fullmatch(line)):
            below = islice(lines[at + 1 :], 1 if said["person"] else 0)
            named = said["named"] or said["office"] or said["person"]
            return ", ".join((named, *takewhile(_is_role, below)))
    greeted = (said["name"] for line in lines[:30] if (said := _GREETING.fullmatch(line)))
    return next(filter(None, greeted), "")


def _is_role(line: str) -> bool:
    return (
        bool(_ROLE.fullmatch(line)) and len(line.split()) > 1 and not _GREETING.fullmatch(line) and not date_in(line)
    )


def _in_small_letters(name: str) -> str:
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(word if word in _SMALL else word.capitalize() for word in words)


def _with_article(name: str) -> str:
    return f"the {name}" if _OFFICES.match(name) else name


def _day(published: str | None) -> str:
    year, month, day = (published or "--").split("-")
    return f"{int(day)} {calendar.month_name[int(month)]} {year}" if day else ""
