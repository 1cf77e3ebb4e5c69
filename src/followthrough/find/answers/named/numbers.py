"""Numbers of recommendations as texts name them: `127.4`, `122.62- 66`, `5., 6., 7.`, `recommendations 1 to 4 and 9`.

Addenda and Council reports name recommendations by their paragraph in the Working Group's report (`127.4`), by their
number in that paragraph's list alone (`Rec. 18`), by letter (`60 (a)`), in lists and in ranges.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from followthrough.patterns import when_needed

_DASH = r"(?:-|–|—|‑|−|\bto\b|\bup\s+to\b|\bthrough(?:\s+to)?\b|\bthru\b|\buntil\b|\bà\b|\bau\b|\ba\b|\bal\b)"
_DOTTED = r"\d{1,3}\.\d{1,3}(?![.\d]?\d)"
_LETTER = r"(?:\s?\([a-z]{1,2}\)|\.[a-z]\b)"
_TOKEN = re.compile(rf"(?:{_DOTTED}|\d{{1,3}}(?![.,]\d{{3}}(?![.\d]))(?!\d)){_LETTER}?|\([a-z]{{1,2}}\)")
_STATUS = r"(?:not |partially |partly |fully )?(?:accepted|supported|noted|rejected|agreed)(?: in part)?"
"""What stands in brackets behind a number and ends its list: `9.1 (accepted), 9.2 (noted)`."""
_SEPARATOR = re.compile(
    rf"(?:\s*\((?![a-z]{{1,2}}\)|{_STATUS}\))[^()\d]{{2,160}}\))?[.\s]*+(?:(?P<range>{_DASH})|,?\s*(?:together|along)\s+with\b|[,;/&]+\s*"
    rf"(?:and\b|as well as\b|et\b|y\b)?|\band\b|\bas well as\b|\bet\b|\by\b)\s*"
    r"(?:(?:also|from|(?:and|to)\s+)?\s*(?:recommendations?|recs?\.?|paragraphs?|paras?\.?|nos?\.|r(?=\d))\s*|"
    r"(?:las?|les?)\s+(?=\d{1,3}\.\d))?",
    re.IGNORECASE,
)
"""What may stand between two numbers of a list: ` (Ghana); and recommendations `."""
_SPACE = re.compile(r"\s+")
_SPACED = re.compile(r"(\d{1,3})(?:\s\.\s?|\.\s)\d{1,3}(?![.\d])")
_LIST_GOES_ON = re.compile(r"\s*(?:[,;]|\.(?:\s|$)|(?:and|as well as)\s+\(?\d|$)")
_WORD = re.compile(
    r"\b(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|recs?\b|paragraphs?|paras?\b|paragraphes?|"
    r"párrafos?)"
    r"[.:]?\s+(?:(?:numbers?|nos?|nºs?|n°s?|contained in|under|in|made in|de|los|les|des)\b[.º°]?\s*){0,2}"
    r"(?:(?:the\s+)?(?:paragraphs?|paras?\.?|párrafos?|paragraphes?)\s+)?(?=\(?\d)"
    r"|(?<![\w.])(?-i:R)(?=\d{1,3}\b)"
    r"|(?<=[a-z:;]\s)(?<!tions\s)(?<!cols\s)(?<!cles\s)(?<!laws\s)(?<!acts\s)(?<!rees\s)(?<!sions\s)(?-i:[Nn]os\.)"
    r"\s+(?=\d)",
    re.IGNORECASE,
)
"""What numbers follow: `Recommendations contained in paragraph 9.1`, `accepts Nos. 1`, not `Conventions Nos. 1`."""
_FIRST_DOTTED = re.compile(rf"(?<![\d.,/$€£])(?={_DOTTED})")
_NOT_A_NUMBER = re.compile(r"\s*(?:%|per cent|percent|million|billion|euros?|years?|months?|days?|times|points?\b)")
_QUANTITY_BEFORE = re.compile(
    r"(?:\$|€|£|articles?|sections?|resolutions?|decisions?|decrees?|orders?|regulations?|directives?|cycle|session|annex|table|figure|chapter|law|act|(?:law|act|decree|convention|protocol)\s+no\.)\s*$",
    re.IGNORECASE,
)
"""`Decision `"""
_COUNTED_THING = re.compile(
    r"\s+(?!(?:and|to|et|y|a|as|are|is|were|was|have|has|had|been|enjoys?|do|does|did|cannot|can|could|will|should|"
    r"may|in|of|"
    r"from|under|on|which|that|regarding|concerning|relating|related|contained|by|for|with|above|below|but|while|"
    r"whereas|"
    r"since|because|not|also|respectively|made|listed|sont|est|son|fueron|que|qui)\b|\()[a-z]{3,}"
)
"""What makes of a number the count of something: ` prisons` behind `9`."""
_MOST_IN_A_RANGE = 400
_SAID_BEHIND = re.compile(
    r"\)?,?\s+(?:(?:however|therefore|thus),?\s+)?(?:are|is|were|was|have|has|had|enjoys?|do|does|did|cannot|could|"
    r"will|would|can|sont|est|ont|ne|n[’']|bénéfici\w+|son|fueron|han|no|se|cuentan?|gozan?)\b",
    re.IGNORECASE,
)
"""What says something of the numbers in front of it: ` are accepted`."""
_CLAUSE = when_needed(
    r"(?:;\s*(?:(?:and|et|y)\s+)?|,\s*(?:and|et|y)\s+(?=(?:the\s+)?recom|l[ae]s?\s+recom))"
    r"(?:the\s+|las?\s+|les?\s+)?recom[a-zó]+\s+(?:nos?\.?\s*)?(?=\d)",
    re.IGNORECASE,
)
"""Where what is said of others begins: `; recommendations ` in `accepts 9.1; recommendation 9.2 is noted`."""
_SAID_BEFORE = when_needed(
    r"\b(?:accept|support|note|reject|endors|approv|refus|exce|apoy|acept|rechaz|appui|appuy|rejet|sauf|salvo)\w*\b"
    r"[^.;:]*$",
    re.IGNORECASE,
)
_CLAUSE_WITHIN = 120  # characters


@dataclass(frozen=True, slots=True)
class Span:
    """One number, or a range from `first` to `last` (null for a single number), in the form that ids use.

    `without_dash` says that no sign stands between the two: `9.62 66`, as a text gives it whose dashes are lost.
    """

    first: str
    last: str | None = None
    without_dash: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A list of numbers in a text: where it stands, the spans it names, and whether a word introduced it.

    `word` is `recommendation`, `paragraph`, or empty where the numbers stand alone; `open` says that the list ends
    with a separator, so that it may go on elsewhere.
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    word: str = ""
    open: bool = False


def plain_number(token: str) -> str:
    """Give a number in the form that ids use: `60 (a)` becomes `60.a`, `127.4.` becomes `127.4`."""
    return re.sub(r"\s?\(([a-z]{1,2})\)", r".\1", re.sub(r"\s*\.\s*", ".", token.strip())).strip(".")


def _completed(token: str, before: str | None) -> str:
    """Give a short number the beginning of the one before it: after `122.62`, `66` is `122.66`."""
    number = plain_number(token)
    if before is None or "." not in before:
        return number
    head, tail = before.rsplit(".", 1)
    if token.strip().startswith("(") and tail.isalpha():
        return f"{head}.{number.strip('.')}"
    if number.isdigit() and tail.isdigit() and "." in before:
        return f"{head}.{number}"
    return number


def list_at(text: str, at: int) -> Mention | None:
    """Read the list of numbers that begins at `at`, or give null where none does."""
    token = _TOKEN.match(text, at)
    if not token:
        return None
    spans = [Span(plain_number(token[0]))]
    before, end, is_open = spans[0].first, token.end(), False
    while separator := _SEPARATOR.match(text, end) or _beside(text, end, before):
        token = _spaced(text, separator.end(), before) or _TOKEN.match(text, separator.end())
        if not token or _counts_something(text, token):
            is_open = text[end : separator.end()].strip(" .").startswith(",")
            break
        number = _completed(token[0], before)
        if not separator[0].strip() and "." not in token[0]:
            spans[-1] = Span(before, number, without_dash=True)
        elif separator.groupdict().get("range"):
            spans[-1] = Span(spans[-1].last or spans[-1].first, number) if spans[-1].last is None else spans[-1]
        else:
            spans.append(Span(number))
        before, end = number, token.end()
    return Mention(at, end, tuple(spans), open=is_open)


def _spaced(text: str, at: int, before: str) -> re.Match[str] | None:
    """Match a number of the same paragraph that is printed with a space at its point: `127. 4`, `127 .4`."""
    token = _SPACED.match(text, at)
    return token if token and token[1] == before.partition(".")[0] and "." in before else None


def _beside(text: str, end: int, before: str | None) -> re.Match[str] | None:
    """Match the space between two numbers of the same paragraph that stand side by side: `127.1 127.4`.

    So does that between the ends of a range whose dash is lost: `127.62 66,`.
    """
    match = _SPACE.match(text, end)
    token = _TOKEN.match(text, match.end()) if match else None
    if not token or not before:
        return None
    paragraph, _, last = before.rpartition(".")
    if token[0].isdigit():
        goes_up = last.isdigit() and int(last) < int(token[0])
        return match if goes_up and _LIST_GOES_ON.match(text, token.end()) else None
    return match if "." in token[0] and paragraph and token[0].split(".")[0] == paragraph.split(".")[0] else None


def _counts_something(text: str, token: re.Match[str]) -> bool:
    dotted = "." in token[0]
    if _NOT_A_NUMBER.match(text, token.end()):
        return True
    return not dotted and bool(_COUNTED_THING.match(text[token.end() : token.end() + 24]))


def mentions(text: str) -> list[Mention]:
    """Give the lists of recommendation numbers that a text names, in order.

    Numbers with a point (`127.4`) count wherever they stand, others only after a word such as `recommendations`.
    """
    found: list[Mention] = []
    end = 0
    for start, word in _starts(text):
        if start < end:
            continue
        mention = list_at(text, start)
        if mention and _is_a_count(text, mention):
            continue
        if mention and (word or not _is_quantity(text, mention)):
            mention = _of_its_clause(text, mention) if _SAID_BEHIND.match(text, mention.end) else mention
            found.append(Mention(start, mention.end, mention.spans, word, mention.open))
            end = mention.end
    return found


def _of_its_clause(text: str, mention: Mention) -> Mention:
    """Give a list up to the clause in which something else is said: `accepts 9.1; recommendation 9.2 is noted`."""
    clauses = [clause.start() for clause in _CLAUSE.finditer(text, mention.start, mention.end)]
    before = text[max(0, mention.start - _CLAUSE_WITHIN) : mention.start]
    if not clauses or not _SAID_BEFORE.search(before):
        return mention
    return list_at(text[: clauses[-1]], mention.start) or mention


def within(found: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Give those of the lists of a text, in their order, that begin in `text[start:end]`."""
    first = bisect_left(found, start, key=attrgetter("start"))
    return found[first : bisect_left(found, end, lo=first, key=attrgetter("start"))]


def _starts(text: str) -> Iterator[tuple[int, str]]:
    worded = {
        match.end() + (text[match.end()] == "("): ("paragraph" if match[0][0] in "pP" else "recommendation")
        for match in _WORD.finditer(text)
    }
    places = set(worded) | {match.start() for match in _FIRST_DOTTED.finditer(text)}
    for place in sorted(places):
        yield place, worded.get(place, "")


def _is_a_count(text: str, mention: Mention) -> bool:
    """Say whether a plain number in brackets counts what stands before: `Accepted recommendations (5)`."""
    plain = len(mention.spans) == 1 and mention.spans[0].last is None and mention.spans[0].first.isdigit()
    return (
        plain and text[mention.end : mention.end + 1] == ")" and text[: mention.start].endswith("recommendations (")
    )


def _is_quantity(text: str, mention: Mention) -> bool:
    return bool(
        _NOT_A_NUMBER.match(text, mention.end)
        or _QUANTITY_BEFORE.search(text[max(0, mention.start - 14) : mention.start])
    )


def expand(span: Span) -> list[str]:
    """Give every number from the first to the last of a span, both included; at most 400, else only the two ends."""
    if span.last is None:
        return [span.first]
    head, _, low = span.first.rpartition(".")
    last_head, _, high = span.last.rpartition(".")
    if head == last_head and low.isdigit() and high.isdigit() and 0 <= int(high) - int(low) <= _MOST_IN_A_RANGE:
        return [f"{head}.{value}" if head else str(value) for value in range(int(low), int(high) + 1)]
    if head == last_head and len(low) == len(high) == 1 and low.isalpha() and low <= high:
        return [f"{head}.{chr(value)}" for value in range(ord(low), ord(high) + 1)]
    return [span.first, span.last]
