"""Who recommends: the States printed in brackets after a text.

Reports since 2008 print them as `(Algeria, Iran (Islamic Republic of))`, `(Algeria) (Brazil)`, `(Algeria; Brazil)`,
`(Slovenia on behalf of the European Union)`, with stars, footnote marks, long, former and misspelt names.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from followthrough.patterns import when_needed
from followthrough.records import PrintedRecommender
from followthrough.terms import states

LONGEST = 2000  # characters that brackets with States may hold; a hundred long names are fewer
_BEHIND_THE_LAST = " ;.,:"
DEEPEST = 4  # brackets within brackets that are looked into
MOST_LEFT_OPEN = 4  # brackets without an end that are looked into
_LONGEST_NAME = 10  # words
_SMALL = ("former ", "the former ")  # with what a name begins that has a small letter

_SEPARATORS = when_needed(r"[,;/]|\s[-–—]\s")
_BRACKET = re.compile(r"[()\[\]]")
_MARKS = re.compile(r"^[\s\d*†‡.:]+|[\s\d*†‡.:]+$")
_WORD = re.compile(r"[^\s,;/]+")
_JOINT_BEFORE = when_needed(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+)$")
_BEHALF = re.compile(
    r"\s*[,(]?\s*(?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:on|in)\s+(?:the\s+)?behalf\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"^(?:as\s+)?(?:also\s+)?(?:(?:the\s+)?(?:same|similar|identical)\s+)?"
    r"(?:recommend(?:ed|ations?)|made|suggested|proposed|supported|echoed|raised|reiterated|joined)"
    r"(?:\s+(?:by|of|from)\s+|:\s*)",
    re.IGNORECASE,
)
"""What stands before States in brackets: `same recommendation by `."""
_OTHERS = re.compile(
    r"[\s,]*\b(?:and|&)\s+(?P<others>(?:(?:\d+|some|several|many)\s+)?others?(?:\s+(?:States|countries))?)\s*$"
)
_LAST_DASH = re.compile(r"\s[-–—]\s+([^–—]{3,300}?)[\s;.,–—-]*$")
_DASH = re.compile(r"[-–—]")
_AND = re.compile(r"\s+(?:and|&)\s+")
_JOINING = frozenset({"and", "the", "by", "as", "well", "also", "with", "supported"})


class Bracket(NamedTuple):
    """Recommending States in brackets: where the brackets stand in the text, and who stands in them."""

    start: int
    end: int
    recommenders: tuple[PrintedRecommender, ...]


def brackets(text: str, under_review: str | None = None) -> list[Bracket]:
    """Find the brackets of a text that hold recommending States, in order.

    A State does not recommend to itself: brackets that hold only the State under review are words of the text.
    """
    found: list[Bracket] = []
    open_ended: list[int] = []
    for start, end in _outermost_last(text, open_ended):
        while found and found[-1].start > start and found[-1].end < end:
            inner = found.pop()
            outer = _listed(text[start + 1 : end - 1], under_review)
            if len(outer) < len(inner.recommenders) or not _all_known(outer):
                found.append(inner)
                break
        else:
            if named := _listed(text[start + 1 : end - 1], under_review):
                found.append(Bracket(start, end, named))
    if open_ended:
        found += _left_open(text, open_ended[:MOST_LEFT_OPEN], found, under_review)
    found.sort(key=lambda bracket: bracket.start)
    if found and found[-1].end >= len(text.rstrip(_BEHIND_THE_LAST)):
        return found
    found += _unclosed(text, found[-1].end if found else 0, under_review)
    return found or list(_behind_a_dash(text, under_review))


def _behind_a_dash(text: str, under_review: str | None) -> Iterator[Bracket]:
    """Read States behind a last dash where no bracket holds any: `Plant oaks – Norway, Peru`."""
    dash = _LAST_DASH.search(text)
    named = _listed(dash[1], under_review) if dash else ()
    if dash and named and _all_known(named):
        yield Bracket(dash.start(), len(text), named)


def _left_open(text: str, opened: list[int], found: list[Bracket], under_review: str | None) -> Iterator[Bracket]:
    """Read States behind a bracket that nothing closes before text goes on: `… (Norway, and plant elms (Peru)`."""
    for start in opened:
        stop = next((one.start for one in found if one.start > start), None)
        if stop is None or any(one.start < start < one.end for one in found):
            continue
        end = start
        named: tuple[PrintedRecommender, ...] = ()
        for comma in re.finditer(r",|$", text[start + 1 : stop]):
            if not (more := _listed(text[start + 1 : start + 1 + comma.start()], under_review)) or not _all_known(
                more
            ):
                break
            end, named = start + 1 + comma.start(), more
        if named:
            yield Bracket(start, end, named)


def _all_known(named: tuple[PrintedRecommender, ...]) -> bool:
    return all(one.code for one in named)


def _outermost_last(text: str, opened: list[int]) -> Iterator[tuple[int, int]]:
    """Give matched brackets, inner ones first; `opened` is left with those that nothing closes."""
    for sign in _BRACKET.finditer(text):
        if sign[0] in "([":
            opened.append(sign.start())
        elif opened:
            start = opened.pop()
            if sign.end() - start <= LONGEST and len(opened) < DEEPEST:
                yield start, sign.end()


def _unclosed(text: str, after: int, under_review: str | None) -> list[Bracket]:
    """Read a last bracket of which one half is missing: `… (Norway;` or `… Norway);`."""
    end = len(text.rstrip(f"{_BEHIND_THE_LAST})]"))
    for opening in list(re.finditer(r"[(\[]", text[after:end][-LONGEST:]))[-3:]:
        start = max(after, end - LONGEST) + opening.start()
        named = _listed(text[start + 1 : end], under_review)
        if named and _all_known(named):
            return [Bracket(start, len(text), named)]
    return _unopened(text, after, end, under_review)


def _unopened(text: str, after: int, end: int, under_review: str | None) -> list[Bracket]:
    """Read States before a closing bracket that nothing opens: the longest list of names in front of it."""
    if not re.search(r"[)\]][\s;.,]*$", text[end:]) or text.count("(", after) >= text.count(")", after):
        return []
    named: list[PrintedRecommender] = []
    start = stop = end
    while found := _name_before(text, after, stop):
        begin, code = found
        if code == under_review:
            break
        named.insert(0, PrintedRecommender(code=code, printed=text[begin:stop]))
        start = begin
        joint = _JOINT_BEFORE.search(text, after, begin)
        if not joint:
            break
        stop = joint.start()
    return [Bracket(start, len(text), tuple(named))] if named else []


def _name_before(text: str, after: int, end: int) -> tuple[int, str] | None:
    """Give where the longest State's name that ends at `end` begins, and its code."""
    words = list(_WORD.finditer(text, max(after, end - 120), end))
    for word in words[-_LONGEST_NAME:]:
        name = text[word.start() : end]
        if name.count("(") == name.count(")") and (code := states.find(name)):
            return word.start(), code
    return None


def _listed(content: str, under_review: str | None) -> tuple[PrintedRecommender, ...]:
    named = listed(content)
    return () if all(one.code == under_review for one in named) else named


@lru_cache(maxsize=4096)
def listed(content: str) -> tuple[PrintedRecommender, ...]:
    """Read the words between brackets as States; empty where they are none.

    Where some are States and others not known, the others stand in the list without a code. A list of which
    fewer than half is known, or with no name spelt right and any not understood, is no list of States.
    """
    content = _MAKER.sub("", content.strip())
    behalf = _BEHALF.search(content)
    if behalf:
        return _on_behalf(content, behalf)
    named = tuple(_names(_pieces(content)))
    known = sum(one.code is not None for one in named)
    return named if known and 2 * known >= len(named) else ()


def _on_behalf(content: str, behalf: re.Match[str]) -> tuple[PrintedRecommender, ...]:
    """Read States; only the last before `on behalf of` speaks for a group, others may follow its bracket or `;`."""
    group, rest = _group_and_rest(content[behalf.end() :], bracketed="(" in behalf[0])
    *others, speaker = listed(content[: behalf.start()]) or (None,)
    if speaker is None:
        return ()
    speaks = replace(speaker, on_behalf_of=group.strip(" ()*") or None)
    return (*filter(None, others), speaks, *listed(rest.lstrip(" )*,;")))


def _group_and_rest(words: str, *, bracketed: bool) -> tuple[str, str]:
    """Part the group that a State speaks for from further States, the last of which may speak for one as well."""
    group, sign, rest = words.partition(")" if bracketed else ";")
    again = None if sign else _BEHALF.search(group)
    commas = [comma.start() for comma in re.finditer(",", group[: again.start() if again else 0])]
    if not commas and not again and (first := group.find(",")) > 0 and _is_no_state(group[:first]):
        others = listed(group[first + 1 :])
        commas = [first] if others and _all_known(others) else []
    return (group[: commas[-1]], words[commas[-1] :]) if commas else (group, rest)


def _is_no_state(name: str) -> bool:
    """Say whether a name is that of a group: what follows it are States, not its members."""
    return states.find(name.strip()) in (None, "EUE")


def _pieces(content: str) -> list[str]:
    pieces, depth, start = [], 0, 0
    content = _OTHERS.sub(r", \g<others>", content)
    for sign in re.finditer(r"[()\[\]]|[,;/]|\s[-–—]\s", content):
        if sign[0] in "([":
            depth += 1
        elif sign[0] in ")]":
            depth = max(0, depth - 1)
        elif not depth:
            pieces.append(content[start : sign.start()])
            start = sign.end()
    return [bare for piece in [*pieces, content[start:]] if (bare := _MARKS.sub("", _MAKER.sub("", piece.strip())))]


def _names(pieces: list[str]) -> Iterator[PrintedRecommender]:
    at = 0
    while at < len(pieces):
        code = states.find(pieces[at])
        if at + 1 < len(pieces) and not states.find(pieces[at + 1]):
            together = f"{pieces[at]}, {pieces[at + 1]}"
            if joint := states.find(together):
                yield PrintedRecommender(code=joint, printed=together)
                at += 2
                continue
        if code:
            yield PrintedRecommender(code=code, printed=pieces[at])
        else:
            yield from _several(pieces[at])
        at += 1


def _several(piece: str) -> Iterator[PrintedRecommender]:
    """Read names that only words part: `Brazil and Norway`, `Chile Egypt`, `Mexico 3 Peru`."""
    words = list(_WORD.finditer(piece))[: 8 * _LONGEST_NAME]
    named, unknown, at = [], 0, 0
    while at < len(words):
        longest = _longest_name(piece, words, at)
        if longest:
            code, stop = longest
            named.append(
                PrintedRecommender(code=code, printed=piece[words[at].start() : words[stop].end()].strip("*"))
            )
            at = stop + 1
        else:
            unknown += not _joins(words[at][0])
            at += 1
    if named and not unknown:
        yield from named
    elif len(parted := [(states.find(name), name.strip()) for name in _DASH.split(piece)]) > 1 and all(
        code for code, _ in parted
    ):
        yield from (PrintedRecommender(code=code, printed=name) for code, name in parted)
    else:
        yield from _misspelt(piece)


def _misspelt(piece: str) -> Iterator[PrintedRecommender]:
    """Read a name that is spelt wrong, or several: `Equador and Columbia`."""
    whole = PrintedRecommender(code=states.closest(piece), printed=piece)
    several = [PrintedRecommender(code=states.closest(name), printed=name) for name in _AND.split(piece)]
    yield from (several if whole.code is None and all(one.code for one in several) else [whole])


def _joins(word: str) -> bool:
    return word.lower().strip("*&.") in _JOINING or not any(sign.isalpha() for sign in word)


def _longest_name(piece: str, words: list[re.Match[str]], at: int) -> tuple[str, int] | None:
    for stop in range(min(at + _LONGEST_NAME, len(words)) - 1, at - 1, -1):
        name = _MARKS.sub("", piece[words[at].start() : words[stop].end()])
        if name and (name[0].isupper() or name.startswith(_SMALL)) and (code := states.find(name)):
            return code, stop
    return None


def names_in(words: str) -> Iterator[PrintedRecommender]:
    """Give the States that running words name, in order, each where it stands."""
    found = list(_WORD.finditer(words))
    at = 0
    while at < len(found):
        longest = _longest_name(words, found, at) if found[at][0][:1].isupper() else None
        if longest:
            code, stop = _before_comma(words, found, at, longest)
            printed = _MARKS.sub("", words[found[at].start() : found[stop].end()])
            yield PrintedRecommender(code=code, printed=printed)
            at = stop + 1
        else:
            at += 1


def _before_comma(words: str, found: list[re.Match[str]], at: int, longest: tuple[str, int]) -> tuple[str, int]:
    """End a name at its comma where another begins there and reaches further: `Cameroon, Republic of Korea`."""
    for nth in range(at + 1, longest[1] + 1):
        if "," not in words[found[nth - 1].end() : found[nth].start()]:
            continue
        following = _longest_name(words, found, nth + (found[nth][0] == "the"))
        code = states.find(words[found[at].start() : found[nth - 1].end()])
        if following and following[1] > longest[1] and code:
            return code, nth - 1
    return longest
