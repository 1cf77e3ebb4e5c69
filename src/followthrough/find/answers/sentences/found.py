"""What single sentences say to which recommendations."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from followthrough.find.answers.formulas.claims import claim_beside, claim_in
from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.clauses import (
    clause_after,
    closest,
    matching_words,
    speaks_of_a_part,
    subject_part,
)
from followthrough.find.answers.named.described import Described, as_mentions, described
from followthrough.find.answers.named.numbers import Mention, mentions, within
from followthrough.find.answers.sentences.afterwards import in_view_of
from followthrough.find.answers.sentences.doubted import in_doubt_of, said_otherwise, unsure
from followthrough.find.answers.sentences.excepted import is_excepted, is_one_more, is_relative, refused, without
from followthrough.find.answers.sentences.explained import explained, is_withdrawal
from followthrough.find.answers.sentences.groups import OTHERS, of_a_group
from followthrough.find.answers.sentences.matters import of_its_matter, takes_a_matter
from followthrough.find.answers.sentences.not_understood import speaks_of_a_position
from followthrough.find.answers.sentences.pointed_to import is_pointed_to, is_reference
from followthrough.find.answers.sentences.reserved import reserved_for_one
from followthrough.find.answers.sentences.respective import former_and_latter, of_one_of_two, respectively
from followthrough.find.answers.sentences.sentence import Sentence, just_before, resolved
from followthrough.find.answers.sentences.takes import formula_of, in_the_bracket
from followthrough.find.answers.sentences.topics import Topic, of_the_topic, topic_of
from followthrough.find.answers.statements import GOVERNED, LISTED, Statement
from followthrough.find.sentences import sentences
from followthrough.records import Claim

_INCLUDED = re.compile(
    r"^\s*(?:they|these|those|the\s+(?:latter|former))\s+(?:\w+\s+)?(?:include[ds]?|are|were|being|concern|"
    r"comprise)|^\s*namely\b|^\s*i\.e\.|^\s*the\s+same\s+(?:\w+\s+)?(?:applies|holds|goes|is\s+true)\b",
    re.IGNORECASE,
)
"""How a sentence goes on with what the one before says: `The same applies to recommendation 9.2`."""


_ELSEWHERE = re.compile(
    r"\s+(?:above|below|(?:of|in)\s+(?:the|its|our|this)\s+(?:national|State|present|previous|mid-?term|voluntary|"
    r"core)?\s*"
    r"(?:national\s+report|report\s+submitted|state\s+report|addendum|document|annex|statement|Constitution)|"
    r"ci-dessus|supra)\b",
    re.IGNORECASE,
)
"""Whose paragraphs are no recommendations: `paragraphs 12 and 14` ` of the national report`."""
_BEGINS = re.compile(r"\W*(?:(?:the\s+)?recommendations?\s+)?(?:(?:numbers?|nos?\b\.?)\s*)?", re.IGNORECASE)
"""What may stand in front of the number with which a sentence begins: `Recommendation No. `."""
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_OF_IT = re.compile(r"\bit$", re.IGNORECASE)
_FOR_SOME = re.compile(
    r"\s+(?:for|in\s+(?:respect|the\s+case)\s+of|as\s+(?:regards|to|far)|with\s+(?:regard|respect)\s+to|where|when|pour|para)\b",
    re.IGNORECASE,
)
"""`notes it` ` in respect of others`"""
_AS_IS = re.compile(
    r"\bas\s+(?:is|are|was|were|has been|have been)\s+(?:also\s+)?(?:recommendations?\s+)?$", re.IGNORECASE
)
"""What stands before numbers of which the same is said: `9.1 is noted, as is `."""
_EXCEPTIONS_BELOW = re.compile(
    r"\b(?:with|except|but)\b[^.;]{0,30}\b(?:following\s+exceptions?|exceptions?\s+(?:listed|set\s+out|named|given|"
    r"indicated|mentioned)\s+"
    r"(?:below|hereafter))\s*[.:;]?\s*$"
)
"""` with the following exceptions.`"""
_REACH = 3000
MANY = 12  # formulas in a sentence, from which on each claims for its own numbers alone


@dataclass(slots=True)
class Reading:
    """What the sentences of one text say.

    `named` are statements to numbers that it names, or to all; `own` the formulas, with their sentence's place, that
    belong to the entry as a whole; `see` the recommendations whose answer it points to; `mentioned` those that it
    names without taking a position; `unresolved` what it names without a number and cannot be told; `apart` the
    sentences that begin with the numbers to which they speak, with these numbers.
    """

    named: list[Statement] = field(default_factory=list)
    own: list[tuple[Formula, int, int]] = field(default_factory=list)
    see: list[str] = field(default_factory=list)
    mentioned: list[str] = field(default_factory=list)
    unresolved: list[Described] = field(default_factory=list)
    apart: list[tuple[str, frozenset[str]]] = field(default_factory=list)


def read_sentences(text: str, catalogue: Catalogue, number: str | None, *, general: bool = False) -> Reading:
    """Read a text sentence by sentence. `number` is the paragraph of the document that it stands in.

    `general` text, which is no recommendation's own, may name some by their makers and by what they ask for.
    """
    reading = Reading()
    everywhere = _mentioned(text, catalogue, reading) if general else mentions(text)
    reader = _Reader(text, catalogue, number, reading)
    for start, end in sentences(text):
        reader.take(start, end, within(everywhere, start, end))
    reading.named[:] = explained(text, everywhere, reader.places, reading.named, general=general)
    return reading


class _Reader:
    """Takes the sentences of a text in order; a position may go on to the numbers of the next sentence.

    `places` are those in `reading.named` where what a sentence says begins, each with the sentence's own.
    """

    def __init__(self, text: str, catalogue: Catalogue, number: str | None, reading: Reading) -> None:
        self._text, self._catalogue, self._number, self._reading = text, catalogue, number, reading
        self._before: Formula | None = None
        self._words: str | None = None
        self.places: list[tuple[int, int]] = []

    def take(self, start: int, end: int, named: Sequence[Mention]) -> None:
        """Read a sentence, given what it names."""
        text, reading = self._text, self._reading
        found = formulas(text, start, end)
        if is_reference(text, start, named, found):
            reading.see += resolved(named, self._catalogue)
            return
        plain, carried = _plain(found, named, text, end), None
        if not plain and self._before and named and self._goes_on(start, end, named):
            plain, carried = [replace(self._before, start=start - 1, end=start - 1)], self._words
        count = len(reading.named)
        sentence = Sentence(text, start, end, tuple(named), tuple(plain), self._catalogue, self._number)
        used = _read(sentence, reading)
        self._compare(sentence, used, count)
        taken = frozenset(used)
        reading.own += [(formula, start, end) for formula in found if formula not in taken]
        reading.named[count:] = [replace(said, formula=said.formula or carried) for said in reading.named[count:]]
        if plain and not carried:
            self._before, self._words = plain[-1], text[plain[-1].start : plain[-1].end]
        elif found:
            self._before = None

    def _goes_on(self, start: int, end: int, named: Sequence[Mention]) -> bool:
        """Say whether the position of the sentence before holds for the numbers of this one."""
        if _INCLUDED.match(self._text[start:end]):
            return True
        bare = self._before is not None and self._before.shape == "bare"
        return bare and _only_numbers(self._text, start, end, named)

    def _compare(self, sentence: Sentence, used: Sequence[Formula], count: int) -> None:
        """See what a sentence changes in those before it, and keep where what it says of its own begins."""
        reading, named = self._reading, sentence.named
        if self.places and not named:
            since, _ = self.places[-1]
            reading.named[since:] = [in_view_of(one, used, sentence) for one in reading.named[since:]]
        if gone := _numbers(filter(is_withdrawal, reading.named[count:])):
            reading.named[:count] = without(tuple(gone), reading.named[:count])
        if len(reading.named) > count:
            self.places.append((count, sentence.start))
            if named and _BEGINS.fullmatch(self._text, sentence.start, named[0].start):
                own = self._text[sentence.start : sentence.end].strip()
                reading.apart.append((own, _numbers(reading.named[count:])))


def _mentioned(text: str, catalogue: Catalogue, reading: Reading) -> list[Mention]:
    """Give what a general text names by number or by maker and subject; what it leaves open is noted in `reading`."""
    by_number, unnumbered = mentions(text), described(text, catalogue)
    reading.unresolved = [one for one in unnumbered if one.makers and not one.numbers]
    return sorted([*by_number, *as_mentions(unnumbered, by_number, text, catalogue)], key=_place)


def _plain(found: Sequence[Formula], named: Sequence[Mention], text: str, end: int) -> list[Formula]:
    """Give the formulas of a sentence that give a position, also in words that elsewhere give none."""
    return [
        formula
        for formula in found
        if not formula.soft or _is_the_other_part(formula, found, text, end) or takes_a_matter(formula, named, text)
    ]


def _numbers(said: Iterable[Statement]) -> frozenset[str]:
    return frozenset(number for one in said for number in one.numbers)


def _place(mention: Mention) -> int:
    return mention.start


def _only_numbers(text: str, start: int, end: int, named: Sequence[Mention]) -> bool:
    """Say whether a sentence is a list of numbers and nothing else, as behind `Accepted.` the list `9.1, 9.2.`."""
    return bool(named) and not text[start : named[0].start].strip() and not text[named[-1].end : end].strip(" .")


def _is_the_other_part(formula: Formula, found: Sequence[Formula], text: str, end: int) -> bool:
    """Say whether a sentence takes up one part in other words: `accepts …, but not the part on …`."""
    return formula.position == "supported" and any(
        other.position == "not_supported"
        and not other.soft
        and other.start > formula.end
        and speaks_of_a_part(text, other, end)
        for other in found
    )


def _read(sentence: Sentence, reading: Reading) -> list[Formula]:
    """Read one sentence into `reading`; give the formulas that numbers or groups in it have taken up."""
    used: list[Formula] = []
    excepted, before = False, len(reading.named)
    if two := _former_and_latter(sentence) or reserved_for_one(sentence):
        reading.named += two
        return list(sentence.plain)
    topic = topic_of(sentence, reading.mentioned)
    for mention in sentence.named:
        if _names_a_scope(mention, sentence):
            continue
        if topic and mention is topic.mention:
            reading.mentioned += topic.numbers
            continue
        if is_pointed_to(mention, sentence):
            reading.see += sentence.resolved([mention])
            continue
        numbers = tuple(sentence.catalogue.resolve(mention.spans, sentence.scope))
        formula = formula_of(mention, sentence)
        if doubted := in_doubt_of(numbers, formula, mention, sentence):
            used += [formula] if formula and not _is_of_the_entry(formula, sentence) else []
            reading.named += doubted
            continue
        excepted = bool(formula) and (is_excepted(mention, sentence) or (excepted and is_one_more(mention, sentence)))
        if formula and excepted:
            reading.named[:] = [*without(numbers, reading.named), *refused(numbers, formula, mention, sentence)]
            used += [one for one in sentence.plain if is_relative(one, mention, sentence)]
        else:
            used += _take_up(numbers, formula, mention, sentence, reading)
    used += _other_part(used, reading, sentence)
    used += _group(used, reading, sentence, topic)
    if len(reading.named) == before + 1 and said_otherwise(reading.named[-1], used, sentence):
        reading.named[-1] = unsure(reading.named[-1].numbers, sentence)
    return used


def _is_of_the_entry(formula: Formula, sentence: Sentence) -> bool:
    """Say whether a sentence begins with a passive, whose numbers stand in front: ` are accepted, but 9.5 …`."""
    return formula.shape == "passive" and not sentence.text[: formula.start].strip()


def _former_and_latter(sentence: Sentence) -> list[Statement]:
    """Give what a sentence says of the only two that it names: `accepts the former and notes the latter`."""
    words = sentence.text[sentence.start : sentence.end]
    if len(sentence.named) != 1 or not of_one_of_two(words):
        return []
    return former_and_latter(words.strip(), sentence.resolved(sentence.named), LISTED, sentence.number)


def _take_up(
    numbers: tuple[str, ...], formula: Formula | None, mention: Mention, sentence: Sentence, reading: Reading
) -> list[Formula]:
    """Take up into `reading` what a formula says of numbers; give the formulas that they have taken up."""
    if formula and len(numbers) > 1 and formula.several is False and formula.start > mention.end:
        numbers = _the_one(formula, numbers, sentence)
    if formula and formula.soft and takes_a_matter(formula, sentence.named, sentence.text):
        by_wording = of_its_matter(numbers, formula, mention, sentence)
        reading.named += by_wording
        return [formula] if by_wording else []
    if formula is None or not numbers:
        return _mention(numbers, formula, mention, sentence, reading)
    bracket = in_the_bracket(mention, formula, sentence)
    reading.named += [_listed(numbers[-1:], other, sentence) for other in bracket]
    numbers = numbers[: len(numbers) - len(bracket)]
    words = sentence.text[sentence.start : sentence.end]
    reading.named += respectively(words, numbers, LISTED, sentence.number) or (
        [_listed(numbers, formula, sentence)] if numbers else []
    )
    return [*([] if _AS_IS.search(just_before(mention, sentence)) else [formula]), *bracket]


def _mention(
    numbers: tuple[str, ...], formula: Formula | None, mention: Mention, sentence: Sentence, reading: Reading
) -> list[Formula]:
    """Take up into `reading` numbers of which a sentence says no position; give the formula if it is of elsewhere."""
    reading.mentioned += numbers
    if formula is None and speaks_of_a_position(sentence, numbers):
        sentence.catalogue.doubted |= set(numbers)
    if numbers and not sentence.plain and (claim := _claim_in(sentence)):
        reading.named.append(Statement(numbers, None, LISTED, claim=claim, number=sentence.number))
    return [formula] if formula and sentence.catalogue.is_elsewhere(mention.spans[0].first) else []


def _group(used: Sequence[Formula], reading: Reading, sentence: Sentence, topic: Topic | None) -> list[Formula]:
    """Read what a sentence says of all or of all others into `reading`; give the formula that says so."""
    if not (found := of_a_group(used, sentence)):
        return []
    said, formula = found
    reading.named += of_the_topic(said, topic, sentence) if topic else [said]
    return [formula]


def _claim_in(sentence: Sentence) -> Claim | None:
    """Give what a sentence claims of the recommendations that it names: that they have been or are carried out."""
    words, at = "", sentence.start
    for mention in sentence.named:
        words += sentence.text[at : mention.start]
        at = max(at, mention.end)
    claim = claim_in(" ".join((words + sentence.text[at : sentence.end]).split()))
    return claim if claim != "planned" else None


def _the_one(formula: Formula, numbers: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """Of several recommendations that a sentence names, find the one whose acceptance it then speaks of."""
    words = clause_after(sentence.text, formula, formula.start, sentence.end)
    texts = [(number, " ".join(sentence.catalogue.texts(number))) for number in numbers]
    best = closest(words, texts) if words else None
    return (best,) if best else ()


def _other_part(used: Sequence[Formula], reading: Reading, sentence: Sentence) -> list[Formula]:
    """Tie a second formula of a sentence (`but not the second part`) to the one recommendation that it names."""
    last = reading.named[-1] if used and reading.named else None
    single = last.numbers if last and len(last.numbers) == 1 else ()
    found = [
        formula
        for formula in sentence.plain
        if single
        and formula not in used
        and formula.start > used[-1].start
        and not OTHERS.search(sentence.text, formula.start, min(sentence.end, formula.end + 2))
        and (
            speaks_of_a_part(sentence.text, formula, sentence.end)
            or subject_part(sentence.text, formula, used[-1].end)
            or (formula.position != used[-1].position and _OF_IT.search(sentence.text[formula.start : formula.end]))
        )
    ]
    said = [_listed(single, formula, sentence) for formula in found]
    kept = (
        one.clause is None and not _FOR_SOME.match(sentence.text, formula.end)
        for one, formula in zip(said, found, strict=True)
    )
    reading.named += (
        said if not (last and last.doubted) else [one for one, keeps in zip(said, kept, strict=True) if keeps]
    )
    return found


def _names_a_scope(mention: Mention, sentence: Sentence) -> bool:
    first = mention.spans[0].first
    if mention.word == "paragraph" and "." not in first and _ELSEWHERE.match(sentence.text, mention.end):
        return True
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


def _is_the_whole(mention: Mention, sentence: Sentence) -> bool:
    """Say whether a paragraph's number says only in which list others stand: `Of those in paragraph 9, 9.1 is …`."""
    first, text = mention.spans[0].first, sentence.text
    inside = [other for other in sentence.named if other.spans[0].first.startswith(f"{first}.")]
    if inside:
        return not (inside[0].start > mention.end and is_excepted(inside[0], sentence))
    if any(f"{first}.{other.spans[0].first}" in sentence.catalogue.by_number for other in sentence.named):
        return True
    return sentence.catalogue.is_list(first) and bool(OTHERS.search(text, sentence.start, mention.start))


def _reach(formula: Formula, sentence: Sentence) -> int:
    """Give how far behind a formula a claim is its own: up to the next formula where a sentence has many."""
    reach = min(sentence.end, formula.end + _REACH)
    if len(sentence.plain) <= MANY:
        return reach
    behind = bisect_left(sentence.plain, formula.end, key=attrgetter("start"))
    return min(reach, sentence.plain[behind].start) if behind < len(sentence.plain) else reach


def _listed(numbers: tuple[str, ...], formula: Formula, sentence: Sentence) -> Statement:
    text, end = sentence.text, sentence.end
    words = text[formula.start : formula.end] if formula.end > formula.start else None
    one = len(numbers) == 1 and speaks_of_a_part(text, formula, end)
    part = clause_after(text, formula, formula.start, end) if one else None
    if len(numbers) == 1:
        part = part or subject_part(text, formula, sentence.start)
    clause = matching_words(part, sentence.catalogue.texts(numbers[0])) if part else None
    claim = claim_beside(formula.position, text[formula.start : _reach(formula, sentence)])
    position = formula.position
    if clause and position == "supported" and words and _ONLY.search(words):
        position, clause = "supported_in_part", None
    level = GOVERNED if _EXCEPTIONS_BELOW.search(text[formula.start : end]) else LISTED
    return Statement(numbers, position, level, words, clause, claim, number=sentence.number)
