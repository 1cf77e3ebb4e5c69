"""Objects that take the place of those before them, being of the same form: `the rights of women` and `children`."""

import re
from collections.abc import Callable

from followthrough.find.recommendations.numbered import NUMBER_LAST
from followthrough.find.recommendations.verbs import DEPENDENT
from followthrough.find.recommendations.wording import (
    DETERMINERS,
    WHEN,
    bare,
    first_word,
    is_asking,
    is_gerund,
    says_how,
)
from followthrough.patterns import when_needed

MOST_ADJECTIVES = 2
LEAST_ASKED = 10  # characters in front of `to` and those to whom something is given

_OF_LAST = when_needed(
    r"(?P<front>[A-Za-z].* (?:promotion|protection|monitoring|respect|observance) (?:of|for)) "
    r"(?P<object>[\w’'-]+(?: [\w’'-]+){0,4})\s*$"
)
"""`promotion of` child rights"""
_ACTION_LAST = when_needed(
    r"(?P<front>[A-Za-z].*?)(?: (?:the|its))? (?:accession(?: to)?|(?:ratification|signature|adoption)(?: of)?)\s*$"
)
_ACTION = when_needed(r"(?:the |its )?(?:accession|ratification|signature|adoption)\b")
_GIVEN_LAST = when_needed(
    r"(?P<front>[A-Za-z].* (?:provide|offer|give|grant|receive|seek|request)) (?P<noun>[a-z]{4,})\s*$"
)
"""`to provide assistance`"""
_THE_NOUN = when_needed(r"(?:the )?(?:[\w’'-]+ ){0,2}?(?P<noun>[a-z]{4,}) of ")
_LINKS = frozenset({"of", "for", "against", "on", "in", "from", "to", "and", "or"})
_BARE_NOUN_LAST = when_needed(
    r"(?P<front>[A-Za-z].* (?:of|for|against|on|in|from|to|among|between|with|including|such as)(?: [a-z]+ing)?"
    r"(?: (?:its|their))?):?(?: the)? "
    r"(?P<noun>[a-z][\w’-]*(?: [a-z][\w’-]*){0,3})\s*$"
)
"""Words that end with a noun: `Improve training for the judges`."""
_BARE_NOUN = when_needed(r"(?P<noun>[a-z][\w’-]*(?: [a-z][\w’-]*){0,3})[\s,;.]*$")
_NUMBER_SIGN = when_needed(r"[Nn]os?\.\s*(?=\d)")
_NUMBER_SIGN_LAST = when_needed(r"\s[Nn]os?\.$")
_THAT = when_needed(r"(?P<front>\w+(?: [\w-]+){0,3}?),? that\b")
_AND_THAT = when_needed(r"[\s,]*(?:(?:and|or)\s+)?that\s+(?!it\b)")
_NO_OBJECTS = (
    *("accordance", "addition", "close", "collaboration", "compliance", "conformity", "consultation"),
    *("cooperation", "due", "example", "full", "future", "instance", "keeping", "least", "light", "line", "order"),
    *("parallel", "particular", "partnership", "regard", "respect", "that", "this", "view", "which", "whom"),
    *("a view", "the aim", "the assistance", "the context", "the earliest", "the framework", "the help", "the near"),
    *("the support", "the view"),
)
_AND_OF = when_needed(
    r"^\s*(?:,\s*(?:and\s+)?|and\s+)(?P<of>of|for|against|from|on|in|at|with)\s+"
    rf"(?!(?:{'|'.join(_NO_OBJECTS)})\b)[a-z]"
)
"""`, of migrants`, `and in the army`; not `, in particular` or `with a view to`."""
_AMONG = when_needed(r"^\s+(?:among|amongst|between)\s+[a-z]")
_AMONG_LAST = when_needed(r"\s(?:among|amongst|between)(?: [\w’'-]+){1,4}\s*$")
"""Of these words a second never adds to the first: `among peoples` beside `between faiths`."""
_COLON_LAST = when_needed(r"^(?P<front>[^:;]{4,}):\s+(?P<preposition>[a-z]+)\s[^:;]*$")
_TO_WHOM = when_needed(r"\bto (?=(?P<whom>[\w-]+))")
_AND_TO_WHOM = when_needed(r"[\s,;]*(?:and\s+|as well as\s+)?to\s+(?=(?:the|all|its|any|these|those)\b)")


def parallel(words: str, wanted: str) -> str:
    """Give the words in front of the last of `words` whose place `wanted` takes, else none."""
    text, other = bare(words), bare(wanted)
    found = (of_form(text, other) for of_form in _OBJECTS)
    return next(filter(None, found), "") or next(filter(None, (of_form(text, wanted) for of_form in _JOINED)), "")


def _noun(text: str, other: str) -> str:
    """Put a bare noun in the place of one: `Promote the rights of` before `children`."""
    first = first_word(other)
    no_noun = WHEN.match(other) or says_how(other) or is_gerund(first) or first in DEPENDENT
    noun = None if no_noun else _BARE_NOUN.match(other)
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


def _of_such(text: str, wanted: str) -> str:
    """Put what others are of in the place of the same: `the rights of` before `of migrants`, behind `of women`."""
    more = None if WHEN.match(bare(wanted)) else _AND_OF.match(wanted)
    ends = re.search(rf" {more['of']}(?: [\w’'-]+){{1,4}}\s*$", text) if more else None
    return text[: ends.start()] if ends else ""


def _among(text: str, wanted: str) -> str:
    """Put `between faiths` in the place of `among peoples`."""
    ends = _AMONG_LAST.search(text) if _AMONG.match(wanted) else None
    return text[: ends.start()] if ends else ""


def _behind_colon(text: str, wanted: str) -> str:
    """Put what a semicolon parts in the place of the first behind a colon: `Go on: in parks (A); in gardens (B)`."""
    ends = _COLON_LAST.match(text) if wanted.lstrip().startswith(";") else None
    return ends["front"] if ends and ends["preposition"] in _LINKS and first_word(wanted) in _LINKS else ""


def _number(text: str, other: str) -> str:
    """Put a number in the place of a number: `Ratify ILO Conventions Nos.` before `189`."""
    sign = _NUMBER_SIGN.match(other)
    ends = NUMBER_LAST.match(text) if sign or other[:1].isdigit() else None
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


_JOINED: tuple[Callable[[str, str], str], ...] = (_that, _to_whom, _of_such, _among, _behind_colon)
_OBJECTS: tuple[Callable[[str, str], str], ...] = (_noun, _action, _given, _of_noun, _number)
