"""How the words of a recommendation hang together: what asks, what is asked for, what only adds to it."""

import re
from typing import Literal

from followthrough.find.recommendations.verbs import ABOUT_ASKING, ADVERBS, DEPENDENT, VERBS

Kind = Literal["asks", "object", "adds"]

LONGEST_VERB = 9  # words before an object that can be verbs only

_LEADING = re.compile(
    r"^[\s,;:./&–—-]*(?:\(?[a-z]\)\s*)?(?:(?:and/or|and|or|but|as well as|in addition)\b[\s,:/]*)?"
    r"(?:also\b\s*)?(?:to\b\s*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"^[\s\d*]*[;.:/]|^\s*,?\s*(?:and|or)\s*/\s*(?:or)?\b")
_GOES_ON = re.compile(r"^\s*(?:/|,?\s*(?:and|as well as)\b)", re.IGNORECASE)
_BEHIND_COMMA = re.compile(r",\s+(?:to\s+)?([A-Za-z-]+)")
_PURPOSE = re.compile(r"^\s+to\s+[a-z]")
_ADDED = re.compile(r"^\s*,\s*[a-z]+ed\s+(?:on|by|in|at|under|with|to|for|as)\b|^[\s,]*(?:and\s+)?(?:to\s+)?do so\b")
_LEANING_OBJECT = re.compile(
    r"\bthereto\b|^(?:its|their)\s+(?:\w+\s+)?(?:Optional\s+)?(?:Additional\s+)?Protocols?\b"
)
_MEANS = re.compile(
    r"\w+(?: [\w-]+){0,4}? (?:measures|steps|efforts?|actions?|initiatives|policies|endeavours) to(?= [a-z])"
)
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "all", "any", "this", "that", "these", "those", "his", "their", "such", "other"}
)
_ALWAYS_ADDS = frozenset(
    {"so", "including", "which", "who", "thereby", "particularly", "especially", "notably", "such"}
)
_TAKES = {
    "ratification": "of ",
    "signature": "of ",
    "process": "of ",
    "possibility": "of ",
    "accession": "to ",
    "accede": "to ",
    "adhere": "to ",
    "party": "to ",
}
_OBJECT_ENDS = re.compile(
    r"\s*,?\s*/|\s*[,;]?\s+(?:and|or)\s+(?:to\s+)?(?:\w+ly\s+)?(?=(?P<verb>[a-z-]+)\b)"
    r"|\s*,?\s+(?:including|already|at the earliest|as soon as|as well as|as a matter|in order|with a view|in line"
    r"|without|as required)\b|\s*;"
)


def tidy(words: str) -> str:
    """Drop the signs at both ends that only join a text to its neighbours, and join its spaces."""
    trimmed = " ".join(bare(words).split()).rstrip(" ;,:/&")
    trimmed = trimmed[:-1].rstrip(" ;,:/&") if trimmed.endswith(".") else trimmed
    return trimmed.replace(" ,", ",").replace(" ;", ";").replace(" /", "/")


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


def kind(words: str) -> Kind:
    """Say whether words ask for something, are a further object of what was asked, or only add to it."""
    first = first_word(words)
    if not first or first in _ALWAYS_ADDS or _PURPOSE.match(words) or _ADDED.match(words):
        return "adds"
    if is_asking(first) or (first == "that" and breaks(words)):
        return "asks"
    if first in DEPENDENT:
        return "asks" if parts(words) and _asks_later(words) else "adds"
    if _LEANING_OBJECT.search(bare(words)[:60]):
        return "adds"
    is_new = breaks(words) and bare(words)[:1].isupper() and first not in _DETERMINERS
    return "asks" if is_new and not _is_name(bare(words)) else "object"


def _asks_later(words: str) -> bool:
    """Say whether something is asked behind a beginning such as `in line with the Rules, …`."""
    return any(is_asking(found[1].lower()) for found in _BEHIND_COMMA.finditer(words))


def _is_name(words: str) -> bool:
    following = words.split()[:2]
    return len(following) < 2 or not following[1][:1].islower() or following[0].isupper()


def first_word(words: str) -> str:
    """Give the first word that means something, in lower case."""
    found = _WORD.match(bare(words))
    return found[0].lower() if found else ""


def is_asking(word: str) -> bool:
    """Say whether a word, in lower case, is one with which recommendations ask."""
    return word in VERBS or word in ADVERBS or _stem(word) in VERBS


def _stem(word: str) -> str:
    if word.startswith("re"):
        return word[2:].lstrip("-")
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 5 else word


def verb_of(words: str) -> str:
    """Give the words in front of the object of a text: `Consider ratifying the Protocol` → `Consider ratifying`.

    Where the text takes steps, measures or efforts to something, that belongs to it: `Take all measures to prevent`.
    """
    text = bare(words)
    means = _MEANS.match(text)
    taken = [means[0]] if means else []
    for count, word in enumerate(_WORD.finditer(text, means.end() if means else 0)):
        if count and (word[0].lower() in _DETERMINERS or not word[0].islower() or count == LONGEST_VERB):
            break
        taken.append(word[0])
    return " ".join(taken)


def is_verb_only(words: str) -> bool:
    """Say whether words ask without saying for what: `Consider extending`, `and implement`, `the possibility of`."""
    found = [word[0].lower() for word in _WORD.finditer(bare(words))]
    return 0 < len(found) <= LONGEST_VERB and all(map(_is_about_asking, found)) and any(map(_is_verb, found))


def _is_verb(word: str) -> bool:
    return is_asking(word) or word.endswith("ing") or word in {"possibility", "ratification", "accession"}


def with_object(words: str, wanted: str) -> str:
    """Put an object behind words that are verbs only, with the preposition that their last word takes."""
    last = words.rstrip(" ,;/").rsplit(" ", 1)[-1].lower()
    preposition = _TAKES.get(last, "") if not wanted.startswith(("of ", "to ")) else ""
    return f"{words.rstrip(' ,;/')} {preposition}{wanted}"


def _is_about_asking(word: str) -> bool:
    return is_asking(word) or word.endswith("ing") or word in ABOUT_ASKING


def shared_object(words: str, later: str) -> str:
    """Give the object `words` share with later ones: `consider` takes `ratifying the Protocol`, others a noun."""
    wanted = object_of(later)
    first = first_word(later)
    if _is_gerund(first) and first_word(words) == "consider" and words.rstrip(" ,").lower().endswith("consider"):
        return f"{first} {wanted}"
    return wanted


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and (is_asking(word[:-3]) or is_asking(f"{word[:-3]}e") or word == "ratifying")


def object_of(words: str) -> str:
    """Give what is asked for, the verbs in front and what is added behind left out."""
    text = bare(words)
    if text.startswith("of "):
        return text
    start = 0
    for word in _WORD.finditer(text):
        if not _is_about_asking(word[0].lower()) or word[0].lower() in _DETERMINERS:
            break
        start = word.end()
    text = text[start:].strip()
    for end in _OBJECT_ENDS.finditer(text):
        if not end["verb"] or is_asking(end["verb"]) or (end[0][:1] == "," and _is_gerund(end["verb"])):
            return text[: end.start()].rstrip(" ,;/")
    return text
