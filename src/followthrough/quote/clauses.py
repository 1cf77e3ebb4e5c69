"""What a few words of a masked sentence are: a clause, the name of a speaker, a paper that speaks."""

import re

_DETERMINED = "".join(rf"(?<!\b{word} )" for word in ["the", "a", "an", "its", "his", "her", "their", "our", "of"])
_FINITE = re.compile(
    rf"{_DETERMINED}\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do"
    rf"|does|did"
    r"|[a-z]{3,}ed|went|came|made|took|gave|got|knew|saw|held|kept|left|lost|met|paid|put|ran|sent|set|told"
    r"|won|stood|found|said"
    r"|became|began|brought|fell|rose|grew|led|spoke|wrote|drew|chose|sought|spent|thought|fought|need|needs"
    r"|want|wants|seem|seems"
    r"|remain|remains)\b|n[’']t\b|[’'](?:re|ve|ll|d)\b|\b(?:it|that|he|she|there|what|who)[’']s\b"
)
"""What makes words a clause: `they left`, `it’s`."""
_NO_CLAUSE = frozenset(["to", "for", "of", "by"])
_NAMES = re.compile(
    r"[A-Z“\"]|(?:he|she|they|it|we|the|an?|his|her|its|their|one|some|many|several|another|both|state"
    r"|police)\b|(?:\w+ )?\w+s$"
)
_NO_NAME = re.compile(r"(?:which|who|that|and|or|to)\b")
_LONGEST_NAME = 24
_PAPERS = r"(?:statement|appeal|letter|report|resolution|article|declaration|communiqu[eé]|message|paper|petition)s?"
PAPER = re.compile(rf"\b{_PAPERS}\b[^,;]{{0,80}}?$")
"""A paper that was issued, with what describes it, at the end of some words."""
PAPER_ITSELF = re.compile(rf"\b{_PAPERS}\s*$")
_SUBORDINATE = re.compile(r"(?:while|whereas|although|though|as|after|when|once|if)\s+", re.IGNORECASE)
_JOINED = re.compile(r"(?:and|but|yet|so)\s+", re.IGNORECASE)


def is_clause(words: str) -> bool:
    """Say whether words look like a clause: they begin like one and have a finite verb."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    return first.lower() not in _NO_CLAUSE and bool(_FINITE.search(words))


def is_main_clause(words: str) -> bool:
    """Say whether words look like a clause that can stand alone: no `when …` or `if …`."""
    bare = _JOINED.sub("", words.strip())
    return not _SUBORDINATE.match(bare) and is_clause(bare)


def opens_subordinate(sentence: str) -> bool:
    """Say whether a sentence begins with a clause in front of its main one: `While the ministry said …, …`."""
    return bool(_SUBORDINATE.match(sentence))


def head(words: str) -> str:
    """Give the words in front of the first finite verb; all where there is none."""
    found = _FINITE.search(words)
    return words[: found.start()].rstrip() if found else words


def names(who: str) -> bool:
    """Say whether words right before or behind a cue may name a speaker."""
    bare = who.strip()
    return 0 < len(bare.split()) <= _LONGEST_NAME and not _NO_NAME.match(bare) and bool(_NAMES.match(bare))
