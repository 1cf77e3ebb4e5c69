"""How the words of a recommendation hang together: what asks, what is asked for, what only adds to it."""

import re
from functools import lru_cache
from typing import Literal

from followthrough.find.recommendations.verbs import ADVERBS, DEPENDENT, VERBS
from followthrough.patterns import when_needed

Kind = Literal["asks", "object", "adds"]

_JOINTS = (
    r"^[\s,;:./&|–—-]*(?:\(?(?:[a-z]|[ivx]{2,4})\)\s*)?(?:(?:and/or|and|or|but|as well as"
    r"|in addition(?!\s+to\b))\b[\s,:/]*)?(?:also\b\s*)?"
)
_LEADING = re.compile(rf"{_JOINTS}(?:to\b\s*)?", re.IGNORECASE)
_LEADING_WITHOUT_TO = re.compile(_JOINTS, re.IGNORECASE)
_TO_SOMEBODY = re.compile(r"^[\s,;:./]*To (?:the |[A-Z][\w’-]+(?: [\w’-]+){0,4} to )")
"""`To the extent possible, …`, `To Aland and its neighbours to plant oaks`"""
_QUOTES = ("“", "«", '"')
_QUOTED = when_needed(r"[“«\"]([^“”«»\"]+)[”»\"]?")
WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"^[\s\d*]*[;.:/]|^\s*(?:,\s*)?(?:and|or)\s*/\s*(?:or)?\b")
_GOES_ON = re.compile(r"^\s*(?:/|,|(?:and|or|as well as)\b)", re.IGNORECASE)
_BEHIND_COMMA = re.compile(r",\s+(?:to\s+)?([A-Za-z-]+)")
_GOES_ON_TO = re.compile(r"(?<!to )\bcontinue to [a-z]")
_TAKING_INTO = when_needed(r"\w+ (?:in(?:to)?\b|note\b|due\b)")
_PURPOSE = re.compile(r"^\s+to\s+[a-z]|^\s*,\s*to\s+(?:the|all|its|any|these|those)\b")
_TO_NEXT = when_needed(r"^[\s,;]*(?:(?:and|or)\s+)?to\s")
_ACRONYM = re.compile(r"[A-Z]{2,}\b(?![’'])")
"""A name such as WHO, which is no `who`."""
_ASKS_TO = re.compile(r"^\s+to\s+(?!(?:allow|enable|facilitate|help|permit)\b)(?P<verb>[a-z-]+)[\s,]")
_ADDED = re.compile(
    r"^\s*(?:,\s*(?:and\b\s*)?|and\b\s*)[a-z]+(?<!e)ed\s+(?:on|by|in|at|under|with|to|for|as)\b"
    r"|^[\s,]*(?:and\s+)?(?:to\s+)?do so\b"
)
"""`, signed in 1999`, `and referred to in paragraph 4`, `and to do so`"""
_OF_OBJECT = when_needed(r"^[\s,]*(?:already|which|that|[a-z]{3,}ed)\b")
_IN_PARTICULAR = when_needed(r"^[\s,]*(?P<and>and\s+)?(?:in particular|particularly|especially|specially|notably)\b")
_LINKED = when_needed(
    r"^(?P<link>\s(?P<to>to)|\s*(?:,\s*)?(?:including(?: by| through)?|through|by|such as))\s+(?P<first>[\w-]+)"
)
_AND = when_needed(r"^[\s,]*(?:and|or)\s+(?!to\b)")
_LEANING_OBJECT = re.compile(
    r"\bthereto\b|^(?:its|their)\s+(?:\w+\s+)?(?:Optional\s+)?(?:Additional\s+)?Protocols?\b"
)
_SLASH_CAPITAL = re.compile(r"\s*/\s*[A-Z][a-z]")
WHEN = re.compile(
    r"\s*(?:,\s*)?\b(?:as soon as (?:possible|practicable)|as (?:early|quickly|swiftly) as possible"
    r"|as a matter of \w+"
    r"|at the earliest(?: possible)?(?: (?:time|date|opportunity|moment))?|at an early (?:date|stage)"
    r"|without (?:further |undue )?(?:delay|reservations?)|in the (?:near|nearest) future|in due (?:course|time)"
    r"|(?:with|as a) (?:high )?priority|by 20\d\d|in national (?:law|legislation|norms))\b,?",
    re.IGNORECASE,
)
"""When or how, which is no object: `as soon as possible`, `without delay`."""
_SIGNS_OF_WHEN = (
    *("possible", "practicable", "matter of", "earliest", "early", "delay", "reservation", "future", "due course"),
    *("due time", "priority", "by 20", "in national"),
)
"""One of them is in all that says when; to look for them costs little."""
_INFINITIVE = re.compile(
    r"^[\s\d*]*(?:[;.:]\s*(?:and\s+)?[Tt]o\s+([a-z]+)\s|(?:,\s*)?and\s+to\s+([a-z]+)\s+towards?\b)"
)
_AND_THAT_IT = when_needed(r"^[\s,;]*and\s+that\s+(?:it|the (?:Government|State|authorities))\s+[a-z]")
_PREPOSITIONS = frozenset({"by", "through", "with", "for", "against", "in", "from", "on"})
LONGEST_INSTEAD = 4  # spaces between the words behind a preposition that others behind a slash may stand for
_BY_WHAT = re.compile(
    r"\s*(?:,\s*)?(?:(?:and|or)\s+)?"
    r"(?:(?:through|by|by means of|via)\s|in an? [\w -]{3,60} (?:manner|way|fashion)\b)",
    re.IGNORECASE,
)
_AND_BY = when_needed(r"^[\s,]*(?:and|or)\s+(?=(?P<by>by|through|via)\s)")
_SHOULD_BE = re.compile(r"\b(?:be|should)\b")
_STANDS_ALONE = re.compile(r"\b(?:to|should|must|shall) be (?:\w+ly )?\w+ed\b")
DETERMINERS = frozenset(
    {"the", "a", "an", "its", "all", "any", "this", "that", "these", "those", "his", "their", "such", "other"}
)
_TAKING_GERUNDS = frozenset({"consider", "continue", "envisage", "start", "stop", "avoid", "keep", "contemplate"})
_WITH_OBJECT = re.compile(
    r"([a-z][a-z-]+) (?:(?:up|out|off|down) )?(?:it|them|its|the|an?|all|any|their|those|these)\b"
)
_NO_VERBS = frozenset(
    """
    about again also around before both but despite down even half like many namely nor not off once only or out over
    per than unlike up yet
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
_MORE = frozenset({"better", "more"})
_NOUNS_IN_LY = frozenset({"anomaly", "assembly", "elderly", "family", "friendly", "monopoly"})
_ALWAYS_ADDS = frozenset(
    {"so", "including", "which", "who", "thereby", "particularly", "especially", "notably", "such"}
)


def without_when(words: str) -> str:
    """Leave out what says when or how something is to be done."""
    low = words.lower()
    return WHEN.sub("", words) if any(sign in low for sign in _SIGNS_OF_WHEN) else words


def tidy(words: str) -> str:
    """Drop signs at both ends that only join a text to its neighbours, and quotes around it all; join its spaces."""
    to_somebody = _TO_SOMEBODY.match(words) and not is_asking(first_word(words))
    front = _LEADING_WITHOUT_TO if to_somebody else _LEADING
    trimmed = " ".join(front.sub("", words, count=1).split()).rstrip(" ;,:/&([")
    trimmed = trimmed[:-1].rstrip(" ;,:/&([") if trimmed.endswith(".") else trimmed
    if trimmed[:1] in _QUOTES and (quoted := _QUOTED.fullmatch(trimmed)):
        return tidy(quoted[1])
    return trimmed.replace(" ,", ",").replace(",,", ",").replace(" ;", ";").replace(" /", "/")


def bare(words: str) -> str:
    """Drop what only joins words to those before: signs, `and`, `or`, a letter in brackets, `to`."""
    return _LEADING.sub("", words, count=1)


def joined(words: str) -> str:
    """Give words ready to stand behind others."""
    return words if words[:1] in ",;/. " else f" {words}"


def breaks(words: str) -> bool:
    """Say whether words begin with a sign that parts two texts."""
    return bool(_BREAK.match(words))


def parts(words: str) -> bool:
    """Say whether words begin with a sign that parts two texts of one State: a semicolon does, a slash does not."""
    return words.lstrip(" 0123456789*")[:1] in (";", ".", ":")


def goes_on(words: str) -> bool:
    """Say whether words go on from those before with `and` or a slash."""
    return bool(_GOES_ON.match(words))


def goes_on_to(words: str) -> bool:
    """Say whether words go on with `to`: `, and to clinics`."""
    return bool(_TO_NEXT.match(words))


@lru_cache(maxsize=256)
def kind(words: str) -> Kind:
    """Say whether words ask for something, are a further object of what was asked, or only add to it."""
    first = first_word(words)
    if _ACRONYM.match(bare(words)):
        return "object"
    if (
        not first
        or first in _ALWAYS_ADDS
        or (first == "other" and goes_on(words))
        or _PURPOSE.match(words)
        or _ADDED.match(words)
        or WHEN.match(words)
        or says_how(words)
    ):
        return "adds"
    if (
        is_asking(first)
        or _asks_in_a_manner(words)
        or (first == "that" and _says_that(words))
        or _takes_object(words)
        or _is_infinitive(words)
    ):
        return "asks"
    leads_up = first in DEPENDENT or first.endswith("ing")
    if leads_up and parts_anew(words) and (_asks_later(words) or _begins_with_gerund(words)):
        return "asks"
    if _only_adds(words, first):
        return "adds"
    is_new = breaks(words) and bare(words)[:1].isupper() and first not in DETERMINERS
    is_whole = (is_new and not _is_name(bare(words))) or _STANDS_ALONE.search(words)
    return "asks" if is_whole else "object"


def _asks_in_a_manner(words: str) -> bool:
    """Say whether words begin with a manner and a verb: `better protect oaks`, `and more seriously consider`."""
    begins = [word.lower() for word in WORD.findall(" ".join(bare(words).split(maxsplit=4)[:4]))]
    verb = next((nth for nth, word in enumerate(begins) if word not in _MORE and not _is_adverb(word)), 0)
    return verb > 0 and begins[verb] in VERBS


def _says_that(words: str) -> bool:
    """Say whether words that begin with `that` ask: behind a sign, with `should be`, with the State as subject."""
    return breaks(words) or bool(_SHOULD_BE.search(words) or _AND_THAT_IT.match(words))


def _is_infinitive(words: str) -> bool:
    """Say whether words begin, behind a semicolon, with `to` and what can only be a verb: `; to delay no longer`."""
    found = _INFINITIVE.match(words)
    return found is not None and (found[1] or found[2]) not in DETERMINERS


def _takes_object(words: str) -> bool:
    """Say whether words begin with a verb that is not listed, by what follows it: `mend it`, `seal the wells`."""
    found = _WITH_OBJECT.match(bare(words))
    if found is None or found[1].endswith("ing"):
        return False
    return found[1] not in DETERMINERS | DEPENDENT | _NO_VERBS


def _only_adds(words: str, first: str) -> bool:
    if first in DEPENDENT or _LEANING_OBJECT.search(bare(words)[:60]):
        return True
    return first.endswith("ing") and not is_gerund(first) and not breaks(words)


def asks_to(words: str) -> bool:
    """Say whether words go on without a sign to what is to be done: ` to protect oaks`, not ` to enable growth`."""
    found = _ASKS_TO.match(words)
    return found is not None and is_asking(found["verb"])


def adds_to_noun(words: str) -> bool:
    """Say whether words say more of the noun right before them: `, signed in 1999`, `and named by the Council`."""
    return bool(_ADDED.match(words))


def parts_anew(words: str) -> bool:
    """Say whether words begin with a semicolon, or with a slash and a capital, behind which another text begins."""
    return parts(words) or bool(_SLASH_CAPITAL.match(words))


def _asks_later(words: str) -> bool:
    """Say whether something is asked behind a beginning such as `in line with the Rules, …`."""
    return bool(_GOES_ON_TO.search(words)) or any(
        is_asking(found[1].lower()) for found in _BEHIND_COMMA.finditer(words)
    )


def _begins_with_gerund(words: str) -> bool:
    """Say whether words begin with a capital and a verb that asks: `Ensuring that …`, not `Taking into account …`."""
    text = bare(words)
    return text[:1].isupper() and is_gerund(first_word(words)) and not _TAKING_INTO.match(text)


def _is_name(words: str) -> bool:
    following = words.split()[:2]
    return len(following) < 2 or not following[1][:1].islower() or following[0].isupper()


@lru_cache(maxsize=256)
def first_word(words: str) -> str:
    """Give the first word that means something, in lower case."""
    found = WORD.match(bare(words))
    return found[0].lower() if found else ""


def is_asking(word: str) -> bool:
    """Say whether a word, in lower case, is one with which recommendations ask."""
    return word in VERBS or word in ADVERBS or _stem(word) in VERBS


def _stem(word: str) -> str:
    stem = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word
    return stem if stem in VERBS else stem.removeprefix("re").lstrip("-")


def takes_gerunds(words: str) -> bool:
    """Say whether a gerund can be a further object: behind `Consider ratifying …`, not behind `Ratify …`."""
    found = [word[0].lower() for word in WORD.finditer(bare(words))][:4]
    return bool(found) and (found[0] in _TAKING_GERUNDS or any(map(is_gerund, found[1:4])))


def says_how(words: str) -> bool:
    """Say whether words only say how something is to be done: `promptly`, `fully and effectively`."""
    return all(_is_adverb(word[0].lower()) or word[0] == "and" for word in WORD.finditer(words))


def says_when(words: str) -> bool:
    """Say whether words only say when something is to be done: `, at the earliest possible time`."""
    return bool(words.strip(" ,;/")) and not without_when(words).strip(" ,;/")


def tells_of_object(words: str) -> bool:
    """Say whether words tell of what stands before them, not how it is asked: `already signed in 2007`."""
    return bool(_OF_OBJECT.match(words))


def says_in_particular(words: str) -> bool:
    """Say whether words name some of those meant before them: `particularly to those who ask`."""
    return bool(_IN_PARTICULAR.match(words))


def says_among_others(words: str) -> bool:
    """Say whether words name one more of those meant before: `and in particular the judges`."""
    found = _IN_PARTICULAR.match(words)
    return bool(found and found["and"])


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word not in VERBS and word not in _NOUNS_IN_LY)


def without_and(words: str) -> str:
    """Give `by a new law` of `and by a new law`; give other words as they are."""
    found = _AND_BY.match(words)
    return words[found.start("by") - 1 :] if found else words


def says_by_what(words: str) -> bool:
    """Say whether words say by what means something is to be done: `through quick efforts`, `and by a new law`."""
    return bool(_BY_WHAT.match(words))


def link(before: str, words: str) -> str:
    """Give what links words to an ask where they go on with `and` from others so linked, else none.

    That is `, including` between `, including signing` and `and ratifying the Protocol`, and ` to` where `and stem`
    follows ` to end`, which names nothing of its own.
    """
    linked = _LINKED.match(before)
    if linked is None or not _AND.match(words):
        return ""
    first = first_word(words)
    if linked["to"]:
        alike = is_asking(first) and not before[linked.end() :].strip()
    else:
        alike = first.endswith("ing") and linked["first"].endswith("ing")
    return linked["link"] if alike else ""


def says_what_for(words: str) -> bool:
    """Say whether words say what something is done for: ` to prevent fires`."""
    return bool(_PURPOSE.match(words))


def always_adds(words: str) -> bool:
    """Say whether words begin with one that no text begins with: `so that …`, `including …`."""
    return first_word(words) in _ALWAYS_ADDS


def asks_nothing(words: str) -> bool:
    """Say whether words only lead up to what is asked: `In line with the Rules`."""
    return first_word(words) in DEPENDENT and not _asks_later(words)


def without_last(words: str, instead: str) -> str:
    """Give words without their last, for which another stands behind a slash; `by …` is one for what `by` begins."""
    first = first_word(instead.lstrip(" /"))
    before, preposition, last = words.rpartition(f" {first} ")
    if preposition and first in _PREPOSITIONS and last.count(" ") <= LONGEST_INSTEAD:
        return before
    return words.rstrip(" ,;").rpartition(" ")[0]


def is_gerund(word: str) -> bool:
    """Say whether a word is a verb that asks in the form that follows `consider`: `ratifying`."""
    return word.endswith("ing") and (is_asking(word[:-3]) or is_asking(f"{word[:-3]}e") or word == "ratifying")
