"""Adjectives with States of their own before one noun: `in a thorough (A), open and lasting (B) manner`.

Each State said its adjectives with the noun, behind what was asked. So it is where the noun is what is asked for:
`Give legal (A), medical (B) and mental (C) help to all`.
"""

from collections.abc import Sequence

from followthrough.find.recommendations import wording
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.verbs import DEPENDENT
from followthrough.find.recommendations.wording import DETERMINERS
from followthrough.patterns import when_needed

_SOME = r"[\w-]+(?:(?:,| and) [\w-]+)*"
_HOW_LAST = when_needed(rf"^(?P<before>.*?)(?P<how>,? ?\b(?:in|on|at))(?P<article> (?:an?|the))? {_SOME}\s*$")
_ADJECTIVES = when_needed(rf"^[\s,]*(?:and\s+)?(?:(?:an?|the)\s+)?(?P<adjectives>{_SOME})\s*$")
_HOW_WITH_NOUN = when_needed(
    rf"^(?P<before>.*?),? ?\b(?:in|on|at)(?: (?:an?|the))? {_SOME} "
    r"(?:manner|way|fashion|basis|sectors?|levels?|spheres?|courts?|schools?)$"
)
_NOUN = when_needed(
    r"^\s*(?P<noun>manner|way|fashion|basis|sectors?|levels?|spheres?|courts?|schools?)\b[\s,]*(?:and\b[\s,]*)?"
)
_KIND = r"[a-z-]+(?:al|ic|ive|ous|ary)"
_KIND_LAST = when_needed(rf"\w (?<!the ){_KIND}\s*$")
_ONE_MORE_KIND = when_needed(rf"^[\s,]*(?:(?:and|or)\s+)?(?P<adjective>{_KIND})(?P<noun>\s+[a-z].*)?\s*$")
"""`, medical`, ` and mental help to all`"""
_NOUN_NEXT = when_needed(r"^\s*(?!(?:and|as well as|but|or|to)\b)[a-z]")


def with_their_noun(parts: Sequence[Part]) -> list[Part]:
    """Give the parts of a paragraph so that adjectives have the noun that stands behind the last of them."""
    return _with_what_is_asked_for(_with_manner(parts))


def _with_what_is_asked_for(parts: Sequence[Part]) -> list[Part]:
    given = list(parts)
    for at, part in enumerate(parts):
        first = _first_kind(parts, at)
        more = _ONE_MORE_KIND.match(part.words) if first < at else None
        following = parts[at + 1] if at + 1 < len(parts) else Part("", ())
        if more and more["noun"]:
            _put_noun(given, first, at, more["noun"].strip())
        elif more and _is_noun(following.words):
            _put_noun(given, first, at, following.words.strip(" ;."))
            given[at + 1] = _said_without(following, given[first].words, parts[first : at + 1])
    return [part for part in given[:-1] if part.words] + given[-1:]


def _first_kind(parts: Sequence[Part], at: int) -> int:
    """Give the place of the first of the adjectives that go on to a part, which is that part's where none do."""
    first = at - 1
    while first > 0 and (more := _ONE_MORE_KIND.match(parts[first].words)) and not more["noun"]:
        first -= 1
    return first if first >= 0 and _KIND_LAST.search(parts[first].words) else at


def _is_noun(words: str) -> bool:
    return bool(_NOUN_NEXT.match(words)) and wording.first_word(words) not in DEPENDENT | DETERMINERS


def _put_noun(parts: list[Part], first: int, last: int, noun: str) -> None:
    """Put what was asked in front of each adjective, and the noun behind it."""
    asked, _, adjective = parts[first].words.rstrip().rpartition(" ")
    parts[first] = parts[first]._replace(words=f"{asked} {adjective} {noun}")
    for place in range(first + 1, last + 1):
        own = _ONE_MORE_KIND.match(parts[place].words)
        parts[place] = parts[place]._replace(words=f"{asked} {own['adjective'] if own else ''} {noun}")


def _said_without(part: Part, first: str, adjectives: Sequence[Part]) -> Part:
    """Give the noun to those who are printed behind it and said no adjective; nothing where there are none."""
    named = {one.code for other in adjectives for one in other.recommenders}
    others = tuple(one for one in part.recommenders if one.code not in named)
    asked = first[: -len(part.words.strip(" ;."))].rstrip().rpartition(" ")[0]
    return Part(f"{asked} {part.words.strip()}", others) if others else Part("", ())


def _with_manner(parts: Sequence[Part]) -> list[Part]:
    given = list(parts)
    for at, part in enumerate(parts):
        noun = _NOUN.match(part.words)
        first = _first_adjectives(parts, at) if noun else at
        how = _HOW_LAST.match(parts[first].words) if noun else None
        if not noun or not how:
            continue
        asked = _asked(parts, first, how["before"])
        for place in range(first + 1, at):
            own = _ADJECTIVES.sub(r"\g<adjectives>", parts[place].words)
            article = _article(how["article"], own)
            given[place] = parts[place]._replace(words=f"{asked}{how['how']}{article} {own} {noun['noun']}")
        given[first] = parts[first]._replace(words=f"{parts[first].words.rstrip()} {noun['noun']}")
        given[at] = part._replace(words=f", {part.words[noun.end() :]}")
    return given


def asks_the_same(words: str, other: str) -> bool:
    """Say whether two parts with their nouns ask the same, each in its own manner or at its own level."""
    one, two = _HOW_WITH_NOUN.match(words), _HOW_WITH_NOUN.match(other)
    return one is not None and two is not None and one["before"].strip() == two["before"].strip() != ""


def _article(of_first: str | None, adjectives: str) -> str:
    """Give the article of further adjectives, which is that of the first: `the`, none, or what fits."""
    if of_first in (None, " the"):
        return of_first or ""
    return " an" if adjectives[0] in "aeiou" else " a"


def _first_adjectives(parts: Sequence[Part], noun: int) -> int:
    """Give the place of the first of the parts in front of a noun that end with adjectives."""
    first = noun - 1
    while first > 0 and not _HOW_LAST.match(parts[first].words) and _ADJECTIVES.match(parts[first].words):
        first -= 1
    return max(first, 0)


def _asked(parts: Sequence[Part], first: int, before: str) -> str:
    """Give what was asked in front of the first adjectives, be it in their own part or in an earlier one."""
    if before.strip():
        return before
    return next((part.words for part in reversed(parts[:first]) if wording.kind(part.words) == "asks"), "")
