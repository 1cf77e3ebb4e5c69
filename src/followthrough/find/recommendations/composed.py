"""What each State said: words between brackets become whole texts.

Reports merge what several States said into one sentence with States after each part: `Establish a commission (A, B)
in line with the Paris Principles (B, C) and give it means (C)`. Each State said the parts it stands behind; a part
that cannot stand alone takes the beginning of the sentence with it. Verbs may have their own States and share an
object: `Ratify (A)/consider ratifying (B) the Protocol`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from followthrough.find.recommendations.verbs import ADVERBS, VERBS
from followthrough.records import PrintedRecommender

LONGEST_VERB = 8  # words before an object that can be verbs only

_LEADING = re.compile(
    r"^[\s,;:./&–—-]*(?:(?:and|or|but|as well as|in addition)\b[\s,:/]*)?(?:also\b\s*)?(?:to\b\s*)?", re.IGNORECASE
)
_CLOSING = re.compile(r"[\s;,:/&]+$|(?<=\w)\.\s*$")
_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"^\s*[;.:/]|^\s*,?\s*(?:and|or)\s*/\s*(?:or)?\b")
_OBJECT = frozenset("the a an its all any this that these those his her their such other".split())
_DEPENDENT = frozenset(
    "in with within without including by for on of from through under against as at which who that where while so"
    " particularly especially notably such aimed aiming taking according pursuant during into towards based before"
    " after until regarding concerning thereby thus when between among across respecting ensuring using via upon".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a text and the States printed right behind them; `shared` is an object that stands further on."""

    words: str
    recommenders: tuple[PrintedRecommender, ...]
    shared: str = ""


def composed(parts: Sequence[Part], rest: str = "") -> list[Part]:
    """Make whole texts of the parts of a recommendation; `rest` are words behind the last States."""
    shared = _with_shared_objects(list(parts), rest.strip(" ;.,"))
    texts: list[Part] = []
    head = ""
    for sentence in _sentences(shared):
        texts += _said_by_each(sentence, head)
        head = sentence[0].words if not _leans(sentence[0].words) else head
    return texts


def _sentences(parts: list[Part]) -> list[list[Part]]:
    sentences: list[list[Part]] = []
    for part in parts:
        if sentences and not (_BREAK.match(part.words) and not _leans(part.words)):
            sentences[-1].append(part)
        else:
            sentences.append([part])
    return sentences


def _said_by_each(sentence: list[Part], before: str) -> list[Part]:
    """Join, for each State, the parts that it stands behind; States with the same words share a text."""
    said: dict[str, list[Part]] = {}
    for part in sentence:
        for one in part.recommenders:
            said.setdefault(one.code or one.printed, []).append(replace(part, recommenders=(one,)))
    head = before if before and _leans(sentence[0].words) else sentence[0].words
    texts: dict[str, list[PrintedRecommender]] = {}
    for own in said.values():
        text = _whole(own, head, sentence[0].words)
        makers = texts.setdefault(text, [])
        makers += [one.recommenders[0] for one in own[:1]]
    return [Part(text, tuple(makers)) for text, makers in texts.items()]


def _whole(own: list[Part], head: str, first: str) -> str:
    words = ""
    for part, following in zip(own, [*own[1:], None], strict=True):
        words += _joined(part.words)
        if part.shared and (following is None or following.shared != part.shared):
            words = f"{words.rstrip()} {part.shared}"
    if own[0].words != first or head != first:
        words = _led_by(head, own[0].words) + words
    return tidy(words)


def _joined(words: str) -> str:
    return words if words[:1] in ",;/." else f" {words}"


def _led_by(head: str, words: str) -> str:
    """Give the beginning that words which cannot stand alone take from the head of their sentence."""
    first = _first_word(words)
    if not first or first in VERBS or first in ADVERBS:
        return ""
    return tidy(head) if first in _DEPENDENT else verb_of(head)


def _leans(words: str) -> bool:
    first = _first_word(words)
    return not first or not (first in VERBS or first in ADVERBS or _bare(words)[:1].isupper())


def _first_word(words: str) -> str:
    found = _WORD.match(_bare(words))
    return found[0].lower() if found else ""


def _bare(words: str) -> str:
    return _LEADING.sub("", words, count=1)


def verb_of(words: str) -> str:
    """Give the words in front of the object of a text: `Consider ratifying the Protocol` → `Consider ratifying`."""
    taken = []
    for count, word in enumerate(_WORD.finditer(_bare(words))):
        if count and (word[0].lower() in _OBJECT or not word[0].islower() or count == LONGEST_VERB):
            break
        taken.append(word[0])
    return " ".join(taken)


def is_verb_only(words: str) -> bool:
    """Say whether words ask without saying for what: `Consider extending`, `and implement`, `Accede to`."""
    found = [word[0].lower() for word in _WORD.finditer(_bare(words))]
    return bool(found) and len(found) <= LONGEST_VERB and all(map(_asks, found))


def _asks(word: str) -> bool:
    return (
        word in VERBS
        or word in ADVERBS
        or word.endswith("ing")
        or word in {"and", "or", "to", "the", "possibility", "of", "a", "party"}
    )


def _with_shared_objects(parts: list[Part], rest: str) -> list[Part]:
    """Give parts that are verbs only the object that follows, be it another part's or behind the last States."""
    done: list[Part] = []
    after = rest
    for part in reversed(parts):
        if after and is_verb_only(part.words):
            done.append(replace(part, shared=_object_of(after)))
            continue
        if rest and not done and not _BREAK.match(rest):
            part = replace(part, words=f"{part.words.rstrip()}{_joined(rest)}")
        done.append(part)
        after = part.words
    return done[::-1]


def _object_of(words: str) -> str:
    bare = _bare(words)
    end = 0
    for word in _WORD.finditer(bare):
        if not _asks(word[0].lower()) or word[0].lower() in {"the", "a"}:
            break
        end = word.end()
    return bare[end:].strip()


def tidy(words: str) -> str:
    """Drop the signs at both ends that only join a text to its neighbours, and join its spaces."""
    return " ".join(_CLOSING.sub("", _LEADING.sub("", words, count=1)).split())
