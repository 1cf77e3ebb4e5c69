"""What a lead-in means of all that a paragraph of the dialogue asks: `paragraph 26, on the Oak Treaty`."""

import re
from collections.abc import Sequence

from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.recommenders import names_in
from followthrough.find.recommendations.wording import is_asking, tidy
from followthrough.patterns import when_needed
from followthrough.terms.treaties import mentions

MEANT = 0.34  # share of the words that a recommendation has in common with what a lead-in says of it
_BRACKETS = when_needed(r"[()]")
_ALSO_ASKS = when_needed(r"[,;]?\s+and\s+(?:to\s+)?(?=(?P<verb>[a-z]+)\b)")


def alike(parts: Sequence[Part], gist: str) -> list[Part]:
    """Keep what a lead-in means where it says what the recommendation is: the same treaty, else shared words."""
    wanted, treaties = _stems(gist), _treaties(gist)
    if treaties:
        return [_without_others(part, treaties) for part in parts if treaties & _treaties(part.words)]
    return [
        part
        for part in parts
        if len(wanted & _stems(part.words)) >= MEANT * min(len(wanted), len(_stems(part.words)))
    ]


def made_by_those_named(parts: Sequence[Part], lead: str) -> list[Part]:
    """Keep, of what several States ask in one paragraph, what those ask whom a lead-in names: `paragraph 7 (Ghana)`.

    All is meant where it names none of them.
    """
    makers = {one.code for part in parts for one in part.recommenders}
    named = {one.code for one in names_in(_BRACKETS.sub(" ", lead))} & makers if len(makers) > 1 else set()
    return [part for part in parts if not named or named & {one.code for one in part.recommenders}]


def _without_others(part: Part, treaties: set[str]) -> Part:
    """Leave out what a sentence asks besides: `ratify the Oak Treaty, and establishing a park` (A/HRC/8/41, 58)."""
    meant = [one for one in apart(part) if treaties & _treaties(one.words)]
    return meant[0] if len(meant) == 1 else part


def apart(part: Part) -> list[Part]:
    """Part what a sentence asks by each verb that asks: `ratify the Oak Treaty and establish a park`."""
    joints = [one.span() for one in _ALSO_ASKS.finditer(part.words) if _is_asked(one["verb"])]
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(part.words)]
    return [part._replace(words=tidy(part.words[start:end])) for start, end in zip(starts, ends, strict=True)]


def _is_asked(verb: str) -> bool:
    """Say whether a word asks, as `establish` and `establishing` do."""
    stem = verb.removesuffix("ing")
    return is_asking(verb) or is_asking(stem) or is_asking(f"{stem}e")


def _treaties(words: str) -> set[str]:
    return {mention.code for mention in mentions(words)}


def _stems(words: str) -> set[str]:
    return {word[:5].lower() for word in re.findall(r"[A-Za-z]{4,}", words)}
