"""Spaces that a file has lost: `tothe`, `Toadopt`, `enjoythe support`.

Some programs write PDF files whose text lacks a space here and there, though the page shows it. Two words are parted
only where together they can be no other word.
"""

import re
from functools import lru_cache

from followthrough.find.recommendations.verbs import ADVERBS, VERBS

_LINKS = ("of", "to", "in", "on", "and", "for", "with", "by", "from", "at", "as", "that", "which")
_STUCK = re.compile(
    rf"\b(?:(?P<link>{'|'.join(_LINKS)})(?:the|its|all|their)|(?P<to>to)(?P<asked>[a-z]{{3,}})"
    r"|(?P<verb>[a-z]{3,})(?:the|its|their)|(?P<adverb>[a-z]{3,}ly)(?P<done>[a-z]{3,}))\b",
    re.IGNORECASE,
)
"""What two words may be: `tothe`, `toadopt`, `signthe`, `fullyimplement`."""
_ASKING = VERBS | ADVERBS
_SEE_THE = frozenset({"see"})  # `seethe` is a word

_OF_LEAD_INS = frozenset(
    """
    a above accept acceptable acceptance accepted accepting accepts account addition after agree agreed agreement
    all already also an and annex another answer answers any approval approve approved are as at be been before
    being below both but by can cannot carried comment comments commitment commitments commits conclusion
    conclusions consider consideration considered considering considers construed contained could council course
    decline declined did discussion do does dialogue during due each effect either endorse endorsed endorsement
    endorsing enjoy enjoyed enjoying enjoys examination examine examined examining explanation following follows
    for formulated from full fully further given gives government had has have her his however human if
    implementation implement implemented implementing in included includes inclusion indicated interactive into
    is it its later listed made may most must nor not notable notably note noted notes nothing notice notify
    observations of on onto or other others out outcome paragraph partially partly periodic place pledge pledges
    position positions practice present presented process provide provided provides put recommendation
    recommendations reflect reject rejected rejects remaining report respond response responses review reviewed
    rights session shall should some state states subject submit submitted submitting support supported supports
    take taken takes than thank that the their them there these they this those time timely to took under
    understood undertakes universal until upon view voluntary was were when which while whole will with within
    without working would
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
_MOST = 4  # words that have run together


_MOST_WHOLE = 50_000
_WHOLE: set[str] = set()
"""Words in which nothing has run together: nearly all, and nearly all of a text have come before."""


def spaced(words: str) -> str:
    """Give words of a recommendation with the spaces back that parted a verb or link from its neighbour."""
    several = words.split(" ")
    if _WHOLE.issuperset(several):
        return words
    parted = {word: apart for word in set(several) - _WHOLE if (apart := _spaced(word)) != word}
    return " ".join(parted.get(word, word) for word in several) if parted else words


def _spaced(word: str) -> str:
    parted = _STUCK.sub(_parted, word)
    if parted == word:
        if len(_WHOLE) >= _MOST_WHOLE:
            _WHOLE.clear()
        _WHOLE.add(word)
    return parted


def _parted(found: re.Match[str]) -> str:
    link, to, asked, verb, adverb, done = found.groups()
    if link or (to and asked.lower() in _ASKING):
        at = len(link or to)
    elif verb and verb.lower() in VERBS - _SEE_THE:
        at = len(verb)
    elif adverb and adverb.lower() in ADVERBS and done.lower() in VERBS:
        at = len(adverb)
    else:
        return found[0]
    return f"{found[0][:at]} {found[0][at:]}"


@lru_cache(maxsize=256)
def spaced_lead_in(words: str) -> str:
    """Give a lead-in with its spaces back: its formulas are made of few words, into which longer ones part."""
    return " ".join(_words_of(word) for word in words.split(" "))


@lru_cache(maxsize=8192)
def _words_of(word: str) -> str:
    core = word.strip(",.:;()")
    parts = _into(core.lower(), _MOST) if core.isalpha() and len(core) > 4 else None
    if not parts or len(parts) < 2:
        return word
    return word.replace(core, " ".join(parts))


def _into(letters: str, most: int) -> list[str] | None:
    """Part letters into words of lead-ins, the longest first; null where they are none."""
    if letters in _OF_LEAD_INS or not letters:
        return [letters] if letters else []
    for end in range(len(letters) - 1, 1, -1) if most > 1 else ():
        if letters[:end] in _OF_LEAD_INS and (rest := _into(letters[end:], most - 1)):
            return [letters[:end], *rest]
    return None
