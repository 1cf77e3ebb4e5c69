"""What is derived from the records, so that it is found by an index: it is written with them and never read in."""

from typing import ClassVar

from django.db import models

from followthrough.site.store.models.documents import Document
from followthrough.site.store.models.follow_up import Event
from followthrough.site.store.models.reviews import Recommendation, Review


class Recommending(models.Model):
    """Derived: one row for each recommending State of each recommendation, UPR Info's unit of counting."""

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="recommending")
    state = models.TextField(db_index=True)
    order = models.IntegerField()


class Restated(models.Model):
    """Derived: a recommendation that another list than the shown one of its review states.

    `shown` is the id of the recommendation that it states; null where it could be tied to none.
    """

    recommendation = models.TextField(db_index=True)
    state = models.TextField(db_index=True)
    shown = models.TextField(null=True, db_index=True)


class OfState(models.Model):
    """Derived: one row for each State that a record is about, so that what is about a State is found by an index."""

    state = models.TextField(db_index=True)

    class Meta:
        """No table of its own."""

        abstract = True


class DocumentOfState(OfState):
    """The States that a document is about."""

    row = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="of_states")


class ReviewOfState(OfState):
    """The States under review."""

    row = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="of_states")


class EventOfState(OfState):
    """The States that an event is about."""

    row = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="of_states")


class Held(models.Model):
    """Derived: the interval in which a position on a recommendation held, by one of the two clocks.

    `since` is null where the answer has no date, `until` is null while it holds. The interval ends on the day before
    `until`.
    """

    recommendation = models.TextField()
    clock = models.TextField()
    position = models.TextField()
    since = models.TextField(null=True)
    until = models.TextField(null=True)

    class Meta:
        """Asked for by recommendation; a recommendation has few intervals, so that the day needs no index."""

        indexes: ClassVar = [models.Index(fields=["recommendation", "clock", "until"], name="held_on_recommendation")]


class Counted(models.Model):
    """Derived: the texts of a State by the values of something, as changes of their number by day and position.

    `changes` has for each value a list of [day, position, number]; the day is empty for what has no date.
    """

    state = models.TextField()
    by = models.TextField()
    changes = models.JSONField()

    class Meta:
        """One row of each State and what is counted by."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["by", "state"], name="counted_once")]
