"""One list of each review is shown: what others state of it gives way to the report and stands beside it.

Where the report was read, rows of exports and matrices that are not among its ids are further statements of the same
recommendations, not further recommendations. Where it was not, the list with the documents' own numbers is shown,
unless it has less than half of the texts of the longest other one. What gives way stays in the database; its labels
and answers are told of the shown recommendation that it states, where it can be tied to one. A draft report gives way
to the final one in the same manner, and a report to its revision (`Rev.1`), and nothing is told of what it said: the
later report says it. What a corrigendum deletes is not shown, and stays in the database too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from followthrough.records import Label, Record, Response, Total
from followthrough.records.ids import superseded
from followthrough.site.store import models
from followthrough.site.store.corrected import deleted
from followthrough.site.store.mapping import records_in
from followthrough.site.store.models import Restated
from followthrough.site.store.tying import Text, tied

REPEATING = ("export", "matrix")
"""Kinds of sources that state what stands in a report of the Working Group."""
DRAFT, FINAL = "draft_report", "working_group_report"
UPR_INFO = "UPR Info"
CHUNK = 500
_COLUMNS = ("record_id", "row", "shown", "document", "cycle", "mechanism", "number", "source_id", "source__kind",
            "source__document_id")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """A row that states a recommendation, and what tells of which list it is."""

    id: str
    row: int
    shown: bool
    document: str
    cycle: int | None
    mechanism: str
    number: str
    source: int
    kind: str
    source_document: str | None

    @property
    def repeats(self) -> bool:
        """Say whether somebody else states what a report holds."""
        return self.mechanism == "upr" and self.kind in REPEATING

    @property
    def names_report(self) -> bool:
        """Say whether it names the report."""
        return self.document != self.source_document

    @property
    def list(self) -> int | None:
        """Give the list that it is of: null for what has the document's own numbers, else its source."""
        return None if self.names_report and not self.number.startswith("upr-info.") else self.source


def restate(state: str) -> tuple[set[str], list[Record]]:
    """Show of the recommendations to a State those of one list of each review.

    Gives the ids of which another row is shown now, or none, and what others state of those that are shown: their
    labels, answers and numbers.
    """
    every = _rows(state)
    gone = deleted() if every else {}
    rows = [one for one in every if one.id not in gone]
    aside = _giving_way(rows)
    best = {one.id: one.row for one in rows if one.row not in aside}
    changed = {one for one in every if (best.get(one.id) == one.row) is not one.shown}
    for shown in (True, False):
        _show([one.row for one in changed if one.shown is not shown], shown=shown)
    beside = [one for one in rows if one.id not in best]
    ties = _ties([one for one in rows if best.get(one.id) == one.row], beside) if beside else {}
    Restated.objects.filter(state=state).delete()
    identities = dict.fromkeys(one.id for one in beside)
    Restated.objects.bulk_create(Restated(recommendation=i, state=state, shown=ties.get(i)) for i in identities)
    of_reports = {one.id for one in beside if not one.repeats}
    told = {stated: shown for stated, shown in ties.items() if stated not in of_reports}
    return {one.id for one in changed}, [*_counted(rows, best, state), *_told(told)]


def _rows(state: str) -> list[Listed]:
    """Give the rows of a State and those of the same ids that name another or none; what is shown comes last."""
    table = models.Recommendation.objects
    found = list(table.filter(state=state).values_list(*_COLUMNS, "source__rank"))
    for chunk in _chunks(list(dict.fromkeys(values[0] for values in found))):
        found += table.filter(record_id__in=chunk).exclude(state=state).values_list(*_COLUMNS, "source__rank")
    return [Listed(*values[:-1]) for values in sorted(found, key=lambda values: (values[-1], values[1]))]


def _show(rows: Sequence[int], *, shown: bool) -> None:
    for start in range(0, len(rows), CHUNK):
        models.Recommendation.objects.filter(row__in=rows[start : start + CHUNK]).update(shown=shown)


def _giving_way(rows: Sequence[Listed]) -> set[int]:
    """Give the rows that state again what the shown list of their review states."""
    read = [one for one in rows if one.mechanism == "upr" and not one.repeats]
    former = _former(read)
    ids, documents = {one.id for one in read if one.row not in former}, {one.document for one in read}
    cycles = {one.cycle for one in read} - {None}
    others = [one for one in rows if one.repeats]
    aside = former | {
        one.row
        for one in others
        if one.id not in ids and (one.document in documents or (not one.names_report and one.cycle in cycles))
    }
    unread: dict[object, dict[int | None, list[Listed]]] = defaultdict(lambda: defaultdict(list))
    for one in others:
        if one.row not in aside and one.id not in ids:
            unread[one.cycle or one.document][one.list].append(one)
    for lists in unread.values():
        chosen = _chosen(lists)
        aside.update(one.row for name, of_list in lists.items() if name != chosen for one in of_list)
    return aside


def _former(read: Sequence[Listed]) -> set[int]:
    """Give the rows of drafts of reviews of which the final report was read, and of reports that were revised."""
    final = {one.cycle for one in read if one.kind == FINAL} - {None}
    revised = superseded(one.document for one in read)
    return {one.row for one in read if (one.kind == DRAFT and one.cycle in final) or one.document in revised}


def _chosen(lists: dict[int | None, list[Listed]]) -> int | None:
    sizes = {name: len({one.id for one in of_list}) for name, of_list in lists.items()}
    longest = max(sizes, key=lambda name: (sizes[name], name or 0))
    return None if 2 * sizes.get(None, 0) >= sizes[longest] else longest


def _ties(shown: Sequence[Listed], beside: Sequence[Listed]) -> dict[str, str]:
    """Give for what others state, by id, the shown recommendation that it states."""
    texts = _texts([*shown, *beside])
    ties: dict[str, str] = {}
    for one in beside:
        near = (r for r in shown if r.document == one.document or (one.cycle and r.cycle == one.cycle))
        found = tied(texts[one.row], [texts[r.row] for r in near])
        if found:
            ties[one.id] = found
    return ties


def _texts(listed: Sequence[Listed]) -> dict[int, Text]:
    found: dict[int, Text] = {}
    rows = [one.row for one in listed]
    for start in range(0, len(rows), CHUNK):
        some = models.Recommendation.objects.filter(row__in=rows[start : start + CHUNK])
        for row, identity, number, words, recommenders in some.values_list(
            "row", "record_id", "number", "text", "recommenders"
        ):
            found[row] = Text(identity, number, words, frozenset(recommenders))
    return found


def _counted(rows: Sequence[Listed], best: dict[str, int], state: str) -> Iterator[Total]:
    """Give how many recommendations each export states of a review of which another list is shown."""
    documents = {one.cycle: one.document for one in rows if best.get(one.id) == one.row and one.mechanism == "upr"}
    exported = sorted((one for one in rows if one.repeats and one.kind == "export"), key=_export)
    for (source, cycle), listed in groupby(exported, _export):
        own = list(listed)
        if cycle in documents and any(best.get(one.id) != one.row for one in own):
            yield _total(source, own, documents[cycle], state)


def _export(one: Listed) -> tuple[int, int]:
    return one.source, one.cycle or 0


def _total(source: int, own: Sequence[Listed], document: str, state: str) -> Total:
    by = models.Label.objects.filter(source=source).order_by("row").values_list("by", flat=True).first() or "export"
    if by == UPR_INFO:
        value = sum(max(1, len(text.recommenders)) for text in _texts(own).values())
        return Total(document=document, state=state, said_by=by, what="received", unit="text_state", value=value)
    return Total(document=document, state=state, said_by=by, what="received", value=len({one.number for one in own}))


def _told(ties: dict[str, str]) -> Iterator[Record]:
    """Give what others say of recommendations, said of those that are shown."""
    for chunk in _chunks(list(ties)):
        for label in records_in(models.Label.objects.filter(of__in=chunk, source__kind="export").order_by("row")):
            if isinstance(label, Label):
                yield replace(label, of=ties[label.of])
        for answer in records_in(models.Response.objects.filter(recommendation__in=chunk).order_by("row")):
            if isinstance(answer, Response) and answer.recommendation:
                yield _said_of(ties[answer.recommendation], answer)


def _said_of(shown: str, answer: Response) -> Response:
    """Say an answer of the shown recommendation; its id keeps the number that it had, since several may be tied."""
    number, _, by = answer.id.rpartition("#")[2].rpartition("~")
    return replace(answer, id=f"{shown}~{number}~{by}", recommendation=shown)


def _chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
