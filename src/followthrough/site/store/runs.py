"""What went in and came out: a row for each set of files that was read, with the versions that decided what came.

A run has no day and is no part of the edition of the record: it says how what is here came here.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from json import dumps

from django.db import transaction
from django.db.models import Max

from followthrough.records import Run
from followthrough.site.store import models
from followthrough.site.store.due import DERIVED, states_in
from followthrough.site.store.inserting import insert_records
from followthrough.site.store.models import Source

RUN = "run"
"""The kind of the sources that hold runs, one each."""
TOGETHER = 500  # files that are looked up at once


@transaction.atomic
def write_run(files: Collection[str], versions: Mapping[str, str]) -> None:
    """Store what came of these files, named by the hashes of their content, in place of what this run said before.

    The same files read with the same versions are the same run. Its counts are of what the files hold, and of what
    follows from the records of the States that they concern, as the database has them now.
    """
    inputs = tuple(sorted(set(files)))
    run = Run(inputs=inputs, versions=dict(sorted(versions.items())), counts=_counts(inputs))
    name = f"{RUN}:{sha256(dumps([run.inputs, run.versions]).encode()).hexdigest()}"
    before = models.Run.objects.filter(source__sha256=name).first()
    if before and before.counts == run.counts:
        return
    Source.objects.filter(sha256=name).delete()
    source = Source.objects.create(sha256=name, name="what was read, and what came of it", kind=RUN)
    insert_records(source, Run, [(0, run)])


def newest_run() -> int:
    """Give a number that changes with every run that is stored; null where there is none."""
    return models.Run.objects.aggregate(newest=Max("row"))["newest"] or 0


def _counts(inputs: tuple[str, ...]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    states: set[str] = set()
    for some in _sources(inputs):
        for source in some:
            counts.update(source.counts)
        states |= states_in(*some)
    for source in Source.objects.filter(kind=DERIVED):
        if source.sha256.rpartition(":")[2] in states:
            counts.update(source.counts)
    return dict(sorted(counts.items()))


def _sources(inputs: tuple[str, ...]) -> Iterator[list[Source]]:
    for start in range(0, len(inputs), TOGETHER):
        yield list(Source.objects.filter(sha256__in=inputs[start : start + TOGETHER]))
