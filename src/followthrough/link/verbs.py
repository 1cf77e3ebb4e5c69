"""The verbs that ask, by the kind of deed they ask for."""

from collections.abc import Iterable

from followthrough.terms.english import stem

_LISTED = {
    "join": "ratify accede sign join adhere accession become becoming accept endorse party ratification",
    "withdraw": "withdraw lift remove withdrawal",
    "continue": "continue pursue maintain sustain keep persevere persist proceed",
    "strengthen": "strengthen intensify enhance step redouble improve increase reinforce promote boost expand"
    " consolidate accelerate further",
    "establish": "establish create set institute found introduce enact adopt pass develop elaborate formulate draw",
    "amend": "amend revise reform repeal harmonize modify bring abrogate align",
    "abolish": "abolish eliminate end cease stop prohibit ban halt refrain eradicate put moratorium commute",
    "implement": "implement ensure guarantee apply enforce fulfil comply respect observe",
    "investigate": "investigate prosecute punish hold",
    "cooperate": "cooperate invite issue respond facilitate grant allow engage agree extend",
    "share": "share exchange",
    "train": "train educate raise provide sensitize",
    "combat": "combat fight address tackle prevent protect counter",
}
KINDS = tuple(_LISTED)
_KIND = {stem(verb): kind for kind, verbs in _LISTED.items() for verb in verbs.split()}
_KIND_OF_VERB = {verb: kind for kind, verbs in _LISTED.items() for verb in verbs.split()}
_ALSO_NOUNS = frozenset(
    ("bring", "found", "further", "hold", "institute", "issue", "party", "put", "raise", "set", "step")
)
_CONSIDERING = frozenset(map(stem, ("consider", "considering", "envisage", "examine", "explore", "study")))
_OPENING = 3  # the verb that asks stands among the first words


def kinds(text_stems: list[str]) -> list[str]:
    """Give the kinds of deed that the stems of a text name, in their order, with repetitions."""
    return [_KIND[s] for s in text_stems if s in _KIND]


def verbs(words: Iterable[str]) -> dict[str, str]:
    """Give the verbs that ask for a deed, as they stand in a text: the first of each kind, by kind.

    Words that are as often no such verb (`issue`, `further`) and nouns (`protection`) are left out.
    """
    found: dict[str, str] = {}
    for word in words:
        if word in _KIND_OF_VERB and word not in _ALSO_NOUNS:
            found.setdefault(_KIND_OF_VERB[word], word)
    return found


def only_considers(text_stems: list[str]) -> bool:
    """Say whether the State is asked only to consider the deed."""
    return any(s in _CONSIDERING for s in text_stems[:_OPENING])
