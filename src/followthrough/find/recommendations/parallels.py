"""Objects that take the place of those before them, being of the same form: `the rights of women` and `children`."""

import re
from collections.abc import Callable

from followthrough.find.recommendations.wording import DETERMINERS, WHEN, bare, is_asking

MOST_ADJECTIVES = 2
LEAST_ASKED = 10  # characters in front of `to` and those to whom something is given

_OF_LAST = re.compile(
    r"(?P<front>[A-Za-z].* (?:promotion|protection|monitoring|respect|observance) (?:of|for)) "
    r"(?P<object>[\w’'-]+(?: [\w’'-]+){0,4})\s*$"
)
"""`promotion of` child rights"""
_ACTION_LAST = re.compile(
    r"(?P<front>[A-Za-z].*?)(?: (?:the|its))? (?:accession(?: to)?|(?:ratification|signature|adoption)(?: of)?)\s*$"
)
_ACTION = re.compile(r"(?:the |its )?(?:accession|ratification|signature|adoption)\b")
_GIVEN_LAST = re.compile(
    r"(?P<front>[A-Za-z].* (?:provide|offer|give|grant|receive|seek|request)) (?P<noun>[a-z]{4,})\s*$"
)
"""`to provide assistance`"""
_THE_NOUN = re.compile(r"(?:the )?(?:[\w’'-]+ ){0,2}?(?P<noun>[a-z]{4,}) of ")
_LINKS = frozenset({"of", "for", "against", "on", "in", "from", "to", "and", "or"})
_BARE_NOUN_LAST = re.compile(
    r"(?P<front>[A-Za-z].* (?:of|for|against|on|in|from|to|including|such as)(?: [a-z]+ing)?):?(?: the)? "
    r"(?P<noun>[a-z][\w’-]*(?: [a-z][\w’-]*){0,3})\s*$"
)
"""Words that end with a noun: `Improve training for the judges`."""
_BARE_NOUN = re.compile(r"(?P<noun>[a-z][\w’-]*(?: [a-z][\w’-]*){0,3})[\s,;.]*$")
_NUMBER_LAST = re.compile(
    r"(?P<front>[A-Za-z].*\b(?:articles?|paragraphs?|[Nn]os?\.|[Nn]umbers?|Conventions?|Protocols?)) \d[\w()]*\s*$"
)
_NUMBER_SIGN = re.compile(r"[Nn]os?\.\s*(?=\d)")
_NUMBER_SIGN_LAST = re.compile(r"\s[Nn]os?\.$")
_THAT = re.compile(r"(?P<front>\w+(?: [\w-]+){0,3}?),? that\b")
_AND_THAT = re.compile(r"[\s,]*(?:(?:and|or)\s+)?that\s+(?!it\b)")
_TO_WHOM = re.compile(r"\bto (?=(?P<whom>[\w-]+))")
_AND_TO_WHOM = re.compile(r"[\s,;]*(?:and\s+|as well as\s+)?to\s+(?=(?:the|all|its|any|these|those)\b)")


def parallel(words: str, wanted: str) -> str:
    """Give the words in front of the last of `words` whose place `wanted` takes, else none."""
    text, other = bare(words), bare(wanted)
    found = (of_form(text, other) for of_form in _OBJECTS)
    return next(filter(None, found), "") or _that(text, wanted) or _to_whom(text, wanted)


def _noun(text: str, other: str) -> str:
    """Put a bare noun in the place of one: `Promote the rights of` before `children`."""
    noun = None if WHEN.match(other) else _BARE_NOUN.match(other)
    ends = _BARE_NOUN_LAST.match(text) if noun else None
    if not noun or not ends:
        return ""
    named = {*ends["noun"].split(), *noun["noun"].replace(" and ", " ").split()}
    return "" if named & (DETERMINERS | _LINKS) or is_asking(ends["noun"].split()[0]) else ends["front"]


def _action(text: str, other: str) -> str:
    """Put what is done with a treaty in the place of such: `consider` before `ratification`, behind `accession`."""
    ends = _ACTION_LAST.match(text) if _ACTION.match(other) else None
    return ends["front"] if ends else ""


def _given(text: str, other: str) -> str:
    """Put what is given in the place of the same: `provide` before `technical assistance`, behind `assistance`."""
    ends = _GIVEN_LAST.match(text)
    before = other.partition(ends["noun"])[0].split() if ends and ends["noun"] in other else None
    if not ends or before is None or len(before) > MOST_ADJECTIVES or {*before} & (DETERMINERS | _LINKS):
        return ""
    return ends["front"]


def _of_noun(text: str, other: str) -> str:
    """Put an object in the place of one with the same noun: `the rights of the old` of `child rights`."""
    ends, further = _OF_LAST.match(text), _THE_NOUN.match(other)
    same = ends and further and further["noun"] == ends["object"].rsplit(None, 1)[-1]
    return ends["front"] if ends and same else ""


def _number(text: str, other: str) -> str:
    """Put a number in the place of a number: `Ratify ILO Conventions Nos.` before `189`."""
    sign = _NUMBER_SIGN.match(other)
    ends = _NUMBER_LAST.match(text) if sign or other[:1].isdigit() else None
    if not ends:
        return ""
    return _NUMBER_SIGN_LAST.sub("", ends["front"]) if sign else ends["front"]


def _that(text: str, wanted: str) -> str:
    """Put a clause with `that` in the place of such a clause."""
    ends = _THAT.match(text) if _AND_THAT.match(wanted) else None
    return ends["front"] if ends else ""


def _to_whom(text: str, wanted: str) -> str:
    """Put `to all villagers` in the place of those to whom something is given."""
    if not _AND_TO_WHOM.match(wanted):
        return ""
    given = [to.end() for to in _TO_WHOM.finditer(text) if not is_asking(to["whom"].lower())]
    return text[: given[-1]].rstrip() if given and given[-1] > LEAST_ASKED else ""


_OBJECTS: tuple[Callable[[str, str], str], ...] = (_noun, _action, _given, _of_noun, _number)
