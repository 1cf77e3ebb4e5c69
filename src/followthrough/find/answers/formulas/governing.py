"""Headings and lead-ins that govern what stands below them: `Noted recommendations`, `accepts the following:`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.find.answers.formulas.claims import claim_in
from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.found import bare_status, formulas
from followthrough.find.answers.statements import Statement
from followthrough.find.leaving_out import EXCEPT
from followthrough.patterns import when_needed
from followthrough.records import Claim, Position

_RECOMMENDATIONS = re.compile(r"recommendations?|recommandations?|recomendaciones|recomendación", re.IGNORECASE)
_CLASSES: tuple[tuple[Position, re.Pattern[str]], ...] = (
    (
        "supported_in_part",
        re.compile(
            r"\benjoy\w*\s+(?:the\s+|its\s+|our\s+)?partial\s+support|"
            r"\b(?:accept|support|enjoy|agree|endorse)\w*\b[^;,:]{0,60}?\b(?:in\s+part|partially|"
            r"partly)\b(?!\s+implement)|"
            r"\b(?:partial(?:ly)?|partly)[\s-]+(?:accept|support|enjoy|agree)\w*|(?:accept|support)\w*\s+(?:in part|"
            r"partially|partly)|partial(?:ly)?\s+(?:the\s+)?support|"
            r"(?:accept|support)\w*\s*(?:and|/)\s*noted\s+in\s+part|(?:acceptées?|appuyées?)\s+(?:partiellement|"
            r"en partie)|(?:accepte|appuie|soutien)\w*\s+(?:partiellement|en\s+partie)|(?:acepta|"
            r"apoya)\w*\s+(?:parcialmente|"
            r"en\s+parte)|partiellement\s+acceptées?|(?:appui|soutien)\s+partiel|apoyo\s+parcial|"
            r"(?:parcialmente)\s+aceptadas?|aceptadas\s+parcialmente",
            re.IGNORECASE,
        ),
    ),
    (
        "not_supported",
        re.compile(
            r"\b(?:(?:not|cannot|can not|unable|neither|non|no|n[’']\w+ pas|ne \w+ pas)\s+(?:be\s+|been\s+|to\s+|"
            r"in a position to\s+|able to\s+|currently\s+|fully\s+|enjoy(?:ing)?\s+|have\s+|has\s+|receive\s+|"
            r"gain\s+|meet\s+with\s+|the\s+|its\s+|cuentan con el\s+|"
            r"[\w’']+[’']s?\s+){0,5}"
            r"(?:accept\w*|support\w*|endorsed?|agreed|acceptées?|appuyées?|l[’']adhésion|l[’']appui|acepta\w*|"
            r"apoy\w+)|n[’']\w+\s+pas\s+(?:\w+\s+){0,3}l[’'](?:appui|adhésion)|unsupported|unaccepted)",
            re.IGNORECASE,
        ),
    ),
    ("rejected", re.compile(r"\b(?:reject(?:ed|s)?|rejetées?|rechazadas?)\b", re.IGNORECASE)),
    (
        "noted",
        re.compile(
            r"\b(?:noted|notes|(?:taken?|takes|taking)\s+note|note\s+(?:is|was|has\s+been)\s+taken|notées?|"
            r"pris(?:es)?\s+(?:en\s+)?note|prend(?:re)?\s+note|"
            r"prennent\s+note|tomada\s+nota|"
            r"toma\s+nota|anotadas)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "pending",
        re.compile(
            r"\b(?:pending|(?<!State )(?<!country )under\s+(?:further\s+)?(?:consideration|examination|review|"
            r"study)|deferred|to be examined|en suspens|à l[’']examen|pendientes|en estudio)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "supported",
        re.compile(
            r"\b(?:accept(?:ed|s|able|ing|e|ent)?|appuie\w*|soutien(?:t|nent)|acepta(?:n)?|apoya(?:n)?|support(?:ed|"
            r"s|ing)?|enjoy\w*|endorsed?|agreed|acceptées?|appuyées?|"
            r"l[’']adhésion|l[’']appui|aceptadas?|apoyadas?|apoyo)\b",
            re.IGNORECASE,
        ),
    ),
)
_DENIED_SUPPORT = re.compile(
    r"(?:\b(?:no|ne|non|sin|sans)\b|\bn[’'])[^.;:]{0,40}\b(?:apoy|acepta|appui|appuy|soutien|soutenu|adhésion|"
    r"acceptée)",
    re.IGNORECASE,
)
"""`no gozan del apoyo`, `ne bénéficient pas du soutien`"""
_NUMBERING = re.compile(r"^\s*(?:[IVXLC]+\.|[A-Z]\.|\(?[a-z0-9]{1,3}[.)])\s*")
_BELOW = re.compile(
    r"\bfollowing\b|\bbelow\b|:\s*$|\bsuivantes?\b|\bsiguientes\b|\bci-après\b|\ba continuación\b", re.IGNORECASE
)
_FOLLOWING = re.compile(r"\bfollowing\b|\bbelow\b|\bsuivantes?\b|\bsiguientes\b", re.IGNORECASE)
EXCEPT_THESE = re.compile(
    rf"\b{EXCEPT}\s+"
    r"(?:the\s+|those\s+|for\s+|recommendations?\s+|ones\s+|that\s+are\s+|which\s+are\s+)*(?:following|listed|below|"
    r"set\s+out)|"
    r"\bnot\s+(?:listed|mentioned|named|included|set\s+out|contained)\s+(?:below|in\s+(?:paragraph|"
    r"the\s+(?:following|table|list)))",
    re.IGNORECASE,
)
"""`accepts all recommendations except those listed below`"""
_JOINTS = re.compile(r"[;.]\s+|,?\s+(?:and|but|while|whereas|et|y)\s+")
_CATEGORIES = re.compile(r"\b(?:categor|three groups|clustered|divided|structured)", re.IGNORECASE)
_EITHER = when_needed(
    r"\b(?:support|accept)\w*\s*/\s*not(?:ed?|es)\b|\bnoted?\s*/\s*(?:support|accept)", re.IGNORECASE
)
"""What leaves open which of two it is, as the title of a column: `Position (Supported/Noted)`."""
_STATUS_LAST = re.compile(r"\w.*(?:[(\[]|:\s|\s[–—-]\s)(?P<status>[A-Za-z][^()\[\]:]{3,30})[)\]]?$")
"""`Death penalty (noted)`"""
LONGEST_HEADING = 220
LONGEST_REST = 12  # characters that a heading may hold besides a status
_CLAIM_WORDS = frozenset(
    """
    and but or which are is have has been be being already currently fully largely considered as to in the process
    course of partly partially largely under way underway ongoing implemented implementation progress
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
"""What a heading may say of carrying out besides its status: `and in the process of implementation`."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A position that holds for the entries below, the words that give it, and the claim that they make."""

    position: Position | None
    words: str
    claim: Claim | None = None


def overruled(own: Sequence[Statement], over: Governor | None) -> bool:
    """Say whether what an entry says gives way to a heading that decides.

    So does wording, what is in doubt, that the matter is studied, and, where the heading speaks of support in part,
    what is said of one part alone.
    """
    decided = over is not None and over.position not in {None, "pending"}
    if all(said.soft or said.doubted or (said.position == "pending" and decided) for said in own):
        return True
    in_part = over is not None and over.position == "supported_in_part"
    return in_part and len({said.position for said in own}) == 1 and all(said.clause for said in own)


def opposed(own: Sequence[Statement], over: Governor | None) -> bool:
    """Say whether all that an entry says is the contrary of its heading: `Noted` where supported ones are listed."""
    yes = over is not None and over.position in {"supported", "supported_in_part"}
    decided = {
        said.position in {"supported", "supported_in_part"} for said in own if said.position not in {None, "pending"}
    }
    return over is not None and over.position not in {None, "pending"} and decided == {not yes}


def without_numbering(heading: str) -> str:
    """Give a heading without its number or letter: `B. Noted` is `Noted`."""
    return _NUMBERING.sub("", heading)


def heading_governor(heading: str) -> Governor | None:
    """Read a heading: which position it announces for the recommendations below, if exactly one."""
    words = without_numbering(heading).strip(" :.*")
    if len(words) > LONGEST_HEADING or ("/" in words and _EITHER.search(words)):
        return None
    last = _STATUS_LAST.search(words)
    if last and (said := bare_status(last["status"])) and said.end == len(last["status"]):
        return Governor(said.position, words, claim_in(words))
    speaks = _RECOMMENDATIONS.search(words)
    status = bare_status(words)
    if not speaks and not (status and _is_all(words.rstrip(" .:"), status)):
        return None
    position = heading_position(words) or (status.position if status and not speaks else None)
    claim = claim_in(words) or ("implemented" if re.search(r"\bimplemented\b", words) and speaks else None)
    return Governor(position, words, claim) if position or (claim and speaks) else None


def _is_all(words: str, status: Formula) -> bool:
    """Say whether a status is all that a heading says, but for what it claims: `Accepted and being implemented`."""
    rest = words[status.end :]
    return (
        len(rest) + status.start <= LONGEST_REST
        or {word.lower() for word in re.findall(r"\w+", rest)} <= _CLAIM_WORDS
    )


def heading_position(words: str) -> Position | None:
    """Give the one position that a heading names; none where it names two (`Accepted and noted recommendations`)."""
    rest = words
    found: list[Position] = []
    for position, pattern in _CLASSES:
        if pattern.search(rest):
            found.append(position)
            rest = pattern.sub(" ", rest)
    if found == ["not_supported", "noted"] or (
        found == ["noted", "supported"] and re.search(r"not.{0,30}support", words)
    ):
        return "not_supported"
    if found == ["supported"] and _DENIED_SUPPORT.search(words):
        return "not_supported"
    return found[0] if len(found) == 1 else None


def lead_in(text: str, *, has_numbers: bool) -> Governor | None:
    """Read a paragraph that introduces a list: `X accepts the following recommendations:`; null where it is none."""
    if not _BELOW.search(text) or _CATEGORIES.search(text) or has_numbers:
        return None
    plain = [formula for formula in formulas(text) if not formula.soft]
    if EXCEPT_THESE.search(text):
        return _of_exceptions(plain, text)
    positions = {formula.position for formula in plain}
    if len(positions) == 1 or positions == {"not_supported", "noted"}:
        formula = plain[0] if len(positions) > 1 else plain[-1]
        return Governor(formula.position, text[formula.start : formula.end], claim_in(text))
    if positions:
        return _of_the_clause(text, plain)
    if not positions and _RECOMMENDATIONS.search(text) and len(text) <= LONGEST_HEADING:
        return heading_governor(text)
    return None


def _of_exceptions(plain: Sequence[Formula], text: str) -> Governor | None:
    """Read what holds for a list of exceptions: `accepts all except the following, which it notes:`."""
    place = EXCEPT_THESE.search(text)
    behind = [formula for formula in plain if place and formula.start > place.start()]
    if behind:
        return Governor(behind[0].position, text[behind[0].start : behind[0].end], claim_in(text))
    if {formula.position for formula in plain} != {"supported"}:
        return None
    return Governor("not_supported", text[plain[0].start : plain[0].end])


def _of_the_clause(text: str, plain: Sequence[Formula]) -> Governor | None:
    """Read which of several positions holds for the list below: that of the clause which speaks of it."""
    begin = 0
    for end in [*(joint.start() for joint in _JOINTS.finditer(text)), len(text)]:
        inside = [formula for formula in plain if begin <= formula.start < end]
        if _FOLLOWING.search(text, begin, end) and len({formula.position for formula in inside}) == 1:
            return Governor(inside[-1].position, text[inside[-1].start : inside[-1].end], claim_in(text[begin:end]))
        begin = end
    return None
