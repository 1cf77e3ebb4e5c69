"""Stretches of text in which at most one entry begins, made from passages of any reader.

Readers cannot know an addendum's own ways: a bold first line of an answer may pass for a heading, a list of numbers
may be cut where a line ends, and several short answers may stand in one paragraph. Here they are put right.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from followthrough.find.answers.entries.piece import Piece
from followthrough.find.answers.entries.plain_numbers import PLAIN_START, numbers_are_recommendations
from followthrough.find.answers.entries.run_together import FEWEST_RUN_TOGETHER, paragraphs_apart
from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import list_at
from followthrough.records import Passage

_EMBEDDED = re.compile(
    r"(?<=[.;)”\"\]]\s)(?:(?=Recs?\.\s?\d)|(?=\d{1,3}\.\d{1,3}\.?\s+[A-Z“]))|"
    r"(?<=\s)(?=\d{1,3}\.\d{1,3}(?:\s?[–-]\s?(?:\d{1,3}\.)?\d{1,3})?\.?\s+[A-Z])"
)
"""` 9.1 Accepted`, `9.2–4 Noted` in the middle of a paragraph"""
_EMBEDDED_PLAIN = re.compile(r"(?<=[.;:]\s)(?=\d{1,3}(?:\.,?\s+\d{1,3}){0,12}\.,?\s+[A-Z])")
_LABELLED = re.compile(
    r"(?<=[;:]\s)(?=(?:partially |partly |not )?(?:supported|accepted|noted|rejected)(?: in (?:part|"
    r"full))?\s?[:–—-]\s?"
    r"(?:rec(?:ommendation)?s?\.? )?\d)",
    re.IGNORECASE,
)
"""where `noted` begins in `Supported: 9.1 to 9.3; noted: 9.4`"""
_NO_ENTRY_BEHIND = re.compile(
    r"(?:recommendations?:?|recommandations?|recomendaci(?:ón|ones)|recs?\.?|paragraphs?|paras?\.?|see|to|through|"
    r"thru|until|and|et|y|also|(?-i:supports?|accepts?|notes?|rejects?)|nos?\.?|article|section|of|in|under|,|"
    r"[–—-]|convention|\d)$",
    re.IGNORECASE,
)
"""What stands before a number that begins no entry: `supports 9.1 through`, `as set out in`"""
_LISTED_BEFORE = re.compile(r"\d\s?;$")
"""`accepts 9.1; ` (9.2. It notes)"""
_UNFINISHED = re.compile(r"(?:\d[,;]|\d\s*[-–—]|\d\s+(?:and|to|et|y)|\brecommendations?)\s*$")
_GOES_ON = re.compile(r"\s*(?:[,.;–—-]|and\b|to\b|$)")
_LONE_NUMBERS = re.compile(r"\s*\d{1,3}[.)]?(?:\s*,\s*\d{1,3}[.)]?)*\s*")
FEWEST_LONE_NUMBERS = 3


def pieces(passages: Sequence[Passage], catalogue: Catalogue) -> tuple[list[Piece], bool]:
    """Give the pieces of a document, and whether its paragraphs' own numbers are those of the recommendations."""
    whole = paragraphs_apart(list(_rejoined(_without_runaways(passages))))
    listed = [part for piece in whole for part in (_split(piece, _LABELLED) if ";" in piece.text else (piece,))]
    found = [part for piece in listed for part in _split(piece, _EMBEDDED)]
    found = _with_lone_numbers(found)
    apart = [part for piece in found for part in _split(piece, _EMBEDDED_PLAIN)]
    run_together = len(apart) - len(found) >= FEWEST_RUN_TOGETHER * len(found)
    plain = numbers_are_recommendations(apart if run_together else found, catalogue)
    return (apart if plain else found), plain


def _without_runaways(passages: Iterable[Passage]) -> Iterator[Piece]:
    """Turn headings that are the first line of an answer back into text."""
    before: tuple[str, ...] = ()
    for passage in passages:
        heading = passage.heading
        if heading != before and heading and _is_answer(heading[-1]):
            yield Piece(_above(heading), None, heading[-1])
        before = heading
        yield Piece(_above(heading), passage.number, passage.text)


def _above(heading: tuple[str, ...]) -> tuple[str, ...]:
    while heading and _is_answer(heading[-1]):
        heading = heading[:-1]
    return heading


def _is_answer(heading: str) -> bool:
    start = PLAIN_START.match(heading)
    if not start:
        return False
    listed = list_at(heading, start.start("number"))
    rest = heading[listed.end :].strip(" .,") if listed else heading
    return not rest or any(formula.shape == "active" for formula in formulas(rest))


def _rejoined(found: Iterable[Piece]) -> Iterator[Piece]:
    """Put lists of numbers together that a reader has taken for paragraphs at the turn of a line."""
    before: Piece | None = None
    for piece in found:
        if before and _UNFINISHED.search(before.text) and (further := _further_numbers(piece)):
            before = replace(before, text=f"{before.text} {further}")
            continue
        if before:
            yield before
        before = piece
    if before:
        yield before


def _with_lone_numbers(found: Sequence[Piece]) -> list[Piece]:
    """Put plain numbers that stand in lines of their own in front of what follows them, where a document does so."""
    alone = {at for at, piece in enumerate(found) if _stands_alone(piece)}
    if len(alone) < FEWEST_LONE_NUMBERS:
        return list(found)
    given: list[Piece] = []
    for at, piece in enumerate(found):
        before = found[at - 1] if at - 1 in alone else None
        if before and at not in alone and piece.number is None and piece.heading == before.heading:
            given[-1] = replace(before, text=f"{before.text} {piece.text}".strip())
        else:
            given.append(piece)
    return given


def _stands_alone(piece: Piece) -> bool:
    if piece.number:
        return piece.number.isdigit() and not piece.text
    return bool(_LONE_NUMBERS.fullmatch(piece.text))


def _further_numbers(piece: Piece) -> str | None:
    """Give the line of a piece where it goes on with a list of numbers, also where the first passes for its own."""
    if piece.number and "." in piece.number and _GOES_ON.match(piece.text):
        return f"{piece.number}{'' if piece.text[:1] in ',-–.' else ' '}{piece.text}"
    listed = list_at(piece.text, 0) if piece.number is None else None
    return piece.text if listed and "." in listed.spans[0].first and _GOES_ON.match(piece.text, listed.end) else None


def _split(piece: Piece, pattern: re.Pattern[str]) -> Iterator[Piece]:
    starts = [
        match.start()
        for match in pattern.finditer(piece.text)
        if match.start() and not _behind(piece.text, match.start())
    ]
    places = [0, *starts, len(piece.text)]
    for count, (start, end) in enumerate(pairwise(places)):
        yield Piece(piece.heading, piece.number if count == 0 else None, piece.text[start:end].strip())


def _behind(text: str, place: int) -> bool:
    listed = text[max(0, place - 120) : place + 10]
    if text[:place].rstrip().endswith(":") and any(not formula.soft for formula in formulas(listed)):
        return True
    before = text[max(0, place - 40) : place].rstrip()
    in_a_list = text[place : place + 1].isdigit() and _LISTED_BEFORE.search(before)
    return bool(in_a_list or _NO_ENTRY_BEHIND.search(before))
