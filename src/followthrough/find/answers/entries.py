"""Paragraphs of an addendum become entries: the recommendations that a stretch of text is about, and its text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.answers.catalogue import DRAFT_PARAGRAPHS, Catalogue
from followthrough.find.answers.formulas import bare_status, formulas
from followthrough.find.answers.governing import LONGEST_HEADING, Governor, heading_governor, lead_in
from followthrough.find.answers.numbers import Mention, list_at, mentions
from followthrough.find.answers.questions import after_label, after_question, first_words, tied_by_words
from followthrough.find.answers.sentences import sentences
from followthrough.records import Passage

_LEAD_WORD = re.compile(
    r"[\s(]*(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|recs?\.?|paragraphs?|paras?\.?|r)\b[\s.:]*(?:(?:numbers?|nos?|n°s?)\b[.º°]?\s*)?(?=\d)",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"[\s(]*(?=\d{1,3}\.\d{1,3}(?!\d))")
_PLAIN = re.compile(r"\s*(?=\d{1,3}(?:[.,)\s]|$))")
_PLAIN_NUMBER = re.compile(r"\d{1,3}$")
_EMBEDDED = re.compile(
    r"(?<=[.;:)”\"\]]\s)(?:(?=Recs?\.\s?\d)|(?=\d{1,3}\.\d{1,3}\.?\s+[A-Z(“]))|(?<=(?<!see )(?<!to )\s)(?=\d{1,3}\.\d{1,3}\.?\s+[A-Z])"
)
_UNFINISHED = re.compile(r"(?:\d,|\d\s*[-–—]|\d\s+(?:and|to|et|y)|\brecommendations?)\s*$")
_GOES_ON = re.compile(r"\s*(?:[,.;–—-]|and\b|to\b|$)")
_CARRIED_ON = re.compile(r"(?:^|(?<=\s))\d{1,3}(?:\.,\s*\d{1,3})*\.,?(?=\s|$)")
_THESE = re.compile(r"\b(?:th(?:is|ese)|the(?:\s+above)?|it|them|said|both)\b", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """A stretch of text, the recommendations that it is about (none for general text), and what governs it.

    `number` is the document's own paragraph, `question` says that it only repeats recommendations and answers nothing yet.
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

    @property
    def governor(self) -> Governor | None:
        """Give what governs here: the nearest lead-in, else the headings."""
        return self.under or self.over


def entries(passages: Sequence[Passage], catalogue: Catalogue) -> list[Entry]:
    """Read passages in order; each recommendation's number, or its repeated words, begins an entry."""
    pieces = list(_pieces(passages))
    flow = Flow(catalogue, _numbers_are_recommendations(pieces, catalogue), _known_words(catalogue))
    for heading, number, text in pieces:
        if heading != flow.heading:
            _enter(flow, heading)
        _take(flow, number, text)
    return flow.entries


def _known_words(catalogue: Catalogue) -> dict[tuple[str, ...], list[str]]:
    known: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for recommendation in catalogue.recommendations:
        if recommendation.number not in known[first_words(recommendation.text)]:
            known[first_words(recommendation.text)].append(recommendation.number)
    return dict(known)


def _pieces(passages: Iterable[Passage]) -> Iterator[tuple[tuple[str, ...], str | None, str]]:
    for passage in _rejoined(passages):
        text = passage.text
        places = [
            0,
            *(match.start() for match in _EMBEDDED.finditer(text) if _begins_an_entry(text, match.start())),
            len(text),
        ]
        for count, (start, end) in enumerate(zip(places, places[1:], strict=False)):
            yield passage.heading, passage.number if count == 0 else None, text[start:end].strip()


def _rejoined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Put lists of numbers together that a reader has taken for paragraphs at the turn of a line."""
    before: Passage | None = None
    for passage in passages:
        if (
            before
            and passage.number
            and "." in passage.number
            and _UNFINISHED.search(before.text)
            and _GOES_ON.match(passage.text)
        ):
            before = replace(
                before,
                text=f"{before.text} {passage.number}{'' if passage.text[:1] in ',-–.' else ' '}{passage.text}",
            )
            continue
        if before:
            yield before
        before = passage
    if before:
        yield before


def _begins_an_entry(text: str, place: int) -> bool:
    before = text[max(0, place - 40) : place].rstrip().lower()
    return not re.search(
        r"(?:recommendations?|recs?\.?|paragraphs?|paras?\.?|see|to|and|also|nos?\.?|article|section|of|in|under|,|[–—-]|convention|\d)$",
        before,
    )


def _numbers_are_recommendations(
    pieces: Sequence[tuple[tuple[str, ...], str | None, str]], catalogue: Catalogue
) -> bool:
    """Say whether the paragraphs' own numbers are those of the recommendations: most begin with an answer and name no other."""
    numbered = [(heading, number, text) for heading, number, text in pieces if number and _PLAIN_NUMBER.match(number)]
    if len(numbered) < 3 or sum(bool(heading and mentions(heading[-1])) for heading, _, _ in numbered) * 2 > len(
        numbered
    ):
        return False
    hits = sum(_answers_at_once(number, text, catalogue) for _, number, text in numbered)
    return hits * 2 >= len(numbered)


def _answers_at_once(number: str, text: str, catalogue: Catalogue) -> bool:
    numbers = [name for name in catalogue.by_suffix.get(number, ())] if catalogue.by_number else []
    if any(first_words(words) == first_words(text) for name in numbers for words in catalogue.texts(name)):
        return True
    listed = list_at(f"{number}. {text}", 0)
    place = max(0, listed.end - len(number) - 2) if listed else 0
    rest = text[place:].lstrip(" .,")
    span = next(iter(sentences(rest)), None)
    if span is None or mentions(rest[: span[1]]):
        return False
    found = formulas(rest, *span)
    return (
        bool(found)
        and (not found[0].soft or found[0].start < 25)
        and not (
            found[0].several and listed and len(listed.spans) == 1 and not re.search(r"\bthese\b", rest[: span[1]])
        )
    )


def _enter(flow: Flow, heading: tuple[str, ...]) -> None:
    flow.heading, flow.under, flow.current = heading, None, []
    flow.over = next((found for words in reversed(heading) if (found := heading_governor(words))), None)
    flow.numbers_of_heading = ()
    last = heading[-1] if heading else ""
    named = _lead(flow, None, last)[0] or tuple(
        number for mention in mentions(last) for number in _resolve(flow, mention)
    )
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


def _lead(flow: Flow, number: str | None, text: str) -> tuple[tuple[str, ...], str, bool]:
    """Read the numbers with which a paragraph begins: the recommendations, the text behind them, and whether the list is open."""
    whole = text
    if number and ("." in number or flow.plain_numbers):
        whole = f"{number}{'' if '.' in number else '.'} {text}"
    for pattern in (_LEAD_WORD, _DOTTED, *((_PLAIN,) if flow.plain_numbers else ())):
        match = pattern.match(whole)
        mention = list_at(whole, match.end()) if match else None
        if mention and (numbers := _resolve(flow, mention)):
            return numbers, whole[mention.end :].lstrip(" .,:;)–—-"), mention.open
    return (), text, False


def _open(flow: Flow, entry: Entry) -> None:
    if flow.current and (flow.current[-1].text or flow.current[-1].listing):
        flow.current = []
    flow.current.append(entry)
    flow.entries.append(entry)


def _take(flow: Flow, number: str | None, text: str) -> None:
    if flow.current and flow.current[-1].open and _carry_on(flow, number, text):
        return
    numbers, rest, is_open = _lead(flow, number, text)
    if not numbers and (tied := tied_by_words(text, flow.known)):
        numbers, rest = tuple(tied[:1]), text
    if numbers:
        _begin(flow, numbers, rest, number, is_open)
    else:
        _without_lead(flow, number, text)


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
    texts = [words for name in numbers for words in flow.catalogue.texts(name)]
    place = after_question(rest, texts) if rest else 0
    entry = Entry(numbers, rest[place:].strip(), number, flow.governor, open=is_open)
    _open(flow, entry)


def _without_lead(flow: Flow, number: str | None, text: str) -> None:
    named = [mention for mention in mentions(text) if mention.word != "paragraph"]
    governor = lead_in(text, has_numbers=bool(named))
    if governor is None and not named and len(text) <= LONGEST_HEADING and not number:
        governor = _standing_alone(flow, text)
    if governor:
        flow.under, flow.current = governor, []
        return
    own = number is not None and _PLAIN_NUMBER.match(number)
    if flow.current and (not own or _speaks_of_these(text)):
        _continue(flow, number, text, named)
        return
    flow.current = []
    if flow.numbers_of_heading and not named:
        flow.entries.append(Entry(flow.numbers_of_heading, text, number, flow.governor))
        return
    flow.entries.append(Entry((), text, number, flow.governor, listing=True))


def _standing_alone(flow: Flow, text: str) -> Governor | None:
    """Read a short line that may be a heading; while an entry waits for its answer, a status is that answer."""
    waiting = flow.current and not flow.current[-1].text
    if waiting and bare_status(text):
        return None
    if text.rstrip().endswith((".", ";")) and not text.isupper():
        return None
    found = heading_governor(text)
    return found if found and (not flow.current or "ecom" in text) else None


def _speaks_of_these(text: str) -> bool:
    span = next(iter(sentences(text)), None)
    if not span:
        return False
    return any(
        not formula.soft and _THESE.search(text[formula.start : formula.end + 1]) for formula in formulas(text, *span)
    )


def _continue(flow: Flow, number: str | None, text: str, named: Sequence[Mention]) -> None:
    place = after_label(text)
    for entry in flow.current:
        entry.text = f"{entry.text}\n{text[place:]}".strip()
        entry.number = entry.number or number
