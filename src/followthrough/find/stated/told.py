"""Figures in pages that others write, of one review or of several: whose review each is of, and who states it.

Summaries of meetings, leaflets and news tell of one State after another. A figure belongs to the State that its
sentence names, else to the one named last; where a sentence names several it is no figure of a review. It is stated
by the Council where its President is quoted, by the State where its delegation is or where it writes itself, by UPR
Info in its own pages, by OHCHR in its one-page summaries, and by the press elsewhere.
"""

import re
from collections.abc import Iterator, Sequence

from followthrough.find.sentences import sentences
from followthrough.patterns import when_needed
from followthrough.records import Document, Passage
from followthrough.terms.named import named_in
from followthrough.terms.states import find

_SAYS = (
    r"(?:said|sa[iy]s|stated|informed|indicated|announced|noted|explained|reported|confirmed|recalled|declared|"
    r"dit|déclaré|informé|indiqué|annoncé|souligné|précisé|expliqué|dijo|declaró|informó|indicó|anunció|señaló|explicó)"
)
_PRESIDENT = when_needed(
    rf"\b(?:vice-)?(?:president|présidente?|president[ea])\b[^;]{{0,120}}?\b{_SAYS}\b|"
    rf"\b{_SAYS}\s+(?:by\s+)?the\s+(?:vice-)?president\b",
    re.IGNORECASE,
)
"""`The Vice-President of the Council informed`, `Le Vice-Président du Conseil a indiqué`"""
_DELEGATION = when_needed(
    r"\b(?:minist\w+|officer|ambassad\w+|embajador\w*|attorney|secretar[yi]\w*|secrétaire|represent\w+|"
    rf"représent\w+|delegat\w+|délégation|delegación|head|chef|jef[ea])\b[^;]{{0,250}}?\b{_SAYS}\b",
    re.IGNORECASE,
)
"""`The Minister of Justice of Zamunda said`"""
_STATE_SAYS = when_needed(
    rf"\W*(?:(?:le|la|les|el)\s+|l[’'])?(?P<name>\w[\w’' -]{{2,50}}?)\s+(?:(?:a|ha|had|has|also)\s+)?{_SAYS}\b",
    re.IGNORECASE,
)
"""A State itself that speaks: `Zamunda said`, `Le Pérou a indiqué`."""
_PLACE = when_needed(r"\bG(?:en[eè]va|en[eè]ve|inebra),?\s+(?:Switzerland|Suisse|Suiza)\b", re.IGNORECASE)
"""Where the Council meets, which names no State that is told of."""
_ITSELF = when_needed(
    r"\b(?:I\b|[Ww]e\b(?!\s+(?:urge|call|welcome|regret|encourage|recommend|ask|note|are\s+\w+ed)\b)|[Nn]ous\b|"
    r"(?:[Oo]ur|[Mm]y|[Nn]otre|[Mm]on|[Nn]uestr[ao]|[Mm]i)\s+"
    r"(?:continuing|[Gg]o\w*vern\w+|[Gg]obierno|[Dd]elegati?\w+|[Dd]élégation|[Dd]elegación|response|réponse|respuesta)\b)"
)
"""How a State writes of itself: `our Government`."""
_UPR_INFO = when_needed(r"\bUPR[- ]Info\b", re.IGNORECASE)
_SUMMARY = when_needed(r"\bUPR\s+WG\s+\d|\bUniversal Human Rights Index\b|\bwas reviewed in 20\d\d\b", re.IGNORECASE)
"""What OHCHR's one-page summaries say: `Zamunda was reviewed by UPR WG 60`."""


def told_of(
    document: Document, passages: Sequence[Passage], *, may_be_of_ohchr: bool
) -> Iterator[tuple[Passage, str, str, str]]:
    """Yield words of passages that tell of the review of one State: the passage, they, its code, who states them.

    Only a summary of OHCHR's need not name in its words the State that the document is of.
    """
    title = set(named_in(document.title or ""))
    named = title or {state for passage in passages for state in named_in(passage.text)}
    named = named or set(document.states if may_be_of_ohchr else ())
    written_by = _writer(document, passages, may_be_of_ohchr=may_be_of_ohchr)
    for passage in passages:
        parts = list(_by_state(passage.text, named))
        named = parts[-1][1]
        for words, states in parts:
            if len(states) == 1:
                state = next(iter(states))
                yield passage, words, state, _speaker(words, passage.text, state) or written_by


def _by_state(text: str, states: set[str]) -> Iterator[tuple[str, set[str]]]:
    """Give the sentences of a text, those together that tell of the same; `states` are those named before."""
    begun = 0
    for start, end in sentences(text):
        named = set(named_in(_PLACE.sub("", text[start:end])))
        if named and named != states:
            if begun < start:
                yield text[begun:start], states
            begun, states = start, named
    yield text[begun:], states


def _speaker(words: str, paragraph: str, state: str) -> str:
    if _PRESIDENT.search(words):
        return "Council"
    itself = (said := _STATE_SAYS.match(words)) and find(said["name"]) == state
    return state if itself or _DELEGATION.search(words) or _ITSELF.search(paragraph) else ""


def _writer(document: Document, passages: Sequence[Passage], *, may_be_of_ohchr: bool) -> str:
    words = [document.title or "", *(passage.text for passage in passages)]
    if any(map(_UPR_INFO.search, words)):
        return "UPR Info"
    return "OHCHR" if may_be_of_ohchr and any(map(_SUMMARY.search, words)) else "Press"
