"""What a sentence reports: for every cue, the words that name the speaker and the words said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.quote.clauses import (
    PAPER,
    PAPER_ITSELF,
    head,
    is_clause,
    is_main_clause,
    names,
    opens_subordinate,
)
from followthrough.quote.cues import Cue, cues, takes
from followthrough.quote.sentences import masked
from followthrough.quote.trailing import trailed
from followthrough.quote.verbs import ISSUED_TO

_ACCORDING = re.compile(
    r"^(?:(?P<cue>According to) (?P<who>[^,]{2,160}), "
    r"|.+?(?P<behind>,? according to) (?P<who_behind>.{2,160}?)\.?$)"
)
_NEW_CLAUSE = re.compile(
    r"[,;]? (?:and|but|while|whereas|although|though|as) (?=(?:the|a|an|he|she|they|it|both|some|many|one)\b"
    r"|[A-Z])|; "
)
_BEHIND_COMMA = re.compile(r"^\s*, ")
_GOES_ON = re.compile(r"(?:^|,|\band|\bbut)(?: also| then| instead)?\s*$")
_JOINED = re.compile(r"(?:,? (?:and|but)(?: also| then| instead)?|,)\s*$")
_AND = re.compile(r"\b(?:and|but)(?: instead| also| then)?\s*$")
_RELATIVE = re.compile(r"(?:,\s*)?\b(?:which|who|that)\s*$")
_ANTECEDENT = re.compile(r"(?:^|[,;] |\b(?:by|with|from|of|and|to|for) )((?:the |an? )?[A-Z][^,;]{1,80})$")
_OF_ANOTHER = re.compile(
    r"\b(?:which|whom|what|where|how|why|whether|because|if)\s+(?:(?:the|an?|his|her|its"
    r"|their) )?[\w’-]+(?: [\w’-]+){0,3}\s*$"
)
_NO_SUBJECT = re.compile(
    r"\b(?:which|that|whom?|because|if|when|as|what|where|while|although|be|how|why|whether)$|^(?:There|What"
    r"|Those)$"
)
_BESIDE = re.compile(r"(?:[,;]|\band|”|\")\s*$")
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|been)\b")
_SENTENCE_PART = re.compile(r"[,;.]|$")


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker as named in the sentence (empty: whoever it tells of), the cue, the words said with their marks."""

    who: str
    cue: str
    words: str


def find(sentence: str) -> list[Said]:
    """Give the statements of one sentence, in order; a cue that goes on ("adding that") keeps the speaker."""
    veiled = masked(sentence)
    return _Sentence(sentence, veiled).reported(list(cues(veiled))) or list(_according(sentence, veiled))


def _according(text: str, veiled: str) -> Iterator[Said]:
    found = _ACCORDING.match(veiled)
    if found and found["cue"]:
        yield Said(text[slice(*found.span("who"))], found["cue"], text[found.end() :])
    elif found:
        yield Said(text[slice(*found.span("who_behind"))], "according to", text[: found.start("behind")])


class _Sentence:
    """Goes through the cues of a sentence. `since` is the place up to which the sentence has been taken in."""

    def __init__(self, text: str, veiled: str) -> None:
        self._text = text
        self._veiled = veiled
        self._since = 0
        self._who = ""
        self._first = True
        self._found: list[Said] = []

    def reported(self, places: Sequence[Cue]) -> list[Said]:
        """Give what the cues at these places report."""
        for nth, cue in enumerate(places):
            if cue.start >= self._since:
                self._take(cue, places[nth + 1 :])
        return self._found

    def _take(self, cue: Cue, following: Sequence[Cue]) -> None:
        if cue.tense == "passive":
            self._passive(cue)
        elif self._first and (behind := trailed(self._text, self._veiled, cue, self._since)):
            self._add(cue, behind.who, behind.words, behind.since)
            self._first = False
        elif cue.tense == "gerund" and not self._veiled[: cue.subject_end].strip():
            self._opening(cue, following)
        else:
            self._led(cue, following)

    def _add(self, cue: Cue, who: str, words: str, since: int) -> None:
        self._who, self._since = who or self._who, since
        self._found.append(Said(self._who, self._text[cue.start : cue.end], words))

    def _led(self, cue: Cue, following: Sequence[Cue]) -> None:
        """Read `S said that …`, and what goes on with it."""
        subject = self._subject(cue)
        end = self._end(cue, following)
        if subject is not None and takes(cue, self._veiled[cue.said_from : end]):
            self._add(cue, subject, self._text[cue.said_from : end], end)
            self._first = False

    def _passive(self, cue: Cue) -> None:
        """Read `The claim was rejected by S`."""
        stop = _SENTENCE_PART.search(self._veiled, cue.said_from)
        what = self._text[self._since : cue.subject_end].strip()
        if stop and what:
            self._found.append(Said(self._text[cue.said_from : stop.start()], self._text[cue.start : cue.end], what))

    def _opening(self, cue: Cue, following: Sequence[Cue]) -> None:
        """Read `Noting that …, S did`; what S did may be a statement of its own."""
        finite = next((later for later in following if later.tense == "finite"), None)
        comma = self._veiled.rfind(", ", cue.said_from, finite.subject_end if finite else len(self._veiled))
        if comma < 0 or not takes(cue, self._veiled[cue.said_from : comma]):
            return
        main = comma + len(", ")
        who = self._text[main : finite.subject_end] if finite else head(self._text[main:])
        if who.strip() and len(who) < len(self._text) - main:
            self._add(cue, who, self._text[cue.said_from : comma], main)

    def _subject(self, cue: Cue) -> str | None:
        """Give the words that name who speaks; empty: the one before; null: the verb reports nothing here."""
        left = self._veiled[self._since : cue.subject_end]
        if cue.tense == "infinitive":
            return self._purpose(cue, left)
        if cue.tense == "gerund":
            return self._of_gerund(cue, left)
        if not left.strip():
            return None if self._first else ""
        if _RELATIVE.search(left):
            return self._issuer(left) if self._first else None
        return self._first_subject(left) if self._first else self._next_subject(left)

    def _purpose(self, cue: Cue, left: str) -> str | None:
        """Read `S issued a statement to condemn …`: S."""
        issued = PAPER.search(left.rstrip().removesuffix("to").rstrip())
        fits = issued and self._first and cue.verb in ISSUED_TO
        return self._from_since(head(left[: issued.start()])) if issued and fits else None

    def _of_gerund(self, cue: Cue, left: str) -> str | None:
        """Read `S, noting that …`, `S signed a letter calling for …` and `S is claiming that …`: S."""
        if not left.strip():
            return ""
        if _BESIDE.search(left):
            who = left.rstrip(" ,;")
            return self._from_since(who) if self._first and names(who) and not is_clause(who) else ""
        if self._first and PAPER_ITSELF.search(left):
            return self._from_since(head(left))
        progressive = _PROGRESSIVE.search(self._veiled, cue.subject_end, cue.start)
        return self._from_since(left) if progressive else None

    def _issuer(self, left: str) -> str | None:
        """Read `S released a report that claimed …` and `S, who said …`: S; else nobody."""
        before = _RELATIVE.sub("", left).rstrip(" ,")
        if issued := PAPER.search(before):
            return self._from_since(head(before[: issued.start()]))
        name = _ANTECEDENT.search(before)
        told = name and (left.rstrip().endswith("who") or before[: name.start(1)].endswith("by "))
        return self._text[self._since + name.start(1) : self._since + len(before)] if name and told else None

    def _next_subject(self, left: str) -> str | None:
        if _GOES_ON.search(left) and len(left) <= len(" and instead "):
            return ""
        starts = list(_NEW_CLAUSE.finditer(left)) or list(_BEHIND_COMMA.finditer(left))
        who = left[starts[-1].end() :] if starts else ""
        return self._text[self._since + len(left) - len(who) : self._since + len(left)] if _is_one(who) else None

    def _first_subject(self, left: str) -> str | None:
        """Give the subject of a sentence's first cue: of its own clause, or of the one that it goes on with."""
        goes_on = left.rstrip().endswith(",") and is_main_clause(left) and not head(left).endswith(",")
        if goes_on or _AND.search(left):
            return self._from_since(head(left)) or None
        for clause in reversed(list(_NEW_CLAUSE.finditer(left))):
            who = left[clause.end() :].removeprefix("then ")
            if is_main_clause(left[: clause.start()]) and names(who):
                return self._text[self._since + len(left) - len(who) : self._since + len(left)]
        return None if _NO_SUBJECT.search(left.strip()) or _OF_ANOTHER.search(left) else self._from_since(left)

    def _from_since(self, left: str) -> str:
        return self._text[self._since : self._since + len(left)]

    def _end(self, cue: Cue, following: Sequence[Cue]) -> int:
        """Give where the words said end: before the next cue that goes on with the speaker or names another."""
        for later in following:
            left = self._veiled[cue.said_from : later.subject_end]
            if later.tense == "gerund":
                if left.rstrip().endswith(",") and takes(later, self._veiled[later.said_from :]):
                    return cue.said_from + len(left.rstrip(" ,"))
            elif later.tense == "finite" and (at := self._parted(cue, later, left)) is not None:
                return cue.said_from + at
        return len(self._text)

    def _parted(self, cue: Cue, later: Cue, left: str) -> int | None:
        """Give the place in `left` where a later finite cue begins a statement of its own, null where it does not."""
        subordinate = opens_subordinate(self._text)
        apart = later.strong or "_" in later.verb or not cue.strong or cue.tense == "gerund" or subordinate
        if not apart and not left.rstrip().endswith((", and", ", but")):
            return None
        joined = _JOINED.search(left)
        if joined and takes(later, self._veiled[later.said_from :]):
            return joined.start()
        starts = [clause for clause in _NEW_CLAUSE.finditer(left) if clause[0][0] in ",;"]
        if subordinate and not starts:
            starts = list(re.finditer(", ", left))
        return starts[-1].start() if starts and names(left[starts[-1].end() :]) else None


def _is_one(who: str) -> bool:
    return names(who) and "," not in who
