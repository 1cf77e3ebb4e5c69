"""The tables of `records.doubts`: doubts, and what went into and came out of runs."""

from django.db import models

from followthrough import records
from followthrough.site.store.models.rows import Judged, Row


class Problem(Row, Judged):
    """Doubts."""

    record = records.Problem

    document = models.TextField(db_index=True)
    number = models.TextField(null=True)
    page = models.IntegerField(null=True)
    kind = models.TextField(db_index=True)
    message = models.TextField()
    found = models.TextField()


class Run(Row):
    """What went in and came out of a run."""

    record = records.Run

    inputs = models.JSONField()
    versions = models.JSONField()
    counts = models.JSONField()
