"""The texts of each State counted by all that pages count over everything by, kept so that no page does it anew.

What is kept are changes: on a day, so many texts more, or fewer, have a value and a position. Their sum up to a day
are the texts that were public then by the position held then, so that every page is as fast for any day. A State is
counted anew when something of it changed (`uncounted`); meanwhile its texts are counted when somebody asks.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import transaction
from django.db.models import Exists, Max, Q

from followthrough.site.store import models
from followthrough.site.store.listed import listing, rows_deleted
from followthrough.site.store.models import Counted, Held, Uncounted
from followthrough.site.store.public import Said, corrected, giver, labels, over_time
from followthrough.terms import states

CHUNK = 500  # ids that are looked up at once: so few go by the index, whatever the database thinks of its tables
OPEN = "open"
"""Said of a recommendation on which no position is held."""
ALWAYS = ""
"""The day before all days, of what has no date."""

Span = tuple[str | None, str | None, str]
"""A position, the first day on which it held and the first on which it did no more."""
Change = tuple[str, str, int]
"""On a day, so many texts more or fewer have a position."""
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Text:
    """A recommendation, and all that it is counted by."""

    id: str
    document: str
    cycle: int | None
    mechanism: str
    recommenders: Sequence[str]
    spans: list[Span] = field(default_factory=list)
    terms: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    givers: set[str] = field(default_factory=set)
    labelled: list[tuple[str, list[Said]]] = field(default_factory=list)

    def as_labelled(self) -> Iterator[tuple["Text", str, str]]:
        """Give the text with the labels of each time in which these stayed the same: from a day, up to before one."""
        if not self.labelled:
            yield self, ALWAYS, ALWAYS
            return
        ends = [*(day for day, _ in self.labelled[1:]), ALWAYS]
        for (since, given), until in zip(self.labelled, ends, strict=True):
            terms: dict[str, list[str]] = defaultdict(list)
            for scheme, term, _ in given:
                terms[scheme].append(term)
            givers = {f"{scheme}/{by}" for scheme, _, by in given}
            yield replace(self, terms=terms, givers=givers, labelled=[]), since, until


Counting = Mapping[str, Callable[[Text], Iterable[str]]]
"""What texts are counted by, and the values that a text has: it counts once for each."""

BY: Counting = {
    "cycle": lambda text: [str(text.cycle or 0)] if text.mechanism == "upr" else [],
    "recommending": lambda text: text.recommenders if text.mechanism == "upr" else [],
    "issue": lambda text: dict.fromkeys(text.terms["issue"]),
    "action": lambda text: dict.fromkeys(text.terms["action"]),
    "labelled_by": lambda text: text.givers,
    "region": lambda text: states.groups_of(text.recommenders) if text.mechanism == "upr" else [],
    "region action": lambda text: [
        f"{group} {term}"
        for term in dict.fromkeys(text.terms["action"])
        for group in states.groups_of(text.recommenders)
    ],
    "review": lambda text: [f"{text.cycle or 0} {text.document}"] if text.mechanism == "upr" else [],
    "review issue": lambda text: dict.fromkeys(text.terms["issue"]) if text.mechanism == "upr" else [],
    "review labelled_by": lambda text: _givers_of_issues(text) if text.mechanism == "upr" else [],
}
"""What all texts are counted by.

Cycles, recommending States and their regional groups are of texts of the Review alone, terms of those of all
mechanisms where the name does not say otherwise. A review is named by its cycle (0 where none is known), a space and
the document that states the text.
"""

TURNED = "turned"
"""What holds on which days positions took the place of others: document, position before and after, with spaces."""

WITHOUT_LABELS = frozenset(("cycle", "recommending", "region", "review", TURNED))
"""What is counted without looking at what texts are about."""


def _givers_of_issues(text: Text) -> Iterator[str]:
    return (by for by in text.givers if by.startswith("issue/"))


ON_AN_ISSUE: Counting = {
    "recommending": lambda text: dict.fromkeys(text.recommenders),
    "cycle": lambda text: [str(text.cycle or 0)],
    "region": lambda text: states.groups_of(text.recommenders),
    "action": lambda text: dict.fromkeys(text.terms["action"]),
    "labelled_by": _givers_of_issues,
}
"""What the texts on each issue, of all mechanisms, are counted by; a value stands behind its name and a space."""

WHATEVER_HELD = "region action"
"""What texts are counted by without looking at positions; an empty text stands for these."""


def on_issue(term: str) -> str:
    """Name what holds the counts of the texts on an issue (`ON_AN_ISSUE`)."""
    return f"issue {term}"


def counted(by: str, day: str | None = None) -> Iterator[tuple[str, str, str, int]]:
    """Yield State under review, value, position held on a day (an ISO date; null: today) and number of texts."""
    marked = set(Uncounted.objects.values_list("state", flat=True))
    kept = Counted.objects.filter(by=by).exclude(state__in=marked).order_by("state")
    for state, values in kept.values_list("state", "changes"):
        yield from ((state, *one) for one in summed(values, day))
    for state in sorted(marked):
        yield from ((state, *one) for one in summed(changes(state, [by]).get(by, {}), day))


def counted_of(state: str, *names: str) -> list[Mapping[str, Sequence[Change]]]:
    """Give for each name (of `BY`, or `TURNED`) the changes by day of a State's texts, by value."""
    marked = Uncounted.objects.filter(state=state)
    rows = Counted.objects.filter(~Exists(marked), state=state, by__in=names)
    found: Mapping[str, Any] = dict(rows.values_list("by", "changes"))
    if not found and marked.exists():
        found = changes(state, names)
    return [found.get(name, {}) for name in names]


def count_anew(mark: Uncounted) -> None:
    """Count the texts of a State, keep the counts, and take its mark away, unless that was set anew meanwhile."""
    with transaction.atomic():
        if Uncounted.objects.select_for_update().filter(pk=mark.pk).exists():
            found = changes(mark.state)
            Counted.objects.filter(state=mark.state).delete()
            Counted.objects.bulk_create(
                Counted(state=mark.state, by=by, changes=of_by) for by, of_by in found.items()
            )
            Uncounted.objects.filter(pk=mark.pk).delete()


def count_all(progress: Progress | None = None) -> int:
    """Count the texts of every State that is marked, each in a transaction of its own; give the number of States."""
    marks = list(Uncounted.objects.order_by("state"))
    for done, mark in enumerate(marks, 1):
        count_anew(mark)
        if progress:
            progress(done, len(marks), mark.state)
    return len(marks)


def changes(state: str, names: Collection[str] | None = None) -> dict[str, dict[str, list[Change]]]:
    """Count from the rows the texts that are shown of a State; give the changes by day for each value.

    They are counted by all of `BY`, on each issue that the State has texts on by all of `ON_AN_ISSUE`, and `TURNED`.
    Where only some of these are wanted, `names` says which.
    """
    found: dict[str, dict[str, Counter[tuple[str, str]]]] = {by: defaultdict(Counter) for by in (*BY, TURNED)}
    texts = list(_texts(state, labelled=names is None or not WITHOUT_LABELS.issuperset(names)))
    wanted = {by: values for by, values in BY.items() if names is None or by in names}
    on_issues = names is None or not set(names) <= {*BY, TURNED}
    published_on, of = _days(sorted({text.document for text in texts})), listing()
    for text in texts:
        course = _course(published_on.get(text.document, ALWAYS), text.spans)
        course = _within(course, of.since.get(text.id, ALWAYS), of.until.get(text.id, ALWAYS))
        for on, before, after in () if text.id in of.until else _turns(text.spans):
            found[TURNED][f"{text.document} {before} {after}"][on, ""] += 1
        for labelled, since, until in text.as_labelled():
            changed = _within(course, since, until)
            for by, value in _values(labelled, wanted, on_issues=on_issues):
                for day, position, number in _whatever_held(changed) if by == WHATEVER_HELD else changed:
                    found.setdefault(by, defaultdict(Counter))[value][day, position] += number
    return {
        by: {
            value: [(*at, n) for at, n in sorted(of_value.items()) if n] for value, of_value in sorted(of_by.items())
        }
        for by, of_by in found.items()
    }


def _values(text: Text, by_name: Counting, *, on_issues: bool) -> Iterator[tuple[str, str]]:
    """Give what a text is counted by, with the values that it has."""
    for by, values in by_name.items():
        yield from ((by, value) for value in values(text))
    if not on_issues:
        return
    on_each = [f"{name} {value}" for name, values in ON_AN_ISSUE.items() for value in values(text)]
    for term in dict.fromkeys(text.terms["issue"]):
        yield from ((on_issue(term), value) for value in on_each)


def summed(values: Mapping[str, Sequence[Change]], day: str | None) -> Iterator[tuple[str, str, int]]:
    """Yield value, position held on a day (null: today) and number of texts."""
    for value, listed in values.items():
        total: Counter[str] = Counter()
        for on, position, number in listed:
            if not day or on <= day:
                total[position] += number
        yield from ((value, position, n) for position, n in total.items() if n)


def _course(public: str, spans: Sequence[Span]) -> list[Change]:
    """Give what one text changes: on which days it takes which position, from the day on which it was public."""
    days = {public, *(on for since, until, _ in spans for on in (since, until) if on and on > public)}
    course: list[Change] = []
    before = ""
    for day in sorted(days):
        now = next((position for since, until, position in spans if _holds(since, until, day)), OPEN)
        if now != before:
            course += [(day, before, -1)] if before else []
            course.append((day, now, 1))
            before = now
    return course


def _turns(spans: Sequence[Span]) -> Iterator[tuple[str, str, str]]:
    """Yield the days on which a position took the place of another, with both."""
    ended = {until: position for _, until, position in spans if until}
    for since, _, position in spans:
        if since and ended.get(since, position) != position:
            yield since, ended[since], position


def _within(course: list[Change], since: str, until: str) -> list[Change]:
    """Give what a text changes in a part of its time: it comes with the position held then, and goes in the end."""
    if not (since or until):
        return course
    steps = [(day, position) for day, position, number in course if number > 0]
    ends = [*(day for day, _ in steps[1:]), ALWAYS]
    part: list[Change] = []
    before = ""
    for (day, position), end in zip(steps, ends, strict=True):
        if (not until or day < until) and (not end or end > since):
            part += [(max(day, since), before, -1)] if before else []
            part.append((max(day, since), position, 1))
            before = position
    return [*part, *([(until, before, -1)] if until and before else [])]


def _whatever_held(course: Sequence[Change]) -> list[Change]:
    """Give when a text comes and when it goes, whatever is held on it between."""
    return [(day, "", number) for day, _, number in (*course[:1], *(course[-1:] if _goes(course) else ()))]


def _goes(course: Sequence[Change]) -> bool:
    return bool(course) and course[-1][2] < 0


def _holds(since: str | None, until: str | None, day: str) -> bool:
    return (not since or since <= day) and (not until or until > day)


def _texts(state: str, *, labelled: bool) -> Iterator[Text]:
    still = [one for one, until in listing().until.items() if until]
    gone = Q(row__in=rows_deleted(still) if still else [])
    asked = models.Recommendation.objects.filter(Q(shown=True) | gone, state=state).order_by()
    texts = [Text(*row) for row in asked.values_list("record_id", "document", "cycle", "mechanism", "recommenders")]
    by_persons = corrected() if labelled else set()
    for start in range(0, len(texts), CHUNK):
        chunk = {text.id: text for text in texts[start : start + CHUNK]}
        held = Held.objects.filter(recommendation__in=list(chunk), clock="public_on")
        for identity, since, until, position in held.values_list("recommendation", "since", "until", "position"):
            chunk[identity].spans.append((since, until, position))
        if not labelled:
            yield from chunk.values()
            continue
        given = labels().filter(of__in=list(chunk)).order_by()  # no scheme: SQLite would go by that, not by the ids
        for _, identity, scheme, term, by in sorted(given.values_list("row", "of", "scheme", "term", "by")):
            chunk[identity].terms[scheme].append(term)
            chunk[identity].givers.add(f"{scheme}/{giver(by)}")
        for identity, rows in _said_of(by_persons.intersection(chunk)):
            chunk[identity].labelled = list(over_time(rows))
        yield from chunk.values()


def _said_of(ids: Collection[str]) -> Iterator[tuple[str, Iterator[Any]]]:
    """Give all that coders, models and persons ever said of some texts; there are few that persons spoke of."""
    rows = models.Label.objects.filter(of__in=ids).order_by("of", "row") if ids else models.Label.objects.none()
    said = rows.values_list("of", "scheme", "term", "by", "score", "since", "until")
    yield from groupby(said, itemgetter(0))


def _days(documents: Sequence[str]) -> dict[str, str]:
    """Give the day on which each document was published; of several sources that hold it, the last day."""
    found: dict[str, str] = {}
    for start in range(0, len(documents), CHUNK):
        rows: Any = models.Document.objects.filter(
            record_id__in=documents[start : start + CHUNK], published__isnull=False
        )
        found.update(rows.order_by().values_list("record_id").annotate(on=Max("published")))
    return found
