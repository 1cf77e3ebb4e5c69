"""One table for each type of record, its columns named as the record's fields; and what is derived from them.

A field `id` of a record is the column `record_id`, since several sources may hold a record of the same id: the
report, a matrix that repeats it, an export. A row belongs to the source that it was read from; when that source is
read again, its rows are replaced as one. `shown` is true for the one row of an id that the site shows; of the
recommendations of a review, those of one list are shown (`restated`), of figures the one row of a series and day.
"""

from followthrough.site.store.models.derived import (
    Counted,
    DocumentOfState,
    EventOfState,
    Held,
    OfState,
    Recommending,
    Restated,
    ReviewOfState,
)
from followthrough.site.store.models.documents import Document, Passage
from followthrough.site.store.models.doubts import Problem, Run
from followthrough.site.store.models.follow_up import Assessment, Coverage, Event, Finding, Observation, Statement
from followthrough.site.store.models.reviews import (
    Corrigendum,
    Echo,
    Label,
    Pledge,
    Recommendation,
    Response,
    Review,
    Total,
)
from followthrough.site.store.models.rows import Judged, Named, Row
from followthrough.site.store.models.sources import Due, Edition, Source, Uncounted, Unlisted

__all__ = [
    "Assessment",
    "Corrigendum",
    "Counted",
    "Coverage",
    "Document",
    "DocumentOfState",
    "Due",
    "Echo",
    "Edition",
    "Event",
    "EventOfState",
    "Finding",
    "Held",
    "Judged",
    "Label",
    "Named",
    "Observation",
    "OfState",
    "Passage",
    "Pledge",
    "Problem",
    "Recommendation",
    "Recommending",
    "Response",
    "Restated",
    "Review",
    "ReviewOfState",
    "Row",
    "Run",
    "Source",
    "Statement",
    "Total",
    "Uncounted",
    "Unlisted",
]
