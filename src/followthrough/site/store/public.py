"""What visitors may see of what people said."""

from django.db.models import QuerySet

from followthrough.site.store import models

PRESS = ("press",)


def statements() -> QuerySet[models.Statement]:
    """Give the statements that are public.

    A named person's words that a machine found in the press are public only after a person has checked them. What
    stands in documents of the United Nations or of States is public as it is, and so is a paraphrase in our own
    words, which says that it is one.
    """
    press = models.Document.objects.filter(kind__in=PRESS).values("record_id")
    rows = models.Statement.objects.filter(shown=True)
    return rows.exclude(document__in=press) | rows.filter(kind="paraphrase")
