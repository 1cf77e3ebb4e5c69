"""The recommendations that a label was given to."""

from collections import Counter, defaultdict

from django.db.models import QuerySet

from followthrough.site.store import models
from followthrough.site.store.counted import ON_AN_ISSUE, counted, counted_of, on_issue
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import asked, labels_of, tallied_of, whole
from followthrough.site.store.public import giver, labels


def labelled(scheme: str, term: str, day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations with a term, whoever gave it, as known on a day."""
    given = labels(day).filter(scheme=scheme, term=term)
    return asked(day).filter(record_id__in=given.values("of"))


def tallies_on_issue(term: str, day: str | None) -> dict[str, dict[str, Answered]]:
    """Count the texts on an issue by the position held on a day, for each value of `ON_AN_ISSUE` and of `state`.

    `state` is the State under review; the cycle of a text that has none is 0.
    """
    found: dict[str, dict[str, Counter[str]]] = {name: defaultdict(Counter) for name in (*ON_AN_ISSUE, "state")}
    for state, named, position, n in counted(on_issue(term), day):
        name, _, value = named.partition(" ")
        found[name][value][position] += n
        if name == "cycle":  # of which each text has one
            found["state"][state][position] += n
    return {name: {value: whole(one) for value, one in sorted(of.items())} for name, of in found.items()}


def issues_in_reviews(state: str, day: str | None) -> tuple[dict[str, Answered], dict[str, int]]:
    """Count the texts of the reviews of a State by the position held on a day for each issue, and by who gave these.

    Who gave them is a kind of source, as the filter takes it (`issue/coder`).
    """
    by_issue, by_giver = counted_of(state, "review issue", "review labelled_by")
    givers_of = {by: one.whole for by, one in tallied_of(by_giver, day).items()}
    return tallied_of(by_issue, day), givers_of


def givers(scheme: str, rows: QuerySet[models.Recommendation], day: str | None) -> dict[str, int]:
    """Count texts by what kind of source gave the labels in a scheme that held on a day, as the filter takes it."""
    found: dict[str, set[str]] = defaultdict(set)
    for of, _, by in labels_of(scheme, list(rows.order_by().values_list("record_id", flat=True)), day):
        found[f"{scheme}/{giver(by)}"].add(of)
    return {by: len(texts) for by, texts in sorted(found.items())}


def action_by_region(day: str | None = None) -> dict[str, dict[str, int]]:
    """Count texts by regional group of the recommending States, then by category of action.

    A text counts once for each group that one of its States belongs to, and once for each category that it has.
    """
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for _, pair, _position, n in counted("region action", day):
        group, _space, term = pair.partition(" ")
        found[group][term] += n
    return {group: dict(terms) for group, terms in found.items()}
