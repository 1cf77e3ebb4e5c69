"""Clauses whose verb stands behind further States: `Ensure that oaks (A, B) and elms (A) can grow (B) in peace (A)`.

Whoever named what the clause is about said its verb too; what follows the verb is said by those behind it alone.
"""

from collections.abc import Sequence

from followthrough.find.recommendations import objects, wording
from followthrough.find.recommendations.part import Part
from followthrough.patterns import when_needed

FEWEST_VERBS = 2
_STANCE_LAST = when_needed(r"\b(?:its|the) (?:stance|position|views?)\s*$")
_HASTEN_LAST = when_needed(r"\b(?:expedit|accelerat|hasten|finali[sz]|complet|conclud|speed(?:ing)? up)\w*\s*$")
_DONE_LAST = when_needed(r"\b(?:the|its) (?:ratification|signature|adoption|accession)(?: of| to)?\s*$")
_VERB = when_needed(
    r"^\s*(?P<verb>(?:can|could|may|might|will|would|is|are)(?: (?:be|not|also))* [a-z]+)\b(?P<rest>.*)$"
)
_ABOUT_LAST = when_needed(r"\bthat(?: [\w’'-]+){1,7}\s*$")


def with_their_verb(parts: Sequence[Part]) -> list[Part]:
    """Give the parts of a paragraph so that all who named what a clause is about stand behind its verb."""
    given: list[Part] = []
    for at, part in enumerate(parts):
        verb = _VERB.match(part.words)
        first = _first_named(parts, at) if verb else None
        if not verb or first is None:
            given.append(part)
            continue
        others = (one for named in parts[first:at] for one in named.recommenders)
        everyone = dict.fromkeys([*part.recommenders, *others])
        given.append(part._replace(words=f" {verb['verb']}", recommenders=tuple(everyone)))
        if verb["rest"].strip():
            given.append(part._replace(words=verb["rest"]))
    return given


def _first_named(parts: Sequence[Part], verb: int) -> int | None:
    """Give the place of the part in front of a verb that ends with the first thing its clause is about, if any."""
    first = verb - 1
    while first > 0 and wording.kind(parts[first].words) == "object":
        first -= 1
    return first if first >= 0 and _ABOUT_LAST.search(parts[first].words) else None


def with_verbs_apart(parts: Sequence[Part]) -> list[Part]:
    """Give the parts so that those who asked with verbs of their own have only what they ask for behind another's.

    `Think of joining (A)/speed up joining (B)/join the Treaty (A, B) and its protocol (C)`: C alone said `join`.
    """
    given: list[Part] = []
    for at, part in enumerate(parts):
        verb = objects.verb_of(part.words) if _is_told_with_other_verbs(parts, at) else ""
        if verb and (wanted := part.words.partition(verb)[2]).strip():
            given += [Part(f"/{verb}", ()), part._replace(words=wanted)]
        else:
            given.append(part)
    return given


def _is_told_with_other_verbs(parts: Sequence[Part], at: int) -> bool:
    part = parts[at]
    if not part.words.lstrip().startswith("/") or len(part.recommenders) < FEWEST_VERBS or at + 1 == len(parts):
        return False
    before = [one for one in parts[:at] if objects.is_verb_only(one.words)]
    asked = {one.code for other in before for one in other.recommenders}
    return len(before) == at and asked == {one.code for one in part.recommenders}


def with_what_is_hastened(parts: Sequence[Part]) -> list[Part]:
    """Give a verb what the next does too: `Speed up (A)/complete the signature of (B) the Pact`."""
    given = list(parts)
    for at in range(len(parts) - 2, -1, -1):
        done = _DONE_LAST.search(given[at + 1].words) if _HASTEN_LAST.search(parts[at].words) else None
        if done and given[at + 1].words.lstrip().startswith("/"):
            given[at] = parts[at]._replace(words=f"{parts[at].words.rstrip()} {done[0].strip()}")
    return given


def with_what_a_stance_is_on(parts: Sequence[Part]) -> list[Part]:
    """Give a stance what it is on where that stands behind other verbs, which those who named it did not say.

    `Reconsider its stance (A), join (B) the Treaty (A, B)`: State A did not say `join`.
    """
    given = list(parts)
    for at, part in enumerate(parts):
        last = _object_of_stance(parts, at) if _STANCE_LAST.search(part.words) else None
        if last is None:
            continue
        between = {one.code for other in parts[at + 1 : last] for one in other.recommenders}
        alone = {one.code for one in part.recommenders} - between
        others = tuple(one for one in parts[last].recommenders if one.code not in alone)
        given[at] = part._replace(words=f"{part.words.rstrip()} on {parts[last].words.strip()}")
        given[last] = parts[last]._replace(recommenders=others)
    return given


def _object_of_stance(parts: Sequence[Part], at: int) -> int | None:
    """Give the place of what verbs behind a stance share with it, null where they ask for something of their own."""
    named = {one.code for one in parts[at].recommenders}
    for place in range(at + 1, len(parts)):
        part = parts[place]
        if wording.kind(part.words) == "object":
            return place if named <= {one.code for one in part.recommenders} else None
        if wording.parts_anew(part.words) or not objects.is_verb_only(part.words):
            return None
    return None
