"""A numbered paragraph becomes its texts, each with the States that recommend it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from followthrough.find.recommendations import wording
from followthrough.find.recommendations.leaning import with_treaty
from followthrough.find.recommendations.numbered import NUMBER_LAST
from followthrough.find.recommendations.objects import is_verb_only
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.recommenders import Bracket, brackets, listed
from followthrough.find.recommendations.spaces import spaced
from followthrough.find.recommendations.subjects import without_subject
from followthrough.find.recommendations.verbs import CONSIDERING
from followthrough.find.recommendations.wording import asks_nothing, first_word, tidy
from followthrough.patterns import when_needed

_NOTHING = re.compile(r"[\s,;/&*†‡\d.]*(?:and)?[\s,/&*]*")
_ONE_MORE_NUMBER = re.compile(r"(?:,|,?\s+and)\s+\d{1,3}\s+")
_NUMBER = re.compile(r"^(\s*[;.]\s*)\d{1,3}\.(?:\d{1,3}\.?)?\s+(?=[A-Z])")
_SLASHED_JOINT = re.compile(r"^\s*/\s*(?=,|and\b)")
"""A slash in front of another joint: `/, which has been signed`."""
_FIRST_LETTER = re.compile(r"\s*:\s*(?:\(a\)\s+(?!.*\(b\))|\(i\)\s+(?!.*\(ii\)))")
_AGAIN = re.compile(
    r"(?:[;.]\s*(?:and\s+|it\s+)?(?:also[\s,]+|further\s+)?"
    r"(?:recommend(?:s|ed)|encourages|urges|suggests|calls (?:up)?on)"
    r"|,?\s+and\s+(?:also\s+|further\s+)?recommend(?:s|ed))\b\s*"
    r"|;\s*(?=(?:also\s+)?expresse[sd]\s+(?:its\s+)?support\s+for\b)",
    re.IGNORECASE,
)
"""Where the same State asks for more: `; it also recommended `."""
_LETTERS = "abcdefgh"
_END = when_needed(
    r"(?P<asked>(?:[A-Z][^();]*)?)(?:^|[\s;,]+(?:and\s+)?)\((?P<letter>[a-h])\)\s+(?P<end>to\s+[a-z][^;]*)$"
)
_LEFT_OPEN = re.compile(r"(?<=[a-z]) \((?:[A-Z]\w+ ){1,2}(?:Republic|States?) of(?=\s*[,;])")
_SAME = r"(?:the |an? )?(?:same|similar|identical) recommendations?"
_MADE_TOO = when_needed(
    rf"^[\s;.,:(]*(?:{_SAME}(?: (?:was|were|has been|have been))?(?: also)?(?: (?:made|put forward|formulated))?"
    rf"(?: (?:by|from)|:) (?P<by>[^.;]{{3,300}}?)"
    rf"|(?P<who>[A-Z][^.;]{{2,300}}?) (?:also )?(?:made|put forward|formulated|supported) {_SAME})[\s)]*(?:[.;]|$)",
    re.IGNORECASE,
)
"""`The same recommendation was made by Ghana.`, `Ghana made the same recommendation.`"""
_REST = re.compile(r"^[\s;.,:/*†‡\d&)\]”\"’»]*(?:(?:and|or)[\s;.,:/]*)?$")


class Texts(Struct, frozen=True):
    """The texts of a paragraph, and the words behind the last States (empty where there are none)."""

    texts: tuple[Part, ...]
    rest: str


def texts(words: str, under_review: str | None = None, session: int | None = None) -> Texts:
    """Read the words of one paragraph, number taken off; no State in brackets gives no text and all words as rest.

    `under_review` is the State under review, `session` that of the review; both help where they are known.
    """
    words = spaced(words)
    words = _LEFT_OPEN.sub(r"\g<0>)", words) if "Republic of" in words or "States of" in words else words
    found = brackets(words, under_review)
    if not found:
        return Texts((), words.strip())
    parts, rest = _with_those_who_made_it_too(_parts(words, found), words[found[-1].end :])
    if (asked := without_subject(parts[0].words, under_review)) != parts[0].words:
        parts[0] = parts[0]._replace(words=asked)
    rest = "" if _REST.match(rest) else rest.strip()
    made = _composed([single for part in parts for single in _each_its_verb(part)], rest, session)
    apart = [single for part in made for single in _said_apart(part, under_review)]
    return Texts(
        tuple(Part(without_subject(single.words, under_review), single.recommenders) for single in apart), rest
    )


def _composed(parts: Sequence[Part], rest: str, session: int | None) -> list[Part]:
    """Make whole texts of parts; what that takes is loaded where a paragraph has several, as few do."""
    if len(parts) == 1 and (not rest or wording.parts(rest)):
        return [Part(tidy(parts[0].words), parts[0].recommenders)]
    from followthrough.find.recommendations.composed import composed

    return composed(parts, rest, session)


def _with_those_who_made_it_too(parts: list[Part], rest: str) -> tuple[list[Part], str]:
    """Add to the last States those of a sentence behind them: `(Peru). Same recommendation by Chad`."""
    too = _MADE_TOO.match(rest) if "recommendation" in rest else None
    others = listed(too["by"] or too["who"]) if too else ()
    if not too or not others or not all(one.code for one in others):
        return parts, rest
    known = {one.code for one in parts[-1].recommenders}
    new = tuple(one for one in others if one.code not in known)
    return [*parts[:-1], Part(parts[-1].words, parts[-1].recommenders + new)], rest[too.end() :]


def _said_apart(part: Part, under_review: str | None) -> list[Part]:
    """Part what `…; recommends that …` joins under the same States."""
    if ";" not in part.words and "recommend" not in part.words:
        return [part]
    first, *others = (words for piece in _AGAIN.split(part.words) if (words := tidy(piece)))
    told = [Part(first, part.recommenders)]
    for words in others:
        before = " ".join(one.words for one in told)
        told.append(Part(with_treaty(_without_that(words, under_review), before), part.recommenders))
    return told


def _without_that(words: str, under_review: str | None) -> str:
    """Drop the State as subject where `that` is left out in front of it: `recommends Aland to plant elms`."""
    return without_subject(f"that {words}", under_review).removeprefix("that ") if words[:1].isupper() else words


def _each_its_verb(part: Part) -> list[Part]:
    """Part what States ask with their own verbs, in order: `Consider ratifying/ratify the Covenant (A, B)`.

    Only where one of as many verbs as States asks to consider what another asks to do; else each asks for all.
    """
    *verbs, last = part.words.split("/")
    pieces = [*verbs, last]
    if len(pieces) < 2 or len(pieces) != len(part.recommenders) or not all(map(is_verb_only, verbs)):
        return [part]
    if len({first_word(piece) in CONSIDERING for piece in pieces}) < 2:
        return [part]
    return [Part(piece, (one,)) for piece, one in zip(pieces, part.recommenders, strict=True)]


def _parts(words: str, found: Sequence[Bracket]) -> list[Part]:
    parts: list[Part] = []
    start = 0
    for bracket in found:
        between = words[start : bracket.start]
        if parts and len(between) < 40 and _NOTHING.fullmatch(between) and not _is_number(between, parts[-1].words):
            parts[-1] = Part(parts[-1].words, parts[-1].recommenders + bracket.recommenders)
        else:
            numbered = _NUMBER.match(between)
            asked = f"{numbered[1]}{between[numbered.end() :]}" if numbered else between
            parts.append(Part(_SLASHED_JOINT.sub(" ", asked, count=1), bracket.recommenders))
        start = bracket.end
    _give_verbs_back(parts)
    if len(parts) > 1:  # the first letter goes as the others do: `Ratify: (a) the Protocol (A); (b) the Statute (B)`
        colon = ": " if asks_nothing(parts[0].words) else " "
        parts[0] = parts[0]._replace(words=_FIRST_LETTER.sub(colon, parts[0].words))
    return _to_what_end(parts)


def _is_number(words: str, before: str) -> bool:
    """Say whether a number between States is one of several and no mark: `articles 2 (A), 9 (B)`."""
    return bool(_ONE_MORE_NUMBER.fullmatch(words)) and bool(NUMBER_LAST.match(before.lstrip(" ,;and")))


def _to_what_end(parts: list[Part]) -> list[Part]:
    """Give each lettered end what stands before the letters: `Amend it (a) to ban all (A); (b) to hear all (B)`."""
    if len(parts) < 2 or "(a) to " not in parts[0].words:
        return parts
    ends = [end for part in parts if (end := _END.match(part.words))]
    if len(parts) != len(ends) or not _LETTERS.startswith("".join(end["letter"] for end in ends)):
        return parts
    asked = ends[0]["asked"]
    return [part._replace(words=f"; {asked} {end['end']}") for part, end in zip(parts, ends, strict=True)]


def _give_verbs_back(parts: list[Part]) -> None:
    """Put a verb in front of a slash back to the one that it goes on from: `Consider (A) ratifying/Ratify (B)`."""
    for at in range(1, len(parts)):
        own, slash, rest = parts[at].words.partition("/")
        before = parts[at - 1].words
        if slash and rest.lstrip()[:1].isupper() and is_verb_only(before) and is_verb_only(own):
            parts[at - 1] = parts[at - 1]._replace(words=f"{before.rstrip()} {own.strip()}")
            parts[at] = parts[at]._replace(words=f"/{rest}")
