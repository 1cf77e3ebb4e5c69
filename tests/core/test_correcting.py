"""What corrigenda change is written into the lines of reports before these are printed; nothing waits for more."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from followthrough.pipeline.correcting import Corrigenda
from followthrough.pipeline.run import Outcome, as_corrected
from followthrough.pipeline.stopping import Stopping
from followthrough.records import Corrigendum, Record
from followthrough.records.lines import from_line, to_line
from tests.core.record_samples import REPORT, recommendation

PRINTED = recommendation(text="Plant oaks")
CHANGE = Corrigendum(
    id=f"{REPORT}/Corr.1#5.1~1",
    document=f"{REPORT}/Corr.1",
    number="5.1",
    recommendation=PRINTED.id,
    field="text",
    printed="Plant oaks",
    corrected="Plant elms",
    words="For oaks read elms",
)


def an_outcome(folder: Path, kind: str, *records: Record) -> Outcome:
    lines = folder / f"{kind}.jsonl"
    lines.write_text("".join(f"{to_line(record)}\n" for record in records), encoding="utf-8", newline="\n")
    return Outcome(folder / kind, lines, {"kind": kind}, read=True)


def test_a_report_is_rewritten_line_by_line_whatever_its_words_hold(tmp_path: Path) -> None:
    parted = replace(PRINTED, id=f"{REPORT}#5.2", text="Plant oaks\u2028and limes\x85here")
    report = an_outcome(tmp_path, "working_group_report", PRINTED, parted)
    said = Corrigenda()
    said.remember(an_outcome(tmp_path, "corrigendum", CHANGE).lines)
    said.rewrite(report.lines)
    with report.lines.open(encoding="utf-8", newline="\n") as lines:
        assert [from_line(line) for line in lines] == [replace(PRINTED, text="Plant elms"), parted]
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".jsonl"] == []


def test_reports_wait_for_the_last_corrigendum_and_what_answers_them_waits_for_nothing(tmp_path: Path) -> None:
    report = an_outcome(tmp_path, "working_group_report", PRINTED)
    corrigendum = an_outcome(tmp_path, "corrigendum", CHANGE)
    answering = [replace(an_outcome(tmp_path, "addendum"), source=tmp_path / name) for name in ("first", "second")]
    asked: list[Outcome] = []

    def outcomes() -> Generator[Outcome]:
        for outcome in (report, corrigendum, *answering):
            asked.append(outcome)
            yield outcome

    given = as_corrected(outcomes(), 4, Stopping())
    assert next(given) is report
    assert asked == [report, corrigendum, answering[0]]
    assert "Plant elms" in report.lines.read_text(encoding="utf-8")
    assert [next(given) for _ in range(3)] == [corrigendum, *answering]
