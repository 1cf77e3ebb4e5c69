"""What each State said: words between brackets become whole texts.

Reports merge what several States said into one sentence with States after each part: `Establish a commission (A, B)
in line with the Paris Principles (B, C) and give it means (C)`. Each State said the parts it stands behind; a part
that cannot stand alone takes the beginning of the sentence with it. Verbs may have their own States and share an
object: `Ratify (A)/consider ratifying (B) the Protocol`. What leads up to an ask is said by its own States alone, as
UPR Info counts it too: of `Consider (A) ratifying the Protocol (B)` State B says `ratifying the Protocol`.
"""

import re
from collections.abc import Sequence

from followthrough.find.recommendations import objects, wording
from followthrough.find.recommendations.adjectives import asks_the_same, with_their_noun
from followthrough.find.recommendations.clauses import (
    with_their_verb,
    with_verbs_apart,
    with_what_a_stance_is_on,
    with_what_is_hastened,
)
from followthrough.find.recommendations.leaning import leans, names_treaty, with_treaty
from followthrough.find.recommendations.numbered import with_what_they_are_of
from followthrough.find.recommendations.parallels import parallel
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.runs import runs
from followthrough.find.recommendations.wording import joined, tidy
from followthrough.patterns import when_needed
from followthrough.records import PrintedRecommender

_ADJECTIVE_ALONE = when_needed(r"^\s*(?:its|the|an?)\s+[a-z-]+(?:ed|al|ic|ive|ous|ary)\s*$")
"""What its own States say of a noun that stands further on: `its planned` (A) forest (A, B)."""


def composed(parts: Sequence[Part], rest: str = "", session: int | None = None) -> list[Part]:
    """Make whole texts of the parts of a recommendation; `rest` are words behind the last States.

    What follows a full stop or semicolon there is no part of the recommendation. `session` is the review’s, where it
    is known (see `runs`).
    """
    printed = [
        *with_what_a_stance_is_on(with_verbs_apart(with_what_is_hastened(with_their_verb(parts)))),
        Part("" if wording.parts(rest) else rest, ()),
    ]
    *nouned, behind = with_what_they_are_of(with_their_noun(printed))
    shared = _with_shared_objects(nouned, behind.words.strip(" ;.,"))
    leads, bare = _leads(shared)
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
        told = [(run, _whole(run, shared, leads, bare)) for run in runs(own, shared, session)]
        for nth, (run, text) in enumerate(told):
            again = nth + 1 < len(told) and _is_told_again(text, told[nth + 1][1], leads[told[nth + 1][0][0]])
            if not again:
                ordered.append((run[0], run[-1], text, key))
    for _, last, text, key in sorted(ordered, key=lambda entry: entry[0]):
        texts.setdefault(text, {}).setdefault(key, _place(key, shared[last], last))
    return [
        Part(text, tuple(makers[key] for key in sorted(holders, key=holders.__getitem__)))
        for text, holders in texts.items()
    ]


def _is_told_again(text: str, later: str, lead: str) -> bool:
    """Say whether a State's further text begins with the one before because it was lent those words."""
    return bool(lead) and lead.startswith(text) and later.startswith(text)


def _place(key: str, part: Part, at: int) -> tuple[int, int]:
    """Give where a State is printed: behind which part, and which of the States there it is."""
    return at, next(nth for nth, one in enumerate(part.recommenders) if (one.code or one.printed) == key)


def _leads(parts: list[Part]) -> tuple[list[str], set[int]]:
    """Give, for each part, the words in front that it needs to stand alone (empty where it stands alone).

    Also give the places of the parts that lose what joins them to others when they stand behind those words.
    """
    leads: list[str] = []
    bare: set[int] = set()
    asked = whole = ""
    for at, part in enumerate(parts):
        kind = _kind(part, asked) if at else "asks"
        alike = _alike(parts, at, leads, (*_added_before(parts, at, leads, bare), whole, asked)) if at else ""
        if alike or kind == "object" or part.words.lstrip()[:1] == "/":
            bare.add(at)
        if alike:
            leads.append(alike)
        elif _leads_up(parts, at):
            leads.append("")
        elif at and (_asks_alone(parts[at - 1], part) or objects.does_away(part.words, asked)):
            leads.append(objects.means_of(asked) if wording.asks_to(part.words) else "")
            bare.add(at)
            asked = whole = part.words
        elif kind == "asks":
            leads.append(_treaty_before(parts, at, leads, asked) if at else "")
            if at and _shares_its_object(parts[at - 1], part):
                continue
            asked = part.words
            whole = objects.with_object(asked, part.shared) if part.shared else asked
        elif part.words.lstrip().startswith("/") and not objects.is_verb_only(part.words):
            leads.append(tidy(f"{leads[at - 1]} {wording.without_last(parts[at - 1].words, part.words)}"))
        elif kind == "object":
            leads.append(_verb_before(parts, at, asked))
        else:
            last = _behind_what_it_adds(parts, at)
            before = parts[last]._replace(shared="") if part.shared else parts[last]
            leads.append(_before(before, leads[last], asked, part.words))
    return leads, bare


def _verb_before(parts: Sequence[Part], at: int, asked: str) -> str:
    """Give the verb whose further object a part is: what others said of how or when is not its."""
    verb = objects.verb_of(_asked_of(parts[at].words, parts[:at], asked), parts[at].words)
    if parts[at - 1].shared:
        verb = objects.without_considering(verb)
    return objects.without_manner(verb) if objects.is_verb_only(asked) else verb


def _added_before(parts: Sequence[Part], at: int, leads: Sequence[str], bare: set[int]) -> list[str]:
    """Give what was asked with what the part in front of a place adds to it: `… judges, including in training`."""
    words = parts[at - 1].words
    adds = at - 1 not in bare and wording.kind(words) == "adds" and not _says_how(words)
    adds = adds and not wording.goes_on_to(parts[at].words)
    return [f"{leads[at - 1]}{joined(words)}"] if adds else []


def _alike(parts: Sequence[Part], at: int, leads: Sequence[str], before: Sequence[str]) -> str:
    """Give the words in front of what a part takes the place of in the words `before`, or goes on from; else none."""
    words = parts[at].words
    if wording.kind(words) != "asks" and not wording.always_adds(words):
        for asked in before:
            if alike := parallel(asked, words):
                return alike
    link = wording.link(parts[at - 1].words, words)
    return f"{leads[at - 1]}{link}" if link else ""


def _asked_of(words: str, before: Sequence[Part], asked: str) -> str:
    """Give the ask whose object words are: a treaty is one of an ask for treaties, though another stands between."""
    if names_treaty(words) and not names_treaty(asked):
        for part in reversed(before):
            if wording.kind(part.words) == "asks" and names_treaty(part.words):
                return part.words
    return asked


def _behind_what_it_adds(parts: list[Part], at: int) -> int:
    """Give the place of the part that another adds to: not one that only says how, which other States want so."""
    last = at - 1
    while last and _is_passed_over(parts, last, parts[at].words):
        last -= 1
    return last


def _is_passed_over(parts: list[Part], at: int, words: str) -> bool:
    """Say whether words add to what stands before a part: that says how, or is one more of what they are among."""
    passed = parts[at].words
    goes_on = words[:1] == " " and not (_says_how(words) or wording.goes_on(words))
    if _says_anew(parts, at) or (_says_how(passed) and not (goes_on and wording.says_by_what(passed))):
        return True
    if wording.says_among_others(words):
        return wording.kind(passed) == "object" or wording.says_in_particular(passed)
    return wording.says_when(words) and wording.tells_of_object(passed)


def _says_anew(parts: list[Part], at: int) -> bool:
    """Say whether a part asks in its own manner what stands before it: `with_their_noun` has made it whole."""
    words = parts[at].words
    return any(words.startswith(before.words) or asks_the_same(words, before.words) for before in parts[:at])


def _says_how(words: str) -> bool:
    return wording.says_by_what(words) or wording.says_how(words) or wording.says_when(words)


def _leads_up(parts: list[Part], at: int) -> bool:
    """Say whether a part begins a text with what leads up to the next: `; in line with the Rules (A) plant oaks`."""
    words, following = parts[at].words, parts[at + 1].words if at + 1 < len(parts) else ""
    leads_up = wording.parts_anew(words) and wording.asks_nothing(words)
    return bool(at and leads_up and following.lstrip()[:1].isalpha()) and wording.kind(following) == "asks"


def _shares_its_object(before: Part, part: Part) -> bool:
    """Say whether a verb goes on from another with the same object: what else is asked stands behind the first."""
    goes_on = part.words.lstrip().startswith("and ")
    return bool(part.shared) and part.shared == before.shared and goes_on and wording.kind(before.words) == "asks"


def _asks_alone(before: Part, part: Part) -> bool:
    """Say whether a part asks without what other States say in front: `the reform (A) to protect oaks (B)`."""
    if wording.asks_to(part.words):
        return True
    words = _without_of(part.words)
    goes_on = wording.breaks(words) or wording.goes_on(words)
    asks = wording.is_gerund(wording.first_word(words)) or objects.is_of_treaty(words)
    return bool(before.shared) and not goes_on and asks


def _without_of(words: str) -> str:
    """Drop `of` in front of words that are to stand alone: `of ratifying the Protocol`."""
    return words.removeprefix(" of")


def _treaty_before(parts: list[Part], at: int, leads: list[str], asked: str) -> str:
    """Give the words that ask for a treaty to which a further ask points: `… and incorporate it into law`."""
    before, part = parts[at - 1], parts[at]
    if not wording.parts_anew(part.words):
        if leads[at - 1] and wording.kind(before.words) == "asks" and leans(part.words, leads[at - 1]):
            return leads[at - 1]
        if leans(part.words, before.words):
            return _before(before, leads[at - 1], asked)
    return ""


def _kind(part: Part, asked: str) -> wording.Kind:
    """Say what a part is behind what was asked: a gerund is a further object only where the verb takes gerunds."""
    kind = wording.kind(part.words)
    gerund = kind == "object" and wording.is_gerund(wording.first_word(part.words))
    return "adds" if gerund and not wording.takes_gerunds(asked) else kind


def _before(part: Part, lead: str, asked: str, following: str = "") -> str:
    """Give a part as the words in front of what adds to it; no object that the words `following` have."""
    shared = part.shared if not part.shared.startswith("of ") and part.shared not in following else ""
    whole = objects.with_object(part.words, shared) if shared else part.words
    if not lead:
        return tidy(_without_of(whole))
    return tidy(f"{lead}{joined(wording.bare(whole) if _kind(part, asked) == 'object' else whole)}")


def _whole(run: list[int], parts: list[Part], leads: list[str], bare: set[int]) -> str:
    words = leads[run[0]]
    for count, at in enumerate(run):
        part = parts[at]
        if count:
            words = _gone_on(words, parts, run[count - 1], at)
        else:
            own = objects.behind(words, _by_itself(parts, at)) if words else _without_of(part.words)
            words += joined(wording.bare(own) if words and at in bare else own)
        later = [f"{parts[other].words} {parts[other].shared}" for other in run[count + 1 :]]
        if part.shared and not any(part.shared in other for other in later):
            words = objects.with_object(words, part.shared)
    return tidy(with_treaty(words, " ".join(part.words for part in parts[: run[0]])) if run[0] else words)


def _gone_on(words: str, parts: list[Part], before: int, at: int) -> str:
    """Put a part behind the words that end with the part `before`, which the same State said too."""
    if (asked := _led_up_to(before, at, parts)) is not None:
        words += joined(parts[asked].words)
    own = _by_itself(parts, at) if before < at - 1 else parts[at].words
    own, shared = objects.behind(words, own), parts[before].shared
    if shared and (shared in own or shared == parts[at].shared) and wording.kind(own) != "asks":
        return objects.with_object(words, own.lstrip(" ,;"))
    if before < at - 1 and (link := wording.link(parts[at - 1].words, own)):
        return f"{words.rstrip()}{link} {wording.bare(own)}"
    return words + ("," if _is_one_more(parts[before].words, own) else "") + joined(own)


def _is_one_more(before: str, words: str) -> bool:
    """Say whether only brackets part words from those that they list further: `the oaks (A, B) the elms (B)`."""
    own, last = words.split(maxsplit=1), before.split()[-1:]
    if words[:1] != " " or wording.goes_on(words) or not own or not last or last[0].endswith("ing"):
        return False
    if own[0] == "to":
        return bool(parallel(before, words))
    lists = own[0] in wording.DETERMINERS or re.search(r", | and ", words)
    listed = lists and not own[0].endswith(("ing", "ed")) and wording.kind(words) == "object"
    return bool(listed) and not wording.says_when(before) and not objects.waits_for(before, words)


def _by_itself(parts: list[Part], at: int) -> str:
    """Give the words of a part that stands by itself: `and by law` loses its `and` where others said `by decree`."""
    words = parts[at].words
    return wording.without_and(words) if at and _says_how(parts[at - 1].words) else words


def _led_up_to(before: int, at: int, parts: list[Part]) -> int | None:
    """Give the place of what is asked between a part that leads up to it and one that adds to it, else null."""
    if not wording.asks_nothing(parts[before].words) or wording.kind(parts[at].words) == "asks":
        return None
    between = range(at - 1, before, -1)
    return next((place for place in between if wording.kind(parts[place].words) == "asks"), None)


def _with_shared_objects(parts: list[Part], rest: str) -> list[Part]:
    """Give parts that are verbs only the object that follows, be it another part's or behind the last States."""
    done: list[Part] = []
    after = rest
    for part in reversed(parts):
        adds = part is not parts[0] and _only_adds(part)
        following = done[-1].words if done else ""
        if shared := _shared(part, adds, following, after):
            done.append(part._replace(shared=shared))
        elif (adds or _ADJECTIVE_ALONE.match(part.words)) and done:
            done.append(part)
        else:
            own = f"{part.words.rstrip()}{joined(rest)}" if rest and not done else part.words
            done.append(part._replace(words=own))
            after = "" if adds and not rest else own
    return _shared_behind_what_adds(done[::-1])


def _only_adds(part: Part) -> bool:
    return wording.kind(part.words) == "adds" and not part.words.lstrip().startswith("of ")


def _shared(part: Part, adds: bool, following: str, after: str) -> str:
    """Give the object that a part shares: of what follows right behind `in line with`, else of what comes `after`."""
    if line := objects.in_line_with(part.words, following):
        return line
    another = wording.parts(after) and not objects.is_verb_only(part.words)
    if not after or another or wording.says_what_for(following) or not objects.waits_for(part.words, after):
        return ""
    return "" if adds and wording.says_how(part.words) else objects.shared_object(part.words, after)


def _shared_behind_what_adds(parts: list[Part]) -> list[Part]:
    """Give a shared object also to what adds to its verbs: `Ratify (A) as soon as possible (B) the Covenant`."""
    for at, part in enumerate(parts):
        shared = parts[at - 1].shared if at else ""
        if shared and wording.kind(part.words) == "adds" and any(shared in later.words for later in parts[at + 1 :]):
            parts[at] = part._replace(shared=shared)
    return parts
