"""What the earlier answers of a State say for or against a draft: how many asks of a kind were supported."""

from collections.abc import Iterable
from dataclasses import dataclass

from followthrough.draft.support.facts import Facts, Past
from followthrough.draft.support.features import count
from followthrough.wording import Wording, gettext_noop, ngettext_noop

LIKE = 0.1
"""From this likelihood on, an earlier ask counts as like the draft."""


@dataclass(frozen=True, slots=True)
class History:
    """How earlier asks of a kind are told: none of them, one alone with either answer, several with a number."""

    none: str
    supported: str
    not_supported: str
    several: tuple[str, str]


HISTORIES = {
    "earlier answers": History(
        gettext_noop("there are no earlier recommendations to the State"),
        gettext_noop("the one earlier recommendation to the State was supported"),
        gettext_noop("the one earlier recommendation to the State was not supported"),
        ngettext_noop(
            "of %(made)s earlier recommendations to the State, %(n)s was supported",
            "of %(made)s earlier recommendations to the State, %(n)s were supported",
        ),
    ),
    "earlier answers on the issue": History(
        gettext_noop("there are no earlier recommendations on the same issues"),
        gettext_noop("the one earlier recommendation on the same issues was supported"),
        gettext_noop("the one earlier recommendation on the same issues was not supported"),
        ngettext_noop(
            "of %(made)s earlier recommendations on the same issues, %(n)s was supported",
            "of %(made)s earlier recommendations on the same issues, %(n)s were supported",
        ),
    ),
    "earlier answers to the action": History(
        gettext_noop("there are no earlier recommendations of this kind of action"),
        gettext_noop("the one earlier recommendation of this kind of action was supported"),
        gettext_noop("the one earlier recommendation of this kind of action was not supported"),
        ngettext_noop(
            "of %(made)s earlier recommendations of this kind of action, %(n)s was supported",
            "of %(made)s earlier recommendations of this kind of action, %(n)s were supported",
        ),
    ),
    "earlier answers to the recommending State": History(
        gettext_noop("there are no earlier recommendations of the same recommending State"),
        gettext_noop("the one earlier recommendation of the same recommending State was supported"),
        gettext_noop("the one earlier recommendation of the same recommending State was not supported"),
        ngettext_noop(
            "of %(made)s earlier recommendations of the same recommending State, %(n)s was supported",
            "of %(made)s earlier recommendations of the same recommending State, %(n)s were supported",
        ),
    ),
    "like asks": History(
        gettext_noop("there are no earlier recommendations like this one"),
        gettext_noop("the one earlier recommendation like this one was supported"),
        gettext_noop("the one earlier recommendation like this one was not supported"),
        ngettext_noop(
            "of %(made)s earlier recommendations like this one, %(n)s was supported",
            "of %(made)s earlier recommendations like this one, %(n)s were supported",
        ),
    ),
}
"""By what a feature of the model is called."""


def of_history(key: str, facts: Facts, say: Wording) -> str | None:
    """Say what a feature about earlier answers means in the case at hand; null where it is about something else."""
    told = HISTORIES.get(key)
    if told is None:
        return None
    supported, made = count(_chosen(key, facts))
    if not made:
        return say.gettext(told.none)
    if made == 1:
        said = say.gettext(told.supported if supported else told.not_supported)
    else:
        said = say.ngettext(*told.several, supported, made=say.number(made))
    return said if key == "earlier answers" else f"{said} {_beside_all(facts, say)}"


def _chosen(key: str, facts: Facts) -> Iterable[Past]:
    about = set(facts.issues)
    match key:
        case "earlier answers on the issue":
            return (past for past in facts.past if about & set(past.issues))
        case "earlier answers to the action":
            return (past for past in facts.past if past.action == facts.action)
        case "earlier answers to the recommending State":
            return (past for past in facts.past if facts.recommender in past.recommenders)
        case "like asks":
            return (past for past in facts.past if past.likeness >= LIKE)
    return facts.past


def _beside_all(facts: Facts, say: Wording) -> str:
    """Give the share of all earlier asks that were supported: beside it, few and many can be told apart."""
    supported, made = count(facts.past)
    return say.ngettext(
        "(of all %(n)s: %(share)s)", "(of all %(n)s: %(share)s)", made, share=say.percent(supported / made)
    )
