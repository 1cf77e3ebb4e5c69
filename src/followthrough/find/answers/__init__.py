"""What a State answers to the recommendations of its review, in an addendum or a later statement.

Recommendations and the words of the answer go in, a ledger of responses comes out. The way there: numbers (`numbers`,
`catalogue`), entries (`pieces`, `entries`, `governing`, `questions`, `tables`), sentences (`statements`, `formulas`,
`clauses`, `claims`), and the `ledger`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from followthrough.find.answers.entries.found import Entry, entries
from followthrough.find.answers.entries.own import own_statements
from followthrough.find.answers.formulas.claims import claim_beside, claim_in
from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.governing import opposed, overruled
from followthrough.find.answers.formulas.letters import key_of, of_letters
from followthrough.find.answers.from_totals import from_totals
from followthrough.find.answers.ledger import YES, Occasion, responses, unanswered
from followthrough.find.answers.left_open import counts, of_numbers, unread, untied_answers
from followthrough.find.answers.named.answered import answered_report
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.clauses import clause_after
from followthrough.find.answers.named.described import by_subject
from followthrough.find.answers.named.numbers import mentions
from followthrough.find.answers.sentences.doubted import own_in_doubt
from followthrough.find.answers.sentences.found import Reading, read_sentences
from followthrough.find.answers.sentences.respective import former_and_latter, of_one_of_two
from followthrough.find.answers.spoken_against import without_spoken_against
from followthrough.find.answers.statements import (
    EVERYTHING,
    GOVERNED,
    LISTED,
    OWN,
    UNTIED,
    Statement,
)
from followthrough.find.answers.tables.colours import (
    blocks_without_legend,
    colour_doubts,
    coloured,
    with_colours,
    without_legend,
)
from followthrough.find.answers.tables.found import table_statements
from followthrough.find.answers.tables.rows import without_tables
from followthrough.patterns import when_needed
from followthrough.records import Block, Document, Passage, Position, Problem, Recommendation, Response, Stage
from followthrough.records.ids import base_symbol, number_of

_BY_SUBJECT = re.compile(
    r"\b(?:recommendations?|those|ones?)\s+(?:on|concerning|regarding|relat(?:ing|ed)|calling|asking|made|by|from|to|"
    r"that|of)\b",
    re.IGNORECASE,
)
_REACH = 15
"""Characters behind a formula in which the words begin that say what the recommendation asks for."""
_TOGETHER = re.compile(r"\b(?:both|these|those|the (?:above|said|aforementioned|foregoing))\b", re.IGNORECASE)
_THAT_ONE = re.compile(r"\b(?:this|that|the(?: said)?) recommendation\b", re.IGNORECASE)
_IT = re.compile(r"\bit$", re.IGNORECASE)
_IS_A_VERB = re.compile(r"[a-zà-ÿ’']+\s")
_AS_ABOVE = re.compile(r"\W*(?:idem|ibid(?:em)?|as above|same (?:as )?above|see above|ídem)\W*", re.IGNORECASE)
_NAMED = when_needed(r"\brecom(?:mend|mand|end)", re.IGNORECASE)
_TOLD_OF = when_needed(r"^\s*(?:which|whether|what|how)\b|\b(?:that|which|whether|those)\s+$", re.IGNORECASE)
"""What stands before a position that is only spoken of: `Which recommendations ` (were accepted)."""
_ASIDE = re.compile(r",\s+which\b[^,.;]*,")
_STAGES: dict[str, Stage] = {"addendum": "addendum", "oral_statement": "plenary"}


def answers(
    document: Document,
    passages: Sequence[Passage],
    recommendations: Sequence[Recommendation],
    blocks: Sequence[Block] = (),
) -> list[Response | Problem]:
    """Give what a document answers to the recommendations of its review, and what is in doubt.

    `recommendations` may hold those of any documents; those of the report that the document belongs to are used.
    Without them ids are made from the report's symbol and the number as printed. `blocks` are needed where the
    document has tables whose cells the format tells apart (DOCX, HTML).
    """
    base = answered_report(document, passages, recommendations)
    mine = [recommendation for recommendation in recommendations if base_symbol(recommendation.document) == base]
    catalogue = Catalogue(base, mine)
    occasion = Occasion(document, _STAGES.get(document.kind, "later"))
    colours = coloured(passages, blocks, catalogue)
    passages, blocks = without_legend(colours, passages), blocks_without_legend(colours, blocks)
    statements = [*table_statements(blocks, catalogue), *_from_passages(without_tables(passages, blocks), catalogue)]
    statements = with_colours(statements, colours)
    found = list(responses(statements, catalogue, occasion))
    if mine and (rest := from_totals(passages, catalogue, _positions(found))):
        found = list(responses([*statements, *rest], catalogue, occasion))
    found += untied_answers(statements, catalogue, occasion)
    found += by_subject(found, catalogue, document)
    found += colour_doubts(document, colours, _positions(found))
    found += of_numbers(catalogue, document)
    if mine and (occasion.stage == "addendum" or any(isinstance(record, Response) for record in found)):
        found += unread(passages, found, catalogue, document)
        found += unanswered(found, catalogue, occasion)
    return found


def _positions(found: Sequence[Response | Problem]) -> dict[str, set[Position]]:
    """Give the positions of each number's answers, none for one that is only commented upon."""
    positions: dict[str, set[Position]] = {}
    for record in found:
        if isinstance(record, Response) and record.recommendation:
            said = positions.setdefault(number_of(record.recommendation), set())
            said |= {record.position} if record.position else set()
    return positions


def _from_passages(passages: Sequence[Passage], catalogue: Catalogue) -> list[Statement]:
    found: list[tuple[Entry, list[Statement]]] = []
    above: tuple[str, ...] = ()
    key = key_of(passage.text for passage in passages)
    for entry in entries(passages, catalogue):
        if entry.numbers and above and _AS_ABOVE.fullmatch(entry.text):
            same = Statement(entry.numbers, None, GOVERNED, comment=entry.text, see=above[-1:], number=entry.number)
            found.append((entry, [same]))
            continue
        found.append((entry, _by_letters(entry, key, catalogue) or entry_statements(entry, catalogue)))
        above = entry.numbers
    return without_spoken_against(found, catalogue)


def _by_letters(entry: Entry, key: Mapping[str, Position], catalogue: Catalogue) -> list[Statement]:
    """Read letters that the document explains: beside a number, or in front of a list (`A: 9.1, 9.2`)."""
    said = of_letters(entry.text, key)
    if not said:
        return []
    words, position, end = said
    numbers = entry.numbers or tuple(
        catalogue.resolve(span for one in mentions(entry.text[end:]) for span in one.spans)
    )
    return [Statement(numbers, position, OWN if entry.numbers else LISTED, words, number=entry.number)]


def entry_statements(entry: Entry, catalogue: Catalogue) -> list[Statement]:
    """Give what one entry says: to recommendations that it names inside, and to its own."""
    reading = read_sentences(entry.text, catalogue, entry.number, general=not entry.numbers)
    named, kept = _apart(reading.named, frozenset(entry.numbers))
    named += _with_more(entry, named, reading)
    own = own_statements(entry.text, entry.numbers, reading, catalogue, entry.number) if entry.numbers else []
    governed = entry.governor is not None and entry.governor.position is not None
    if entry.numbers and (not own or (governed and overruled(own, entry.governor))):
        own = kept or [_without_formula(entry, tuple(reading.see))]
    elif own and governed and opposed(own, entry.governor):
        own.append(replace(_without_formula(entry, ()), comment=None))
    elif own and reading.see:
        own[0] = replace(own[0], see=tuple(reading.see))
    own = [_for_itself(one, reading) for one in [*_without_some(own, kept), *_of_some(own, kept)]]
    if not entry.numbers:
        two = former_and_latter(entry.text, list(dict.fromkeys(reading.mentioned)), LISTED, entry.number)
        return [*named, *(two or [*_under_a_heading(entry, reading), *_untied_formula(entry, reading, catalogue)])]
    return [*named, *own]


def _apart(said: Sequence[Statement], own: frozenset[str]) -> tuple[list[Statement], list[Statement]]:
    """Give what is said to all or to others than an entry's own numbers, and what is said to its own alone."""
    to_own = [statement.level > EVERYTHING and own.issuperset(statement.numbers) for statement in said]
    kept = [statement for statement, is_own in zip(said, to_own, strict=True) if is_own]
    return [statement for statement, is_own in zip(said, to_own, strict=True) if not is_own], kept


def _for_itself(own: Statement, reading: Reading) -> Statement:
    """Give an answer whose words are its own, without sentences that answer others (`9.2 is pending.`)."""
    words = own.comment or ""
    for sentence, numbers in reading.apart:
        if numbers and numbers.isdisjoint(own.numbers):
            words = words.replace(sentence, "").strip()
    return own if words == own.comment else replace(own, comment=words or None)


def _of_some(own: Sequence[Statement], kept: Sequence[Statement]) -> list[Statement]:
    """Give what is said of some of an entry's numbers against the rest: `9.1 to 9.3 (accepted, except 9.2)`."""
    positions = {one.position in YES for one in own if one.level == OWN and one.position and not one.clause}
    if len(positions) != 1:
        return []
    numbers = {number for one in own for number in one.numbers}
    return [
        one
        for one in kept
        if one.position and not one.clause and set(one.numbers) < numbers and {one.position in YES} != positions
    ]


def _without_some(own: Sequence[Statement], kept: Sequence[Statement]) -> list[Statement]:
    """Give an entry's own answers without those of its numbers that are answered against the rest."""
    some = {number for one in _of_some(own, kept) for number in one.numbers}
    return [replace(one, numbers=tuple(name for name in one.numbers if name not in some)) for one in own]


def _with_more(entry: Entry, named: Sequence[Statement], reading: Reading) -> list[Statement]:
    """Give the answer to an entry whose one formula other numbers take up as well: `enjoy support, as does 9.5`."""
    shared = [said for said in named if said.level == LISTED and _IS_A_VERB.match(said.formula or "")]
    shared = [said for said in shared if entry.text.startswith(said.formula or "?")]
    if not entry.numbers or not shared or any(formula.start == 0 for formula, _, _ in reading.own):
        return []
    return [replace(shared[0], numbers=entry.numbers, level=OWN, clause=None)]


def _without_formula(entry: Entry, see: tuple[str, ...]) -> Statement:
    """Give an entry that takes no position itself: what governs it does, and its words are the comment."""
    over, comment = entry.governor, entry.text or None
    position = over.position if over else None
    claim = (claim_beside(position, entry.text) if entry.text else None) or (over.claim if over else None)
    if over is None or position is None:
        return Statement(entry.numbers, None, GOVERNED, claim=claim, comment=comment, see=see, number=entry.number)
    return Statement(
        entry.numbers, position, GOVERNED, over.words, claim=claim, comment=comment, see=see, number=entry.number
    )


def _under_a_heading(entry: Entry, reading: Reading) -> list[Statement]:
    """Give what general text under a governing heading says to the recommendations that it names."""
    over = entry.governor
    if over is None or not reading.mentioned:
        return []
    listed = sum(mention.end - mention.start for mention in mentions(entry.text)) * 2 > len(entry.text)
    numbers = tuple(dict.fromkeys(reading.mentioned))
    comment = None if listed else entry.text
    return [
        Statement(
            numbers,
            over.position,
            GOVERNED,
            over.words,
            claim=over.claim or claim_beside(over.position, entry.text),
            comment=comment,
            number=entry.number,
        )
    ]


def _untied_formula(entry: Entry, reading: Reading, catalogue: Catalogue) -> list[Statement]:
    """Keep an answer to one recommendation whose number is not given."""
    for formula, start, end in reading.own:
        meant = bool(reading.mentioned) and not _names_others(entry.text, start, min(end, formula.end + _REACH))
        one = meant and len(set(reading.mentioned)) == 1 and _is_of_one(entry.text, formula, start, end)
        together = one or (meant and _TOGETHER.search(entry.text, start, end))
        if (one and _is_aside(entry.text, formula, start, end)) or (together and mentions(entry.text[start:end])):
            continue
        unknown = any(start <= one.start < end for one in reading.unresolved)
        if of_one_of_two(entry.text[start:end]):
            continue
        if one and own_in_doubt(entry.text, formula, start, end, catalogue):
            continue
        if not formula.soft and (formula.several is False or together or unknown) and formula.position != "pending":
            level, numbers = (LISTED, tuple(dict.fromkeys(reading.mentioned))) if meant else (UNTIED, ())
            words, comment = entry.text[formula.start : formula.end], entry.text[start:end].strip()
            return [
                Statement(
                    numbers,
                    formula.position,
                    level,
                    words,
                    clause_after(entry.text, formula, start, end),
                    claim_in(entry.text[start:end]),
                    comment=comment,
                    number=entry.number,
                )
            ]
    return _in_other_words(entry, reading)


def _in_other_words(entry: Entry, reading: Reading) -> list[Statement]:
    """Keep in doubt the sentences that take a position on recommendations which nothing in them tells."""
    return [
        Statement((), None, UNTIED, comment=words, number=entry.number, doubted=True)
        for formula, start, end in reading.own
        if not formula.soft and formula.position != "pending" and entry.governor is None
        for words in [entry.text[start:end].strip()]
        if _NAMED.search(words) and not _TOLD_OF.search(entry.text[start : formula.start]) and not counts(words)
    ]


def _is_of_one(text: str, formula: Formula, start: int, end: int) -> bool:
    """Say whether a sentence speaks of the one recommendation named before: `accept it`, or `Accepted.` alone."""
    if formula.shape == "bare":
        return not text[start : formula.start].strip() and not text[formula.end : end].strip(" .")
    of_it = formula.shape == "active" and _IT.search(text, formula.start, formula.end)
    return bool(of_it or _THAT_ONE.search(text, start, end))


def _names_others(text: str, start: int, end: int) -> bool:
    """Say whether, behind the last number in front of a sentence, recommendations are named by what they ask.

    `9.1 has become law. Those on taxes were not accepted. It could not accept these recommendations` is of taxes.
    `end` is the place in the sentence up to which it counts.
    """
    last = max((one.end for one in mentions(text) if one.end <= start), default=0)
    return bool(last and _BY_SUBJECT.search(text, last, end))


def _is_aside(text: str, formula: Formula, start: int, end: int) -> bool:
    """Say whether a formula stands in an aside: `That recommendation, which had first been noted, is accepted`."""
    return any(aside.start() < formula.start < aside.end() for aside in _ASIDE.finditer(text, start, end))
