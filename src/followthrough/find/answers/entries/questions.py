"""Where a repeated recommendation ends and the answer to it begins."""

import re
from collections.abc import Mapping, Sequence

from followthrough.find.answers.formulas.found import bare_status

_WORD = re.compile(r"\w+")
_LABEL = re.compile(
    r"(?:^|(?<=[.;:)]\s)|(?<=\n))(?:(?:the\s+)?(?:government|state|country|"
    r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)[’']?s?\s+)?"
    r"(?:response|reply|answer|position|comments?|explanation|status|remarks?|observations?|réponse|commentaires?|"
    r"position|respuesta|posición|comentarios?|justification|rationale|views?)"
    r"(?:\s+(?:of\s+(?:the\s+)?[\w’' -]{2,40}|and\s+(?:comments?|explanation|position|remarks?)|"
    r"\([^()]{1,30}\)))?\s*(?::|\s[–—-](?=\s))\s*",
    re.IGNORECASE,
)
"""What stands before an answer: `Response of the Government: `."""
_OF_A_COMMENT = re.compile(
    r"\W*(?:comment|explanation|remark|observation|justification|rationale|commentaire|comentario)", re.IGNORECASE
)
_RECOMMENDERS = re.compile(r"\s*(?:\([^()]{2,400}(?:\([^()]{1,60}\)[^()]{0,300}){0,6}\)\s*)+[;.]?(?:\s*and\b)?\s*")
_NUMBERING = re.compile(r"^[\s.:)–—-]+")
_TOLD = re.compile(
    r"\s*(?:The\s+)?[A-Z][\w’'-]+(?:\s+[\w’'-]+){0,5}?\s+(?:will|shall|would|has|have|intends?|plans?|continues|remains)\b"
)
"""What no repeated recommendation begins with that does not itself: `Aland will` continue efforts."""
_SMALL = frozenset(("to", "the", "a", "an", "and", "of"))
FIRST_WORDS = 6
FEWEST_WORDS = 4  # of a recommendation that has no more, and is repeated up to the bracket with its makers


def first_words(text: str) -> tuple[str, ...]:
    """Give the first six words of a text in lower case, by which a repeated recommendation is known again."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        found.append(match[0].lower())
        if len(found) == FIRST_WORDS:
            break
    return tuple(found)


def tied_by_words(text: str, known: Mapping[tuple[str, ...], Sequence[str]]) -> Sequence[str]:
    """Give the numbers of the recommendations that begin with the words with which a text begins."""
    words = first_words(text)
    if len(words) < FIRST_WORDS or words not in known:
        words = first_words(text.partition("(")[0])
    return known.get(words, ()) if len(words) >= FEWEST_WORDS else ()


def after_question(text: str, texts: Sequence[str]) -> int:
    """Give where an entry's answer begins: behind the repeated recommendation, its makers, and a label."""
    start = _NUMBERING.match(text)
    place = start.end() if start else 0
    if bare_status(text, place):
        return place
    for words in texts:
        place = max(place, _behind(text, place, words))
    label = _LABEL.search(text, place)
    if label and place < label.start() and _OF_A_COMMENT.match(label[0]) and bare_status(text, place):
        return place
    if label and (
        place == label.start() or not texts or label.start() - place < 30 or place == 0 or label.start() < 600
    ):
        return label.end()
    if not texts:
        return _behind_recommenders(text, place)
    return place


def after_label(text: str) -> int:
    """Give where a text goes on behind a label such as `Response:`, 0 where it begins with none."""
    label = _LABEL.match(text)
    return label.end() if label else 0


def _behind(text: str, place: int, words: str) -> int:
    if _TOLD.match(text, place) and not _TOLD.match(words):
        return place
    begins = [word.lower() for word in _WORD.findall(words)[:FIRST_WORDS]]
    here = [word.lower() for word in _WORD.findall(text[place : place + 200])[: FIRST_WORDS + 3]]
    if sum(word in here for word in begins) < max(2, len(begins) * 2 // 3) or not set(begins[:2]) - _SMALL & set(
        here[:3]
    ):
        return place
    last = re.compile(r"\W+".join(map(re.escape, _WORD.findall(words)[-3:])), re.IGNORECASE)
    begun = [one.start() for one in last.finditer(words)]
    start = min(len(words) // 2, *begun[-1:]) if begun else len(words) // 2
    tail = last.search(text, place + start)
    end = tail.end() if tail else min(len(text), place + len(words) * 4 // 5)
    makers = (
        _RECOMMENDERS.search(text, end, min(len(text), end + len(words) // 5 + 12))
        if not tail
        else _RECOMMENDERS.match(text, end)
    )
    if makers is None and not tail:
        return place
    return _over_signs(text, makers.end() if makers else end)


def _over_signs(text: str, place: int) -> int:
    while place < len(text) and text[place] in " .;:,)\n":
        place += 1
    return place


_ASKS = re.compile(
    r"^(?:to\s+)?(?:ratify|accede|consider|continue|take|adopt|ensure|strengthen|implement|promote|protect|"
    r"establish|develop|enact|abolish|amend|improve|step|pursue|provide|increase|enhance|"
    r"guarantee|combat|eliminate|intensify|further|make|sign|review|investigate|end|repeal|introduce|cooperate|"
    r"withdraw|extend|prevent|address|accelerate|allocate|expand|fully|undertake|redouble|"
    r"put|work|support|give|set|build|maintain|facilitate|encourage|bring|finalize|complete|criminalize|"
    r"decriminalize|submit|revise|harmonize|launch|advance|conduct|empower|foster|raise|reduce|respect|allow|study|"
    r"seek|speed|prohibit|remove|create|keep|carry|invite|double|reinforce|sustain|tackle|explore|formulate|"
    r"integrate|prioritize|engage|share|release|train|fight|approve|impose|uphold|monitor|explicitly|swiftly|"
    r"urgently|immediately|effectively|actively)\b",
    re.IGNORECASE,
)
"""How what is asked begins: `Continue efforts`."""


def asks(text: str) -> bool:
    """Say whether a text begins as a recommendation does: `Continue efforts`."""
    return bool(_ASKS.match(text)) and not bare_status(text)


def _behind_recommenders(text: str, place: int) -> int:
    if not _ASKS.match(text[place : place + 40]):
        return place
    makers = _RECOMMENDERS.search(text, place)
    while makers and not re.search(r"\([A-ZÀ-Ý]", makers[0]):
        makers = _RECOMMENDERS.search(text, makers.end())
    return makers.end() if makers else place
