"""What single sentences say to which recommendations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.claims import claim_in
from followthrough.find.answers.clauses import clause_after, closest, exceptions, matching_words, speaks_of_a_part
from followthrough.find.answers.formulas import Formula, formulas
from followthrough.find.answers.numbers import Mention, mentions
from followthrough.find.answers.sentences import sentences
from followthrough.records import Claim, Position

UNTIED, REMAINDER, EVERYTHING, GOVERNED, LISTED, OWN = range(-1, 5)
"""How particular an answer is: to one that is not named, to all others, to all, by a heading, by a list of numbers, by an entry of its own."""

_SEE = re.compile(
    r"^[\s(–-]*(?:on\s+[^,.]{1,40},\s*)?(?:please\s+)?(?:also\s+)?(?:kindly\s+)?(?:see|refer\s+to|same\s+(?:as|response|answer|comment|position)|idem|ibid|cf\.?|voir|véase|ver\b|"
    r"(?:the\s+)?(?:response|answer|comment|reply)s?\s+(?:is\s+|are\s+)?(?:the\s+same|as\s+for|as\s+in|to|provided|given)\b|as\s+(?:in|for|stated\s+(?:in|under|above)))",
    re.IGNORECASE,
)
_SEE_INSIDE = re.compile(
    r"\b(?:see\s+(?:also\s+)?|refers?\s+to\s+(?:the\s+)?(?:response|answer|comment|information)s?\s+|(?:response|answer|comment)s?\s+(?:to|on|under|in)\s+|as\s+(?:explained|stated|mentioned)\s+(?:in|under)\s+)"
    r"(?:the\s+)?(?:(?:response|answer|comment|information|explanation|reply|position)s?\s+(?:to|on|under|in|for|provided|given)\s+)*(?:also\s+)?(?:the\s+)?(?:under\s+)?$",
    re.IGNORECASE,
)
_INCLUDED = re.compile(
    r"^\s*(?:they|these|those|the\s+(?:latter|former))\s+(?:\w+\s+)?(?:include[ds]?|are|were|being|concern|comprise)|^\s*namely\b|^\s*i\.e\.",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:with\s+(?:regard|respect|reference)\s+to|regarding|concerning|as\s+(?:regards|concerns|for|to)|in\s+(?:relation|regard|respect|reference|response|reply)\s+(?:to|of)|on|for|s[’']agissant\s+d\w+|concernant|en\s+cuanto\s+a|respecto\s+de)"
    r"\s+(?:the\s+|las?\s+|les\s+)?(?:(?:\w+\s+){0,3}recommendations?|recommandations?|recomendaci\w+|paragraphs?|nos?\.?)?(?:\s+(?:nos?\.?|numbers?|contained\s+in|in|under|paragraphs?))*\s*\(?\s*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:(?:all|any)\s+(?:of\s+)?(?:the\s+)?(?:other|others|remaining)|the\s+(?:other|remaining|remainder|rest)|remaining|other)\b(?:\s+(?:of\s+the\s+)?(?:\d+\s+|[a-z-]+\s+){0,3}recommendations|\s+ones\b|\s*(?=(?:is|are|were|have)\b))"
    r"|\btoutes\s+les\s+autres\s+recommandations|\b(?:todas\s+las\s+demás|las\s+demás|las\s+restantes)\s+recomendaciones",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\ball\s+(?:of\s+)?(?:the\s+|its\s+|these\s+|\d+\s+|[a-z-]+\s+){0,3}recommendations\b(?!\s+(?:on|regarding|relating|concerning|related|pertaining|by|made\s+by|listed|below|that|which|calling))|\btoutes\s+les\s+recommandations\b|\btodas\s+las\s+recomendaciones\b",
    re.IGNORECASE,
)
_SUBJECT = 40
_STANDS_APART = re.compile(r"\s*(?:[.;:]|[–—-]|$|[A-ZÀ-Ý])")
_ACCEPTED_ONLY = re.compile(r"\b(?:accepted|supported|noted|above|following|these)\s+recommendations", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document says to some recommendations in one place.

    `numbers` are those of the report; empty with `level` `REMAINDER` or `EVERYTHING` it speaks to all (others). `formula` holds the
    words that give the position, `clause` those that say which part, `soft` that the position is read from the wording of
    something else. `number` is the paragraph in which it stands.
    """

    numbers: tuple[str, ...]
    position: Position | None
    level: int
    formula: str | None = None
    clause: str | None = None
    claim: Claim | None = None
    comment: str | None = None
    see: tuple[str, ...] = ()
    number: str | None = None
    soft: bool = False
    scope: str | None = None


@dataclass(slots=True)
class Reading:
    """What the sentences of one text say: to numbers that they name, and (`own`) to the entry they belong to."""

    named: list[Statement] = field(default_factory=list)
    own: list[tuple[Formula, int, int]] = field(default_factory=list)
    see: list[str] = field(default_factory=list)
    mentioned: list[str] = field(default_factory=list)


def read_sentences(text: str, catalogue: Catalogue, number: str | None) -> Reading:
    """Read a text sentence by sentence. `number` is the paragraph of the document that it stands in."""
    reading = Reading()
    everywhere = mentions(text)
    before: Formula | None = None
    words: str | None = None
    for start, end in sentences(text):
        named = [mention for mention in everywhere if start <= mention.start < end]
        found = formulas(text, start, end)
        if _is_reference(text, start, named, found):
            reading.see += _resolved(named, catalogue)
            continue
        plain = [formula for formula in found if not formula.soft]
        if not plain and before and named and _INCLUDED.match(text[start:end]):
            plain, carried = [replace(before, start=start, end=start)], words
        else:
            carried = None
        count = len(reading.named)
        used = _sentence(text, start, end, named, plain, catalogue, number, reading)
        reading.own += [(formula, start, end) for formula in found if formula not in used]
        reading.named[count:] = [replace(said, formula=said.formula or carried) for said in reading.named[count:]]
        if plain and not carried:
            before, words = plain[-1], text[plain[-1].start : plain[-1].end]
        elif found:
            before = None
    return reading


def _is_reference(text: str, start: int, named: Sequence[Mention], found: Sequence[Formula]) -> bool:
    plain = [formula for formula in found if not formula.soft]
    return not plain and bool(_SEE.match(text[start : start + 120])) and (bool(named) or len(text) < 400)


def _resolved(named: Sequence[Mention], catalogue: Catalogue) -> list[str]:
    return [
        number
        for mention in named
        if mention.word != "paragraph" or "." in mention.spans[0].first
        for number in catalogue.resolve(mention.spans)
    ]


def _sentence(
    text: str,
    start: int,
    end: int,
    named: Sequence[Mention],
    plain: Sequence[Formula],
    catalogue: Catalogue,
    number: str | None,
    reading: Reading,
) -> list[Formula]:
    """Read one sentence into `reading`; give the formulas that numbers or groups in it have taken up."""
    used: list[Formula] = []
    scope = _scope(text, named)
    for mention in named:
        if _names_a_scope(mention, named, text, catalogue):
            continue
        if _SEE_INSIDE.search(
            text[max(start, mention.start - 80) : mention.start]
            .removesuffix("recommendations ")
            .removesuffix("recommendation ")
        ):
            reading.see += _resolved([mention], catalogue)
            continue
        numbers = tuple(catalogue.resolve(mention.spans, scope))
        formula = _formula_for(text, start, mention, plain, named)
        if formula and len(numbers) > 1 and formula.several is False and formula.start > mention.end:
            numbers = _the_one(text, formula, end, numbers, catalogue)
        if formula is None or not numbers:
            reading.mentioned += numbers
            continue
        used.append(formula)
        reading.named.append(_listed(text, numbers, formula, end, number, catalogue))
    used += _other_part(text, end, plain, used, reading, number, catalogue)
    used += _groups(text, start, end, plain, used, reading, number, scope, named, catalogue)
    return used


def _the_one(
    text: str, formula: Formula, end: int, numbers: tuple[str, ...], catalogue: Catalogue
) -> tuple[str, ...]:
    """Of several recommendations that a sentence names, find the one whose acceptance it then speaks of."""
    words = clause_after(text, formula, formula.start, end)
    best = closest(words, [(number, " ".join(catalogue.texts(number))) for number in numbers]) if words else None
    return (best,) if best else ()


def _other_part(
    text: str,
    end: int,
    plain: Sequence[Formula],
    used: Sequence[Formula],
    reading: Reading,
    number: str | None,
    catalogue: Catalogue,
) -> list[Formula]:
    """Tie a second formula of a sentence (`but not the second part`) to the one recommendation that the sentence names."""
    single = reading.named[-1].numbers if used and reading.named and len(reading.named[-1].numbers) == 1 else ()
    rest = [formula for formula in plain if formula not in used and single and formula.start > used[-1].start]
    found = [formula for formula in rest if speaks_of_a_part(text, formula, end)]
    reading.named += [_listed(text, single, formula, end, number, catalogue) for formula in found]
    return found


def _scope(text: str, named: Sequence[Mention]) -> str | None:
    for mention in named:
        first = mention.spans[0].first
        if mention.word == "paragraph" and first.isdigit() and len(mention.spans) == 1 and not mention.spans[0].last:
            return first
    return None


def _names_a_scope(mention: Mention, named: Sequence[Mention], text: str, catalogue: Catalogue) -> bool:
    first = mention.spans[0].first
    if mention.word != "paragraph" or not first.isdigit():
        return False
    others = any(other is not mention and other.word != "paragraph" for other in named)
    return (
        others
        or catalogue.is_list(first)
        or "recommendation" not in text[max(0, mention.start - 90) : mention.start].lower()
    )


def _formula_for(
    text: str, start: int, mention: Mention, plain: Sequence[Formula], named: Sequence[Mention]
) -> Formula | None:
    """Find the formula that governs a list: verbs stand before what they take, passives after, asides before."""
    if not plain:
        return None
    before = [formula for formula in plain if formula.start < mention.start]
    after = [formula for formula in plain if formula.start >= mention.end]
    following = [other for other in named if other.start > mention.start]
    reach = following[0].start if following else len(text)
    introduced = _INTRODUCED.search(text[max(start, mention.start - 60) : mention.start])
    if after and (introduced or after[0].shape != "active" or not before):
        near = after[0].start < reach or (not before or introduced)
        if near and not (
            before and after[0].shape != "active" and not introduced and _object_of(before[-1], mention)
        ):
            return after[0]
    if before:
        return before[-1]
    return after[0] if after else None


def _object_of(formula: Formula, mention: Mention) -> bool:
    return formula.shape == "active" and mention.start - formula.end < 30


def _listed(
    text: str, numbers: tuple[str, ...], formula: Formula, end: int, number: str | None, catalogue: Catalogue
) -> Statement:
    words = text[formula.start : formula.end] if formula.end > formula.start else None
    part = (
        speaks_of_a_part(text, formula, end) and clause_after(text, formula, formula.start, end)
        if len(numbers) == 1
        else None
    )
    clause = matching_words(part, catalogue.texts(numbers[0])) if part else None
    return Statement(
        numbers, formula.position, LISTED, words, clause, claim_in(text[formula.start : end]), number=number
    )


def _groups(
    text: str,
    start: int,
    end: int,
    plain: Sequence[Formula],
    used: Sequence[Formula],
    reading: Reading,
    number: str | None,
    scope: str | None,
    named: Sequence[Mention],
    catalogue: Catalogue,
) -> list[Formula]:
    taken: list[Formula] = []
    for pattern, level in ((_OTHERS, REMAINDER), (_ALL, EVERYTHING)):
        match = pattern.search(text, start, end)
        near = (
            [
                formula
                for formula in plain
                if formula not in used
                and (formula.start <= match.start() <= formula.end + 2 or formula.start > match.end())
            ]
            if match
            else []
        )
        if not match or not near:
            near = [
                formula
                for formula in plain
                if match and formula not in taken and formula.start < match.end() and formula not in used
            ]
        if match and near and not _ACCEPTED_ONLY.search(text[match.start() : match.end() + 2]):
            formula = near[0]
            taken.append(formula)
            left_out = _left_out(text, match.end(), end, named, catalogue)
            reading.named.append(
                Statement(
                    tuple(left_out),
                    formula.position,
                    level,
                    text[formula.start : formula.end],
                    number=number,
                    scope=scope,
                )
            )
            break
    return taken


def _left_out(text: str, start: int, end: int, named: Sequence[Mention], catalogue: Catalogue) -> list[str]:
    place = exceptions(text, start, end)
    if place is None:
        return []
    return _resolved([mention for mention in named if mention.start >= place], catalogue)


def own_statements(
    text: str, numbers: tuple[str, ...], reading: Reading, catalogue: Catalogue, number: str | None
) -> list[Statement]:
    """Give what an entry says to its own recommendations: one answer, or one for each part that is answered apart."""
    plain = [item for item in reading.own if not item[0].soft or _refuses_a_part(item, reading.own)]
    chosen = plain or _by_wording(text, reading.own)
    if not chosen:
        return []
    apart = _answered_apart(text, chosen)
    return [
        Statement(
            numbers,
            formula.position,
            OWN,
            text[formula.start : formula.end],
            _clause(text, part, numbers, catalogue),
            claim_in(text[start : _next_start(text, index, apart)]),
            _comment(text, formula, start, _next_start(text, index, apart)),
            number=number,
            soft=formula.soft and not plain,
        )
        for index, (formula, start, _, part) in enumerate(apart)
    ]


def _refuses_a_part(item: tuple[Formula, int, int], own: Sequence[tuple[Formula, int, int]]) -> bool:
    """Say whether a refusal of something follows an acceptance in the same sentence: `accepts ... but cannot accept to ...`."""
    formula, start, _ = item
    return formula.position == "not_supported" and any(
        other.position == "supported" and not other.soft and begin == start and other.end <= formula.start
        for other, begin, _ in own
    )


def _by_wording(text: str, own: Sequence[tuple[Formula, int, int]]) -> list[tuple[Formula, int, int]]:
    """Choose among words that are no formula: the first sentence's, and a refusal of something after an acceptance."""
    first = [item for item in own if not text[: item[1]].strip()][:1]
    refused = [item for item in own if item[0].position == "not_supported" and item[0].start - item[1] < _SUBJECT]
    return [*first, *refused[:1]] if first and first[0][0].position == "supported" and refused else first


def _clause(text: str, part: str | None, numbers: tuple[str, ...], catalogue: Catalogue) -> str | None:
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
        return [(*_partly(text, first)[:3], None)]
    return [first if first[3] else (*first[:3], None), *others]


def _contradicts(first: Formula, other: Formula) -> bool:
    yes = {"supported", "supported_in_part"}
    return (
        (first.position in yes) != (other.position in yes)
        and other.position not in {"pending", "noted"}
        and first.shape != "bare"
    )


def _partly(text: str, item: tuple[Formula, int, int, str | None]) -> tuple[Formula, int, int, str | None]:
    formula, start, end, _ = item
    if formula.position == "supported" and speaks_of_a_part(text, formula, end, numbered_only=True):
        return replace(formula, position="supported_in_part"), start, end, None
    return item


def _comment(text: str, formula: Formula, start: int, end: int) -> str | None:
    """Give the State's own words; a formula that stands apart is left out."""
    rest = text[formula.end : end]
    at_once = not text[start : formula.start].strip()
    if at_once or _STANDS_APART.match(rest):
        return rest.lstrip(" .:;,–—-)\n").rstrip() or None
    return text[start:end].strip() or None
