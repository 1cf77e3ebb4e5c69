"""Where records were read from, and the States of which something must be done anew."""

from django.db import models


class Source(models.Model):
    """A file or stream that records were read from, known by the hash of its content.

    What follows from the records of a State is kept apart in sources of its own, of kind `derived`, one for each
    State and step. `digest` is the hash of the records that a source holds; `path` is where the file was read.
    """

    sha256 = models.TextField(unique=True)
    digest = models.TextField(default="")
    path = models.TextField(default="")
    name = models.TextField()
    document_id = models.TextField(null=True, db_index=True)
    kind = models.TextField(default="other")
    rank = models.IntegerField(default=0)
    counts = models.JSONField(default=dict)
    versions = models.JSONField(default=dict)

    @property
    def content(self) -> str:
        """Give what stands for the source in the edition of the record; empty where it holds nothing yet."""
        return f"{self.sha256} {self.digest}" if self.digest else ""


class Edition(models.Model):
    """The one row that says which state the whole record is in; see `store.edition`."""

    total = models.TextField(default="")


class Due(models.Model):
    """A State of which something changed, so that what follows from its records must be derived anew."""

    state = models.TextField(unique=True)


class Unlisted(models.Model):
    """A State of whose reviews the list that is shown must be chosen anew; see `store.restated`."""

    state = models.TextField(unique=True)


class Uncounted(models.Model):
    """A State under review whose texts must be counted anew; see `store.counted`."""

    state = models.TextField(unique=True)
