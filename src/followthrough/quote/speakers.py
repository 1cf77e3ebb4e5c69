"""Speakers, and whom a pronoun, a short name or a role means."""

import re
from dataclasses import dataclass, field, replace

ROLES = (
    r"(?:minister|president|chair(?:man|woman|person)?|secretary|director|spokes\w+|ambassador|general|envoy"
    r"|rapporteur"
    r"|commissioner|professor|leader|head|member|chief|researcher|expert|official|premier|rector|advocate"
    r"|lawyer|judge"
    r"|counsel|analyst|author|mayor|governor|senator|deputy|officer|founder|editor|teacher|doctor|bishop|king|queen"
    r"|delegate|representative|advis[eo]r|coordinator|activist|economist|campaigner|farmer|resident|mother|father"
    r"|student|nurse|captain|manager|prosecutor|scholar|historian|critic)s?"
)
ROLE = re.compile(rf"\b{ROLES}\b", re.IGNORECASE)
NAME = re.compile(r"^(?:(?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|el|la|da|dos|ben)[ -]?){1,6}$")
_WORDS = re.compile(r"[a-z]{3,}")
_SMALL_WORDS = frozenset(["the", "and", "for"])
REMEMBERED = 40
"""Speakers back to whom a pronoun or a short name may point."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, or by role where no name is given."""

    name: str
    role: str = ""
    affiliation: str = ""

    @property
    def is_named(self) -> bool:
        """Whether this is a person's or body's own name, not a description in small letters."""
        return bool(NAME.match(self.name))

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" may mean it."""
        return bool(self.role or ROLE.search(self.name)) or (self.is_named and 1 < len(self.name.split()) <= 4)


@dataclass(slots=True)
class Memory:
    """The speakers and the people of whom an item has told so far, the last one last."""

    _known: list[Speaker] = field(default_factory=list)

    def tell_of(self, speaker: Speaker) -> None:
        """Note that the text speaks of somebody."""
        self._known.append(speaker)
        del self._known[:-REMEMBERED]

    def last(self, pronoun: str = "") -> Speaker | None:
        """Give whom a pronoun means: the last person for "he" and "she", else the last of all."""
        people = [one for one in self._known if one.is_person] if pronoun.lower() in ("he", "she") else []
        known = people or self._known
        return known[-1] if known else None

    def same(self, speaker: Speaker) -> Speaker | None:
        """Give the fuller form of a speaker named in short: `Ms. Berg`, `the minister`; null where there is none."""
        known = reversed(self._known)
        return next((one for one in known if one.name != speaker.name and is_short_for(speaker, one)), None)


def is_short_for(short: Speaker, full: Speaker) -> bool:
    """Say whether a speaker may be another one, named in short: by the last name, or by the role."""
    if short.is_named:
        return full.is_named and _is_part_of(short.name.split(), full.name.split())
    role = f"{full.role} {full.affiliation}".lower()
    heads = ROLE.findall(short.name.lower())
    if not heads or not full.is_named or not all(head in role for head in heads):
        return False
    own = set(_WORDS.findall(short.name.lower())) - _SMALL_WORDS
    return len(own - set(_WORDS.findall(role))) <= max(1, len(own) // 2)


def _is_part_of(short: list[str], full: list[str]) -> bool:
    if len(short) >= len(full):
        return False
    return short[0] in (full[0], full[-1]) if len(short) == 1 else short == full[-len(short) :]


def named_later(speaker: Speaker, all_named: list[Speaker]) -> Speaker:
    """Give the name that an item gives later to somebody first named by role."""
    if speaker.is_named or not ROLE.search(speaker.name):
        return speaker
    known = speaker if speaker.role else replace(speaker, role=speaker.name)
    return next((one for one in all_named if is_short_for(known, one)), speaker)
