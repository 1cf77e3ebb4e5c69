"""What the worker does."""

import logging
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from django_tasks import task

from followthrough.errors import FollowthroughError
from followthrough.site.adding import Added, add, complete
from followthrough.site.jobs.models import Job, Kind, State
from followthrough.site.jobs.uploads import Upload
from followthrough.site.search.building import build

log = logging.getLogger("followthrough.jobs")


@task()
def work(job: int) -> str:
    """Do the job with this number; whatever goes wrong stands in the job, in words for people."""
    found = Job.objects.get(pk=job)
    with override(found.language):
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
        _end(found, State.FAILED, _("It broke off for a reason that nobody foresaw; the log has the details."))


def _add(job: Job) -> None:
    home: Path = settings.HOME
    paths = [Upload(**one).path(home) for one in job.files]
    for one in add(paths, workers=1, progress=_progress(job, _("reading"))):
        job.now(lines=[*job.lines, _line(one)])
    read = [line for line in job.lines if line["ok"]]
    if read:
        _index(job)
    said = ngettext("%(read)d of %(all)d file was read.", "%(read)d of %(all)d files were read.", len(job.lines))
    message = said % {"read": len(read), "all": len(job.lines)}
    _end(job, State.DONE if read else State.FAILED, message)


def _index(job: Job) -> None:
    complete(progress=_progress(job, _("following up")))
    job.now(doing=_("bringing the search up to date"))
    entries = build(settings.HOME)
    said = ngettext("%(entries)d entry can be searched.", "%(entries)d entries can be searched.", entries)
    _end(job, State.DONE, said % {"entries": entries})


def _progress(job: Job, what: str) -> Callable[[int, int, str], None]:
    def tell(done: int, of: int, name: str) -> None:
        job.now(done=done, of=of, doing=f"{what}: {name}")

    return tell


def _line(added: Added) -> dict[str, object]:
    """Say what came of a file: messages in the record's English, so that every reader gets them in his language."""
    aside = [{"found": problem.found, "message": problem.message} for problem in added.aside]
    counts = added.counts if added.new else {}
    told = {"ok": added.read, "name": added.source.name, "new": added.new, "counts": counts}
    return told | {"text": added.message, "aside": aside}


def _end(job: Job, state: State, message: str) -> None:
    job.now(state=state, message=message, doing="", ended_at=timezone.now())
