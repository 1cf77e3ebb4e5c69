"""The table of follow-up for a spreadsheet: recommendation, its answer, its plan, how far it is."""

import io
from collections.abc import Iterator
from itertools import islice

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from followthrough.export.write import no_formula
from followthrough.site.store import models
from followthrough.site.store.decisions.follow_up import plan_of
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.public import terms
from followthrough.terms import states

HEADINGS = (
    _("Recommendation"),
    _("Paragraph"),
    _("Recommending States"),
    _("Position"),
    _("Themes"),
    _("Affected persons"),
    _("Sustainable Development Goals"),
    _("Group"),
    _("Body in charge"),
    _("Planned action"),
    _("Due"),
    _("Status"),
    _("Comment"),
)
WIDTHS = (70, 22, 24, 16, 30, 24, 24, 20, 24, 40, 12, 18, 40)
"""Of the columns of a workbook, in characters."""
CHUNK = 500


def table_rows(recommendations: QuerySet[models.Recommendation]) -> Iterator[list[str]]:
    """Give a row for each recommendation, in the order of `HEADINGS`."""
    rows = recommendations.iterator(CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        ids = [row.record_id for row in chunk]
        plans, positions, labels = plan_of(ids), positions_of(ids), terms(ids)
        for row in chunk:
            about, plan = labels.get(row.record_id, {}), plans[row.record_id]
            yield [
                no_formula(row.text),
                row.record_id,
                "; ".join(states.state(code).name for code in row.recommenders),
                positions.get(row.record_id, row.position or ""),
                *("; ".join(sorted(about.get(scheme, ()))) for scheme in ("issue", "group", "sdg")),
                *map(no_formula, (plan.group, plan.body, plan.action, plan.due, plan.status, plan.comment)),
            ]


def workbook(recommendations: QuerySet[models.Recommendation]) -> bytes:
    """Give the same table as a workbook whose long texts are wrapped and whose columns can be filtered."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        head, wrapped = (
            book.add_format({"bold": bold, "text_wrap": True, "valign": "top"}) for bold in (True, False)
        )
        for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, str(heading), head)
        number = 0
        for number, row in enumerate(table_rows(recommendations), 1):
            for column, value in enumerate(row):
                sheet.write_string(number, column, value, wrapped)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, number), len(HEADINGS) - 1)
    return file.getvalue()
