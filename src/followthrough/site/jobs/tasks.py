"""What the worker does."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from followthrough.errors import FollowthroughError
from followthrough.messages import storing as say
from followthrough.messages.sentence import Sentence
from followthrough.site.adding import Added, add, complete
from followthrough.site.jobs.models import Job, Kind, State
from followthrough.site.jobs.uploads import Upload
from followthrough.site.search.building import build

log = logging.getLogger("followthrough.jobs")


@task()
def work(job: int) -> str:
    """Do the job with this number; whatever goes wrong stands in the job, in words for people.

    They are sentences of `messages`, so that everybody who looks at the job gets them in his own language.
    """
    found = Job.objects.get(pk=job)
    _done(found)
    return found.state


def _done(found: Job) -> None:
    found.now(state=State.RUNNING, done=0, of=0, lines=[], message="")
    try:
        {Kind.ADD: _add, Kind.INDEX: _index}[Kind(found.kind)](found)
    except FollowthroughError as error:
        _end(found, State.FAILED, str(error))
    except Exception:
        log.exception("job %s broke off", found.pk)
        _end(found, State.FAILED, say.BROKE_OFF())


def _add(job: Job) -> None:
    home: Path = settings.HOME
    paths = [Upload(**one).path(home) for one in job.files]
    inputs = []
    for one in add(paths, workers=1, progress=_progress(job, say.READING)):
        inputs.append(one.sha256)
        job.now(lines=[*job.lines, _line(one)])
    read = [line for line in job.lines if line["ok"]]
    if read:
        _index(job, inputs)
    message = say.FILES_READ(read=len(read), count=len(job.lines))
    _end(job, State.DONE if read else State.FAILED, message)


def _index(job: Job, inputs: Iterable[str] = ()) -> None:
    complete(inputs=inputs, progress=_progress(job, say.FOLLOWING_UP))
    job.now(doing=say.MAKING_INDEX())
    entries = build(settings.HOME)
    _end(job, State.DONE, say.ENTRIES(count=entries))


def _progress(job: Job, doing: Sentence) -> Callable[[int, int, str], None]:
    def tell(done: int, of: int, name: str) -> None:
        job.now(done=done, of=of, doing=doing(name=name))

    return tell


def _line(added: Added) -> dict[str, object]:
    """Say what came of a file."""
    aside = [{"found": problem.found, "message": problem.message} for problem in added.aside]
    counts = added.counts if added.new else {}
    told = {"ok": added.read, "name": added.source.name, "new": added.new, "counts": counts}
    return told | {"text": added.message, "aside": aside}


def _end(job: Job, state: State, message: str) -> None:
    job.now(state=state, message=message, doing="", ended_at=timezone.now())
