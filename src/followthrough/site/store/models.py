"""One table for each type of record, its columns named as the record's fields; and what is derived from them.

A field `id` of a record is the column `record_id`, since several sources may hold a record of the same id: the
report, a matrix that repeats it, an export. A row belongs to the source that it was read from; when that source is
read again, its rows are replaced as one. `shown` is true for the one row of an id that the site shows; of the
recommendations of a review, those of one list are shown (`restated`), of figures the one row of a series and day.
"""

from typing import ClassVar

from django.db import models

from followthrough import records


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


class Due(models.Model):
    """A State of which something changed, so that what follows from its records must be derived anew."""

    state = models.TextField(unique=True)


class Unlisted(models.Model):
    """A State of whose reviews the list that is shown must be chosen anew; see `store.restated`."""

    state = models.TextField(unique=True)


class Uncounted(models.Model):
    """A State under review whose texts must be counted anew; see `store.counted`."""

    state = models.TextField(unique=True)


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


class Edition(models.Model):
    """The one row that says which state the whole record is in; see `store.edition`."""

    total = models.TextField(default="")


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
