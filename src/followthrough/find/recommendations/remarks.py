"""What paragraphs of section II say of single recommendations: a position, a claim, the State's own explanation.

They name them by number (`With regard to recommendation 77.13, Aland considers …`), or speak of the list that they
stand behind: `With regard to the two recommendations above, Aland offers the following comment: …`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from followthrough.find.recommendations.layouts import Item, Lead
from followthrough.find.recommendations.lead_ins import LeadIn, lead_in
from followthrough.find.recommendations.positions import Named, is_remark, said_apart
from followthrough.find.recommendations.recommenders import names_in
from followthrough.find.recommendations.references import behind_references
from followthrough.find.sentences import sentences
from followthrough.patterns import when_needed
from followthrough.records import Claim, Position

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_OF_RECOMMENDATIONS = re.compile(r"(?:(?:the|these|those|two) )*recommendations?\b", re.IGNORECASE)
_NEXT_REMARK = when_needed(
    r"(?<=[.;])\s+(?=(?:With (?:regards?|respect) to|Regarding|Concerning|As (?:to|for|regards|concerns)"
    r"|In (?:relation|reference|response) to)\b[^,.;:]{0,60}?\brecommendations?\b)"
)
"""Where the next remark begins within a paragraph: `…. Regarding recommendation 5, …`."""
_FORMULA_ALONE = re.compile(
    r"(?:\w+,?\s+){0,4}?recommendations?\b"
    r"(?:(?!\b(?:because|since|due to|given that|consider\w*|indicat\w*|(?<!well )as (?:it|they|this|these|the))\b)"
    r".)*?"
    r"\b(?:enjoy(?:s|ed)?\s+the\s+support\s+of|will\s+be\s+examined\s+by)\s+"
    r"(?:(?!\s(?:because|since|due to|given that|as it)\b)[^.,;:]){2,80}?"
    r"(?:,?\s+(?:which\s+will|and\s+would\s+thus)\b[^.:]*)?\s*[.;]?"
    r"|(?:both|they|these|(?:the\s+)?responses?\b[^.;:]{0,80}?)\s+will\s+be\s+(?:noted|included|reflected)\s+in\s+the\s+"
    r"outcome\s+report\b[^.;:]*[.;]?",
    re.IGNORECASE | re.DOTALL,
)
"""A position without a reason: `The recommendations in paragraph 19 (a) did not enjoy the support of Aland.`"""
_ABOVE = re.compile(
    r"(?:with regards? to|regarding|concerning|as (?:to|for|regards)|on)\s+(?:the|these)\s+(?:(?P<count>[a-z]+)\s+)?"
    r"recommendations?(?:\s+(?:listed|mentioned))?\s+above\b",
    re.IGNORECASE,
)
"""`With regard to the two recommendations above`"""
_REASON = re.compile(
    r"(?:\b(?:because|since(?! \d)|due to|given that)\b"
    r"|(?<!\bwell )\bas (?:it|they|these|(?-i:[A-Z])[\w ]{2,50}?) (?:consider|deem|find|regard|is|are|do)(?:s|es)?\b"
    r"|\bwhich considers that (?:it|they|these)\b).*",
    re.IGNORECASE | re.DOTALL,
)
"""Why the recommendations of a list have no support: `as Aland considers that they are based on a mistake:`"""
_OF_WHICH = when_needed(r"(?:(?:out )?of|among) (?:which|these|those|them)\b")
_REFUSING: frozenset[Position] = frozenset(("not_supported", "rejected", "noted"))
_OF_MAKER = re.compile(
    r"\bthe recommendation (?:made|put forward|proposed|presented) by (?:the delegation of )?", re.IGNORECASE
)
"""`Aland rejects the recommendation made by the delegation of` Peru."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a paragraph says of one recommendation."""

    position: Position | None
    claim: Claim | None
    comment: str | None
    formula: str


def remarks(found: Sequence[Lead], numbers: Set[str]) -> dict[str, Remark]:
    """Give what paragraphs of section II say of single recommendations (`77.13`, `No. 8`, `28 (b)`), by number.

    A position counts only where the paragraph has no items of its own: otherwise the names are an aside.
    """
    said: dict[str, Remark] = {}
    for at, lead in enumerate(found):
        named = Named(found[: at + 1], numbers)
        if lead.behind and len(lead.items) == 1:
            words = " ".join(passage.text for passage in lead.behind)
            _say(said, [lead.items[0].number], words, None, words)
        for words, aside in _speaking(lead):
            parts = said_apart(words, named)
            for part, states in parts:
                for about, numbers_named in _remarks_in(part, named):
                    _take(said, about, numbers_named, states, named, aside and len(parts) == 1)
        if at and not lead.items and found[at - 1].items and not named.in_words(lead.words):
            _of_list_above(said, lead, found[at - 1].items)
    return said


def reason(says: LeadIn) -> str | None:
    """Give the reason for which a lead-in withholds support from all that is in its list; null without one."""
    found = _REASON.search(says.formula) if says.position in _REFUSING and not says.claim else None
    return found[0].rstrip(" :.") if found else None


def _speaking(lead: Lead) -> Iterator[tuple[str, bool]]:
    """Give the words that may speak of recommendations, and whether they only do so by the way."""
    yield lead.words, bool(lead.items)
    for item in lead.items:
        if is_remark(item.words) or _OF_RECOMMENDATIONS.match(item.words):
            yield item.words, False


def _remarks_in(words: str, named: Named) -> Iterator[tuple[str, list[str]]]:
    """Give each remark of a paragraph with what it is about: what its first sentence names, the others are asides."""
    if not is_remark(words):
        yield words, named.in_words(words)
        return
    for remark in _NEXT_REMARK.split(words):
        ends = (end for _, end in sentences(remark) if not remark[end : end + 1].isdigit())
        yield remark, named.in_words(remark[: next(ends, len(remark))])


def _take(
    said: dict[str, Remark], words: str, numbers: Iterable[str], states: LeadIn | None, named: Named, aside: bool
) -> None:
    settles = states if states and states.position and not aside and not is_remark(words) else None
    claims = states and states.claim and not is_remark(words)
    for number, own in _about_each(words, numbers, named):
        has_no_reason = aside or claims or _is_formula(own)
        _say(said, [number], None if has_no_reason else _without_names(own), settles, words, states)


def _without_names(words: str) -> str:
    """Leave out what only says of which recommendations more is said: `of which 2 (Nos. 8 and 9) Aland deems …`."""
    return behind_references(words) if _OF_WHICH.match(words) else words


def _say(
    said: dict[str, Remark],
    numbers: Iterable[str],
    comment: str | None,
    settles: LeadIn | None,
    words: str,
    states: LeadIn | None = None,
) -> None:
    """Add what is said of recommendations to what was said of them before, which holds where nothing new is said."""
    for number in numbers:
        before = said.get(number, Remark(None, None, None, ""))
        said[number] = replace(
            before,
            position=settles.position if settles else before.position,
            claim=(states.claim if states else None) or before.claim,
            comment=" ".join(comment.split()) if comment else before.comment,
            formula=settles.formula if settles else before.formula,
        )


def _about_each(words: str, numbers: Iterable[str], named: Named) -> Iterator[tuple[str, str]]:
    """Give each number with the sentences on it, where each of several sentences is on others than the next."""
    parted = [words[start:end] for start, end in sentences(words)] if not is_remark(words) else []
    names = [named.in_words(sentence) for sentence in parted]
    apart = sum(map(bool, names)) > 1
    for number in numbers:
        yield number, _on(number, parted, names) if apart else words


def _on(number: str, parted: Iterable[str], names: Iterable[Sequence[str]]) -> str:
    """Give the sentences that name a number, with those behind them that name none."""
    kept, keeps = [], False
    for sentence, of_sentence in zip(parted, names, strict=True):
        keeps = number in of_sentence if of_sentence else keeps
        if keeps:
            kept.append(sentence.strip())
    return " ".join(kept)


@lru_cache(maxsize=16)
def _is_formula(words: str) -> bool:
    return all(_FORMULA_ALONE.fullmatch(words[start:end].strip()) for start, end in sentences(words))


def _of_list_above(said: dict[str, Remark], lead: Lead, items: Sequence[Item]) -> None:
    """Take what a paragraph says of the list that it stands behind, or of the one that a State has in that list."""
    if above := _ABOVE.match(lead.words):
        count = _COUNTS.get((above["count"] or "").lower())
        if count in (None, len(items)):
            _say(said, (item.number for item in items), lead.words, None, lead.words, lead.says)
    elif maker := _OF_MAKER.search(lead.words):
        name = next(iter(names_in(lead.words[maker.end() :][:60])), None)
        own = [item for item in items if name and name.code in _makers(item)]
        if len(own) == 1:
            settles = lead_in(lead.words)
            _say(said, [own[0].number], lead.words, settles if settles and settles.position else None, lead.words)


def _makers(item: Item) -> set[str | None]:
    return {one.code for one in names_in(item.words[-200:].replace("(", " ").replace(")", " "))}
