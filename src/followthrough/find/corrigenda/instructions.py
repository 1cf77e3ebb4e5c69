"""What is to be done at a place: the lines of a change as instructions, each with its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from followthrough.find.corrigenda.places import NUMBER, written

Kind = Literal["replace", "whole", "makers", "after", "before", "append", "number", "move", "delete", "insert"]

_KIND = r"(?:text|wording|(?:sub-?)?paragraph|recommendation)s?"
_THING = rf"{_KIND}(?: {NUMBER})?"
_MAKERS = r"recommending (?:States?|countr(?:y|ies)|delegations?)"
_WORDS = (
    r"(?:(?:the )?(?:words?|phrase|term|figure|names? of|name|reference to)\s+"
    r"|(?:the |an? )?(?:following|new) (?:words?|phrase|text|sentences?)\s*:?\s+)?"
)
OF_STATES = re.compile(
    r"^(?:(?:in|from|to) )?(?:the |its )?(?:list|names?) of (?:the )?(?:recommending )?"
    r"(?:States|countries|delegations)(?: in (?:brackets|parentheses))?\s*[,:]?\s*"
    r"|^in (?:the )?(?:brackets|parentheses)\s*[,:]?\s*"
    r"|\s+(?:in|from|to) (?:the )?(?:list|names?) of (?:the )?(?:recommending )?(?:States|countries|delegations)\b",
    re.IGNORECASE,
)
"""What says that recommending States are meant: `In the list of States, add Chad`."""
_WITHIN = (
    r"(?:(?:in|on)?\s*(?:the\s+)?(?:(?:first|second|third|fourth|fifth|penultimate|last|final)\s+(?:line|sentence)"
    r"|(?:line|sentence)\s+\d{1,2})(?:\s+from\s+(?:the\s+)?(?:top|bottom))?\s*[,:]\s*)"
)
BEGINS = re.compile(
    rf"{_WITHIN}?(?:for|replace|substitute|delete|remove|omit|insert|add|after|before|instead of|at the end|renumber"
    rf"|move|in the (?:list|names|brackets|parentheses)|(?:the )?(?:above |existing |whole )?{_THING}"
    rf"|(?:the )?(?:(?:list|names?) of (?:the )?)?{_MAKERS}|should|to read|(?:the )?subsequent)\b",
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
    re.compile(r"^(?:replace|should be replaced) (?:with|by)\s*:?\s*(?P<new>[“\"].*)$", re.IGNORECASE),
)
_ANNOUNCED = re.compile(
    r"(?:\bread(?:s|ing)?(?: as follows)?|\bsubstitute|\bfollowing(?: text| paragraph| recommendation)?"
    rf"|\b(?:replace|for)\b.*\b{_THING} (?:with|by)"
    rf"|\b(?:insert|add)(?:ed)?(?:[\s,:]+(?:the|an?|new|additional|further|following|after|before|{_THING}))*)\s*[:.]?$",
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
    rf"^(?:(?:at the end(?: of [^,]+)?,?\s+)?(?:insert|add)\s*:?\s+{_WORDS}(?P<new>.+?)"
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
    rf"^(?:(?:should |to )?(?:be )?(?:renumber(?:ed)?|becomes?)|for read)\s+(?:(?:it|them|as|to|{_KIND})\s+){{0,3}}"
    rf"(?P<new>{NUMBER})(?:\s*(?:to|[-–])\s*(?P<last>{NUMBER}))?$",
    re.IGNORECASE,
)
"""Recommendations have other numbers: `should be renumbered as 94.13`, `renumber as 94.13 to 94.15`."""
_GONE = re.compile(
    rf"^(?:(?:should|shall|is to|are to|to) be )?(?:deleted?|removed?|omit(?:ted)?)"
    rf"(?:\s+(?:the|this|these|above|existing|whole|entire|it|them|both)\b)*(?:\s+{_KIND}(?: (?P<number>{NUMBER}))?)?"
    rf"(?: in (?:its|their) entirety)?$"
    rf"|^(?:the |this |the whole )?{_KIND} (?:should|shall|is to) be (?:deleted|removed|omitted)$",
    re.IGNORECASE,
)
"""All that stands at a place is taken out: `Delete the paragraph`, `should be deleted`."""
_NEW = re.compile(
    rf"^(?P<where>after|before|following)?[\s,]*(?:should be )?(?:insert|add)(?:ed)?"
    rf"(?P<thing>[\s,:]+(?:(?:the|an?|new|additional|further|following)\s+)*{_KIND}(?:\s+(?P<number>{NUMBER}))?"
    r"|[\s,:]+the following\b)?"
    rf"(?:[\s,]+(?P<side>after|before|following)\s+(?:the\s+|existing\s+)*(?:{_KIND}\s+)?(?P<named>{NUMBER}))?"
    r"[\s,:]*(?:(?:to |which (?:should )?|that (?:should )?|should )?read(?:s|ing)?)?(?:\s*as follows)?[\s:.]*"
    r"(?P<new>\S.*)$",
    re.IGNORECASE,
)
"""A recommendation is put in: `insert a new paragraph 94.12 bis reading: Plant elms (Chad)`."""
_FOLLOWING = re.compile(
    r"[\s,;.]*(?:and\s+)?(?:renumber(?:ing)?\s+(?:the\s+)?(?:(?:subsequent|following|remaining|succeeding)\s+)?"
    rf"(?:{_KIND}\s+)?accordingly"
    rf"|(?:the\s+)?(?:subsequent|following|remaining|succeeding)\s+{_KIND}\s+(?:(?:should|shall|to) be |are )?"
    r"renumbered\s+accordingly)$",
    re.IGNORECASE,
)
"""What stands behind has other numbers since something was taken out or put in: `and renumber accordingly`."""
_MOVED = re.compile(
    r"^(?:should (?:be |have been )?)?(?:moved?|transfer(?:red)?|listed|included|placed)\s+"
    r"(?:from paragraph \d{1,3} )?(?:to|under|in)\s+(?:the (?:list|recommendations) (?:under|in|of) )?"
    r"paragraph (?P<new>\d{1,3})$",
    re.IGNORECASE,
)
"""A recommendation goes under another lead-in: `should be moved to paragraph 95`."""
_NEXT = re.compile(
    r"(?<=[”\"])\s*[,;]?\s*(?:and\s+)?(?=(?:for|replace|delete|remove|insert|add|after|before)\s)"
    r"|;\s+(?:and\s+)?(?=for\b.+\bread\b)|(?<=\w)\s+and\s+(?=(?:add|delete|remove)\s)",
    re.IGNORECASE,
)
"""Where another step begins in one line: `for “elms” read “oaks” and delete “old”`."""
_LACKS = re.compile(r"(?:after|before)\b(?!.*\b(?:insert|add)\b)", re.IGNORECASE)
"""A step of which only the place is said: `after the word “elms”`."""
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "'": "'"}


@dataclass(frozen=True, slots=True)
class Instruction:
    """One step: `words` says it; `readings` are the pairs of old and new words that it may mean, likeliest first.

    `of_states` is true where it speaks of the list of recommending States. Where a whole recommendation is taken out
    or put in, `named` is the number of the one that it names, or beside which the new one stands, and `renumbers`
    says that those behind it have other numbers; the reading of a new one is its number (if printed) and its words.
    """

    words: str
    kind: Kind
    readings: tuple[tuple[str, str], ...]
    of_states: bool = False
    renumbers: bool = False
    named: str = ""
    before: bool = False


def replacing(words: str, old: str, new: str) -> Instruction:
    """Give the instruction to put new words in the place of old ones."""
    return Instruction(words, "replace", ((_bare(old), _bare(new)),))


def instructions(lines: Sequence[str], *, adds: bool = False) -> list[Instruction]:
    """Read the lines below a place; what is not understood gives an instruction without readings.

    `adds` says that nothing stands at the place yet.
    """
    found: list[Instruction] = []
    for words in _steps(lines):
        last = found[-1] if found else None
        if last and last.kind in ("delete", "insert") and _FOLLOWING.fullmatch(_without_stop(words)):
            found[-1] = replace(last, words=f"{last.words}\n{words}", renumbers=True)
        else:
            found.extend(_read(one, adds=adds) for one in _each(words, adds=adds))
    return found


def _each(words: str, *, adds: bool) -> list[str]:
    """Part what one line says is done after each other; a whole new text is never parted."""
    parts = _NEXT.split(words)
    if len(parts) == 1 or _read(words, adds=adds).kind in ("whole", "insert"):
        return [words]
    return parts if all(map(BEGINS.match, parts)) and not any(map(_LACKS.match, parts)) else [words]


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


def _read(words: str, *, adds: bool) -> Instruction:
    """Read one step; what is done with a whole line or sentence of a paragraph is not done with the paragraph."""
    line = " ".join(words.split())
    said = re.sub(rf"^{_WITHIN}", "", line, flags=re.IGNORECASE)
    read = _read_within(words, said, adds=adds)
    return replace(read, readings=()) if said != line and read.kind in ("whole", "delete", "insert") else read


def _read_within(words: str, said: str, *, adds: bool) -> Instruction:
    if whole := _of_whole(words, said, adds=adds):
        return whole
    stripped = OF_STATES.sub("", said, count=1).strip(" ,:")
    of_states = stripped != said
    plain = _without_stop(stripped)
    if found := _MADE_BY.match(_without_stop(said)):
        return Instruction(words, "makers", (("", _bare(found["new"])),), of_states=True)
    if numbers := _of_numbers(words, plain):
        return numbers
    for found in (whole.match(stripped) for whole in _WHOLE):
        if found and found["new"].strip():
            return Instruction(words, "whole", (("", _bare(found["new"])),), of_states)
    return _of_words(words, plain, of_states)


def _of_whole(words: str, said: str, *, adds: bool) -> Instruction | None:
    """Read what takes a whole recommendation out, or puts one in; null where the words do neither."""
    plain = _without_stop(said)
    rest = _without_stop(_FOLLOWING.sub("", plain))
    renumbers = rest != plain
    if found := _GONE.match(rest):
        return Instruction(words, "delete", (("", ""),), renumbers=renumbers, named=written(found["number"] or ""))
    found = _NEW.match(rest if renumbers else said)
    if not found or not (adds or found["where"] or found["thing"] or found["named"]):
        return None
    return Instruction(
        words,
        "insert",
        ((written(found["number"] or ""), _bare(found["new"])),),
        renumbers=renumbers,
        named=written(found["named"] or ""),
        before="before" in (found["where"] or found["side"] or "").lower(),
    )


def _of_numbers(words: str, plain: str) -> Instruction | None:
    """Read what gives another number, or puts under another lead-in; null where the words do neither."""
    if _FOLLOWING.search(plain):  # behind what is no whole recommendation
        return Instruction(words, "number", ())
    if found := _NUMBERED.match(plain):
        return Instruction(words, "number", ((written(found["last"] or ""), written(found["new"])),))
    found = _MOVED.match(plain)
    return Instruction(words, "move", (("", found["new"]),)) if found else None


def _of_words(words: str, plain: str, of_states: bool) -> Instruction:
    for pattern in _REPLACED:
        if pairs := tuple(_pairs(pattern, plain)):
            return Instruction(words, "replace", pairs, of_states)
    for pattern in _INSERTED:
        if found := _match(pattern, plain):
            where: Kind = "after" if found["where"].lower() == "after" else "before"
            return Instruction(words, where, ((_bare(found["old"]), _bare(found["new"])),), of_states)
    if found := _match(_DELETED, plain):
        old = _bare(found["old"] or found["words"])
        return Instruction(words, "replace", ((old, ""),), of_states)
    if found := _match(_ADDED, plain):
        return Instruction(words, "append", (("", _bare(found["new"] or found["named"])),), of_states)
    return Instruction(words, "replace", ())


def _pairs(pattern: re.Pattern[str], plain: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part old from new: the word between them may stand in either."""
    found = _match(pattern, plain)
    if not found:
        return
    yield _bare(found["old"]), _bare(found["new"])
    if pattern is _REPLACED[0]:
        for between in list(re.finditer(r"[\s,;]+read\b\s*:?\s*", plain))[1:]:
            yield _bare(plain[found.start("old") : between.start()]), _bare(plain[between.end() :])


def _match(pattern: re.Pattern[str], plain: str) -> re.Match[str] | None:
    """Match words that are old or new as a whole: `“elms” by “oaks” and “old”` are more than one quotation."""
    found = pattern.match(plain)
    said = [words.strip(" ,:").rstrip(".; ") for words in (found.groupdict().values() if found else ()) if words]
    several = (
        words.endswith(closed) and closed in words[1:-1] for words in said if (closed := _QUOTES.get(words[:1]))
    )
    return None if any(several) else found


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
