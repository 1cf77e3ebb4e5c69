"""Who speaks in a paragraph of a report that gives other States' and stakeholders' words."""

import re

_VERB = re.compile(
    r"\s+(?:(?:also|further|very|much|once|again|[a-z]+ly)\s+)*(?:noted|welcomed|congratulated|"
    r"commended|thanked|stated|appreciated|acknowledged|expressed|stressed|was|were|highlighted|praised|valued|"
    r"recognized|took|observed|regretted|encouraged|urged|applauded|called|asked|recalled|referred|reported|"
    r"indicated|emphasized|questioned|hailed|considered|reiterated|said|raised|"
    r"pointed|drew|underlined|underscored|shared|supported|had|believed|hoped|wished|paid|in a joint statement|"
    r"mentioned|remained|informed|deplored|requested|offered|recommended|repeated|made|announced|added|condemned|reaffirmed|"
    r"proposed|warned|insisted|alleged|concluded)\b|,\s+(?:in|on|also|referring|speaking)\b|\s+\("
)
"""What stands behind the name of a State that speaks: ` also welcomed`, ` very much appreciated`."""
_TO_THE_REVIEWED = re.compile(
    r"\s+(?:(?:also|further|very|much|[a-z]+ly)\s+)*(?:welcomed|congratulated|commended|thanked|appreciated|acknowledged|praised|"
    r"applauded|noted|expressed|regretted|encouraged|urged|valued|hailed|took\s+note)\b"
)
"""What stands behind the name of a State that speaks to another: ` commended`, ` noted with regret`."""
_INSTITUTION = re.compile(
    r"\b(?:Council|Commission|Commissioner|Committee|Institut(?:e|ion)|Cent(?:re|er)|Ombuds\w+|Advocate|Mediator|"
    r"Defender|Defensor\w*|Procurad\w+)\b"
)
"""What a name says that is of an institution in a State and not of the State: `National Commission`."""


_OPENING = re.compile(r"(?:While|As|Although|Having|Noting|Recalling|Welcoming|Speaking) ")
"""What may stand in front of who speaks: `As a member of the troika, Sierra Leone`."""
_JOINTLY = re.compile(r"In (?:a|its|their) joint statement, ")


def speaker_of(text: str) -> str:
    """Give the code of the State with which a paragraph begins, else the name of the stakeholder as printed."""
    from followthrough.terms.states import find

    name = _name(text)
    behind = name.rpartition(", ")[2] if _OPENING.match(name) else ""
    return find(name) or find(behind) or name.removeprefix("The ").removeprefix("the ")


def other_state(text: str, state: str) -> str | None:
    """Give the code of the State that speaks in a paragraph to `state` (as printed); null where none begins it."""
    from followthrough.terms.states import find

    code = find(name) if _TO_THE_REVIEWED.match(text, len(name := _name(text))) else None
    return code if code and code != find(state) else None


def is_institution(text: str) -> bool:
    """Say whether a paragraph begins with the name of an institution: `The Zamundan Commission for Human Rights`.

    National human rights institutions speak for themselves, whatever State they bear the name of.
    """
    return _INSTITUTION.search(_name(text)) is not None


def _name(text: str) -> str:
    verb = _VERB.search(text[:300])
    name = " ".join(text[: verb.start()].split()) if verb else " ".join(text.split()[:6])
    return _JOINTLY.sub("", name, count=1)
