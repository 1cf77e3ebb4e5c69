"""Records into the database: what a source holds replaces what it held before, in one transaction."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction

from followthrough.pipeline.doubted import Doubted
from followthrough.pipeline.following import CHECK, Followed
from followthrough.records import Block, Document, Problem, Record, Response
from followthrough.records.ids import document_of
from followthrough.records.lines import to_line
from followthrough.site.store import models
from followthrough.site.store.corrected import correct, take_back
from followthrough.site.store.decisions.standing import settle
from followthrough.site.store.derived import derive
from followthrough.site.store.due import DERIVED, mark, states_in
from followthrough.site.store.edition import exchange
from followthrough.site.store.figures import show_figures, states_of_figures
from followthrough.site.store.former import take_the_place_of
from followthrough.site.store.inserting import Placed, insert_records
from followthrough.site.store.keeping import KEPT, answers_held, kept_name, kept_records, lost
from followthrough.site.store.mapping import TABLES, records_in
from followthrough.site.store.models import Due, Source, Unlisted
from followthrough.site.store.restated import restate
from followthrough.site.store.touched import Touched, held_ids
from followthrough.site.store.uncounted import mark_uncounted, states_of

BATCH = 1000
Progress = Callable[[int, int, str], None]
RESTATED = "restated"
"""The kind of the sources that hold what others say of a State's recommendations, told of those that are shown."""

RANKS = {"working_group_report": 3, "draft_report": 2, "matrix": 1}
"""Where several sources hold a record of the same id, the one of the highest rank is shown; then the newest.

A re-issue, which has the symbol of what it takes the place of and a star, is one higher.
"""


@dataclass(slots=True)
class Written:
    """What a source brought: the number of records by type, and the ids of recommendations that it touches."""

    source: Source
    counts: dict[str, int]
    touched: set[str] = field(default_factory=set)


def held(sha256: str, digest: str) -> Source | None:
    """Give the source with this hash where it holds these very records (`digest` as of `digest_of`) already."""
    return Source.objects.filter(sha256=sha256, digest=digest).first()


def digest_of(lines: Iterable[str]) -> str:
    """Give the hash of records as lines, by which a source that brings nothing new is known."""
    total = hashlib.sha256()
    for line in lines:
        total.update(line.rstrip("\n").encode("utf-8") + b"\n")
    return total.hexdigest()


@transaction.atomic
def write(name: str, sha256: str, records: Iterable[Record], path: str = "", former: Source | None = None) -> Written:
    """Store the records of the source with this hash in place of those that it held before.

    The transaction takes all of it or nothing: when it is cut off at any moment the old rows are still there. The
    States that it concerns, before and after, are marked as due. Of records with the same id the first counts.
    Answers that the source held and holds no more are kept apart (`keeping`). `path` is where the file lies; `former`
    is the source that it was when it had other content, where these records take the place of those (`former`).
    """
    if former:
        take_the_place_of(former, sha256)
    source, new = Source.objects.get_or_create(sha256=sha256, defaults={"name": name})
    touched, states = (Touched(), set()) if new else (held_ids(source), states_in(source))
    take_back(source)
    answers = [] if new else answers_held(source)
    figures = set() if new else states_of_figures(source)
    source.name, source.path, source.document_id = name, path, None
    touched |= _replace(source, records, new=new)
    if answers:
        touched |= _keep(source, answers)
    states |= states_in(source)
    show_figures(figures | states_of_figures(source))
    _derive(touched, states)
    return Written(source, source.counts, touched.asked)


def list_anew(progress: Progress | None = None) -> int:
    """Show one list of each review of the States that were stored before there was one; give the number of States.

    Each State is a transaction; what is not finished when the process is killed is done by the next call.
    """
    marks = list(Unlisted.objects.order_by("state"))
    for done, marked in enumerate(marks, 1):
        with transaction.atomic():
            _derive(Touched(), {marked.state})
            Unlisted.objects.filter(pk=marked.pk).delete()
        if progress:
            progress(done, len(marks), marked.state)
    return len(marks)


def _derive(touched: Touched, states: set[str]) -> None:
    """Bring up to date what follows from what was touched, and mark the States that it concerns."""
    touched |= _restate(states)
    touched |= correct(states)
    derive(touched)
    settle({document_of(identity) for identity in touched.identities()})
    mark(states)
    mark_uncounted(states | states_of(touched))


@transaction.atomic
def write_derived(due: Due, followed: Followed, versions: Mapping[str, str]) -> dict[str, int]:
    """Store what follows from the records of a State, by step, in place of what did before; give counts by type.

    The State's mark is taken away, unless it was set anew in the meantime. Doubts of once are not counted.
    """
    counts: Counter[str] = Counter()
    steps = followed.steps
    for step, records in steps.items():
        source, new = Source.objects.get_or_create(sha256=f"{DERIVED}:{step}:{due.state}")
        counts.update(record.type for record in records)
        if source.digest != digest_of(map(to_line, records)):
            source.name, source.kind = f"{step} of {due.state}", DERIVED
            _replace(source, records, new=new)
        Source.objects.filter(pk=source.pk).update(versions={step: versions[step]})
        if step == CHECK:
            _date(source, followed.doubted)
    counts.subtract(one.problem.type for one in followed.doubted if one.until)
    Due.objects.filter(pk=due.pk).delete()
    settle(record.document for records in steps.values() for record in records if isinstance(record, Problem))
    mark_uncounted([due.state])
    return dict(counts)


def _date(source: Source, doubted: Sequence[Doubted]) -> None:
    """Say of each doubt that a check found since when and until when it was there."""
    rows = models.Problem.objects.filter(source=source)
    stored = {place: days for place, *days in rows.values_list("place", "since", "until")}
    for place, one in enumerate(doubted):
        if stored[place] != [one.since, one.until]:
            rows.filter(place=place).update(since=one.since, until=one.until)


def _keep(source: Source, before: list[Response]) -> Touched:
    """Keep the answers that a source held before and holds no more."""
    own = models.Response.objects.filter(source=source).order_by("place")
    gone = lost(before, [record for record in records_in(own) if isinstance(record, Response)])
    kept = Source.objects.filter(sha256=kept_name(source)).first()
    if not gone and not kept:
        return Touched()
    keeping = kept or Source.objects.create(sha256=kept_name(source), kind=KEPT)
    touched = held_ids(keeping)
    keeping.name = f"answers that the last reading of {source.name} did not find"
    touched |= _replace(keeping, kept_records(gone), new=False)
    return touched


def _restate(states: set[str]) -> Touched:
    """Show one list of each review of these States, and store what other lists say of what it holds."""
    touched = Touched()
    for state in sorted(states):
        changed, told = restate(state)
        touched.asked |= changed
        name = f"{RESTATED}:{state}"
        source = Source.objects.filter(sha256=name).first()
        if source is None and told:
            source = Source.objects.create(sha256=name, name=f"what others state of {state}", kind=RESTATED)
        if source and source.digest != digest_of(map(to_line, told)):
            touched |= held_ids(source)
            touched |= _replace(source, told, new=False)
    return touched


def _replace(source: Source, records: Iterable[Record], *, new: bool) -> Touched:
    before = source.content
    if not new:
        for table in TABLES.values():
            table._default_manager.filter(source=source).delete()
    counts: Counter[str] = Counter()
    digest = hashlib.sha256()
    touched = Touched()
    place = 0
    for batch in _batches(records):
        for record in batch:
            digest.update(to_line(record).encode("utf-8") + b"\n")
        counts.update(record.type for record in batch)
        _describe(source, batch)
        _insert(batch, source, place, touched)
        place += len(batch)
    source.counts, source.digest = dict(sorted(counts.items())), digest.hexdigest()
    source.save()
    exchange(before, source.content)
    return touched


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Give the records in lists of a thousand, without blocks, which are a step on the way and not kept."""
    kept: Iterator[Record] = (record for record in records if not isinstance(record, Block))
    while batch := list(islice(kept, BATCH)):
        yield batch


def _describe(source: Source, batch: Sequence[Record]) -> None:
    for record in batch:
        if isinstance(record, Document) and source.document_id is None:
            source.document_id, source.kind = record.id, record.kind
            source.rank = RANKS.get(record.kind, 0) + (record.supersedes == record.id)


def _insert(batch: Sequence[Record], source: Source, first_place: int, touched: Touched) -> None:
    by_type: dict[type, list[Placed]] = defaultdict(list)
    for place, record in enumerate(batch, first_place):
        if touched.takes(record):
            by_type[type(record)].append((place, record))
    for record_type, placed in by_type.items():
        insert_records(source, record_type, placed)
