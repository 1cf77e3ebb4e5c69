"""What is to be done at a place: the lines of a change as instructions, each with its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["replace", "whole", "makers", "after", "before", "append", "number", "move"]

_THING = r"(?:text|wording|(?:sub-?)?paragraph|recommendation)(?: \d{1,3}(?:\.\d{1,3})?)?"
_MAKERS = r"recommending (?:States?|countr(?:y|ies)|delegations?)"
_WORDS = r"(?:(?:the )?(?:words?|phrase|term|figure|names? of|name|reference to)\s+)?"
_STATES = re.compile(
    r"^(?:in|from|to) (?:the |its )?(?:list|names?) of (?:the )?(?:recommending )?(?:States|countries|delegations)"
    r"(?: in (?:brackets|parentheses))?\s*[,:]?\s*"
    r"|^in (?:the )?(?:brackets|parentheses)\s*[,:]?\s*"
    r"|\s+(?:in|from|to) (?:the )?(?:list|names?) of (?:the )?(?:recommending )?(?:States|countries|delegations)\b",
    re.IGNORECASE,
)
"""What says that recommending States are meant: `In the list of States, add Chad`."""
BEGINS = re.compile(
    rf"(?:for|replace|substitute|delete|remove|omit|insert|add|after|before|instead of|at the end|renumber|move"
    rf"|in the (?:list|names|brackets|parentheses)|(?:the )?(?:above |existing |whole )?{_THING}"
    rf"|(?:the )?(?:(?:list|names?) of (?:the )?)?{_MAKERS}|should|to read)\b",
    re.IGNORECASE,
)
"""How a line begins that says what is done: `For elms read oaks`."""
_WHOLE = (
    re.compile(
        rf"^(?:(?:the )?(?:above |existing |present |whole |entire |first |following )*{_THING}?)?\s*"
        r"(?:(?:should|shall|to|is to)\s+)?(?:be (?:amended|corrected|revised|replaced) to )?read(?:s)?"
        r"(?: as follows)?\s*[:.]?\s*(?P<new>.*)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:for|replace) (?:the )?(?:above |existing |present |whole |entire )*{_THING},?\s+"
        r"(?:substitute|with|by|read|to read)(?: the)?(?: following)?(?: text| paragraph| recommendation)?"
        r"\s*[:.]?\s+(?P<new>.*)$",
        re.IGNORECASE,
    ),
    re.compile(r"^for\s+(?:substitute|read)\s*:?\s+(?P<new>.*)$", re.IGNORECASE),
    re.compile(
        r"^(?:substitute|replace (?:with|by)|should be replaced (?:with|by))(?: the)? following"
        r"(?: text| paragraph| recommendation)?\s*[:.]?\s*(?P<new>.*)$",
        re.IGNORECASE,
    ),
)
_ANNOUNCED = re.compile(
    r"(?:\bread(?:s)?(?: as follows)?|\bsubstitute|\bfollowing(?: text| paragraph| recommendation)?"
    rf"|\b(?:replace|for)\b.*\b{_THING} (?:with|by))\s*[:.]?$",
    re.IGNORECASE,
)
"""Words behind which a new text must stand: `should read as follows:`."""
_REPLACED = (
    re.compile(rf"^for\s*:?\s+{_WORDS}(?P<old>.+?)[\s,;]+(?:read|substitute)\b\s*:?\s*(?P<new>.+)$", re.IGNORECASE),
    re.compile(rf"^replace\s+{_WORDS}(?P<old>.+?)\s+(?:with|by)\s+{_WORDS}(?P<new>.+)$", re.IGNORECASE),
    re.compile(rf"^instead of\s+{_WORDS}(?P<old>.+?)[\s,]+read\s*:?\s*(?P<new>.+)$", re.IGNORECASE),
    re.compile(rf"^substitute\s+{_WORDS}(?P<new>.+?)\s+for\s+{_WORDS}(?P<old>.+)$", re.IGNORECASE),
    re.compile(
        rf"^{_WORDS}(?P<old>.+?)\s+should (?:read|be (?:replaced|substituted) (?:with|by))\s*:?\s+"
        rf"{_WORDS}(?P<new>.+)$",
        re.IGNORECASE,
    ),
)
_INSERTED = (
    re.compile(
        rf"^(?P<where>after|before)\s+{_WORDS}(?P<old>.+?),?\s+(?:insert|add)\s+{_WORDS}(?P<new>.+)$", re.IGNORECASE
    ),
    re.compile(
        rf"^(?:insert|add)\s+{_WORDS}(?P<new>.+?),?\s+(?P<where>after|before)\s+{_WORDS}(?P<old>.+)$", re.IGNORECASE
    ),
)
_DELETED = re.compile(
    rf"^(?:(?:delete|remove|omit)\s+{_WORDS}(?P<old>.+)|{_WORDS}(?P<words>.+?)\s+should be (?:deleted|removed))$",
    re.IGNORECASE,
)
"""Words are taken out: `Delete the words “and oaks”`."""
_ADDED = re.compile(
    rf"^(?:(?:at the end(?: of [^,]+)?,?\s+)?(?:insert|add)\s+{_WORDS}(?P<new>.+?)"
    rf"|{_WORDS}(?P<named>.+?)\s+should be (?:inserted|added))(?:\s+at the end(?: of .*)?)?$",
    re.IGNORECASE,
)
"""More States make a recommendation: `Add Chad at the end`."""
_MADE_BY = re.compile(
    rf"^(?:the )?(?:(?:list|names?) of (?:the )?)?{_MAKERS} should (?:read|be)(?: as follows)?\s*:?\s+(?P<new>.+)$",
    re.IGNORECASE,
)
"""All States that make a recommendation: `The recommending States should read Chad and Mali`."""
_NUMBERED = re.compile(
    r"^(?:should be |to be )?renumber(?:ed)?\s+(?:(?:it|as|to|paragraph|recommendation)\s+){0,3}"
    r"(?P<new>\d{1,3}(?:\.\d{1,3})?)$",
    re.IGNORECASE,
)
"""A recommendation has another number: `should be renumbered as 94.13`."""
_MOVED = re.compile(
    r"^(?:should (?:be |have been )?)?(?:moved?|transfer(?:red)?|listed|included|placed)\s+"
    r"(?:from paragraph \d{1,3} )?(?:to|under|in)\s+(?:the (?:list|recommendations) (?:under|in|of) )?"
    r"paragraph (?P<new>\d{1,3})$",
    re.IGNORECASE,
)
"""A recommendation goes under another lead-in: `should be moved to paragraph 95`."""
_WHOLE_THING = re.compile(rf"^(?:the )?(?:existing |whole |entire )*(?:{_THING}|it)?$", re.IGNORECASE)
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "'": "'"}


@dataclass(frozen=True, slots=True)
class Instruction:
    """One step: `words` says it; `readings` are the pairs of old and new words that it may mean, likeliest first.

    `of_states` is true where it speaks of the list of recommending States.
    """

    words: str
    kind: Kind
    readings: tuple[tuple[str, str], ...]
    of_states: bool = False


def replacing(words: str, old: str, new: str) -> Instruction:
    """Give the instruction to put new words in the place of old ones."""
    return Instruction(words, "replace", ((_bare(old), _bare(new)),))


def instructions(lines: Sequence[str]) -> list[Instruction]:
    """Read the lines below a place; what is not understood gives an instruction without readings."""
    return [_read(words) for words in _steps(lines)]


def _steps(lines: Sequence[str]) -> Iterator[str]:
    """Yield the words of each step: a new one begins where a line says what is done, and none is unfinished."""
    words = ""
    for line in lines:
        if words and BEGINS.match(line) and not unfinished(words):
            yield words
            words = line
        else:
            words = f"{words} {line}".strip()
    if words:
        yield words


def unfinished(words: str) -> bool:
    """Say whether more must follow: `For` before its `read`, and anything behind `should read as follows:`."""
    if _ANNOUNCED.search(words):
        return True
    return bool(re.match(r"for\b", words, re.IGNORECASE)) and not re.search(
        r"\b(?:read|substitute)\b", words, re.IGNORECASE
    )


def _read(words: str) -> Instruction:
    said = " ".join(words.split())
    stripped = _STATES.sub("", said, count=1).strip(" ,:")
    of_states = stripped != said
    plain = _without_stop(stripped)
    if found := _MADE_BY.match(_without_stop(said)):
        return Instruction(words, "makers", (("", _bare(found["new"])),), of_states=True)
    for found in (whole.match(stripped) for whole in _WHOLE):
        if found and found["new"].strip():
            return Instruction(words, "whole", (("", _bare(found["new"])),), of_states)
    if found := _NUMBERED.match(plain):
        return Instruction(words, "number", (("", found["new"]),))
    if found := _MOVED.match(plain):
        return Instruction(words, "move", (("", found["new"]),))
    return _of_words(words, plain, of_states)


def _of_words(words: str, plain: str, of_states: bool) -> Instruction:
    for pattern in _REPLACED:
        if pairs := tuple(_pairs(pattern, plain)):
            return Instruction(words, "replace", pairs, of_states)
    for pattern in _INSERTED:
        if found := pattern.match(plain):
            where: Kind = "after" if found["where"].lower() == "after" else "before"
            return Instruction(words, where, ((_bare(found["old"]), _bare(found["new"])),), of_states)
    if found := _DELETED.match(plain):
        old = _bare(found["old"] or found["words"])
        return Instruction(words, "replace", () if _WHOLE_THING.match(old) else ((old, ""),), of_states)
    if found := _ADDED.match(plain):
        return Instruction(words, "append", (("", _bare(found["new"] or found["named"])),), of_states)
    return Instruction(words, "replace", ())


def _pairs(pattern: re.Pattern[str], plain: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part old from new: the word between them may stand in either."""
    found = pattern.match(plain)
    if not found:
        return
    yield _bare(found["old"]), _bare(found["new"])
    if pattern is _REPLACED[0]:
        for between in list(re.finditer(r"[\s,;]+read\b\s*:?\s*", plain))[1:]:
            yield _bare(plain[found.start("old") : between.start()]), _bare(plain[between.end() :])


def _without_stop(words: str) -> str:
    """Drop the full stop that ends an instruction, also behind a closing quotation mark."""
    return words[:-1].rstrip() if words.endswith((".", ";")) else words


def _bare(words: str) -> str:
    """Take quotation marks off that stand around words."""
    words = words.strip(" ,:")
    closed = _QUOTES.get(words[:1])
    if closed and len(words) > 1 and words.rstrip(".;").endswith(closed):
        return words.rstrip(".;")[1:-1].strip()
    return words
