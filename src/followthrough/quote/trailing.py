"""Cues that stand behind the words said: `"…," S said`, `"…," said S`, `…, S said`."""

import re
from typing import NamedTuple

from followthrough.quote.clauses import is_clause, is_main_clause, names
from followthrough.quote.cues import Cue, may_follow, takes
from followthrough.quote.sentences import HIDDEN

_OPENING, _CLOSING = '“"«‘', '”"»’'
_BEHIND = re.compile(
    r"\s*$|\s*[.,;:?!–—]"
    r"|\s+(?:on|in|at|during|late|early|last|this|after|before|from|through|via|to|by|when|as|while|yesterday"
    r"|today|earlier|later|here"
    r"|again|with|of|about|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d)\b"
)
"""What may stand behind `S said` where the words said stand before it."""

_INVERTED = re.compile(r" (?:the |a |an |one |some |both |its |his |her |their )?[\w“\"]")
_INVERTED_END = re.compile(
    r"[.;]\s*$|, (?:\w+ing|and|but|as|while|after|when|before|in an?|at an?|during|referring|whose)\b|(?<!\b[A-Z])\. "
    r"|, (?=[“\"«‘])"
)
"""Where the speaker behind a cue ends; not at the initial in `said Ines R. Berg, a teacher`."""
_ARTICLE = re.compile(r"(?:the|an?|one|some|both|his|her|its|their)\b")
_INTERRUPTS = re.compile(
    r"(?: on \w+day)?, (?=(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)\b)"
)
_QUOTES_ON = re.compile(rf"[^“\"«‘]{{0,80}}?[,:] ([“\"«‘]{HIDDEN}+.)")
_SHORTEST = 3


class Trailed(NamedTuple):
    """Who speaks, the words said, and the place in the sentence where it goes on."""

    who: str
    words: str
    since: int


def trailed(text: str, veiled: str, cue: Cue, since: int) -> Trailed | None:
    """Read the words said from in front of a cue; null where they do not stand there.

    `text` is the sentence, `veiled` the same masked, `since` the place from which on it counts.
    """
    if cue.tense != "finite" or not may_follow(cue) or veiled[: cue.end].endswith(" that"):
        return None
    left = veiled[since : cue.subject_end].rstrip()
    quoted = left.lstrip()[:1] in tuple(_OPENING) and any(sign in left for sign in _CLOSING)
    border = max(map(left.rfind, _CLOSING if quoted else f",?!{_CLOSING}")) + 1
    who = left[border:].strip(" ,")
    if left and not who and cue.subject_end == cue.start:
        return _inverted(text, veiled, cue, (since, since + len(left)))
    right = veiled[cue.said_from if cue.verb == "tell" else cue.end :]
    if border <= _SHORTEST or not names(who) or not _BEHIND.match(right):
        return None
    if not quoted and not _INTERRUPTS.match(right) and not _is_said(cue, left[:border], right):
        return None
    printed = text[since + border : cue.subject_end].strip(" ,")
    return _with_rest(
        text, veiled, printed, cue.end, (since, since + border), quoted=quoted or _ends_quoted(left[:border])
    )


def _is_said(cue: Cue, said: str, right: str) -> bool:
    """Say whether words without quote marks are what a cue behind them reports, and not those behind the cue."""
    if _ends_quoted(said):
        return True
    return not cue.strong and is_main_clause(said) and (not takes(cue, right) or right.lstrip().startswith(","))


def _ends_quoted(words: str) -> bool:
    return words.rstrip()[-1:] in tuple(_CLOSING)


def _with_rest(text: str, veiled: str, who: str, end: int, said: tuple[int, int], *, quoted: bool) -> Trailed:
    """Add to the words those behind the cue that go on: `"…," S said, "…"` and `The talks, S said, would begin`."""
    words, right = text[slice(*said)], veiled[end:]
    goes_on = _QUOTES_ON.match(right) if quoted else None
    if goes_on:
        return Trailed(who, f"{words} {text[end + goes_on.start(1) : end + goes_on.end(1)]}", end + goes_on.end(1))
    through = None if quoted else _INTERRUPTS.match(right)
    if through:
        return Trailed(who, f"{words} {text[end + through.end() :]}", len(text))
    return Trailed(who, words, end)


def _inverted(text: str, veiled: str, cue: Cue, said: tuple[int, int]) -> Trailed | None:
    """Read `"…," said S, a teacher`."""
    right = veiled[cue.end :]
    stop = _INVERTED_END.search(right)
    end = cue.end + (stop.start() if stop else len(right))
    who = text[cue.end : end].strip()
    if not _INVERTED.match(right) or not who or not (who[0].isupper() or _ARTICLE.match(who)):
        return None
    without_marks = veiled[said[1] - 1] == ","
    if without_marks and (
        is_clause(who) or any(sign in who for sign in _OPENING) or not is_main_clause(veiled[slice(*said)])
    ):
        return None
    return _with_rest(text, veiled, who, end, said, quoted=True)
