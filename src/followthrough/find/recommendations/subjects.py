"""The words in front of what is asked: `Recommended that Aland …`, `That the State …`.

Reports of the first cycle print some recommendations as sentences. What is asked begins behind the State under
review; where others are the subject (`that the courts be reformed`), or another verb says how strongly it is asked
(`urges Aland to …`), the words stand.
"""

import re

from followthrough.find.recommendations.recommenders import names_in
from followthrough.find.recommendations.wording import first_word, is_asking
from followthrough.patterns import when_needed

_SAID = re.compile(
    r"(?:it\s+)?(?:also\s+|further\s+)?(?:recommend(?:s|ed)?|suggest(?:s|ed)?)[\s,:]+(?:that\s+|(?P<to>to)\s+)?"
    r"|that\s+|to\s+(?=the\s)",
    re.IGNORECASE,
)
_THE_STATE = re.compile(
    r"the\s+(?:(?:(?:[A-Z]\w+|current|competent|national)\s+)?(?:Government|authorities)(?:\s+of\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})?"
    r"|State(?:\s+under\s+review)?)(?=[\s,:])"
)
"""`the Government of Aland `, `the State under review `"""
_SHOULD = when_needed(r"[\s,:]*(?:(?:should|to)\b\s*)?")
_NO_VERB = when_needed(r"(?:and|or|be|is|are|was|were|has|have|of|in|on|with|that|who|which)\b")
_LONGEST_NAME = 80


def without_subject(words: str, under_review: str | None) -> str:
    """Drop the State under review as subject from the beginning of a text; give other texts as they are."""
    said = _SAID.match(words)
    if not said:
        return words
    if said["to"] and is_asking(first_word(words[said.end() :])):
        return words[said.end() :]
    end = _end_of_subject(words, said.end(), under_review)
    should = _SHOULD.match(words, end) if end else None
    asked = words[should.end() :] if should else ""
    return asked if asked[:1].islower() and not _NO_VERB.match(asked) else words


def _end_of_subject(words: str, start: int, under_review: str | None) -> int:
    if state := _THE_STATE.match(words, start):
        return state.end()
    if not words[start : start + 1].isupper():
        return 0
    named = next(names_in(words[start : start + _LONGEST_NAME]), None)
    if named is None or named.code != under_review or not words.startswith(named.printed, start):
        return 0
    return start + len(named.printed)
