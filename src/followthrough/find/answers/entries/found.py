"""Paragraphs of an addendum become entries: the recommendations that a stretch of text is about, and its text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from followthrough.find.answers.entries.below import explaining
from followthrough.find.answers.entries.piece import Piece
from followthrough.find.answers.entries.pieces import pieces
from followthrough.find.answers.entries.questions import after_label, after_question, first_words, tied_by_words
from followthrough.find.answers.formulas.found import bare_status, formulas
from followthrough.find.answers.formulas.governing import (
    EXCEPT_THESE,
    LONGEST_HEADING,
    Governor,
    heading_governor,
    lead_in,
    without_numbering,
)
from followthrough.find.answers.formulas.letters import key_of
from followthrough.find.answers.formulas.reserves import PART_IN_BRACKETS
from followthrough.find.answers.named.catalogue import DRAFT_PARAGRAPHS, Catalogue
from followthrough.find.answers.named.described import Described, described, made_by
from followthrough.find.answers.named.numbers import Mention, list_at, mentions
from followthrough.find.answers.sentences.excepted import left_out
from followthrough.find.recommendations.recommenders import listed
from followthrough.find.sentences import sentences
from followthrough.records import Passage

_LEAD_WORD = re.compile(
    r"[\s(]*(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|recs?\.?|paragraphs?|paras?\.?|"
    r"nos?|r)\b[\s.:]*(?:(?:numbers?|nos?|n°s?)\b[.º°]?\s*)?(?=\d)",
    re.IGNORECASE,
)
"""What stands before a number at the head of an entry: `Recommendation No. 9.1`."""
_DOTTED = re.compile(r"[\s(]*(?=\d{1,3}\.\d{1,3}(?!\d))")
_NUMBER_LAST = re.compile(
    r"\s*[(\[](?:recommendations?\s+|recs?\.?\s+|nos?\.\s+)?\d{1,3}\.\d{1,3}[^()\[\]]*[)\]][\s.;,]*(?:and)?\s*$"
)
_CLUSTER = re.compile(r"(?<=\w)\s*[(\[][^()\[\]]*\d{1,3}\.\d{1,3}[^()\[\]]*[)\]]\s*:?$")
_MAKER_FIRST = re.compile(r"\s*([A-ZÀ-Ý][^.:;]{2,80}):\s+(?=[“\"‘]?[A-Z])")
_PLAIN = re.compile(r"\s*(?=\d{1,3}(?:[.,)\s]|$))")
_FIRST_PART = re.compile(r"\d{1,3}\.\d{1,3}\s?(?=\((?:a\).*[\s;,]\(b|i\).*[\s;,]\(ii)\))", re.DOTALL)
_PLAIN_NUMBER = re.compile(r"\d{1,3}$")
_CARRIED_ON = re.compile(r"(?:^|(?<=\s))\d{1,3}(?:\.,\s*\d{1,3})*\.,?(?=\s|$)")
_HAS_A_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|do|does)\b", re.IGNORECASE)
_THESE = re.compile(r"\b(?:th(?:is|ese)|the(?:\s+above)?|it|them|said|both)\b", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """A stretch of text, the recommendations that it is about (none for general text), and what governs it.

    `number` is the document's own paragraph, else the number as printed. `listing` marks general text, to which no
    further paragraph belongs; `open` a list of numbers that may go on.
    """

    numbers: tuple[str, ...]
    text: str
    number: str | None
    governor: Governor | None = None
    listing: bool = False
    open: bool = False


@dataclass(slots=True)
class Flow:
    """The state of reading an addendum from top to bottom."""

    catalogue: Catalogue
    plain_numbers: bool
    known: dict[tuple[str, ...], list[str]]
    entries: list[Entry] = field(default_factory=list)
    heading: tuple[str, ...] | None = None
    over: Governor | None = None
    under: Governor | None = None
    current: list[Entry] = field(default_factory=list)
    numbers_of_heading: tuple[str, ...] = ()
    status_leads: bool = False
    """Whether lines such as `Supported` stand in front of the entries that they answer."""
    counts_anew: bool = False
    """Whether the numbers below a short line begin anew, as those of the next list do."""

    @property
    def governor(self) -> Governor | None:
        """Give what governs here: the nearest lead-in, else the headings."""
        return self.under or self.over


def entries(passages: Sequence[Passage], catalogue: Catalogue) -> list[Entry]:
    """Read passages in order; each recommendation's number, or its repeated words, begins an entry."""
    found, plain_numbers = pieces(passages, catalogue)
    flow = Flow(catalogue, plain_numbers, _known_words(catalogue))
    below = () if plain_numbers else explaining(found, lambda piece: bool(_lead(flow, piece.number, piece.text)[0]))
    for at, piece in enumerate(found):
        if piece.heading != flow.heading:
            _enter(flow, piece.heading)
        flow.counts_anew = piece.number is None and len(piece.text) <= LONGEST_HEADING and _counts_anew(found, at)
        if at in below:
            _continue(flow, None, piece.text)
        else:
            _take(flow, piece.number, piece.text)
    return flow.entries


def _counts_anew(found: Sequence[Piece], at: int) -> bool:
    """Say whether the number below a piece is smaller than the one above it, in the list of one paragraph."""
    above, below = (found[nth].number or "" if 0 <= nth < len(found) else "" for nth in (at - 1, at + 1))
    (head, point, last), (other, _, first) = above.rpartition("."), below.rpartition(".")
    return bool(point) and head == other and last.isdigit() and first.isdigit() and int(first) < int(last)


def _known_words(catalogue: Catalogue) -> dict[tuple[str, ...], list[str]]:
    known: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for recommendation in catalogue.recommendations:
        if recommendation.number not in known[first_words(recommendation.text)]:
            known[first_words(recommendation.text)].append(recommendation.number)
    return dict(known)


def _enter(flow: Flow, heading: tuple[str, ...]) -> None:
    flow.heading, flow.under, flow.current = heading, None, []
    flow.over = next((found for words in reversed(heading) if (found := heading_governor(words))), None)
    flow.numbers_of_heading = ()
    last = heading[-1] if heading else ""
    named = _lead(flow, None, last)[0] or tuple(
        number for mention in mentions(last) for number in _resolve(flow, mention)
    )
    named = named or tuple(tied_by_words(last, flow.known)[:1])
    if named:
        flow.numbers_of_heading = named
        _open(flow, Entry(named, "", None, flow.governor))


def _resolve(flow: Flow, mention: Mention) -> tuple[str, ...]:
    first = mention.spans[0].first
    if (
        "." in first
        and flow.catalogue.by_number
        and not flow.catalogue.shares_prefix(first)
        and first.split(".")[0] not in DRAFT_PARAGRAPHS
    ):
        return ()
    return tuple(flow.catalogue.resolve(mention.spans))


def _lead(flow: Flow, number: str | None, text: str) -> tuple[tuple[str, ...], str, bool, str | None]:
    """Read the numbers with which a paragraph begins.

    The recommendations come first, then the text behind them, whether the list is open, and the numbers as printed.
    """
    whole = text
    if number and ("." in number or flow.plain_numbers):
        whole = f"{number}{'' if '.' in number else '.'} {text}"
    for pattern in (_LEAD_WORD, _DOTTED, *((_PLAIN,) if flow.plain_numbers else ())):
        match = pattern.match(whole)
        part = _FIRST_PART.match(whole, match.end()) if match else None
        mention = list_at(whole[: part.end()] if part else whole, match.end()) if match else None
        if mention and _keeps_back_in_brackets(whole, mention):
            continue
        if mention and (numbers := _resolve(flow, mention)):
            return numbers, whole[mention.end :].lstrip(" .,:;)–—-"), mention.open, whole[mention.start : mention.end]
    return (), text, False, None


def _keeps_back_in_brackets(text: str, mention: Mention) -> bool:
    """Say whether a bracket within or right behind numbers keeps something back: `9.1, 9.2 (first part)`."""
    within = PART_IN_BRACKETS.search(text, mention.start, mention.end)
    return (within or PART_IN_BRACKETS.match(text, mention.end)) is not None


def _of_an_item(flow: Flow, text: str, last: re.Match[str]) -> tuple[tuple[str, ...], str, str | None]:
    """Read an item of a list that names its recommendation at its end: `Build schools (9.1);`."""
    named = mentions(text)
    if len(named) != 1 or any(not formula.soft for formula in formulas(text)):
        return (), text, None
    return _resolve(flow, named[0]), text[: last.start()].strip(), text[named[0].start : named[0].end]


def _open(flow: Flow, entry: Entry) -> None:
    if flow.current and (flow.current[-1].text or flow.current[-1].listing):
        flow.current = []
    flow.current.append(entry)
    flow.entries.append(entry)


def _take(flow: Flow, number: str | None, text: str) -> None:
    if flow.current and flow.current[-1].open and _carry_on(flow, number, text):
        return
    numbers, rest, is_open, printed = _lead(flow, number, text)
    asked = _behind_maker(text)
    if not numbers and (tied := tied_by_words(asked, flow.known)):
        numbers, rest = tuple(tied[:1]), asked
    elif not numbers and asked != text and not mentions(text):
        numbers, rest = _of_makers(flow, text), asked
    if not numbers and flow.under and (last := _NUMBER_LAST.search(text)):
        numbers, rest, printed = _of_an_item(flow, text, last)
    if numbers:
        _begin(flow, numbers, rest, number or printed, is_open)
    else:
        _without_lead(flow, number, text)


def _of_makers(flow: Flow, text: str) -> tuple[str, ...]:
    """Give the one recommendation of the States in front of an answer: `Ghana: accepted`."""
    first = _MAKER_FIRST.match(text)
    return made_by(tuple(one.code for one in listed(first[1]) if one.code), flow.catalogue) if first else ()


def _behind_maker(text: str) -> str:
    """Give a text without the State in front of it that asks: `Ghana: Build schools`."""
    first = _MAKER_FIRST.match(text)
    return text[first.end() :] if first and listed(first[1]) else text


def _carry_on(flow: Flow, number: str | None, text: str) -> bool:
    """Take up the second line of a list of numbers that ended with a comma, and the text behind it."""
    entry = flow.current[-1]
    entry.open = False
    whole = f"{number}. {text}" if number else text
    mention = list_at(whole.lstrip(), 0)
    if not mention:
        return False
    rest = whole.lstrip()[mention.end :].lstrip(" .")
    if rest and not rest[0].islower():
        return False
    entry.numbers += tuple(flow.catalogue.resolve(mention.spans))
    entry.text = f"{entry.text} {rest}".strip()
    return True


def _begin(flow: Flow, numbers: tuple[str, ...], rest: str, number: str | None, is_open: bool) -> None:
    if is_open and (inside := next((match for match in _CARRIED_ON.finditer(rest) if match.start() > 8), None)):
        mention = list_at(rest, inside.start())
        if mention:
            numbers += tuple(flow.catalogue.resolve(mention.spans))
            rest, is_open = f"{rest[: inside.start()].rstrip()} {rest[mention.end :].lstrip(' .')}".strip(), False
    if exception := left_out(rest):
        without = flow.catalogue.resolve(exception.spans)
        numbers = tuple(name for name in numbers if name not in without)
    texts = [words for name in numbers for words in flow.catalogue.texts(name)]
    place = after_question(rest, texts) if rest else 0
    entry = Entry(numbers, rest[place:].strip(), number, flow.governor, open=is_open)
    _open(flow, entry)


def _without_lead(flow: Flow, number: str | None, text: str) -> None:
    named = [mention for mention in mentions(text) if mention.word != "paragraph"]
    unnumbered = described(text, flow.catalogue)
    governor = lead_in(text, has_numbers=bool(named) or any(one.numbers for one in unnumbered))
    if governor is None and not named and len(text) <= LONGEST_HEADING and _may_head(flow, number, text):
        governor = _standing_alone(flow, text)
    if governor and not key_of((text,)):
        flow.under, flow.current = governor, []
        if _speaks_of_others(text):
            flow.entries.append(Entry((), text, number, listing=True))
        return
    if _is_cluster(number, text, named) and (numbers := tuple(n for one in named for n in _resolve(flow, one))):
        flow.numbers_of_heading, flow.under, flow.current = numbers, None, []
        _open(flow, Entry(numbers, "", None, flow.governor))
        return
    own = number is not None and _PLAIN_NUMBER.match(number)
    if flow.current and (not own or (_speaks_of_these(text) and not _means_others(flow, unnumbered))):
        _continue(flow, number, text)
        return
    flow.current = []
    if flow.numbers_of_heading and not named:
        flow.entries.append(Entry(flow.numbers_of_heading, text, number, flow.governor))
        return
    flow.entries.append(Entry((), text, number, flow.governor, listing=True))


def _is_cluster(number: str | None, text: str, named: Sequence[Mention]) -> bool:
    """Say whether a line names those that are answered below it: `Death penalty (9.1, 9.2)`."""
    last = _CLUSTER.search(text) if number is None and named and len(text) <= LONGEST_HEADING else None
    return bool(last) and not formulas(text) and all(last.start() <= one.start for one in named if last)


def _speaks_of_others(text: str) -> bool:
    """Say whether a lead-in answers the rest as well: `does not support the following; all others are accepted`."""
    positions = {formula.position for formula in formulas(text) if not formula.soft}
    return len(positions) > 1 or bool(EXCEPT_THESE.search(text))


def _may_head(flow: Flow, number: str | None, text: str) -> bool:
    """Say whether a short paragraph may be a heading: one with a number of its own only where it has no verb."""
    if not number:
        return True
    own = bool(_PLAIN_NUMBER.match(number)) and not flow.plain_numbers
    return (
        own
        and "ecom" in text
        and not _HAS_A_VERB.search(text)
        and not any(f.shape == "active" for f in formulas(text))
    )


def _standing_alone(flow: Flow, text: str) -> Governor | None:
    """Read a short line that may be a heading; while an entry waits for its answer, a status is that answer."""
    status = bare_status(without_numbering(text))
    if status and not any(entry.numbers for entry in flow.entries):
        flow.status_leads = True
    waiting = flow.current and not flow.current[-1].text and not flow.counts_anew
    if waiting and status and not flow.status_leads:
        return None
    if text.rstrip().endswith((".", ";")) and not text.isupper():
        return None
    found = heading_governor(text)
    return found if found and (not flow.current or "ecom" in text or flow.status_leads or flow.counts_anew) else None


def _speaks_of_these(text: str) -> bool:
    span = next(iter(sentences(text)), None)
    if not span:
        return False
    return any(
        not formula.soft and _THESE.search(text[formula.start : formula.end + 1]) for formula in formulas(text, *span)
    )


def _means_others(flow: Flow, unnumbered: Sequence[Described]) -> bool:
    """Say whether words tell other recommendations than the current ones: `the recommendation made by Austria`."""
    current = {number for entry in flow.current for number in entry.numbers}
    return any(one.makers and not current.intersection(one.numbers) for one in unnumbered)


def _continue(flow: Flow, number: str | None, text: str) -> None:
    place = after_label(text)
    for entry in flow.current:
        entry.text = f"{entry.text}\n{text[place:]}".strip()
        entry.number = entry.number or number
