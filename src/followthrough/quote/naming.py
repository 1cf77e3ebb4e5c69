"""The words that name who speaks become a speaker: a name, the role and the body it speaks for."""

import re

from followthrough.quote.speakers import NAME, ROLE, ROLES, Memory, Speaker

_HONORIFIC = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Rev|the Hon|Hon|Comrade|respected|dear)\b\.? ?)+"
)
_OF_A_PERSON = re.compile(r"(?:the )?(?:Mr|Ms|Mrs|Miss|Dr|Prof)\b\.? |.*\b[A-Z]\. [A-Z]")
"""What a person's own name has and a role has not, be it `Mr. King` or `Ines R. King`."""
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that|another) ", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for|at|from|with|in) (?:the )?")
_PAPERS = (
    r"(?:statements?|interviews?|speech(?:es)?|letters?|messages?|address|reports?|articles?|briefings?"
    r"|conference|meeting"
    r"|session|appeal|commentary|posts?|emails?|columns?|memo|debate|hearing|forum|telegram|talk|remarks|resolution"
    r"|declaration|summit)"
)
_OCCASION = re.compile(
    rf",? (?:in|at|during|through|via|on|to|before|speaking|writing|quoted"
    rf"|citing)\b(?: [\w’'-]+){{0,6}}? {_PAPERS}\b[^,]*$"
    r"|,? (?:on|late|early|last|this) (?:\w+ ){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^,]*$"
    r"|,? on (?:[A-Z][a-z]{2,8}\.? \d+|the \d+)\b[^,]*$|,? (?:today|yesterday|later|here)$"
)
"""Where and when something was said, behind a name: `, in an interview on Monday`."""
_CONNECTIVE = re.compile(
    r"^(?:But|And|Yet|So|However|Meanwhile|Also|Then|Still|Though|While|Although|Whereas|As|When|After|Nevertheless"
    r"|Furthermore|Moreover|Besides|Earlier|Later|Anyhow|Likewise|Separately),? ",
    re.IGNORECASE,
)
"""`However, `"""
_OPENER = re.compile(
    r"^(?:in|at|on|during|after|before|for|from|through|with|by|as|when|while|since|under|earlier|later|last|if|to"
    r"|despite|amid|among|recently|shortly|meanwhile|yesterday|today|furthermore|moreover|though|however|thus"
    r"|therefore"
    r"|besides|more|less|following|against|about|over|until|because|instead|still|asked|\w+ing|\w+ly)\b",
    re.IGNORECASE,
)
"""What opens a sentence and is no name: `Speaking`, `After`."""
_ASIDE = re.compile(r"(?:though|too|however)$", re.IGNORECASE)
_RELATIVE = re.compile(r" (?:that|which|who|whom) ")
_IS_NAME = re.compile(r"(?:[A-Z][\w.’'-]*[ -]?)+$")
_APART = re.compile(r"(?:who|which|whose|where|including)\b")
_PARTICIPLE = re.compile(r"[a-z]{3,}ed\b")
_PRONOUN = re.compile(r"^(?P<which>he|she|they|it|I|we)(?: (?:both|all|also))?$", re.IGNORECASE)
_PAPER = re.compile(rf"^(?:the |this |its |his |her |their )(?:[\w-]+ )?{_PAPERS}$", re.IGNORECASE)
_BODY = r"(?> (?:of|for|to|at) (?:the )?[A-Z][\w’'-]*(?: (?:of|and|for|the|[A-Z][\w’'-]*))*)"
_TITLED = re.compile(
    rf"^(?P<role>(?:[\w’'.&/-]+ ){{0,8}}?[\w-]*\b(?i:{ROLES}))(?P<of>{_BODY}?+)"
    r" (?P<name>[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin))*)$"
)
_OWN = re.compile(rf"^(?P<body>.+?)[’']s (?P<role>[\w -]*{ROLES}.*)$", re.IGNORECASE)
_OF_A_BODY = re.compile(r"(?P<body>(?:[A-Z][\w-]*+(?: (?=[A-Z]))?+){1,4})(?:[’']s|(?<=s)[’']) (?P<role>[\w-].*)$")
"""`United States’ special envoy for fisheries`"""
_COMMA = re.compile(r",\s+(?![^()]*\))")
_ACTING = re.compile(
    r"^(?P<who>[^“”\"]{3,260}?) (?:\w{3,}ed|held|took|met|made|gave|came|went|began|sent|is|was|has|are|were"
    r"|have)\b"
)
_PEOPLE = re.compile(
    r"\b(?:people|hundreds|thousands|dozens|crowds?|police|villagers|participants?|protesters?|residents?"
    r"|workers?|students?|members|delegates?|voters?|lawyers?|experts?"
    r"|activists?|organi[sz]ations?|citizens|families|government|ministry|committee|council|court|commission"
    r"|group|union"
    r"|party|association)\b",
    re.IGNORECASE,
)
"""Those who are many and speak with one voice: `hundreds of villagers`."""
_PRESENT = re.compile(
    r"\b(?:attended by|participation of|attendance of|presence of|joined by|rall(?:y"
    r"|ies) of) (?P<who>[^,.“”\"]{3,120}?)"
    r"(?= (?:in|at|on|took)\b|[,.]|$)"
)
_LONGEST_NAME = 15


def read(printed: str, memory: Memory) -> Speaker | None:
    """Read the words that name who speaks; null for a pronoun without anybody, and for words that name nobody."""
    parts = _parts(printed)
    if not parts:
        return memory.last()
    pronoun = _PRONOUN.match(parts[0])
    if pronoun:
        return memory.last(pronoun["which"])
    if _PAPER.match(parts[0]) and (issuer := memory.last()):
        return issuer
    speaker = _speaker(parts)
    return (memory.same(speaker) or speaker) if speaker.name else None


def acting(sentence: str, memory: Memory) -> Speaker | None:
    """Give the people of whom a sentence tells, whom a pronoun in the next one may mean; null where it has none."""
    present = _PRESENT.search(sentence)
    if present:
        return read(present["who"], memory)
    told = _COMMA.split(sentence)
    while len(told) > 1 and _OPENER.match(told[0]):
        told = told[1:]
    found = _ACTING.match(", ".join(told))
    parts = _parts(found["who"]) if found else []
    if not found or not parts or _PRONOUN.match(parts[0]):
        return None
    bare = _bare(parts[0])
    tells = NAME.match(bare) or ROLE.search(bare) or _PEOPLE.search(bare)
    return read(found["who"], memory) if tells and len(bare.split()) <= _LONGEST_NAME else None


def _parts(printed: str) -> list[str]:
    """Give the parts between commas that name the speaker: the name first, then role and body."""
    bare = printed.strip(' ,;:“”"—–-')
    while _CONNECTIVE.match(bare):
        bare = _CONNECTIVE.sub("", bare)
    parts = [part.strip() for part in _COMMA.split(_OCCASION.sub("", bare)) if part.strip()]
    while len(parts) > 1 and _opens(parts[0], parts[-1]):
        parts = parts[1:]
    kept = parts[:1]
    for part in parts[1:]:
        if _OPENER.match(part) or _APART.match(part):
            break
        kept.append(part)
    return [_RELATIVE.split(part, maxsplit=1)[0] for part in kept]


def _opens(part: str, last: str) -> bool:
    """Say whether a part in front of a comma is no name, but opens the sentence; `last` is the last part."""
    if _OPENER.match(part) or _ASIDE.match(part) or (_PRONOUN.match(last) and not _IS_NAME.match(part)):
        return True
    if not (last[:1].isupper() or _ARTICLE.match(last) or _PRONOUN.match(last)):
        return False
    return bool(_PARTICIPLE.match(part)) or (len(part.split()) > 8 and not ROLE.search(part))


def _bare(name: str) -> str:
    return _HONORIFIC.sub("", _ARTICLE.sub("", _HONORIFIC.sub("", name))).strip(' “”"')


def _speaker(parts: list[str]) -> Speaker:
    name, rest = _bare(parts[0]), ", ".join(parts[1:])
    if NAME.match(name) and _OF_A_PERSON.match(parts[0]):
        return Speaker(name, *_role(rest))
    if NAME.match(name) and " and " in rest and not ROLE.search(rest):
        return Speaker(f"{name}, {rest}")
    if not NAME.match(name) or ROLE.search(name):
        named = _TITLED.match(rest)
        if named or (NAME.match(rest) and len(rest.split()) <= 5):
            return Speaker(named["name"] if named else _HONORIFIC.sub("", rest), *_role(name))
    titled = _TITLED.match(name)
    if titled and not ROLE.fullmatch(titled["name"]):
        return Speaker(titled["name"], f"{titled['role']}{titled['of'] or ''}".strip(), rest)
    own = None if rest else _OWN.match(name)
    if own:
        return Speaker(name, own["role"], own["body"])
    return Speaker(name, *_role(rest or (name if ROLE.search(name) else "")))


def _role(words: str) -> tuple[str, str]:
    """Give the role and the body it belongs to; words without a role are a body."""
    bare = _ARTICLE.sub("", words)
    if not ROLE.search(bare):
        return "", bare
    if (own := _OF_A_BODY.match(bare)) and ROLE.search(_OF.split(own["role"], maxsplit=1)[0]):
        return own["role"], own["body"]
    role, *body = _OF.split(bare, maxsplit=1)
    return role, body[0] if body else ""
