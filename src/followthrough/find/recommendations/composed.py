"""What each State said: words between brackets become whole texts.

Reports merge what several States said into one sentence with States after each part: `Establish a commission (A, B)
in line with the Paris Principles (B, C) and give it means (C)`. Each State said the parts it stands behind; a part
that cannot stand alone takes the beginning of the sentence with it. Verbs may have their own States and share an
object: `Ratify (A)/consider ratifying (B) the Protocol`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from followthrough.find.recommendations import wording
from followthrough.find.recommendations.wording import joined, tidy
from followthrough.records import PrintedRecommender


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a text and the States printed right behind them; `shared` is an object that stands further on."""

    words: str
    recommenders: tuple[PrintedRecommender, ...]
    shared: str = ""


def composed(parts: Sequence[Part], rest: str = "") -> list[Part]:
    """Make whole texts of the parts of a recommendation; `rest` are words behind the last States.

    What follows a full stop or semicolon there is no part of the recommendation.
    """
    if len(parts) == 1 and (not rest or wording.parts(rest)):
        return [Part(tidy(parts[0].words), parts[0].recommenders)]
    shared = _with_shared_objects(list(parts), "" if wording.parts(rest) else rest.strip(" ;.,"))
    leads = _leads(shared)
    said: dict[str, list[int]] = {}
    texts: dict[str, dict[str, tuple[int, int]]] = {}
    makers: dict[str, PrintedRecommender] = {}
    for at, part in enumerate(shared):
        for one in part.recommenders:
            key = one.code or one.printed
            makers.setdefault(key, one)
            said.setdefault(key, []).append(at)
    ordered: list[tuple[int, int, str, str]] = []
    for key, own in said.items():
        for run in _runs(own, shared):
            ordered.append((run[0], run[-1], _whole(run, shared, leads), key))
    for _, last, text, key in sorted(ordered, key=lambda entry: entry[0]):
        texts.setdefault(text, {}).setdefault(key, _place(key, shared[last], last))
    return [
        Part(text, tuple(makers[key] for key in sorted(holders, key=holders.__getitem__)))
        for text, holders in texts.items()
    ]


def _place(key: str, part: Part, at: int) -> tuple[int, int]:
    """Give where a State is printed: behind which part, and which of the States there it is."""
    return at, next(nth for nth, one in enumerate(part.recommenders) if (one.code or one.printed) == key)


def _leads(parts: list[Part]) -> list[str]:
    """Give, for each part, the words in front that it needs to stand alone (empty where it stands alone)."""
    leads: list[str] = []
    asked = ""
    for at, part in enumerate(parts):
        kind = wording.kind(part.words) if at else "asks"
        if kind == "asks":
            leads.append("")
            asked = part.words
        elif kind == "object":
            leads.append(wording.verb_of(asked))
        else:
            before = parts[at - 1]
            shared = before.shared if not before.shared.startswith("of ") else ""
            whole = wording.with_object(before.words, shared) if shared else before.words
            leads.append(tidy(f"{leads[at - 1]}{joined(wording.bare(whole) if leads[at - 1] else whole)}"))
    return leads


def _runs(own: list[int], parts: list[Part]) -> list[list[int]]:
    """Part what one State said into texts: a new one begins after a semicolon or where another matter is asked."""
    runs = [own[:1]]
    for before, at in pairwise(own):
        if _begins_anew(before, at, parts):
            runs.append([at])
        else:
            runs[-1].append(at)
    return runs


def _begins_anew(before: int, at: int, parts: list[Part]) -> bool:
    if parts[before].shared:
        return False
    between = parts[before + 1 : at + 1]
    if wording.kind(parts[at].words) != "asks":
        return any(wording.kind(part.words) == "asks" for part in between)
    if any(wording.parts(part.words) for part in between):
        return True
    return not wording.goes_on(parts[at].words)


def _whole(run: list[int], parts: list[Part], leads: list[str]) -> str:
    words = leads[run[0]]
    for count, at in enumerate(run):
        part = parts[at]
        is_object = words and not count and wording.kind(part.words) == "object"
        words += joined(wording.bare(part.words) if is_object else part.words)
        later = [f"{parts[other].words} {parts[other].shared}" for other in run[count + 1 :]]
        if part.shared and not any(part.shared in other for other in later):
            words = wording.with_object(words, part.shared)
    return tidy(words)


def _with_shared_objects(parts: list[Part], rest: str) -> list[Part]:
    """Give parts that are verbs only the object that follows, be it another part's or behind the last States."""
    done: list[Part] = []
    after = rest
    for part in reversed(parts):
        if after and wording.is_verb_only(part.words):
            done.append(replace(part, shared=wording.shared_object(part.words, after)))
            continue
        if (
            done
            and wording.kind(part.words) == "adds"
            and part is not parts[0]
            and not part.words.lstrip().startswith("of ")
        ):
            done.append(part)
            continue
        if rest and not done:
            done.append(replace(part, words=f"{part.words.rstrip()}{joined(rest)}"))
        else:
            done.append(part)
        after = done[-1].words
    return done[::-1]
