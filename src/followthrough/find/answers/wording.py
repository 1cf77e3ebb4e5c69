"""What single sentences say to which recommendations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.claims import claim_in
from followthrough.find.answers.clauses import (
    clause_after,
    closest,
    exceptions,
    matching_words,
    speaks_of_a_part,
    subject_part,
)
from followthrough.find.answers.explained import explained
from followthrough.find.answers.formula import Formula
from followthrough.find.answers.formulas import formulas
from followthrough.find.answers.governing import heading_position
from followthrough.find.answers.numbers import Mention, mentions
from followthrough.find.answers.respective import respectively
from followthrough.find.answers.statements import EVERYTHING, LISTED, REMAINDER, Statement
from followthrough.find.sentences import sentences
from followthrough.records import Claim, Position

_SEE = re.compile(
    r"^[\s(–-]*(?:on\s+[^,.]{1,40},\s*)?(?:please\s+)?(?:also\s+)?(?:kindly\s+)?(?:see|refer\s+to|same\s+(?:as|"
    r"response|answer|comment|position)|idem|ibid|cf\.?|voir|véase|ver\b|"
    r"(?:the\s+)?(?:response|answer|comment|reply)s?\s+(?:is\s+|are\s+)?(?:the\s+same|as\s+for|as\s+in|to|provided|"
    r"given)\b|as\s+(?:in|for|stated\s+(?:in|under|above)))",
    re.IGNORECASE,
)
"""An answer that only leads to another: `Please see the response to 9.1`, `Idem`."""
_SEE_INSIDE = re.compile(
    r"\b(?:see\s+(?:also\s+)?|refers?\s+to\s+(?:the\s+)?(?:response|answer|comment|information)s?\s+|(?:response|"
    r"answer|comment)s?\s+(?:to|on|under|in)\s+|as\s+(?:explained|stated|mentioned)\s+(?:in|under)\s+)"
    r"(?:the\s+)?(?:(?:response|answer|comment|information|explanation|reply|position)s?\s+(?:to|on|under|in|for|"
    r"provided|given)\s+)*(?:also\s+)?(?:the\s+)?(?:under\s+)?$",
    re.IGNORECASE,
)
"""What leads to another answer within a sentence, up to its number: `as explained in the response to `."""
_INCLUDED = re.compile(
    r"^\s*(?:they|these|those|the\s+(?:latter|former))\s+(?:\w+\s+)?(?:include[ds]?|are|were|being|concern|"
    r"comprise)|^\s*namely\b|^\s*i\.e\.",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:with\s+(?:regard|respect|reference)\s+to|regarding|concerning|as\s+(?:regards|concerns|for|to)|"
    r"in\s+(?:relation|regard|respect|reference|response|reply)\s+(?:to|of)|on|for|s[’']agissant\s+d\w+|concernant|"
    r"en\s+cuanto\s+a|respecto\s+de)"
    r"\s+(?:the\s+|las?\s+|les\s+)?(?:(?:\w+\s+){0,3}recommendations?|recommandations?|recomendaci\w+|paragraphs?|"
    r"nos?\.?)?(?:\s+(?:nos?\.?|numbers?|contained\s+in|in|under|paragraphs?))*\s*\(?\s*$",
    re.IGNORECASE,
)
"""What stands before numbers that an answer is about: `With regard to recommendations Nos. `."""
_IN_BRACKETS = re.compile(r"[^,.;:()]{0,60}\(\s*(?:(?:recommendations?|paras?\.?|paragraphs?|nos?\.?)\s+)*")
"""What stands between a formula and the numbers in brackets that it takes: `8 enjoy the support of X (9.1–9.8)`."""
_OTHERS = re.compile(
    r"\b(?:(?:all|any|every)\s+(?:of\s+)?(?:the\s+)?(?:others?|remaining|rest)|the\s+(?:others?|remaining|remainder|rest)|"
    r"remaining|other)\b(?:\s+(?:of\s+the\s+)?(?:\d+\s+|[a-z-]+\s+){0,3}recommendations?|\s+ones?\b|\s*(?=(?:is|are|"
    r"was|were|has|have|do|does|did|cannot|could|enjoys?)\b))"
    r"|\ball\s+but\s+(?:the\s+following\b|those\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?![\d.]))\b)"
    r"|(?:\b(?:all|any)\s+(?:of\s+)?(?:the\s+)?(?:others|rest)|\bthe\s+(?:others|remainder|rest))(?=\s*(?:[.,;]|$))"
    r"|\btoutes\s+les\s+autres\s+recommandations|\b(?:todas\s+las\s+demás|las\s+demás|"
    r"las\s+restantes)\s+recomendaciones",
    re.IGNORECASE,
)
"""`all other recommendations`, `the rest are`"""
_ALL = re.compile(
    r"\b(?:all\s+(?:of\s+)?|the\s+(?:totality|entirety|whole)\s+of\s+|each\s+and\s+every\s+one\s+of\s+)(?:the\s+|its\s+|these\s+|\d+\s+|[a-z-]+\s+){0,3}recommendations\b(?!\s+(?:on|regarding|"
    r"relating|concerning|related|pertaining|by|made\s+by|listed|below|that|which|calling))|"
    r"\btoutes\s+les\s+recommandations\b|\btodas\s+las\s+recomendaciones\b",
    re.IGNORECASE,
)
"""`all of the 12 recommendations`"""
_ACCEPTED_ONLY = re.compile(r"\b(?:accepted|supported|noted|above|following|these)\s+recommendations", re.IGNORECASE)


_EXCEPTED = re.compile(
    r"\b(?:except(?:\s+for)?|with\s+the\s+exceptions?\s+of|excluding|other\s+than|apart\s+from|save(?:\s+for)?|all\s+but|"
    r"with\s+\w+\s+exceptions?\s*[:,(-]|"
    r"à\s+l[’']exception\s+d\w+|excepto|salvo|con\s+excepción\s+de)\s+(?:(?:namely|the|those|las?|los|les)\s+)*"
    r"(?:(?:recommendations?|recommandations?|recomendaci\w+|paragraphs?|numbers?|nos?\.?|in|contained|under)\s+)*\(?$",
    re.IGNORECASE,
)
"""What stands before numbers that are left out: `with the exception of recommendations `."""
_WHICH = re.compile(r"\)?[\s,]*(?:(?:of|on)\s+)?which\s+(?P<said>[^,.;]{2,80})")
_AND = re.compile(r",?\s*(?:and|,)\s+(?:recommendations?\s+)?$", re.IGNORECASE)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_OF_IT = re.compile(r"\bit$", re.IGNORECASE)
_STUDIED = re.compile(
    r"\b(?:is|are|being|further|still|under)\s+(?:further\s+|still\s+|being\s+)*(?:stud|consider|examin|review)",
    re.IGNORECASE,
)
"""`which it is studying further`"""
_AS_IS = re.compile(
    r"\bas\s+(?:is|are|was|were|has been|have been)\s+(?:also\s+)?(?:recommendations?\s+)?$", re.IGNORECASE
)
"""What stands before numbers of which the same is said: `9.1 is noted, as is `."""
_OBJECT_REACH = 30
_REACH = 3000


@dataclass(slots=True)
class Reading:
    """What the sentences of one text say.

    `named` are statements to numbers that it names, or to all; `own` the formulas, with their sentence's place, that
    belong to the entry as a whole; `see` the recommendations whose answer it points to; `mentioned` those that it
    names without taking a position.
    """

    named: list[Statement] = field(default_factory=list)
    own: list[tuple[Formula, int, int]] = field(default_factory=list)
    see: list[str] = field(default_factory=list)
    mentioned: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence at its place in a text, with the numbers that it names and the formulas that it holds."""

    text: str
    start: int
    end: int
    named: tuple[Mention, ...]
    plain: tuple[Formula, ...]
    catalogue: Catalogue
    number: str | None

    @property
    def scope(self) -> str | None:
        """Give the one paragraph of the report that the sentence names, in which its short numbers are."""
        for mention in self.named:
            first = mention.spans[0].first
            if (
                (mention.word == "paragraph" or self.catalogue.is_list(first))
                and first.isdigit()
                and len(mention.spans) == 1
                and not mention.spans[0].last
            ):
                return first
        return None

    def resolved(self, mentions_: Sequence[Mention]) -> list[str]:
        """Give the report's numbers that mentions name, without plain numbers of paragraphs."""
        return _resolved(mentions_, self.catalogue)


def read_sentences(text: str, catalogue: Catalogue, number: str | None) -> Reading:
    """Read a text sentence by sentence. `number` is the paragraph of the document that it stands in."""
    reading = Reading()
    everywhere = mentions(text)
    before: Formula | None = None
    words: str | None = None
    places: list[tuple[int, int]] = []
    for start, end in sentences(text):
        named = [mention for mention in everywhere if start <= mention.start < end]
        found = formulas(text, start, end)
        if _is_reference(text, start, named, found):
            reading.see += _resolved(named, catalogue)
            continue
        plain = [formula for formula in found if not formula.soft or _is_the_other_part(formula, found, text, end)]
        if not plain and before and named and _INCLUDED.match(text[start:end]):
            plain, carried = [replace(before, start=start, end=start)], words
        else:
            carried = None
        count = len(reading.named)
        used = _read(_Sentence(text, start, end, tuple(named), tuple(plain), catalogue, number), reading)
        if len(reading.named) > count:
            places.append((count, start))
        reading.own += [(formula, start, end) for formula in found if formula not in used]
        reading.named[count:] = [replace(said, formula=said.formula or carried) for said in reading.named[count:]]
        if plain and not carried:
            before, words = plain[-1], text[plain[-1].start : plain[-1].end]
        elif found:
            before = None
    reading.named[:] = explained(text, everywhere, places, reading.named)
    return reading


def _is_the_other_part(formula: Formula, found: Sequence[Formula], text: str, end: int) -> bool:
    """Say whether a sentence takes up one part in other words: `accepts …, but not the part on …`."""
    return formula.position == "supported" and any(
        other.position == "not_supported"
        and not other.soft
        and other.start > formula.end
        and speaks_of_a_part(text, other, end)
        for other in found
    )


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


def _read(sentence: _Sentence, reading: Reading) -> list[Formula]:
    """Read one sentence into `reading`; give the formulas that numbers or groups in it have taken up."""
    used: list[Formula] = []
    excepted = False
    for mention in sentence.named:
        if _names_a_scope(mention, sentence):
            continue
        if _is_pointed_to(mention, sentence):
            reading.see += sentence.resolved([mention])
            continue
        numbers = tuple(sentence.catalogue.resolve(mention.spans, sentence.scope))
        formula = _formula_for(mention, sentence)
        excepted = bool(formula) and (
            bool(_EXCEPTED.search(_just_before(mention, sentence))) or (excepted and _is_one_more(mention, sentence))
        )
        if formula and excepted:
            reading.named[:] = [*_without(numbers, reading.named), *_refused(numbers, formula, mention, sentence)]
            continue
        if formula and len(numbers) > 1 and formula.several is False and formula.start > mention.end:
            numbers = _the_one(formula, numbers, sentence)
        if formula is None or not numbers:
            reading.mentioned += numbers
            if numbers and not sentence.plain and (claim := _claim_in(sentence)):
                reading.named.append(Statement(numbers, None, LISTED, claim=claim, number=sentence.number))
            if formula and sentence.catalogue.is_elsewhere(mention.spans[0].first):
                used.append(formula)
            continue
        if not _AS_IS.search(_just_before(mention, sentence)):
            used.append(formula)
        words = sentence.text[sentence.start : sentence.end]
        reading.named += respectively(words, numbers, LISTED, sentence.number) or [
            _listed(numbers, formula, sentence)
        ]
    used += _other_part(used, reading, sentence)
    used += _groups(used, reading, sentence)
    return used


def _claim_in(sentence: _Sentence) -> Claim | None:
    """Give what a sentence claims of the recommendations that it names: that they have been or are carried out."""
    words, at = "", sentence.start
    for mention in sentence.named:
        words += sentence.text[at : mention.start]
        at = max(at, mention.end)
    claim = claim_in(" ".join((words + sentence.text[at : sentence.end]).split()))
    return claim if claim != "planned" else None


def _is_one_more(mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a number goes on with exceptions: `except 9.1, which is noted, and 9.2, which is rejected`."""
    return bool(
        _AND.search(_just_before(mention, sentence)) and _WHICH.match(sentence.text, mention.end, sentence.end)
    )


def _just_before(mention: Mention, sentence: _Sentence) -> str:
    return sentence.text[max(sentence.start, mention.start - 80) : mention.start]


def _without(numbers: tuple[str, ...], named: Sequence[Statement]) -> list[Statement]:
    """Take exceptions out of what has been said of a list or range."""
    return [
        replace(said, numbers=tuple(name for name in said.numbers if name not in numbers))
        if said.level == LISTED
        else said
        for said in named
    ]


def _refused(numbers: tuple[str, ...], formula: Formula, mention: Mention, sentence: _Sentence) -> list[Statement]:
    """Give exceptions: what is said of them (`…, which are noted`), else that they are no part of an acceptance."""
    which = _WHICH.match(sentence.text, mention.end, sentence.end)
    position = _said_aside(which["said"]) if which else None
    if which and position:
        return [Statement(numbers, position, LISTED, which["said"].strip(), number=sentence.number)]
    if formula.position not in {"supported", "supported_in_part"}:
        return []
    words = sentence.text[formula.start : formula.end]
    return [Statement(numbers, "not_supported", LISTED, words, number=sentence.number)]


def _said_aside(words: str) -> Position | None:
    return "pending" if _STUDIED.search(words) else heading_position(words)


def _is_pointed_to(mention: Mention, sentence: _Sentence) -> bool:
    before = _just_before(mention, sentence)
    return bool(_SEE_INSIDE.search(before.removesuffix("recommendations ").removesuffix("recommendation ")))


def _the_one(formula: Formula, numbers: tuple[str, ...], sentence: _Sentence) -> tuple[str, ...]:
    """Of several recommendations that a sentence names, find the one whose acceptance it then speaks of."""
    words = clause_after(sentence.text, formula, formula.start, sentence.end)
    texts = [(number, " ".join(sentence.catalogue.texts(number))) for number in numbers]
    best = closest(words, texts) if words else None
    return (best,) if best else ()


def _other_part(used: Sequence[Formula], reading: Reading, sentence: _Sentence) -> list[Formula]:
    """Tie a second formula of a sentence (`but not the second part`) to the one recommendation that it names."""
    single = reading.named[-1].numbers if used and reading.named and len(reading.named[-1].numbers) == 1 else ()
    found = [
        formula
        for formula in sentence.plain
        if single
        and formula not in used
        and formula.start > used[-1].start
        and (
            speaks_of_a_part(sentence.text, formula, sentence.end)
            or (formula.position != used[-1].position and _OF_IT.search(sentence.text[formula.start : formula.end]))
        )
    ]
    reading.named += [_listed(single, formula, sentence) for formula in found]
    return found


def _names_a_scope(mention: Mention, sentence: _Sentence) -> bool:
    first = mention.spans[0].first
    if not first.isdigit() or len(mention.spans) > 1:
        return False
    if mention.spans[0].last is None and _is_the_whole(mention, sentence):
        return True
    if mention.word != "paragraph":
        return False
    others = [other for other in sentence.named if other is not mention]
    if any(other.word != "paragraph" for other in others):
        return True
    before = sentence.text[max(0, mention.start - 90) : mention.start].lower()
    return sentence.catalogue.is_list(first) or "recommendation" not in before


def _is_the_whole(mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a paragraph's number says only in which list others stand: `Of those in paragraph 9, 9.1 is …`."""
    first, text = mention.spans[0].first, sentence.text
    inside = [other for other in sentence.named if other.spans[0].first.startswith(f"{first}.")]
    if inside:
        return not (inside[0].start > mention.end and _EXCEPTED.search(_just_before(inside[0], sentence)))
    return sentence.catalogue.is_list(first) and bool(_OTHERS.search(text, sentence.start, mention.start))


def _formula_for(mention: Mention, sentence: _Sentence) -> Formula | None:
    """Find the formula that governs a list: verbs stand before what they take, passives after, asides before."""
    text, named = sentence.text, sentence.named
    before = [formula for formula in sentence.plain if formula.start < mention.start]
    after = [formula for formula in sentence.plain if formula.start >= mention.end]
    if not after or (before and _IN_BRACKETS.fullmatch(text, before[-1].end, mention.start)):
        return before[-1] if before else None
    reach = next((other.start for other in named if other.start > mention.start), len(text))
    introduced = bool(_INTRODUCED.search(text[max(sentence.start, mention.start - 60) : mention.start]))
    takes_it = bool(before) and before[-1].shape == "active" and mention.start - before[-1].end < _OBJECT_REACH
    passive = after[0].shape != "active"
    if introduced or not before or (passive and after[0].start < reach and not takes_it):
        return after[0]
    return before[-1]


def _listed(numbers: tuple[str, ...], formula: Formula, sentence: _Sentence) -> Statement:
    text, end = sentence.text, sentence.end
    words = text[formula.start : formula.end] if formula.end > formula.start else None
    one = len(numbers) == 1 and speaks_of_a_part(text, formula, end)
    part = clause_after(text, formula, formula.start, end) if one else None
    if len(numbers) == 1:
        part = part or subject_part(text, formula, sentence.start)
    clause = matching_words(part, sentence.catalogue.texts(numbers[0])) if part else None
    claim = claim_in(text[formula.start : min(end, formula.end + _REACH)])
    position = formula.position
    if clause and position == "supported" and words and _ONLY.search(words):
        position, clause = "supported_in_part", None
    return Statement(numbers, position, LISTED, words, clause, claim, number=sentence.number)


def _groups(used: Sequence[Formula], reading: Reading, sentence: _Sentence) -> list[Formula]:
    """Read what a sentence says of all recommendations, or of all others, with the exceptions that it names."""
    free = [formula for formula in sentence.plain if formula not in used]
    for pattern, level in ((_OTHERS, REMAINDER), (_ALL, EVERYTHING)):
        match = pattern.search(sentence.text, sentence.start, sentence.end)
        formula = _of_the_group(match, free) if match else None
        if match and formula and level == REMAINDER and len(free) > 1 and not used:
            continue
        if match and formula and not _ACCEPTED_ONLY.search(sentence.text[match.start() : match.end() + 2]):
            words = sentence.text[formula.start : formula.end]
            left_out = tuple(_left_out(match.end(), sentence))
            statement = Statement(
                left_out, formula.position, level, words, number=sentence.number, scope=sentence.scope
            )
            reading.named.append(statement)
            return [formula]
    return []


def _of_the_group(match: re.Match[str], free: Sequence[Formula]) -> Formula | None:
    around = [formula for formula in free if formula.start <= match.start() <= formula.end + 2]
    behind = [formula for formula in free if formula.start >= match.end()]
    before = [formula for formula in free if formula.start < match.end()]
    return next(iter([*around, *behind, *before]), None)


def _left_out(start: int, sentence: _Sentence) -> list[str]:
    place = exceptions(sentence.text, start, sentence.end)
    if place is None:
        return []
    return sentence.resolved([mention for mention in sentence.named if mention.start >= place])
