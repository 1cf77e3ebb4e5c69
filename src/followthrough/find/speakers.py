"""Who speaks in a paragraph of a report that gives other States' and stakeholders' words."""

import re

_VERB = re.compile(
    r"\s+(?:also\s+|further\s+|strongly\s+|warmly\s+|deeply\s+|sincerely\s+)?(?:noted|welcomed|congratulated|"
    r"commended|thanked|stated|appreciated|acknowledged|expressed|stressed|was|were|highlighted|praised|valued|"
    r"recognized|took|observed|regretted|encouraged|urged|applauded|called|asked|recalled|referred|reported|"
    r"indicated|emphasized|questioned|hailed|considered|reiterated|said|raised|"
    r"pointed|drew|underlined|underscored|shared|supported|had|believed|hoped|wished|paid|in a joint statement|"
    r"mentioned|remained|informed|deplored|requested|offered)\b|,\s+(?:in|on|also)\b|\s+\("
)
"""What stands behind the name of a State that speaks: ` also welcomed`."""


def speaker_of(text: str) -> str:
    """Give the code of the State with which a paragraph begins, else the name of the stakeholder as printed."""
    from followthrough.terms.states import find

    verb = _VERB.search(text[:300])
    name = " ".join(text[: verb.start()].split()) if verb else " ".join(text.split()[:6])
    name = name.removeprefix("In a joint statement, ")
    return find(name) or name.removeprefix("The ").removeprefix("the ")
