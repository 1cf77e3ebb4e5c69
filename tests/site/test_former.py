"""A file added again with other content takes the place of what it held, where it still speaks of all that."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from followthrough.cli.storing import stored
from followthrough.records import Label, Record
from followthrough.records.lines import to_line
from followthrough.site.adding import Added, add
from followthrough.site.store import models
from followthrough.site.store.counted import count_all, counted
from followthrough.site.store.edition import edition
from followthrough.site.store.public import published
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.test_following import review

pytestmark = pytest.mark.django_db

OTHER = "A/HRC/27/99"
LABELS = [Label(of=f"{REPORT}#5.1", scheme="issue", term=term, by="me") for term in ("Torture", "Detention")]


def added(file: Path, records: Sequence[Record]) -> Added:
    file.write_text("".join(f"{to_line(record)}\n" for record in records), encoding="utf-8")
    (one,) = add([file], workers=1)
    return one


def shown() -> list[str]:
    return sorted(published(models.Recommendation).values_list("record_id", flat=True))


def test_what_a_changed_file_holds_no_more_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "record.jsonl"
    report = review(REPORT, 2, "2014-07-02", "Ratify", "Open shelters")
    assert added(file, report).message == ""
    assert added(file, report[:-1]).message == "in place of what this file held before"
    assert shown() == [f"{REPORT}#5.1"]
    count_all()
    assert [n for *_, n in counted("cycle")] == [1]
    assert models.Source.objects.exclude(kind="derived").count() == 1
    back = added(file, report)
    assert (back.new, shown()) == (True, [f"{REPORT}#5.1", f"{REPORT}#5.2"])


def test_the_edition_is_that_of_the_new_content_alone(tmp_path: Path) -> None:
    report = review(REPORT, 2, "2014-07-02", "Ratify", "Open shelters")
    added(tmp_path / "record.jsonl", report)
    added(tmp_path / "record.jsonl", report[:-1])
    changed = edition()
    models.Source.objects.all().delete()
    models.Edition.objects.all().delete()
    added(tmp_path / "record.jsonl", report[:-1])
    assert edition() == changed


def test_an_answer_that_a_changed_file_holds_no_more_stays_in_the_ledger_with_a_doubt(tmp_path: Path) -> None:
    report = [*review(REPORT, 2, "2014-07-02", "Ratify"), answer("5.1", "supported", public_on="2014-09-12")]
    for records in (report, report[:-1], [*report[:-1], *LABELS]):
        added(tmp_path / "record.jsonl", [*records, *review(f"{REPORT}/Add.1", 2, "2014-09-12")])
    assert published(models.Response).count() == 1
    assert models.Problem.objects.filter(kind="answer_not_found_again").count() == 1
    assert models.Source.objects.filter(kind="kept").count() == 1


def test_a_file_of_labels_alone_is_replaced_too(tmp_path: Path) -> None:
    added(tmp_path / "labels.jsonl", LABELS)
    added(tmp_path / "labels.jsonl", LABELS[:1])
    assert models.Label.objects.count() == 1


def test_what_a_file_brought_of_another_document_stays_and_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "download.jsonl"
    added(file, review(OTHER, 2, "2014-07-02", "Ratify"))
    told = added(file, review(REPORT, 2, "2014-07-02", "Open shelters"))
    assert told.message.startswith(f"what this file held before stays: it spoke of {OTHER},")
    assert shown() == [f"{OTHER}#5.1", f"{REPORT}#5.1"]
    file.write_text(to_line(recommendation("9", id="A/HRC/1/1#9", document="A/HRC/1/1")) + "\n", encoding="utf-8")
    stored([file], 1)
    assert f"1 recommendation (what this file held before stays: it spoke of {REPORT}" in capsys.readouterr().out
