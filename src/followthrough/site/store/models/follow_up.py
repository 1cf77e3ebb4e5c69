"""The tables of `records.follow_up`: what was done, said and found since."""

from django.db import models

from followthrough import records
from followthrough.site.store.models.rows import Judged, Named, Row


class Coverage(Row):
    """What a document says on a subject."""

    record = records.Coverage

    subject = models.TextField(db_index=True)
    document = models.TextField(db_index=True)
    verdict = models.TextField()
    passages = models.JSONField()


class Statement(Named):
    """What somebody said."""

    record = records.Statement

    document = models.TextField(db_index=True)
    speaker = models.TextField()
    role = models.TextField()
    affiliation = models.TextField()
    said_on = models.TextField(null=True)
    occasion = models.TextField()
    kind = models.TextField()
    quote = models.JSONField()
    cue = models.TextField()
    about = models.JSONField()


class Event(Named):
    """What a body did or will do on a day."""

    record = records.Event

    kind = models.TextField()
    states = models.JSONField()
    body = models.TextField()
    on = models.TextField(db_index=True)
    status = models.TextField()
    announced_on = models.TextField(null=True)
    title = models.TextField()
    symbol = models.TextField(null=True)
    votes = models.JSONField(null=True)
    asks = models.TextField(null=True)
    document = models.TextField(null=True)
    number = models.TextField(null=True)


class Finding(Named):
    """What an inquiry or expert body found."""

    record = records.Finding

    document = models.TextField(db_index=True)
    number = models.TextField()
    text = models.TextField()
    state = models.TextField(db_index=True)


class Assessment(Named, Judged):
    """How far something was carried out, as somebody assessed it."""

    record = records.Assessment

    subject = models.TextField(db_index=True)
    assessor = models.TextField()
    capacity = models.TextField()
    scale = models.TextField()
    grade = models.TextField()
    on = models.TextField()
    rationale = models.TextField()
    evidence = models.JSONField()


class Observation(Row):
    """One value of a series of figures about a State."""

    record = records.Observation

    series = models.TextField(db_index=True)
    state = models.TextField(db_index=True)
    on = models.TextField()
    value = models.FloatField()
    unit = models.TextField()
    # `source` of an observation is text; the row's own source is the file that it came in.
    source_text = models.TextField()
    retrieved = models.TextField(null=True)
    shown = models.BooleanField(default=True)
