"""Recommendations that a text names without a number: by who made them, and by what they ask for.

`The recommendation made by France on enforced disappearance` is one where that State made one such recommendation.
Words that fit none, or several where one is meant, are left to a person. What is found becomes a mention, like
numbers, so that all that is said with numbers can be said with it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.clauses import stems
from followthrough.find.answers.named.numbers import Mention, Span, within
from followthrough.find.recommendations.recommenders import listed, names_in
from followthrough.find.sentences import sentences
from followthrough.messages import documents as say
from followthrough.records import Document, Problem, Recommendation, Response
from followthrough.records.ids import number_of

_MADE = (
    r"(?:made|put\s+forward|formulated|submitted|presented|proposed|issued|raised|offered|advanced|"
    r"faites?|formulées?|adressées?|présentées?|formuladas?|hechas?|presentadas?)"
)
_OF = r"(?:by|of|from|par|por|del?|du|des|d[’'])"
_NAME = r"(?:the\s+|la\s+|les?\s+|los\s+|las\s+|el\s+|l[’'])?(?=[A-ZÀ-Ý])"
_HEAD = re.compile(
    r"(?P<maker>\b[A-Z][\w’'-]*(?:(?:,?\s+and\s+|,\s+|\s+)(?:the\s+)?[A-Z][\w-]*){0,8}?)(?:[’']s?\s+(?:own\s+)?(?:recommendations?|proposals?)|"
    r"\s+(?:had\s+)?(?:recommended|proposed|suggested))\b"
    r"|\b(?P<noun>(?:(?P<its>its|their)\s+)?(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|proposals?))\b"
    rf"|\b(?P<same>that|those|ones?|celles?)(?=\s+(?:{_MADE}\s+)?{_OF}\s*{_NAME})"
    rf"|(?:,|\band|\bet|\by)\s+(?={_OF}\s*{_NAME})"
)
"""`Norway’s recommendation`, `those of Peru`, the second `by` of `by Cuba on schools and by Peru on prisons`"""
_SEVERAL = re.compile(r"(?:s|ones|those|celles)$")
_END = re.compile(
    r"[;:]|,?\s+(?:is|are|was|were|has|have|had|does|do|did|cannot|can|could|will|would|enjoys?|receives?|meets?|remains?|finds?|"
    r"but|because|since|which|while|whereas|although|est|sont|ne|n[’']\w+|es|son|no|cuentan?|gozan?)\b|"
    r",?\s+(?:owing|due)\s+to\b|,?\s+because\s+of\b|,\s+(?:as|considering|given|in\s+view)\b|,?\s+(?:and|et|y)\s+(?:that|those)\s|,\s+(?=[A-Z][\w’-]+\s+(?:is|cannot|does|has|ac|not|su|rej|ta))"
)
"""Where the words that say which recommendation is meant end: ` is`, `, since`."""
_MAKERS = re.compile(
    rf"(?:^\s*{_OF}|,?\s*(?:\b(?:that|which)\s+(?:was|were)\s+)?\b{_MADE}\s+(?:by|from|par|por))\s*{_NAME}"
)
_SUBJECT = re.compile(
    r"\s(?:on|concerning|regarding|relating|related|with\s+(?:regard|respect)|in\s+(?:respect|relation)|about|for|calling|that|to(?=\s+[a-z])|"
    r"as\s+(?:to|regards)|sur|concernant|relatives?|visant|tendant|sobre|relativas?|referidas?)\s"
)
"""` on schools`, ` sur la torture`"""
_AND_ON = re.compile(r",?\s+and\s+(?=(?:on|to|concerning|regarding|for)\s)")
_INTRODUCED = re.compile(
    r"\s*(?:As\s+(?:regards|concerns|for|to)|With\s+(?:regard|respect)\s+to|Regarding|Concerning|On|In\s+relation\s+to|S[’']agissant\s+d\w+|"
    r"En\s+cuanto\s+a|Respecto\s+de)(?P<words>\s[^,;]{3,120}),\s"
)
"""`As regards the death penalty, ` in front of what is said to a recommendation of which nothing else is told"""
_BRACKET = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)")
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+")
_FIGURE = re.compile(r"(?<!\d)\d{2,4}(?!\d)")
_EARLIER = re.compile(
    r"\b(?:(?:first|second|third|previous|earlier|last|preceding|past|former)\s+(?:\w+\s+){0,2}(?:cycles?|reviews?|UPR|periodic)\b|"
    r"(?:in|during|since)\s+20[0-3]\d\b)",
    re.IGNORECASE,
)
"""What a sentence tells of another review with: `In the previous cycle`."""
_OF_ANY = stems(
    "rights human laws national international measures efforts convention protocol optional ratification ratify "
    "accession regard respect review session working group council during dialogue interactive universal periodic "
    "contained report concerning regarding relating related calling about with which issue matter question subject "
    "same above said order"
)
"""Words that tell no recommendation from another."""
SEVERAL = 2
FITS = 0.75  # share of the words on what is asked that a recommendation must have
FEWEST_STEMS = 2  # words by which alone, without a maker, a recommendation is known


@dataclass(frozen=True, slots=True)
class Described:
    """Words that name recommendations without a number: their place, and the numbers of those that they fit.

    `numbers` is empty where the words do not say which are meant; `sure` says that makers and words both fit.
    """

    start: int
    end: int
    makers: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    sure: bool = False


def made_by(makers: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """Give the number of the one recommendation that all these States made; nothing where they made several."""
    return _fitting(makers, "", catalogue, several=False)[0] if makers else ()


def described(text: str, catalogue: Catalogue) -> list[Described]:
    """Give the words of a text that name recommendations by their makers or by what they ask for, in order."""
    if not any(one.recommenders for one in catalogue.recommendations):
        return []
    return [
        one
        for start, end in sentences(text)
        if not _EARLIER.search(text, start, end)
        for one in _in_sentence(text, start, end, catalogue)
    ]


def as_mentions(
    found: Sequence[Described], named: Sequence[Mention], text: str, catalogue: Catalogue
) -> list[Mention]:
    """Give what is found as mentions, in sentences that name nothing by number."""
    taken: list[Mention] = []
    for start, end in sentences(text):
        if not within(named, start, end):
            for one in found:
                if start <= one.start < end and one.numbers:
                    taken.append(Mention(one.start, one.end, tuple(map(Span, one.numbers)), "recommendation"))
                    if not one.sure:
                        catalogue.by_subject |= dict.fromkeys(one.numbers, text[one.start : one.end].strip())
    return taken


def _in_sentence(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[Described]:
    heads = [head for head in _HEAD.finditer(text, start, end) if head.lastgroup or _names(text[head.end() : end])]
    makers: tuple[str, ...] = ()
    several = False
    for head, stop in zip(heads, [*(head.start() for head in heads), end][1:], strict=bool(heads)):
        last = _END.search(text, head.end(), stop)
        words = text[head.end() : last.start() if last else stop].rstrip(" .")
        said = _makers(words)
        if said is None or (head["maker"] and not _codes(head["maker"])):
            continue
        named = (*_codes(head["maker"] or ""), *said[0]) or (makers if head["its"] else ())
        several = bool(_SEVERAL.search(head[0])) if head.lastgroup else several
        begin = head.end() + len(words) - len(words.lstrip())
        if several and (each := _one_by_one(words, head.end(), catalogue)):
            yield from each
        elif named or said[1]:
            asked = said[1] if said[1].strip() else _introduced(text, start, head.start())
            numbers, sure = _fitting(named, asked, catalogue, several=several)
            yield Described(begin, head.end() + len(words), named, numbers, sure)
        makers = named or makers


def _introduced(text: str, start: int, end: int) -> str:
    """Give the words on its subject with which a sentence begins, in front of the first that it names."""
    found = _INTRODUCED.match(text, start, end)
    return found["words"] if found and not _HEAD.search(text, start, end) else ""


def _one_by_one(words: str, at: int, catalogue: Catalogue) -> list[Described]:
    """Read several that have their makers behind them: ` to build schools (Peru) and to end torture (Fiji)`."""
    ends = [bracket.end() for bracket in _BRACKET.finditer(words) if listed(bracket[1])]
    if len(ends) < SEVERAL:
        return []
    found: list[Described] = []
    for start, end in pairwise([0, *ends]):
        named, asked = _makers(words[start:end]) or ((), "")
        numbers, sure = _fitting(named, asked, catalogue, several=False)
        found.append(Described(at + start + 1, at + end, named, numbers, sure))
    return found


def _codes(words: str) -> tuple[str, ...]:
    return tuple(one.code for one in names_in(words) if one.code)


def _names(words: str) -> bool:
    found = _MAKERS.match(words)
    first = next(names_in(words[found.end() :]), None) if found else None
    return bool(found and first and words[found.end() :].startswith(first.printed))


def _makers(words: str) -> tuple[tuple[str, ...], str] | None:
    """Give who made it and the other words; null where somebody made it that is no State."""
    found: list[str] = []
    for bracket in reversed(list(_BRACKET.finditer(words))):
        named = listed(bracket[1])
        found += [one.code for one in named if one.code]
        words = words[: bracket.start()] + words[bracket.end() :]
    if by := _MAKERS.search(words):
        subject = _SUBJECT.search(words, by.end())
        stop = subject.start() if subject else len(words)
        run = re.sub(r"\b[lLdD][’']", " ", words[by.end() : stop])
        names = list(names_in(run))
        rest = run
        for one in names:
            rest = rest.replace(one.printed, " ")
        if not names or _CAPITAL.search(rest):
            return None
        found += [one.code for one in names if one.code]
        words = words[: by.start()] + words[stop:]
    return tuple(dict.fromkeys(found)), words


def _fitting(
    makers: tuple[str, ...], words: str, catalogue: Catalogue, *, several: bool
) -> tuple[tuple[str, ...], bool]:
    """Give the numbers that makers and words fit, and whether both say so; none where they leave a choice."""
    wanted = _stems(words) - _OF_ANY
    if several:
        return _set_of(makers, words, catalogue), True
    theirs = [one for one in catalogue.recommendations if set(makers) <= set(one.recommenders)]
    if not makers and len(wanted) < FEWEST_STEMS:
        return (), False
    fits = _numbers(one for one in theirs if _share(wanted, one) >= FITS)
    if len(fits) == 1:
        return fits, bool(makers)
    only = _numbers(theirs)
    near = makers and not fits and len(only) == 1 and _share(wanted, theirs[0]) > 0
    return (only, False) if near else ((), False)


def _each_of(maker: str, words: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Give one for each of several subjects (` on schools and on prisons`); none where one of them fits none."""
    parts = [part for part in _AND_ON.split(words) if part.strip()]
    found = [_fitting((maker,), part, catalogue, several=False)[0] for part in parts if len(parts) > 1]
    return tuple(number for numbers in found for number in numbers) if all(found) else ()


def _set_of(makers: tuple[str, ...], words: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Give all recommendations that the words fit of several makers; none where one of them made none such."""
    found: list[str] = []
    wanted = _stems(words) - _OF_ANY
    for maker in makers:
        fits = _numbers(
            one for one in catalogue.recommendations if maker in one.recommenders and _share(wanted, one) >= FITS
        )
        fits = fits or _each_of(maker, words, catalogue)
        if not fits:
            return ()
        found += fits
    return tuple(number for number in catalogue.by_number if number in found)


def _numbers(found: Iterator[Recommendation] | Sequence[Recommendation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.number for one in found))


def _share(wanted: Set[str], one: Recommendation) -> float:
    return len(wanted & _stems(one.text)) / len(wanted) if wanted else 1.0


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stems(text) | set(_FIGURE.findall(text)))


def by_subject(found: Iterable[Response | Problem], catalogue: Catalogue, document: Document) -> list[Problem]:
    """Name the answers whose recommendation is known by the words on its subject alone."""
    answered = {number_of(one.recommendation) for one in found if isinstance(one, Response) and one.recommendation}
    return [
        Problem(
            document=document.id,
            number=number,
            kind="answer_by_subject",
            found=words,
            message=say.ANSWERED_BY_SUBJECT(number=number),
        )
        for number, words in catalogue.by_subject.items()
        if number in answered
    ]
