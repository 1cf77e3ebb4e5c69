"""What people type, taken apart: words, "phrases", prefix*, AND OR NOT, (groups), field:value and dates.

Dates are typed as `date:2014`, `date:2012..2014`, `after:2012` (from 2013 on) and `before:2014-05` (until April).
Nothing that is typed is an error. A quotation mark or parenthesis that is not closed is closed at the end; an
operator with nothing beside it is passed over; a field that does not exist is read as words.
"""

import re
from dataclasses import dataclass
from typing import Literal

from followthrough.site.search.dates import FIRST, LAST, span_of
from followthrough.site.search.fields import FACETS

_TOKENS = re.compile(r'-?[\w]+:"[^"]*"?|-?"[^"]*"?|[()]|[^\s()"]+')
_MOST = 200  # tokens; longer queries are cut, since nobody types them


@dataclass(frozen=True, slots=True)
class Words:
    """Words to find: one or several as a phrase; `prefix` where the last one may go on."""

    text: str
    phrase: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A facet that must have a value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Dates:
    """The days from `first` to `last`, as `dates` writes them, on one of which an entry was published."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of which all (`and`) or any (`or`) must be there."""

    how: Literal["and", "or"]
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What was known on a day, as `dates` writes it."""

    day: int


Node = Words | Field | Dates | Not | Group | Known

EVERYTHING = Group("and", ())
"""What asks for nothing in particular finds everything."""


def names_day(node: Node) -> bool:
    """Say whether what is asked for names the day on which it is to be known."""
    return isinstance(node, Known) or (isinstance(node, Group) and any(isinstance(one, Known) for one in node.parts))


def parse(typed: str) -> Node:
    """Take apart what was typed; an empty group asks for everything."""
    tokens = _TOKENS.findall(typed)[:_MOST]
    node, _ = _any(tokens, 0)
    return node


def _any(tokens: list[str], at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    while True:
        part, at = _all(tokens, at)
        if part != EVERYTHING:
            parts.append(part)
        if at < len(tokens) and tokens[at] == "OR":
            at += 1
            continue
        return (parts[0] if len(parts) == 1 else Group("or", tuple(parts)) if parts else EVERYTHING), at


def _all(tokens: list[str], at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    negated = False
    while at < len(tokens) and tokens[at] not in ("OR", ")"):
        token = tokens[at]
        at += 1
        if token == "AND":
            continue
        if token == "NOT":
            negated = True
            continue
        part: Node
        if token == "(":
            part, at = _any(tokens, at)
            at += at < len(tokens) and tokens[at] == ")"
        else:
            part = _one(token)
        if part not in (EVERYTHING, Words("")):
            parts.append(Not(part) if negated else part)
        negated = False
    return (parts[0] if len(parts) == 1 else Group("and", tuple(parts))), at


def _one(token: str) -> Node:
    if len(token) > 1 and token[0] == "-" and (token[1] == '"' or token[1].isalnum()):
        return Not(_one(token[1:]))
    name, colon, value = token.partition(":")
    value = value.strip('"')
    if colon and name in FACETS and value:
        return Field(name, value)
    if colon and (dates := _dates(name, value)):
        return dates
    if token.startswith('"'):
        return Words(token.strip('"').strip(), phrase=True)
    if token.endswith("*") and token.strip("*"):
        return Words(token.strip("*"), prefix=True)
    return Words(token)


def _dates(name: str, value: str) -> Dates | None:
    span = span_of(value) if name in ("date", "after", "before") else None
    if span is None:
        return None
    if name == "after":
        return Dates(span[1] + 1, LAST)
    return Dates(FIRST, span[0] - 1) if name == "before" else Dates(*span)
