"""Words that lean on a treaty which stands before them: `the Optional Protocol thereto`, `incorporate it into law`.

Where one State is printed behind the treaty and another behind such words, what the other said is not understood
without it: `Ratify the Convention (A) and incorporate it into law (B)`. A protocol `thereto` gets its treaty's name,
as do `the Convention` and `its ratification`; with `it` and the like the State asks for the treaty as well.
"""

import re
from collections.abc import Iterable, Iterator

from followthrough.patterns import when_needed
from followthrough.terms.treaties import Mention, mentions, vocabulary

_THERETO = when_needed(r"\b(?P<protocol>Protocols?)(?: related)? thereto\b")
_THE_TREATY = re.compile(
    r"\bthe (?:said |same )?(?P<kind>Convention|Covenant|(?:Optional )?Protocol|Statute|Declaration)\b"
    r"(?!(?:,? (?i:on|of|to|for|against|relating|concerning|No|and|or)\b|,? \d|[-/’'(]| \())"
)
"""A treaty named by its kind alone: `as the Convention asks`, not `the Convention on Oaks`."""
_OF_IT = re.compile(r"\bits (?P<ratification>(?:early |prompt |speedy )?(?:ratification|signature))\b(?! of\b)")
_APPROVAL = re.compile(
    r"\b(?P<its>its )?approval(?= (?:in|by) (?:the )?(?:Congress|National|Parliament|Senate|Assembly|legislature)\b)"
)
_ITS_PROTOCOL = re.compile(
    r"(?<!\band )(?<!\bwith )\bits (?P<protocol>(?:[Oo]ptional |[Aa]dditional )*[Pp]rotocols?)\b(?! (?:to|on|of)\b)"
)
_POINTS = re.compile(
    r"\b(?:it|its (?:Committee|principles|provisions)|accordingly|thereunder"
    r"|(?:this|that|the said) (?:instrument|treaty|[Cc]onvention|[Cc]ovenant|[Pp]rotocol|[Ss]tatute))\b"
)
"""What leans on a treaty named before: `accordingly`, `the said Protocol`."""
_ASKED_FOR = re.compile(
    r"(?P<verb>^\W*(?:and )?(?:approve|adopt|adhere to)|\b(?:(?:ratify|sign|accept|join)(?:ing)?|acced(?:e|ing) to))"
    r" (?:it|this (?:instrument|treaty|[Cc]onvention))\b"
)
"""What asks for a treaty itself names it: `consider ratifying it` is no more than is asked beside what others ask."""
_ENDED = when_needed(
    r"\b(?:abolish|bann?|combat|criminali[sz]|eliminat|end|eradicat|outlaw|prohibit)(?:ing|e|es)? it\b"
)
"""What is ended is no treaty: `with a view to abolishing it`."""
_OWN_NOUN = when_needed(r"\b(?:the|an?|its|all|any) [a-z]")
"""What `it` may mean instead where it stands before: a law on oaks, with a view to amending it."""


def leans(words: str, before: str) -> bool:
    """Say whether words that ask for something point to a treaty that the words `before` ask for."""
    points = _POINTS.search(words)
    if points is None or (points[0] == "it" and _OWN_NOUN.search(words[: points.start()])):
        return False
    leaning = _POINTS.search(_ASKED_FOR.sub("", _ENDED.sub("", words)))
    return bool(leaning) and not names_treaty(words) and names_treaty(before)


def with_treaty(words: str, before: str) -> str:
    """Name the treaty that `thereto`, `the Convention`, `its protocol` or `its ratification` means.

    That is where only `before` names it.
    """
    for pattern, named in (
        (_OF_IT, _ratified),
        (_APPROVAL, _approved),
        (_ASKED_FOR, _asked_for),
        (_ITS_PROTOCOL, _of_treaty),
        (_THE_TREATY, _meant),
    ):
        found = pattern.search(words)
        if found and not names_treaty(words[: found.end()]) and (name := named(found, before)):
            words = words[: found.start()] + name + words[found.end() :]
    return _with_treaty_of_protocol(words, before) if "thereto" in words else words


def _asked_for(found: re.Match[str], before: str) -> str:
    name = _last_named(_treaties(before))
    return f"{found['verb']} {name}" if name else ""


def _ratified(found: re.Match[str], before: str) -> str:
    name = _last_named(_treaties(before))
    return f"the {found['ratification']} of {name}" if name else ""


def _approved(found: re.Match[str], before: str) -> str:
    name = _last_named(_treaties(before))
    return f"{'the ' if found['its'] else ''}approval of {name}" if name else ""


def _of_treaty(found: re.Match[str], before: str) -> str:
    name = _last_named(one for one in _treaties(before) if vocabulary().instruments[one.code].kind == "treaty")
    return f"the {found['protocol']} to {name}" if name else ""


def _meant(found: re.Match[str], before: str) -> str:
    """Give the name of the last treaty of the kind that is meant: a convention, a protocol."""
    kind = found["kind"].lower()
    return _last_named(one for one in _treaties(before) if kind in vocabulary().instruments[one.code].name.lower())


def _last_named(named: Iterable[Mention]) -> str:
    """Give the treaty that is named last, with its article; empty where none is."""
    *_, name = ("", *(one.printed for one in named))
    return name if name.isupper() else name and f"the {name}"


def _with_treaty_of_protocol(words: str, before: str) -> str:
    thereto = _THERETO.search(words)
    if not thereto or names_treaty(words[: thereto.start()]):
        return words
    name = _last_named(one for one in _treaties(before) if vocabulary().instruments[one.code].kind == "treaty")
    return f"{words[: thereto.end('protocol')]} to {name}{words[thereto.end() :]}" if name else words


def names_treaty(words: str) -> bool:
    """Say whether words name a treaty or a protocol."""
    return any(_treaties(words))


def _treaties(words: str) -> Iterator[Mention]:
    known = vocabulary().instruments
    return (one for one in mentions(words) if known[one.code].kind in {"treaty", "protocol"})
