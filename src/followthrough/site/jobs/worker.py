"""The worker: a process beside the site that does what waits to be done. It ends when whoever started it has gone."""

import contextlib
import os
import secrets
import signal
import socket
import sys
import threading

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from followthrough.site.jobs.dead import put_back
from followthrough.site.jobs.models import Worker
from followthrough.site.parent import end_without_parent

INTERVAL = 1.0  # seconds between looks for work
SIGN_OF_LIFE = 15.0  # seconds
PATIENCE = 5.0  # seconds that a task may go on when the worker is to end
KEPT_DAYS = 30


def main() -> None:
    """Work until told to stop, or until standard input closes."""
    name = f"{socket.gethostname()[:24]}:{os.getpid()}:{secrets.token_hex(4)}"
    threading.Thread(target=_end_with_input, daemon=True).start()
    end_without_parent(_end)  # where processes fork, pipes alone do not tell
    _step_back()
    Worker.objects.create(name=name, host=socket.gethostname(), process=os.getpid())
    put_back(socket.gethostname())
    call_command("prune_db_task_results", min_age_days=KEPT_DAYS, failed_min_age_days=KEPT_DAYS, verbosity=0)
    threading.Thread(target=_live, args=(name,), daemon=True).start()
    call_command(
        "db_worker", queue_name="*", worker_id=name, interval=INTERVAL, startup_delay=False, reload=False, verbosity=1
    )


def _end_with_input() -> None:
    """Wait until standard input closes; then stop, and after some patience stop at once: the task is put back."""
    while sys.stdin.buffer.read(1):
        pass
    _end()


def _end() -> None:
    with contextlib.suppress(OSError):
        os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait(PATIENCE)
    os._exit(1)


def _step_back() -> None:
    """Leave the processor to the pages whenever they want it."""
    if hasattr(os, "nice"):
        os.nice(10)


def _live(name: str) -> None:
    """Give signs of life, and look for work that others left behind."""
    while True:
        threading.Event().wait(SIGN_OF_LIFE)
        with contextlib.suppress(DatabaseError):
            Worker.objects.filter(name=name).update(seen=timezone.now())
            put_back(socket.gethostname())
        connection.close()
