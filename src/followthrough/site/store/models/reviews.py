"""The tables of `records.reviews`: what is asked, answered, pledged, counted, labelled and asked again."""

from typing import ClassVar

from django.db import models

from followthrough import records
from followthrough.site.store.models.rows import Judged, Named, Row


class Review(Named):
    """Reviews of a State in a cycle."""

    record = records.Review

    states = models.JSONField()
    cycle = models.IntegerField()
    session = models.IntegerField(null=True)
    reviewed_on = models.TextField(null=True)
    adopted_on = models.TextField(null=True)
    decision = models.TextField(null=True)
    troika = models.JSONField()
    answer_due = models.TextField(null=True)
    documents = models.JSONField()


class Recommendation(Named):
    """Recommendations, one row a text."""

    record = records.Recommendation

    document = models.TextField(db_index=True)
    number = models.TextField()
    text = models.TextField()
    text_as_read = models.TextField(null=True)
    state = models.TextField(db_index=True)
    addressees = models.JSONField()
    cycle = models.IntegerField(null=True)
    session = models.IntegerField(null=True)
    recommenders = models.JSONField()
    recommenders_as_printed = models.JSONField()
    position = models.TextField(null=True)
    page = models.IntegerField()
    mechanism = models.TextField()


class Response(Named):
    """Answers to recommendations: the ledger."""

    record = records.Response

    recommendation = models.TextField(null=True, db_index=True)
    clause = models.TextField(null=True)
    position = models.TextField(null=True)
    formula = models.TextField(null=True)
    claim = models.TextField(null=True)
    comment = models.TextField(null=True)
    see = models.JSONField()
    basis = models.TextField()
    stage = models.TextField()
    document = models.TextField(db_index=True)
    number = models.TextField(null=True)
    said_on = models.TextField(null=True)
    public_on = models.TextField(null=True)


class Corrigendum(Named):
    """What corrigenda change. The row of a recommendation is as they correct it, that of a passage as printed."""

    record = records.Corrigendum

    document = models.TextField(db_index=True)
    number = models.TextField()
    page = models.IntegerField()
    recommendation = models.TextField(null=True, db_index=True)
    field = models.TextField()
    printed = models.TextField()
    corrected = models.TextField()
    recommenders_as_printed = models.JSONField()
    recommenders_as_corrected = models.JSONField()
    deleted = models.JSONField(null=True)
    words = models.TextField()


class Pledge(Named):
    """Voluntary commitments."""

    record = records.Pledge

    document = models.TextField(db_index=True)
    number = models.TextField()
    text = models.TextField()
    state = models.TextField(db_index=True)


class Total(Row):
    """Figures that somebody states."""

    record = records.Total

    document = models.TextField(db_index=True)
    number = models.TextField(null=True)
    state = models.TextField(null=True)
    said_by = models.TextField()
    what = models.TextField()
    unit = models.TextField()
    value = models.BigIntegerField()


class Label(Row, Judged):
    """Terms given to recommendations, by coders, models and persons."""

    record = records.Label

    of = models.TextField()
    scheme = models.TextField()
    term = models.TextField()
    score = models.FloatField(null=True)
    basis = models.JSONField()
    by = models.TextField()

    class Meta(Row.Meta):
        """Asked for by what they were given to, and by term."""

        indexes: ClassVar = [
            models.Index(fields=["of", "scheme", "term"], name="label_of_recommendation"),
            models.Index(fields=["scheme", "term"], name="label_by_term"),
        ]


class Echo(Row, Judged):
    """The same ask in another review."""

    record = records.Echo

    later = models.TextField(db_index=True)
    earlier = models.TextField(db_index=True)
    relation = models.TextField()
    score = models.FloatField()
    why = models.JSONField()
