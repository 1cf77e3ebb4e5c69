"""What is asked for: the object of a text's verbs, and verbs that share an object which stands further on."""

import re
from collections.abc import Sequence

from followthrough.find.recommendations.verbs import ABOUT_ASKING
from followthrough.find.recommendations.wording import (
    DETERMINERS,
    WHEN,
    WORD,
    bare,
    first_word,
    is_asking,
    is_gerund,
    says_how,
    without_when,
)
from followthrough.patterns import when_needed

LONGEST_VERB = 9  # words before an object that can be verbs only
MOST_SPACES = 40  # in words that can be verbs only, with all that says when

_LAST_CLAUSE = re.compile(r"[,;/]\s*(?:and\s+|or\s+)?(?:to\s+)?|\s+and\s+(?:to\s+)?(?=\w+\s+without\b)")
_RATIFYING_LAST = re.compile(r"\b(?:ratify|ratifying|sign|signing|adopt|adopting|approve|approving)$", re.IGNORECASE)
_TREATY_NEXT = re.compile(r"\b(?:ratify|ratifying|sign|signing|join|joining)[\s,;/]*$", re.IGNORECASE)
_TAKING_GERUND_LAST = when_needed(r"^consider(?:.* consider)?$|\bpossibility of$", re.IGNORECASE)
_RATIFICATION = re.compile(
    r"^(?:(?:the|its|an?|early|speedy|prompt) )*(?:ratification|accession|signature|signing|adoption|approval)"
    r"(?:\s*(?:/|and|or)\s*(?:ratification|accession|signature|adoption|approval))*\s+(?:of|to)\s+"
)
"""`early signature and ratification of `"""
_CONSIDERED = re.compile(
    r"(?:analy[sz]e|consider|evaluate|examine|explore|study) (?:the possibility of )?"
    r"(?P<asked>[a-z]+ing(?:(?: and| or|/| and/or) ?[a-z]+ing)?(?: to)?)",
    re.IGNORECASE,
)
_OWN_MEANS = re.compile(
    r"(?:its|the|all|their) (?:[\w-]+ ){0,2}?(?:measures|steps|efforts?|actions?|initiatives|policies)\b"
)
_MEANS = re.compile(
    r"\w+(?: [\w-]+){0,4}? (?:measures|steps|efforts?|actions?|initiatives|policies|endeavours)"
    r"(?: (?:necessary|needed|required))? to(?= [a-z])"
)
_DOES_AWAY = when_needed(r"the (?:repeal|abolition|abrogation|lifting|removal|withdrawal) of\b")
_KEEPS = frozenset({"defend", "protect", "respect", "safeguard", "satisfy", "uphold"})
_ITS_LAST = re.compile(
    r"\b(?:(?:its|their) (?:\w+ )?(?:ratification|signature|accession)|(?:the|its|this) process)[\s,;]*$"
)
_KEEPS_GERUND = re.compile(r"\b(?:refrain(?:ing)? from|stop|cease|avoid|halt)[\s,;/]*$", re.IGNORECASE)
_GOING_ON = re.compile(
    r"\b(?:(?:(?:step|keep|scal|speed)(?:e|ing|ping)?[ -]up|continu|pursu|intensif|(?:re)?doubl|increas|strengthen"
    r"|maintain|enhanc|sustain|reinforc|accelerat|multipl|expedit|complet|finali[sz]|conclud|advanc)\w*"
    r"|(?:efforts?|steps|progress|work) towards)[\s,;/]*$",
    re.IGNORECASE,
)
"""What may end with a verb and needs an object behind: `continue `, `step up `."""
_EFFORTS = when_needed(
    r"^(?:[\w-]+ ){0,3}?(?P<efforts>(?:(?:its|the|all|their|ongoing|current) )*(?:efforts|accession|ratification))\b"
)
_POSSIBILITY = re.compile(r"the possibility of\b")
_OPEN_END = re.compile(
    r"\b(?:of|the (?:ratification|signature|adoption|implementation|possibility)|ratifying|signing|adopting"
    r"|acceding to|(?:ways|means|measures|steps|efforts?|actions?|plans) to|[Rr]efrain(?:ing)? from|withdrawing"
    r"|lifting|becoming (?:a )?party to|bound by|proceed(?:ing)? with|(?:efforts?|steps|progress|work) towards"
    r"|in (?:\w+ ){0,2}\w+ (?:with|of))$"
)
"""What cannot end a text: `the ratification`, `efforts to`, `in line with`."""
_LINE_WITH_LAST = re.compile(r"\bin (?:\w+ ){1,3}(?P<preposition>with|of)[\s,;/]*$")
_TAKES = {
    "ratification": "of ",
    "signature": "of ",
    "process": "of ",
    "possibility": "of ",
    "accession": "to ",
    "accede": "to ",
    "acceding": "to ",
    "adhere": "to ",
    "adhering": "to ",
    "party": "to ",
}
_WHEN_LAST = when_needed(rf"(?:{WHEN.pattern})+[\s,;]*$", re.IGNORECASE)
_TO_LAST = re.compile(r"\b(?:ways|means|measures|steps|efforts?|actions?|plans|possibility|need|order) to[\s,;/]*$")
_TO_DO = re.compile(r"\bto (?=[a-z])")
_GERUND_NEXT = when_needed(r"^(?:[\w-]+ ){0,2}?(?P<gerund>[a-z-]+ing\b.*)")
_OBJECT_ENDS = re.compile(
    r"\s*(?:,\s*)?/|(?:\s*[,;])?\s+(?:and|or)\s+(?:to\s+)?(?:\w+ly\s+)?(?=(?P<verb>[a-z-]+)\b)"
    r"|(?:\s*,)?\s+(?:including|already|at the earliest|as soon as|as well as|as a matter|as recommended|as required"
    r"|in order|in line|in view of|with a view|so as|so that|without)\b|\s*;"
    r"|\s*,\s+to\s+(?:allow|enable|ensure|facilitate|guarantee|permit|prevent|protect)\b"
)
"""Where an object ends: `, including`, ` and to abolish`."""


def without_manner(words: str) -> str:
    """Give verbs without what says how or when at their end: `Set up` of `Set up promptly`."""
    shorter = _WHEN_LAST.sub("", words).rstrip(" ,;")
    while (last := shorter.rpartition(" "))[0] and says_how(last[2]):
        shorter = last[0]
    return shorter or words


def means_of(words: str) -> str:
    """Give the steps, measures or efforts that words take to do something: `Take all measures to`, else nothing."""
    means = _MEANS.match(bare(words))
    return means[0] if means else ""


def is_of_treaty(words: str) -> bool:
    """Say whether words ask for a treaty with a noun: `the ratification of the Covenant`."""
    return bool(_RATIFICATION.match(bare(words)))


def does_away(words: str, asked: str) -> bool:
    """Say whether words ask to do away with something, behind `asked`, with whose verb something is to be kept.

    So `and the repeal of harsh laws` behind `protect the oaks`: nobody protects a repeal.
    """
    return bool(_DOES_AWAY.match(bare(words))) and not _KEEPS.isdisjoint(verb_of(asked).lower().split())


def without_considering(words: str) -> str:
    """Give what is to be considered, without that: `ratifying` of `Consider the possibility of ratifying`."""
    considered = _CONSIDERED.fullmatch(words)
    return considered["asked"] if considered else words


def verb_of(words: str, wanted: str = "") -> str:
    """Give the words in front of the object of a text: `Consider ratifying the Protocol` → `Consider ratifying`.

    Where the text takes steps, measures or efforts to something, that belongs to it: `Take all measures to prevent`;
    not before `wanted`, a further object, that names efforts of its own. A further object that is a gerund takes the
    place of one: `Consider` before `signing the Covenant`.
    """
    clause = open_clause(words)
    instead = is_gerund(first_word(wanted)) or bool(_POSSIBILITY.match(bare(wanted)))
    if clause and not instead:
        return bare(clause)
    text = bare(clause or words)
    means = None if _OWN_MEANS.match(bare(wanted)) else _MEANS.match(text)
    taken, ends = ([means[0]], [means.end()]) if means else ([], [])
    for count, word in enumerate(WORD.finditer(text, means.end() if means else 0)):
        begins_object = word[0].lower() in DETERMINERS or not (word[0].islower() or text[word.start() - 1] == "/")
        if begins_object and (taken[-1:] in (["and"], ["or"]) or text[word.start() - 1] == "("):
            break
        if count and (begins_object or (instead and is_gerund(word[0]))):
            again = count > 1 and taken[-1].lower() == first_word(wanted)
            return text[: ends[-2 if again else -1]]
        if count == LONGEST_VERB:
            break
        taken.append(word[0])
        ends.append(word.end())
    kept = len(taken[:1]) if means else 0
    return text[: ends[max(1, kept + _verbs_among(taken[kept:]), min(len(taken), 2 * kept)) - 1]] if ends else ""


def _verbs_among(words: Sequence[str]) -> int:
    """Count the words at the beginning that ask and are no object."""
    return next((at for at, word in enumerate(words) if not _is_about_asking(word.lower())), len(words))


def open_clause(words: str) -> str | None:
    """Give the last clause of words that names no object of its own, where they end so: `…, and adopt without delay`.

    Null where everything asked for is named.
    """
    tail = without_when(_LAST_CLAUSE.split(words)[-1]).rstrip(" ,;")
    if not tail.strip():
        tail = without_when(_LAST_CLAUSE.split(_WHEN_LAST.sub("", words))[-1]).rstrip(" ,;")
    if not tail.strip():
        return None
    if is_verb_only(words) or _OPEN_END.search(tail):
        return tail
    return tail if is_asking(first_word(tail)) and is_verb_only(tail) else None


def waits_for(words: str, later: str) -> bool:
    """Say whether words name no object of their own, so that they share that of `later` words.

    `its ratification` and `the process` go on only with `of` or `to`.
    """
    return bool(open_clause(words)) and (not _ITS_LAST.search(words) or later.lstrip().startswith(("of ", "to ")))


def in_line_with(words: str, later: str) -> str:
    """Give that with which something is to be in line, where words end before it: `in accordance with`."""
    line = _LINE_WITH_LAST.search(words)
    return (bare(later).partition(f" {line['preposition']} ")[2] or bare(later)) if line else ""


def is_verb_only(words: str) -> bool:
    """Say whether words ask without saying for what: `Consider extending`, `and implement`, `the possibility of`."""
    if words.count(" ") > MOST_SPACES:
        return False
    text = bare(words)
    first = WORD.search(text)
    if not first or not (_is_about_asking(first[0].lower()) or WHEN.match(text, first.start())):
        return False
    found = [word[0].lower() for word in WORD.finditer(without_when(text))]
    return 0 < len(found) <= LONGEST_VERB and all(map(_is_about_asking, found)) and any(map(_is_verb, found))


def _is_verb(word: str) -> bool:
    return is_asking(word) or word.endswith("ing") or word in {"possibility", "ratification", "accession"}


def _is_about_asking(word: str) -> bool:
    return is_asking(word) or word.endswith("ing") or word in ABOUT_ASKING


def behind(words: str, more: str) -> str:
    """Give further words as they stand behind others: a verb takes its treaty without `of` or `to`."""
    return more[len(" of") :] if more.startswith((" of ", " to ")) and _TREATY_NEXT.search(words) else more


def with_object(words: str, wanted: str) -> str:
    """Put an object behind words that are verbs only, with the preposition that their last word takes."""
    wanted = behind(words, f" {wanted}").lstrip()
    before = words.rstrip(" ,;/")
    last = before.rsplit(" ", 1)[-1].lower().lstrip("/")
    preposition = _TAKES.get(last, "") if not wanted.startswith(("of ", "to ")) else ""
    return f"{before} {preposition}{wanted}"


def shared_object(words: str, later: str) -> str:
    """Give the object `words` share with later ones: `consider` takes `ratifying the Protocol`, others a noun.

    Words that only say how (`Quickly`) take all of the later ones.
    """
    text = bare(later)
    if says_how(words):
        return text
    if _TO_LAST.search(words):
        to = _TO_DO.search(text)
        return text[to.end() :] if to else text
    if _KEEPS_GERUND.search(words) and (gerund := _GERUND_NEXT.match(text)):
        return gerund["gerund"]
    if _GOING_ON.search(words) and (efforts := _EFFORTS.search(text)):
        return text[efforts.start("efforts") :]
    wanted = object_of(later, ratified=bool(_RATIFYING_LAST.search(words.rstrip(" ,/;"))))
    if is_gerund(first_word(later)) and _TAKING_GERUND_LAST.search(bare(words).rstrip(" ,")):
        return text[: text.find(wanted)] + wanted if wanted in text else wanted
    return wanted


def object_of(words: str, *, ratified: bool = False) -> str:
    """Give what is asked for, the verbs in front and what is added behind left out.

    Where it is to be `ratified`, `the ratification of` or `the accession to` a treaty is no part of it.
    """
    text = bare(words)
    if text.startswith("of "):
        return text
    if means := _MEANS.match(text):
        text = text[means.end() :].strip()
    while (shorter := _without_verbs(text)) != text:
        text = shorter
    text = _RATIFICATION.sub("", text, count=1) if ratified else text
    for end in _OBJECT_ENDS.finditer(text):
        if not end["verb"] or is_asking(end["verb"]) or (end[0][:1] == "," and is_gerund(end["verb"])):
            return text[: end.start()].rstrip(" ,;/")
    return text


def _without_verbs(words: str) -> str:
    """Drop verbs, and when they are to be done, from the beginning."""
    start = 0
    for word in WORD.finditer(words):
        if not _is_about_asking(word[0].lower()) or word[0].lower() in DETERMINERS:
            break
        start = word.end()
    rest = words[start:].strip()
    when = WHEN.match(rest)
    return rest[when.end() :].strip() if when else rest
