"""Jobs that people asked for, with their progress; workers that do them, with their signs of life."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a job does."""

    ADD = "add", _("Add documents")
    INDEX = "index", _("Bring the search up to date")


class State(models.TextChoices):
    """Where a job is."""

    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class Job(models.Model):
    """A piece of work: who asked for it, how far it is, what came of it.

    `language` is that of its words, which earlier versions wrote in that of whoever asked; `files` lists what was
    uploaded (`name`, `sha256`, `size`); `done` of `of` steps are done, and `doing` says what the current one is;
    `lines` says what came of each file: whether it was read (`ok`) and is `new`, the `counts` of its records, a
    message (`text`), what was put `aside`.
    """

    kind = models.TextField(choices=Kind.choices)
    state = models.TextField(choices=State.choices, default=State.WAITING, db_index=True)
    by = models.TextField(default="")
    language = models.TextField(default="en")
    asked_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    files = models.JSONField(default=list)
    done = models.IntegerField(default=0)
    of = models.IntegerField(default=0)
    doing = models.TextField(default="")
    lines = models.JSONField(default=list)
    message = models.TextField(default="")
    task = models.TextField(default="", db_index=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def now(self, **changes: Any) -> None:
        """Change some fields, and write these alone."""
        for name, value in changes.items():
            setattr(self, name, value)
        self.save(update_fields=list(changes))

    @property
    def open(self) -> bool:
        """Say whether something is still to come of it."""
        return self.state in (State.WAITING, State.RUNNING)


class Worker(models.Model):
    """A process that does jobs: the machine and number that it has, and when it was last known to live."""

    name = models.TextField(primary_key=True)
    host = models.TextField()
    process = models.IntegerField()
    seen = models.DateTimeField(default=timezone.now)
