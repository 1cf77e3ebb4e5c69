"""What people said of labels, as JSON lines: `followthrough train --corrections` learns from them."""

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, StreamingHttpResponse

from followthrough.records.lines import to_line
from followthrough.site.store import models
from followthrough.site.store.decisions.as_records import PERSON
from followthrough.site.store.mapping import to_record
from followthrough.site.store.public import holding_on


@login_required
def lines(request: HttpRequest) -> StreamingHttpResponse:
    """Give the recommendations that a person labelled, and all that persons said of them."""
    response = StreamingHttpResponse(_lines(), content_type="application/x-ndjson; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="corrections.jsonl"'
    return response


def _lines() -> Iterator[str]:
    labels = holding_on(models.Label.objects.filter(by__startswith=PERSON))
    asked = models.Recommendation.objects.filter(shown=True, record_id__in=labels.values("of"))
    for rows in (asked.order_by("record_id"), labels.order_by("of", "scheme", "term", "row")):
        for row in rows.iterator(500):
            yield to_line(to_record(row)) + "\n"
