"""Where in a sentence a verb reports speech, and where it is a noun, a passive or denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.quote import verbs
from followthrough.quote.clauses import is_clause
from followthrough.quote.sentences import HIDDEN
from followthrough.quote.verbs import Tense

_KNOWN = verbs.forms()
_ANY = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, _KNOWN), key=lambda form: (-len(form), form)))})\b", re.IGNORECASE
)
_HELPING = re.compile(
    r"(?:\b(?:has|have|had|is|are|was|were|be|been|being|also|further|then|again|once|later|still|now|even"
    r"|not|never|both|first|long|already|just|always|often"
    r"|[a-z]+ly)\s+)+$"
)
"""What may stand between a speaker and the verb: `has also repeatedly `."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
_DENIED = re.compile(r"\b(?:not|never)\b")
_NOT_ACTIVE = re.compile(r" (?:to be|by (?!e-?mail|phone|telephone|letter|text))\b")
_NO_SUBJECT = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "no",
        "any",
        "some",
        "such",
        "more",
        "most",
        "of",
        "in",
        "on",
        "at",
        "for",
        "from",
        "with",
        "by",
        "as",
        "than",
        "or",
        "nor",
        "so",
        "very",
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "did",
        "do",
        "does",
        "not",
        "if",
        "when",
        "where",
        "because",
        "until",
        "since",
        "about",
        "into",
    ]
)
"""Words behind which a form is no verb that reports."""

_STRONG = re.compile(rf"\s*(?::?\s*[“\"«‘]{HIDDEN}|:\s*$)")
_THAT = re.compile(r",? that\b")
_AHEAD = r"(?= that\b|, that\b|,?:? [“\"«‘]|:\s*$)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:(?:late |early |on |this |last )*{_WEEKDAY}|(?:on )?[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|yesterday|today)"
_WHERE = r"(?:in|at|during|on|through|via|to|after|before) [^,;:.“\"]{3,80}?"
_BETWEEN = re.compile(rf"(?: {_DAY})?(?: {_WHERE})?(?: {_DAY})?,?{_AHEAD}| {_DAY}")
"""Between a cue and the words said may stand a day and a place, if `that` or a quotation is ahead; else a day."""

_LISTENER = re.compile(
    rf" (?!that\b)[^,;:“\"]{{2,70}}?(?=(?:,| on \w+day)?{_AHEAD})"
    r"| (?:\w+ ){0,3}?(?:reporters|journalists|media|news\w*|agency|council|committee|court|lawmakers"
    r"|parliament|\w+s|him|her|them|us|me"
    r"|it|[A-Z]\w+)\b"
)
"""Whom somebody told: ` reporters`, ` the Security Council`."""
_PREPOSITION = re.compile(
    r"(?:to|on|about|with|in|at|from|into|by|of|out|up|for|over|against|through|as|under|after|before|and|or|off)\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a masked sentence, by places in it.

    Its subject ends at `subject_end`, where its helping words begin; the verb begins at `start`; `end` is behind it
    and a `that` next to it; the words said begin at `said_from`. `strong` says that `that`, a quotation or a colon
    follows.
    """

    verb: str
    tense: Tense
    subject_end: int
    start: int
    end: int
    said_from: int
    strong: bool


def cues(veiled: str) -> Iterator[Cue]:
    """Give the cues of a masked sentence, in order."""
    for found in _ANY.finditer(veiled):
        verb, tense = _KNOWN[found[0].lower()]
        cue = _cue(veiled, verb, tense, *found.span())
        if cue is not None:
            yield cue


def _cue(veiled: str, verb: str, tense: Tense, start: int, end: int) -> Cue | None:
    helping = _HELPING.search(veiled, 0, start)
    subject_end = helping.start() if helping else start
    help_words = helping[0] if helping else ""
    words = veiled[:subject_end].split()
    last = (words[-1] if len(words) > 1 else words[-1].lower()) if words else ""
    if tense == "finite" and verb in verbs.ANSWERS and _PASSIVE.search(help_words) and veiled.startswith(" by ", end):
        return Cue(verb, "passive", subject_end, start, end + len(" by"), end + len(" by "), strong=False)
    if not _reports(veiled, help_words, last, tense, end):
        return None
    said_from, behind, that = _said_from(veiled, verb, end)
    strong = that or bool(_STRONG.match(veiled, said_from))
    form = veiled[start:end].split(maxsplit=1)[0].lower()
    if form in verbs.OFTEN_NOUNS and not strong and "_" not in verb:
        return None
    return Cue(verb, tense, subject_end, start, behind, said_from, strong)


def _reports(veiled: str, helping: str, last: str, tense: Tense, end: int) -> bool:
    """Say whether a verb reports: it is no noun behind an article, no passive, nothing denied."""
    if tense == "infinitive":
        return last == "to"
    if last in _NO_SUBJECT or last.endswith(("’s", "'s", "s’", "s'")) or _DENIED.search(helping):
        return False
    passive = tense == "finite" and _PASSIVE.search(helping)
    return not passive and not _NOT_ACTIVE.match(veiled, end)


def _said_from(veiled: str, verb: str, end: int) -> tuple[int, int, bool]:
    """Give where the words said begin, where the cue ends, and whether `that` stands between.

    To whom it was said, on which day and where, is passed over.
    """
    at = end
    if verb in ("tell", "warn", "ask") and (listener := _LISTENER.match(veiled, at)):
        between = _BETWEEN.match(veiled, listener.end())
        ahead = between.end() if between else listener.end()
        if verb == "tell" or _THAT.match(veiled, ahead) or _STRONG.match(veiled, ahead):
            at = listener.end()
    if between := _BETWEEN.match(veiled, at):
        at = between.end()
    if that := _THAT.match(veiled, at):
        return that.end(), that.end() if that.start() == end else end, True
    return at, end, False


def may_follow(cue: Cue) -> bool:
    """Say whether a cue may stand behind the words said: `"…," she said`."""
    return cue.verb in verbs.CLAUSE


def takes(cue: Cue, said: str) -> bool:
    """Say whether the (masked) words behind a cue are what its verb may report."""
    words = said.strip(" ,.;:!?")
    if cue.strong or not words:
        return bool(words)
    if cue.verb in ("promise", "pledge", "vow") and words.startswith("to "):
        return True
    if _PREPOSITION.match(words):
        return False
    if any(mark in words for mark in '“"«‘'):
        return True
    return is_clause(words) if cue.verb in verbs.NEEDS_CLAUSE or cue.verb not in verbs.NOUN else True
