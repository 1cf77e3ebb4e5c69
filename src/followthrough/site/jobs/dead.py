"""Work that a worker left behind when it died is put back, so that another does it."""

import os
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from followthrough.messages.storing import GIVEN_UP
from followthrough.site.jobs.models import Job, State, Worker

TRIES = 3
"""How many workers may die of a job before it is given up."""

SILENCE = timedelta(minutes=2)
"""How long a worker on another machine may give no sign of life."""

LONG_SILENCE = timedelta(minutes=15)
"""The same on this machine, where its process can be looked for; long transactions keep it from writing."""


def put_back(host: str) -> int:
    """Put back what workers that are dead had begun, as seen from the machine `host`; give the number of tasks."""
    count = 0
    for result in DBTaskResult.objects.running():
        worker = Worker.objects.filter(name=result.worker_ids[-1] if result.worker_ids else "").first()
        if worker is None or not _lives(worker, host):
            count += _put_back(result)
    return count


def _lives(worker: Worker, host: str) -> bool:
    silence = timezone.now() - worker.seen
    return silence < SILENCE if worker.host != host else silence < LONG_SILENCE and _runs(worker.process)


def _runs(process: int) -> bool:
    if os.name == "nt":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(0x1000, False, process)
    code = ctypes.c_ulong()
    runs = bool(handle and kernel.GetExitCodeProcess(handle, ctypes.byref(code)) and code.value == 259)
    kernel.CloseHandle(handle)
    return runs


@transaction.atomic
def _put_back(result: "DBTaskResult[..., object]") -> int:
    jobs = Job.objects.filter(task=str(result.id))
    if len(result.worker_ids) < TRIES:
        changed = DBTaskResult.objects.filter(pk=result.pk, status=TaskResultStatus.RUNNING)
        jobs.update(state=State.WAITING, doing="")
        return changed.update(status=TaskResultStatus.READY, started_at=None)
    message = GIVEN_UP(count=TRIES)
    jobs.update(state=State.FAILED, message=message, doing="", ended_at=timezone.now())
    return DBTaskResult.objects.filter(pk=result.pk).update(
        status=TaskResultStatus.FAILED, finished_at=timezone.now(), traceback=message
    )
