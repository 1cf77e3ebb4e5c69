"""Asking for work to be done."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from followthrough.site.jobs.models import Job, Kind, State
from followthrough.site.jobs.tasks import work
from followthrough.site.jobs.uploads import Upload

A_WHILE = timedelta(seconds=20)
"""How long the index waits for further decisions before it follows them."""


def ask_to_add(by: str, uploads: Sequence[Upload]) -> Job:
    """Ask for files to be read and stored."""
    return _ask(Job(kind=Kind.ADD, by=by, files=[upload.as_json() for upload in uploads]))


def ask_for_index(by: str, *, at_once: bool = False) -> Job:
    """Ask for the search to be brought up to date, soon; where that waits to be done already, give that job."""
    waiting = Job.objects.filter(kind=Kind.INDEX, state=State.WAITING).first()
    return waiting or _ask(Job(kind=Kind.INDEX, by=by), later=timedelta() if at_once else A_WHILE)


@transaction.atomic
def _ask(job: Job, later: timedelta = timedelta()) -> Job:
    job.save()
    task = work.using(run_after=timezone.now() + later) if later else work
    job.now(task=str(task.enqueue(job.pk).id))
    return job
