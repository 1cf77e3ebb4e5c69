"""What a report's best paragraphs amount to: an answer, a mention, a denial, a pointer elsewhere, or nothing."""

import re

from followthrough.records import Verdict

ANSWERED_FROM = 0.3
"""Share of the subject's weight from which a paragraph that the report does not itself tie to it answers it."""
MENTIONED_FROM = 0.12

_DENIED = re.compile(
    r"\b(?:(?:does|do|did|will|would|shall) not (?:intend|plan|envisage|foresee|consider|support|accept"
    r"|see (?:a|the|any) need)"
    r"|no (?:plans?|intention|need) (?:to|for)"
    r"|(?:is|are|was|were) not (?:planned|foreseen|envisaged|intended|necessary|needed)"
    r"|there (?:is|are|was|were) no (?:cases?|practice|political prisoners?|such)"
    r"|rejects?\b|categorically|unfounded|groundless)",
    re.IGNORECASE,
)
"""What says that nothing was done or will be: `The State does not intend to ratify the Convention`."""
_ELSEWHERE = re.compile(
    r"\b(?:(?:more|further|detailed|additional) information (?:on|about|is|can)"
    r"|(?:is|are|was|were) (?:described|presented|reported|provided)"
    r" in (?:the|its|a) (?:voluntary|mid-?term|previous|earlier|periodic|common core)"
    r"|reference is made to|see (?:the )?mid-?term)",
    re.IGNORECASE,
)
"""What leads to another document: `more information is in the mid-term report`."""


def verdict(sentence: str, likeness: float, *, tied: bool, close: bool) -> Verdict:
    """Judge by the sentence that carries the best paragraph.

    `likeness` is the share of the subject's words; `tied` says that the report itself ties the paragraph to the
    subject, `close` that the paragraph does so and not only its heading.
    """
    said = likeness >= MENTIONED_FROM
    if not tied and not said:
        return "not_found"
    if said and _DENIED.search(sentence):
        return "denied"
    if _ELSEWHERE.search(sentence) and likeness < ANSWERED_FROM:
        return "referred_elsewhere"
    return "answered" if tied or close or likeness >= ANSWERED_FROM else "mentioned"
