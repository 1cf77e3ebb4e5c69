"""The tables of `records.documents`: documents and their paragraphs."""

from django.db import models

from followthrough import records
from followthrough.site.store.models.rows import Named, Row


class Document(Named):
    """Documents, as they describe themselves."""

    record = records.Document

    symbol = models.TextField(null=True, db_index=True)
    kind = models.TextField(db_index=True)
    states = models.JSONField()
    session = models.IntegerField(null=True)
    cycle = models.IntegerField(null=True)
    language = models.TextField()
    published = models.TextField(null=True, db_index=True)
    title = models.TextField()
    pages = models.IntegerField()
    sha256 = models.TextField()
    source_url = models.TextField(null=True)
    corrects = models.TextField(null=True)
    supersedes = models.TextField(null=True)


class Passage(Row):
    """Paragraphs of documents."""

    record = records.Passage

    document = models.TextField(db_index=True)
    number = models.TextField(null=True)
    page = models.IntegerField()
    heading = models.JSONField()
    text = models.TextField()
    footnotes = models.JSONField()
