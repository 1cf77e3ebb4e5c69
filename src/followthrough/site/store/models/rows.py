"""What the tables of several types of record have in common."""

from typing import ClassVar

from django.db import models

from followthrough.site.store.models.sources import Source


class Row(models.Model):
    """What every table has beside the fields of its record: the source, and the place in the source's order."""

    record: ClassVar[type]

    row = models.BigAutoField(primary_key=True)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    place = models.IntegerField()

    class Meta:
        """No table of its own."""

        abstract = True
        ordering = ("source_id", "place")


class Named(Row):
    """A row whose record has an id of its own."""

    record_id = models.TextField(db_index=True)
    shown = models.BooleanField(default=True)

    class Meta(Row.Meta):
        """No table of its own; an id stands once in a source."""

        abstract = True
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "record_id"], name="%(class)s_once")]


class Judged(models.Model):
    """A row that says what a person or a check told of others, from a day on (`since`) to the day before `until`.

    Both are null for what models and coders say, which holds whenever that is public of which they say it.
    """

    since = models.TextField(null=True)
    until = models.TextField(null=True)

    class Meta:
        """No table of its own."""

        abstract = True
