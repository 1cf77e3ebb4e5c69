"""What each figure of a sentence counts."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from followthrough.find.figures import Figure, figures
from followthrough.find.stated.excepted import NONE_OF, left_out, none_at_all
from followthrough.find.stated.labels import labelled
from followthrough.find.stated.no_total import LESS_SOME, is_no_total, is_of_a_part
from followthrough.find.stated.roles import LEFT, NOUN, RELATED, RELATIVE, RIGHT, role_of
from followthrough.patterns import when_needed

_RECEIVING = when_needed(
    r"(?:\breceiv(?:ed|ing)|presented with|resulted in|contain(?:s|ed|ing)?|compris(?:es|ed|ing)|list(?:s|ed)|"
    r"issued|included|there (?:were|are)|position (?:on|regarding) (?:all|the)|"
    r"(?:^|[,;(]\s*|\b)(?:out\s+)?of|total of|among|amongst|consider(?:ed|ation of)?|examin(?:ed|ation of)?|the|"
    r"all)\s+(?P<fill>(?:the|all|a|total|of|its|these|as|many|over|some)\s+)*$",
    re.IGNORECASE,
)
"""What stands before a count of all: `received a total of `."""
_OF_TOTAL = when_needed(
    r"\s*(?:recommendations?\s+)?(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+|its\s+|all\s+|those\s+|these\s+)*$",
    re.IGNORECASE,
)
_NOUN_FOLLOWS = re.compile(rf"\s+{NOUN}", re.IGNORECASE)
_FIRST_OF_TWO = when_needed(
    r"\s*(?:recommendations?\s+)?(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+|"
    r"its\s+)?[\w-]+\s+(?:\w+\s+)?recommendations",
    re.IGNORECASE,
)
_FIRST_OF_TWO_NAMED = when_needed(r"\s*recommendations?\s+(?:out\s+)?of\b", re.IGNORECASE)
"""What stands between the numbers of `its acceptance of 71 recommendations out of the 98 received`."""
_AFTER_ELLIPSIS = when_needed(
    r"\s*(?:$|[.,;:)]|others?\b|remaining\b|and\b|but\b|while\b|of\b|\(|out\b|in\s+(?:whole|part)|or\b|recommendation)",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r"\ball\s+(?:(?:of\s+)?(?:the|its)\s+)?$", re.IGNORECASE)


class Stated(Struct, frozen=True):
    """One figure: its value and what it counts."""

    value: int
    what: str


_OF_THOSE_ACCEPTED = when_needed(
    r"^\s+(?:(?:accepted|supported)(?:\s+recommendations)?|recommendations\s+(?:accepted|supported))"
    r"(?=\s+(?:had|ha[sv]e?|were|are|as|to\s+(?:be|have))\b)"
)
"""What whole a count is part of: ` recommendations accepted had been implemented` behind `12 of the 98`."""


def in_sentence(words: str, *, speaks: bool) -> Iterator[Stated]:
    """Give the figures that a sentence states; `speaks` says that it names recommendations itself."""
    of_labels = [Stated(value, what) for value, what in labelled(words)]
    yield from of_labels
    if len(of_labels) > 1:
        return
    if speaks and (what := none_at_all(words)):
        yield Stated(0, what)
    numbers = figures(words)
    for index, figure in enumerate(numbers):
        right = _right_of(words, numbers, index)
        left = words[numbers[index - 1].end if index else 0 : figure.start]
        what = _what(words, figure, left, right, counted=index > 0, speaks=speaks)
        if what:
            yield Stated(figure.value, what)


def _right_of(words: str, numbers: Sequence[Figure], index: int) -> str:
    """Give the words behind a number up to the next one; those behind both in `78 of 92 recommendations`."""
    if index + 1 == len(numbers):
        return words[numbers[index].end :]
    following = numbers[index + 1]
    between = words[numbers[index].end : following.start]
    if not _OF_TOTAL.fullmatch(between):
        return between
    behind = words[following.end : numbers[index + 2].start if index + 2 < len(numbers) else len(words)]
    return _OF_THOSE_ACCEPTED.sub(" recommendations", behind)


def _what(words: str, figure: Figure, left: str, right: str, *, counted: bool, speaks: bool) -> str | None:
    """Give what a number counts: by the verb before it, the verb behind it, or the words that introduce a whole."""
    if (what := left_out(words, figure)) and not is_of_a_part(words[figure.end :]):
        return what
    if NONE_OF.search(left) or (_ALL_OF.search(left) and LESS_SOME.match(right)):
        return "received"
    if is_no_total(words, figure, left, right):
        return None
    if counted and _OF_TOTAL.fullmatch(left):
        return _whole(left, right)
    return _by_its_verb(words, figure, left, right, speaks=counted or speaks)


def _by_its_verb(words: str, figure: Figure, left: str, right: str, *, speaks: bool) -> str | None:
    noun = _NOUN_FOLLOWS.match(right)
    before, after, relative = LEFT.search(left[-110:]), RIGHT.match(right), RELATIVE.match(right)
    is_counted = noun or _AFTER_ELLIPSIS.match(right) or _FIRST_OF_TWO_NAMED.match(words, figure.end)
    leading = role_of(before, right) if before and is_counted else None
    if relative:
        first_of_two = _FIRST_OF_TWO.match(words[figure.end :])
        return leading if leading and (first_of_two or not RELATED.match(right)) else role_of(relative)
    if leading and leading != "received":
        return leading
    if after and _is_about_the_number(after, right):
        return role_of(after) if noun or before or role_of(after) != "received" else None
    return leading or (_introduced(left, right, counted=speaks) if noun else None)


def _is_about_the_number(after: re.Match[str], right: str) -> bool:
    if after["noun"] or after["which"] or after["before"].strip():
        return True
    return right.lstrip().lower().startswith(after["role"].lower()) or not re.match(r"\s*[a-z]+s\b", right)


def _introduced(left: str, right: str, *, counted: bool) -> str | None:
    if not counted or not _RECEIVING.search(left):
        return _adjective(right)
    return _adjective(right) or (None if "remaining" in left[-16:] else "received")


def _whole(left: str, right: str) -> str | None:
    """Give what the second number of `78 of 92 recommendations` counts: those received, unless words differ."""
    of_those = re.match(
        r"\s+(?:(?:accepted|supported)\s+recommendations|recommendations\s+(?:accepted|supported))", right
    ) or (left.rstrip().endswith(" the") and _OF_THOSE_ACCEPTED.match(right))
    return (
        "supported" if of_those else None if re.match(r"\s+(?:\w+\s+)?(?:pending|outstanding)", right) else "received"
    )


def _adjective(right: str) -> str | None:
    match = re.match(
        r"\s+(?:of\s+the\s+|other\s+)?(?P<words>(?:fully |partially |partly |not |un)?(?:accepted|supported|noted|"
        r"rejected|pending|outstanding))\s+recommendations",
        right,
        re.IGNORECASE,
    )
    if not match:
        return None
    words = match["words"].lower()
    if "part" in words:
        return "supported_in_part"
    if words.startswith(("not", "un")):
        return "not_supported"
    return {"accepted": "supported", "supported": "supported", "noted": "noted", "rejected": "rejected"}.get(
        words.removeprefix("fully ").strip(), "pending"
    )
