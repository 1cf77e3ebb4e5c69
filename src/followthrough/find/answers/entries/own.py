"""What an entry says to its own recommendations: one answer, or one for each part that is answered apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from followthrough.find.answers.formulas.claims import claim_beside, claim_in
from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.found import bare_status
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.clauses import clause_after, matching_words, speaks_of_a_part, stems
from followthrough.find.answers.named.numbers import mentions
from followthrough.find.answers.sentences.doubted import own_in_doubt
from followthrough.find.answers.sentences.found import Reading
from followthrough.find.answers.sentences.respective import former_and_latter, of_one_of_two, respectively
from followthrough.find.answers.sentences.unexplained import refuses
from followthrough.find.answers.statements import OWN, Statement
from followthrough.find.sentences import sentences
from followthrough.records import Position

_LETTER = re.compile(r"(?:^|[;.,]\s*(?:and\s+)?|\s)\(?([a-f]|i{1,3}|iv|vi?|[1-6])\)\s*[:–—-]?\s*", re.IGNORECASE)
_ORDERS = (["a", "b", "c", "d", "e", "f"], ["i", "ii", "iii", "iv", "v", "vi"], ["1", "2", "3", "4", "5", "6"])
_TAIL = re.compile(r"(?:\s[–—-]|:)\s+(?P<status>[^:–—]{3,40}?)[\s.;,]*(?:\band\s*)?$")
"""` – supported; ` behind the words of a part"""
_IN_THE_MIDDLE = re.compile(
    r"(?<=[a-z)\];])\s+(?P<status>(?:(?:Not|Partially|Partly|Fully) (?:supported|accepted|noted)|Supported|Accepted|"
    r"Noted|Rejected)(?: in part)?)"
    r"(?=\s+[A-Z]|\s*$)"
)
"""`Build schools Noted The budget is small`"""
_YES_OR_NO = re.compile(r"\W*(?P<word>(?P<yes>yes)|no)\b(?=\s*(?:[.,;–—-]|$))", re.IGNORECASE)
_FIRST_ASIDE = re.compile(r"\W*(?:which|that)\b[^,.;]*,")
_BUT_NOT = re.compile(r"\b(?:but|though|however)\s+(?:\w+\s+){0,2}(?:not|cannot|unable)\b", re.IGNORECASE)
_HOWEVER = re.compile(
    r"(?:[.,;]\s+|^)(?:but|however|nevertheless|nonetheless|yet|though|although|mais|toutefois|cependant|pero|"
    r"no obstante|sin embargo|aunque)\b(?P<words>[^.;]*)",
    re.IGNORECASE,
)
"""`. However, it will not …`"""
_DENIAL = re.compile(r"(?!.*\b(?:that|que|qu)\b).*\b(?:not|cannot|no|never|pas|tampoco)\b", re.IGNORECASE | re.DOTALL)
"""` it will not`, but no assertion that is denied: ` it is not so that`"""
_FEWEST_ASKED = 2  # words of what is asked that are denied
_NTH = ("first", "second", "third", "fourth")
_SUBJECT = 40
_MOST_FORMULAS = 60
_BY_WHOM = re.compile(
    r"\W*(?:of|by)\s+(?!(?:the\s+)?(?:\w+\s+)?(?:Parliament|Assembly|Congress|Senate|Court|Committee|Commission|"
    r"Council)\b)"
    r"(?:(?:the|of|and|delegation|country|State(?=\s+under)|under|review)\s*\b|[A-ZÀ-Ý][\w’'-]*\s*|"
    r"\([A-ZÀ-Ý][\w\s’'-]*\)\s*)+(?:[.;:](?=\s|$)|$)"
)
"""What a formula leaves behind it that explains nothing: ` of the Government of Aland.`"""
_STANDS_APART = re.compile(r"\s*(?:[.;:]|[–—-]|$|[A-ZÀ-Ý])")


def own_statements(
    text: str, numbers: tuple[str, ...], reading: Reading, catalogue: Catalogue, number: str | None
) -> list[Statement]:
    """Give what an entry says to its own recommendations: one answer, or one for each part that is answered apart."""
    singly = _by_letter(text, numbers, catalogue, number) or respectively(text, numbers, OWN, number)
    if singly := singly or former_and_latter(text, numbers, OWN, number):
        return singly
    if len(numbers) > 1 and any(of_one_of_two(text[start:end]) for _, start, end in reading.own[:_MOST_FORMULAS]):
        return [Statement(numbers, None, OWN, comment=text.strip(), number=number, doubted=True)]
    said = _without_first_aside(text, reading.own[:_MOST_FORMULAS])
    plain = [item for item in said if not item[0].soft or _refuses_a_part(text, item, said)]
    chosen = [*_of_the_rest(text, said, plain), *plain] or _by_wording(text, said)
    if not chosen:
        return _run_together(text, numbers, number) or _yes_or_no(text, numbers, number)
    apart = _answered_apart(text, chosen)
    against = len(apart) == 1 and _is_contradicted(apart[0][0], said, apart[0][1])
    against = against or (len(apart) == 1 and _is_kept_back(text, *apart[0], said))
    against = against or (len(apart) == 1 and _denies_what_is_asked(text, apart[0], numbers, catalogue))
    if against or (len(apart) == 1 and own_in_doubt(text, *apart[0][:3], catalogue)):
        return [Statement(numbers, None, OWN, comment=text.strip(), number=number, doubted=True)]
    return [
        Statement(
            numbers,
            formula.position,
            OWN,
            text[formula.start : formula.end],
            _clause(part, numbers, catalogue),
            claim_beside(formula.position, text[start : _next_start(text, index, apart)]),
            _comment(text, formula, start, _next_start(text, index, apart)),
            number=number,
            soft=formula.soft and not plain,
            late=bool(text[:start].strip()),
        )
        for index, (formula, start, _, part) in enumerate(apart)
    ]


def _is_kept_back(
    text: str, formula: Formula, start: int, end: int, part: str | None, said: Sequence[tuple[Formula, int, int]]
) -> bool:
    """Say whether the sentence behind an acceptance refuses something of it: `It cannot commit to the budget`."""
    if formula.position != "supported" or formula.soft or part or any(begin > start for _, begin, _ in said):
        return False
    behind = next(((first, last) for first, last in sentences(text) if first >= end), None)
    return behind is not None and not mentions(text[behind[0] : behind[1]]) and refuses(text, *behind)


def _denies_what_is_asked(
    text: str, item: tuple[Formula, int, int, str | None], numbers: tuple[str, ...], catalogue: Catalogue
) -> bool:
    """Say whether words right behind an acceptance deny what the recommendation asks: `However, it will not be …`."""
    formula, _, end, part = item
    if formula.position != "supported" or part:
        return False
    behind = next((last for first, last in sentences(text) if first >= end), end)
    asked = stems(" ".join(words for name in numbers[:1] for words in catalogue.texts(name)))
    return any(
        _DENIAL.match(turn["words"]) is not None and len(stems(turn["words"]) & asked) >= _FEWEST_ASKED
        for turn in _HOWEVER.finditer(text, formula.end, behind)
    )


def _is_contradicted(formula: Formula, said: Sequence[tuple[Formula, int, int]], start: int) -> bool:
    """Say whether the same sentence also says the contrary: `is supported for girls; for boys it is noted`."""
    return formula.position == "supported" and any(
        other.start > formula.end
        and begin == start
        and not other.soft
        and other.shape == "passive"
        and other.position in {"noted", "not_supported", "rejected"}
        for other, begin, _ in said
    )


def _without_first_aside(text: str, said: Sequence[tuple[Formula, int, int]]) -> Sequence[tuple[Formula, int, int]]:
    """Leave out what an entry says of before: `…, which had been noted, is now accepted`."""
    aside = _FIRST_ASIDE.match(text)
    behind = [item for item in said if aside and item[0].start >= aside.end() and item[1] == said[0][1]]
    return [item for item in said if not aside or item[0].start >= aside.end()] if behind else said


def _yes_or_no(text: str, numbers: tuple[str, ...], number: str | None) -> list[Statement]:
    """Read an entry that begins with a bare `Yes` or `No`."""
    said = _YES_OR_NO.match(text)
    if not said:
        return []
    position: Position = "supported" if said["yes"] else "not_supported"
    comment = text[said.end() :].strip(" .,;:–—-") or None
    return [Statement(numbers, position, OWN, said["word"], comment=comment, number=number, soft=True)]


def _run_together(text: str, numbers: tuple[str, ...], number: str | None) -> list[Statement]:
    """Read a row whose cells have run together: the one status with a capital letter in the middle of its words."""
    found = [match for match in _IN_THE_MIDDLE.finditer(text) if bare_status(match["status"])]
    found = found or [match for match in _TAIL.finditer(text) if bare_status(match["status"])]
    status = bare_status(found[0]["status"]) if len(found) == 1 else None
    if status is None:
        return []
    words, comment = found[0]["status"], text[found[0].end() :].strip(" .:;–—-") or None
    return [
        Statement(
            numbers, status.position, OWN, words, None, claim_in(comment or ""), comment, number=number, soft=True
        )
    ]


def _by_letter(text: str, numbers: tuple[str, ...], catalogue: Catalogue, number: str | None) -> list[Statement]:
    """Give what an entry says letter by letter: `(a): accepted; (b): not accepted`; the first may be left out."""
    pieces = _LETTER.split(text)
    words, letters = [pieces[0], *pieces[2::2]], [*pieces[1::2]]
    if not words[0].strip(" :.,;("):
        words = words[1:]
    else:
        letters = [_before(letters[0].lower()) if letters else "", *letters]
    words = [_status_first(one) for one in words]
    said = [bare_status(one) for one in words]
    in_order = any([letter.lower() for letter in letters] == order[: len(letters)] for order in _ORDERS)
    if len(words) < 2 or not all(said) or not in_order:
        return []
    texts = [part for name in numbers[:1] for part in catalogue.texts(name)]
    parts = [
        matching_words(f"{_NTH[at]} part", texts) if at < len(_NTH) else f"({letters[at]})"
        for at in range(len(words))
    ]
    return [
        Statement(
            numbers,
            formula.position,
            OWN,
            one[formula.start : formula.end],
            clause,
            claim_in(one),
            one[formula.end :].strip(" .,;:") or None,
            number=number,
        )
        for one, clause, formula in zip(words, parts, said, strict=True)
        if formula
    ]


def _before(letter: str) -> str:
    """Give the letter or number in front of one; nothing where it is the first."""
    return next((order[order.index(letter) - 1] for order in _ORDERS if letter in order[1:]), "")


def _status_first(words: str) -> str:
    """Give what is said under a letter, the status that ends it alone: `adopt a law – supported;`."""
    words = words.lstrip(" :")
    tail = _TAIL.search(words)
    return tail["status"] if tail and not bare_status(words) and bare_status(tail["status"]) else words


def _refuses_a_part(text: str, item: tuple[Formula, int, int], own: Sequence[tuple[Formula, int, int]]) -> bool:
    """Say whether a refusal follows an acceptance in the same sentence: `accepts ... but cannot accept to ...`.

    Behind the acceptance of a part the next sentence may refuse the other: `It does not support the abolition of …`.
    """
    formula, start, _ = item
    return formula.position == "not_supported" and any(
        other.position == "supported"
        and not other.soft
        and other.end <= formula.start
        and (begin == start or (speaks_of_a_part(text, other, end) and not text[end:start].strip()))
        for other, begin, end in own
    )


_THAT_PART = re.compile(
    r"\b(?:that|this|the\s+(?:second|first|last|latter|other))\s+(?:part|element|aspect|portion|limb|half|clause|"
    r"component)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""What a passive refuses that is only a part: `that part ` (cannot be accepted)."""


def _of_the_rest(
    text: str, said: Sequence[tuple[Formula, int, int]], plain: Sequence[tuple[Formula, int, int]]
) -> list[tuple[Formula, int, int]]:
    """Give the acceptance in other words in front of the refusal of a part: `accepts to follow up, but not …`."""
    if not plain or plain[0][0].position != "not_supported":
        return []
    formula, start, end = plain[0]
    if not (speaks_of_a_part(text, formula, end) or _THAT_PART.search(text, start, formula.start)):
        return []
    return [item for item in said[:1] if item[0].soft and item[0].position == "supported" and item not in plain]


def _by_wording(text: str, own: Sequence[tuple[Formula, int, int]]) -> list[tuple[Formula, int, int]]:
    """Choose among words that are no formula: the first sentence's, and a refusal after an acceptance."""
    first = [item for item in own if not text[: item[1]].strip()][:1]
    if first and first[0][0].position == "supported" and _BUT_NOT.search(text, first[0][0].end, first[0][2]):
        return [(replace(first[0][0], position="supported_in_part"), *first[0][1:])]
    refused = [
        item
        for item in own
        if item[0].position == "not_supported"
        and item[0].start - max(item[1], text.rfind(";", item[1], item[0].start) + 1) < _SUBJECT
    ]
    return [*first, *refused[:1]] if first and first[0][0].position == "supported" and refused else first


def _clause(part: str | None, numbers: tuple[str, ...], catalogue: Catalogue) -> str | None:
    if part is None:
        return None
    return matching_words(part, [words for name in numbers[:1] for words in catalogue.texts(name)])


def _next_start(text: str, index: int, apart: Sequence[tuple[Formula, int, int, str | None]]) -> int:
    later = [start for _, start, _, _ in apart[index + 1 :] if start > apart[index][1]]
    return later[0] if later else len(text)


def _answered_apart(
    text: str, chosen: Sequence[tuple[Formula, int, int]]
) -> list[tuple[Formula, int, int, str | None]]:
    """Keep the first formula, and those after it that speak of another part or that decide what was left open."""
    parts = [(formula, start, end, clause_after(text, formula, start, end)) for formula, start, end in chosen]
    first = parts[0]
    if first[0].position == "pending" and (
        decided := [item for item in parts[1:] if item[3] is None and item[0].position != "pending"]
    ):
        return [(*decided[0][:3], None)]
    others = [item for item in parts[1:] if item[3] is not None and (item[0].position != "pending" or first[3])]
    against = [item for item in parts[1:] if item[3] is None and _contradicts(first[0], item[0])]
    if first[0].position == "supported_in_part" or first[0].shape == "bare":
        others = [
            item
            for item in others
            if first[0].position == "supported_in_part" or item[0].position != first[0].position
        ]
    if not others and against:
        return [(*first[:3], None), (*against[0][:3], None)]
    if not others or {item[0].position for item in others} == {first[0].position}:
        return [_partly(text, first)]
    return [first if first[3] else (*first[:3], None), *others]


def _contradicts(first: Formula, other: Formula) -> bool:
    yes = {"supported", "supported_in_part"}
    return (
        (first.position in yes) != (other.position in yes)
        and other.position not in {"pending", "noted"}
        and first.shape != "bare"
    )


def _partly(text: str, item: tuple[Formula, int, int, str | None]) -> tuple[Formula, int, int, str | None]:
    formula, start, end, part = item
    if formula.position == "supported" and speaks_of_a_part(text, formula, end, numbered_only=True):
        return replace(formula, position="supported_in_part"), start, end, None
    only = formula.position == "not_supported" and speaks_of_a_part(text, replace(formula, start=start), formula.end)
    return formula, start, end, part if only else None


def _comment(text: str, formula: Formula, start: int, end: int) -> str | None:
    """Give the State's own words; a formula that stands apart is left out."""
    rest = text[formula.end : end]
    at_once = not text[start : formula.start].strip()
    if at_once and (by_whom := _BY_WHOM.match(rest)):
        rest = rest[by_whom.end() :]
    if at_once or _STANDS_APART.match(rest):
        return rest.lstrip(" .:;,/–—-)\n").rstrip() or None
    return text[start:end].strip() or None
