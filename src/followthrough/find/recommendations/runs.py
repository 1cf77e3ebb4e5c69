"""Which words of a paragraph one State said in one text, and where its next text begins.

A State may stand behind several parts of a paragraph: `Ratify the Covenant (A, B) without delay (B) and the Statute
(B)`. What it said is one text until a semicolon parts it or another matter is asked. In the reports of the first two
sessions UPR Info also counts each ask by itself behind which a State is printed.
"""

from collections.abc import Sequence
from itertools import pairwise

from followthrough.find.recommendations import wording
from followthrough.find.recommendations.leaning import leans
from followthrough.find.recommendations.objects import is_verb_only
from followthrough.find.recommendations.part import Part

LAST_WITH_ASKS_APART = 2


def runs(own: Sequence[int], parts: Sequence[Part], session: int | None = None) -> list[list[int]]:
    """Part the places `own` of one State among the `parts` of a paragraph into those of its texts, in order."""
    found = [list(own[:1])]
    for before, at in pairwise(own):
        if _begins_anew(before, at, parts) or _is_apart(before, at, parts, session):
            found.append([at])
        else:
            found[-1].append(at)
    return found


def _begins_anew(before: int, at: int, parts: Sequence[Part]) -> bool:
    if parts[before].shared:
        return _is_instead(before, at, parts)
    between = parts[before + 1 : at + 1]
    kind = wording.kind(parts[at].words)
    asked = sum(wording.kind(part.words) == "asks" for part in between)
    if asked and wording.adds_to_noun(parts[at].words):
        return True
    if kind == "adds" and asked == 1 and not parts[at].words.lstrip().startswith("/"):
        anew = any(wording.parts_anew(part.words) for part in between if not wording.always_adds(part.words))
        return anew or _is_first_of_another(at, parts)
    if kind != "asks":
        return asked > 0
    if _only_leads_up(before, parts):
        return False
    goes_on = wording.goes_on(parts[at].words) or leans(parts[at].words, parts[before].words)
    return not goes_on or any(wording.parts_anew(part.words) for part in between)


def _is_instead(before: int, at: int, parts: Sequence[Part]) -> bool:
    """Say whether a slash parts two verbs of a State with one object: `Sign (A)/ratify (A) the Pact`."""
    own = parts[at]
    return own.shared == parts[before].shared and own.words.lstrip().startswith("/") and is_verb_only(own.words)


def _is_first_of_another(at: int, parts: Sequence[Part]) -> bool:
    """Say whether a State says nothing before the part at a place, which then belongs to the ask in front of it."""
    before = {one.code or one.printed for part in parts[:at] for one in part.recommenders}
    return any((one.code or one.printed) not in before for one in parts[at].recommenders)


def _is_apart(before: int, at: int, parts: Sequence[Part], session: int | None) -> bool:
    """Say whether UPR Info counts two asks of one State by themselves though they are joined by `and` or a comma."""
    if session is None or session > LAST_WITH_ASKS_APART or parts[before].shared:
        return False
    asks = wording.kind(parts[at].words) == "asks" and not _only_leads_up(before, parts)
    return asks and not leans(parts[at].words, parts[before].words)


def _only_leads_up(before: int, parts: Sequence[Part]) -> bool:
    return before == 0 and wording.asks_nothing(parts[0].words)
