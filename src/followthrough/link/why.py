"""Why two asks are held to be alike, in words: what both name, and what only one of them does."""

from followthrough.link.asks import Ask
from followthrough.link.concepts import vocabulary
from followthrough.link.model import EchoModel
from followthrough.link.treaties import GENERAL
from followthrough.wording import Wording, gettext_noop

SHOWN = 3  # of the shared topics; the rarest say most
WEAK = frozenset({"implement", "protect", "legislation", "institution", "plan"})  # nearly every ask names them

REASONS = {
    "the same words": gettext_noop("words in common"),
    "a near meaning": gettext_noop("a near meaning"),
    "now: consider": gettext_noop("now: consider"),
    "then: consider": gettext_noop("then: consider"),
    "now: continue": gettext_noop("now: continue"),
    "then: continue": gettext_noop("then: continue"),
}
REASONS_WITH = {
    "both: ratify ": gettext_noop("both: ratify %(names)s"),
    "both: ": gettext_noop("both: %(names)s"),
    "only now: ": gettext_noop("only now: %(names)s"),
    "only then: ": gettext_noop("only then: %(names)s"),
}
"""Reasons as records hold them, and as they are said; behind those of the second kind stand names of treaties and
concepts, which are in the catalogues with the context `concept`."""


def why(later: Ask, earlier: Ask, model: EchoModel) -> tuple[str, ...]:
    """Give the reasons: what both ask about, by which means, and how the way of asking changed.

    "then" is the earlier review, "now" the later one.
    """
    return (*_both(later, earlier, model), *_changed(later, earlier))


def _both(later: Ask, earlier: Ask, model: EchoModel) -> tuple[str, ...]:
    shared = sorted((later.treaties & earlier.treaties) - {GENERAL})
    joins = "join" in later.deeds and "join" in earlier.deeds
    if shared and joins:
        return (f"both: ratify {', '.join(shared)}",)
    listed = vocabulary().listed
    in_common = [c for c in later.concepts & earlier.concepts if listed[c].name not in WEAK]
    in_common.sort(key=lambda c: (listed[c].kind == "means", -float(model.concept_rarity[c]), c))
    names = [*shared, *(listed[c].name for c in in_common)][:SHOWN]
    if names:
        return (f"both: {', '.join(names)}",)
    words = [s for s in later.stems if s in set(earlier.stems)]
    return ("the same words",) if words else ("a near meaning",)


def _changed(later: Ask, earlier: Ask) -> tuple[str, ...]:
    found: list[str] = []
    if later.considers != earlier.considers:
        found.append("now: consider" if later.considers else "then: consider")
    continues = [bool(ask.deeds) and ask.deeds[0] == "continue" for ask in (later, earlier)]
    if continues[0] != continues[1]:
        found.append("now: continue" if continues[0] else "then: continue")
    for moment, one, other in (("now", later, earlier), ("then", earlier, later)):
        if (added := sorted(one.treaties - other.treaties - {GENERAL})) and later.treaties & earlier.treaties:
            found.append(f"only {moment}: {', '.join(added)}")
    return tuple(found)


def reason_words(reason: str, say: Wording) -> str:
    """Say a reason that a record holds in the reader's language; one that is not known stays as it is."""
    if reason in REASONS:
        return say.gettext(REASONS[reason])
    if say.language == "en":
        return reason
    head = max((known for known in REASONS_WITH if reason.startswith(known)), key=len, default="")
    if not head:
        return say.own(reason)
    names = say.in_a_row(say.term("concept", name) for name in reason.removeprefix(head).split(", "))
    return say.gettext(REASONS_WITH[head], names=names)
