"""Words that lean on a treaty which stands before them: `the Optional Protocol thereto`, `incorporate it into law`.

Where one State is printed behind the treaty and another behind such words, what the other said is not understood
without it: `Ratify the Convention (A) and incorporate it into law (B)`. A protocol `thereto` gets its treaty's name;
with `it` and the like the State asks for the treaty as well.
"""

import re
from collections.abc import Iterator

from followthrough.terms.treaties import Mention, mentions, vocabulary

_THERETO = re.compile(r"\b(?P<protocol>Protocols?)(?: related)? thereto\b")
_POINTS = re.compile(
    r"\b(?:it|its (?:Committee|principles|provisions)|accordingly|thereunder"
    r"|(?:this|that|the said) (?:instrument|treaty|[Cc]onvention|[Cc]ovenant|[Pp]rotocol|[Ss]tatute))\b"
)
"""What leans on a treaty named before: `accordingly`, `the said Protocol`."""


def leans(words: str, before: str) -> bool:
    """Say whether words that ask for something point to a treaty that the words `before` ask for."""
    return bool(_POINTS.search(words)) and not _names_treaty(words) and _names_treaty(before)


def with_treaty(words: str, before: str) -> str:
    """Name the treaty of a protocol `thereto`, where only the words `before` name it."""
    thereto = _THERETO.search(words)
    if not thereto or _names_treaty(words[: thereto.start()]):
        return words
    named = [one for one in _treaties(before) if vocabulary().instruments[one.code].kind == "treaty"]
    if not named:
        return words
    name = next(one.printed for one in named if one.code == named[-1].code)
    article = "" if name.isupper() else "the "
    return f"{words[: thereto.end('protocol')]} to {article}{name}{words[thereto.end() :]}"


def _names_treaty(words: str) -> bool:
    """Say whether words name a treaty or a protocol."""
    return any(_treaties(words))


def _treaties(words: str) -> Iterator[Mention]:
    known = vocabulary().instruments
    return (one for one in mentions(words) if known[one.code].kind in {"treaty", "protocol"})
