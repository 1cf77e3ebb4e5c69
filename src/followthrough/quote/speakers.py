"""Who speaks: a name, the role and the body it speaks for, and whom a pronoun means."""

import re
from dataclasses import dataclass

_PRONOUN = re.compile(r"^(?:(?:he|she|they|it|I|we)\b|(?:and|and \w+)$)", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame|Lord|the Hon)\.? )+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:minister|president|chairman|chairwoman|chairperson|secretary|director|spokes\w+|ambassador|general|envoy"
    r"|rapporteur|commissioner|professor|leader|head|member|chief|researcher|expert|official|premier|rector|advocate)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|for|at|from) (?:the )?")
_OCCASION = re.compile(r",? in an? [\w ]{0,30}(?:statement|interview|speech|letter|message|address|report)\b.*$")
_JOINING = re.compile(r"^(?:But|And|Yet|So|However|Meanwhile|Also|Then),? ")
_OPENER = re.compile(
    r"^(?:(?:in|at|on|during|after|before|for|from|through|with|by|as|when|while|since|under|earlier|later|last|if|to"
    r"|recently|shortly|meanwhile|yesterday|today|furthermore|moreover|though|however|thus|therefore|besides|more)\b|\w+(?:ing|ly)\b)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"{_ROLE.pattern}|\b(?:people|participants?|protesters?|residents?|workers?|students?|members|delegates?|voters?"
    r"|lawyers?|experts?|activists?|organizations?|citizens|families)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:attended by|participation of|attendance of|presence of|joined by) (?P<who>[^,.“”\"]{3,120}?)"
    r"(?= (?:in|at|on|took)\b|[,.]|$)"
)
_ACTING = re.compile(r"^(?P<who>[^“”\"]{3,260}?) (?:\w{3,}ed|held|took|met|made|gave|came|went|began)\b")
_NAMED = re.compile(r"^[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3},")
_TITLED = re.compile(
    r"^(?P<role>(?:[A-Z][\w.-]+ ){0,3}?(?:President|Minister|Ambassador|Secretary|Director|Chairman|Premier|General"
    r"|Professor|Commissioner|Governor|Senator|Judge|Bishop|King|Queen))"
    r" (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+)$"
)
_CLAUSE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|should|did|does|do|will|would|can|could|may|might|must)\b|n't\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^(?:the |this |its |his |her )?(?:\w+ )?"
    r"(?:statement|appeal|report|message|letter|article|declaration|commentary)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, or by role where no name is given."""

    name: str
    role: str = ""
    affiliation: str = ""

    def is_same_as(self, other: "Speaker") -> bool:
        """Say whether a shorter name is part of a longer one: `King` and `Robert R. King`."""
        return bool(self.name) and self.name.split()[-1] == other.name.split()[-1]


def read(printed: str, known: list[Speaker]) -> Speaker | None:
    """Read the words before or after a cue; `known` are the speakers so far. Null for a pronoun without anybody."""
    bare = _JOINING.sub("", printed.strip(' ,“”"')).strip()
    parts = [part.strip() for part in bare.split(",") if part.strip()]
    while len(parts) > 1 and _OPENER.match(parts[0]):
        parts = parts[1:] if not _PRONOUN.match(parts[-1]) else parts[-1:]
    if not parts:
        return None
    while parts and (_CLAUSE.search(parts[0]) or _ARTICLE.fullmatch(f"{parts[0]} ")):
        parts = parts[1:]
    if not parts:
        return known[-1] if known else None
    if _PRONOUN.match(parts[0]) or (known and _PAPER.match(parts[0])):
        return known[-1] if known else None
    name, rest = _HONORIFIC.sub("", _ARTICLE.sub("", parts[0])), ", ".join(parts[1:])
    titled = _TITLED.match(name)
    if titled:
        return Speaker(titled["name"], titled["role"])
    by_role = next((one for one in reversed(known) if name.islower() and name in one.role.lower()), None)
    if by_role:
        return by_role
    speaker = Speaker(name, *_role(rest or (name if _ROLE.search(name) else "")))
    earlier = next((one for one in reversed(known) if speaker.is_same_as(one) and len(one.name) > len(name)), None)
    return earlier or speaker


def acting(sentence: str, known: list[Speaker]) -> Speaker | None:
    """Give the people of whom a sentence tells, whom "they" in the next one means; null where it tells of none."""
    present = _PRESENT.search(sentence)
    if present:
        return read(present["who"], known)
    found = _ACTING.match(sentence)
    tells = found and (_PEOPLE.search(found["who"]) or _NAMED.match(found["who"]))
    return read(found["who"], known) if found and tells else None


def _role(words: str) -> tuple[str, str]:
    bare = _ARTICLE.sub("", words)
    if not _ROLE.search(bare):
        return "", bare
    role, *body = _OF.split(bare, maxsplit=1)
    return role, body[0] if body else ""
