"""The documents of a review say the same, byte for byte, in whatever order their files are named."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.child.process import Child
from followthrough.pipeline import run
from followthrough.pipeline.file import lines_of_file
from followthrough.pipeline.stopping import Stopping
from followthrough.sample.write import (
    Addendum,
    Answer,
    Answers,
    Change,
    addendum_docx,
    corrigendum_docx,
    working_group_report_docx,
)
from tests.core.test_sample_corrigenda import REPORT, a_corrigendum
from tests.core.written import STATE, SYMBOL


class Here(Executor):
    """Does at once what it is given, in this process."""

    def submit(self, do: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(do(*given, **named))
        return done


class InThisProcess(Child):
    """Reads files of which it is known that they do no harm, each once with the same recommendations to answer."""

    lines: ClassVar[dict[tuple[str, bytes, bool], list[bytes]]] = {}

    def run(self, request: dict[str, Any], into: BinaryIO, *, cpu_seconds: int | None = None) -> None:
        context = Path(request["answers_to"]).read_bytes() if "answers_to" in request else b"none"
        read = Path(request["path"]).stem, context, request["passages"]
        if read not in self.lines:
            self.lines[read] = [f"{line}\n".encode() for line in lines_of_file(request)]
        into.writelines(self.lines[read])


ANSWERED = Addendum(
    symbol=f"{SYMBOL}/Add.1",
    state=STATE,
    date="1 September 2014",
    opening=("We answer here.",),
    parts=(
        Answers(
            style="list",
            answers=(
                Answer(numbers=("11.1",), position="noted"),
                Answer(numbers=("11.2", "12.3"), position="supported"),
            ),
        ),
    ),
)


def of_the_addendum(words: str, nth: int) -> bytes:
    corrigendum = a_corrigendum(Change(place="Paragraph 2", lines=(words,)), nth=nth)
    return corrigendum_docx(replace(corrigendum, symbol=f"{SYMBOL}/Add.1/Corr.{nth}"))


FILES = {
    "report": working_group_report_docx(REPORT),
    "revision": working_group_report_docx(replace(REPORT, symbol=f"{SYMBOL}/Rev.1")),
    "first": corrigendum_docx(
        a_corrigendum(
            Change(place="Delete paragraph 11.1 and renumber the subsequent paragraphs accordingly", lines=()),
            Change(place="After paragraph 12.1 insert a new paragraph 12.2", lines=("Mend every road (Mali);",)),
            Change(place="Paragraph 12.1", lines=("For rivers read lakes",)),
        )
    ),
    "second": corrigendum_docx(
        a_corrigendum(
            Change(place="Paragraph 12.1", lines=("For lakes read seas",)),
            Change(place="Paragraph 12.2", lines=("For Mali read Chad and Mali", "Renumber as 12.3")),
            nth=2,
        )
    ),
    "addendum": addendum_docx(ANSWERED),
    "of_addendum": of_the_addendum("For noted read accepted", 1),
    "again_of_addendum": of_the_addendum("For accepted read partially accepted", 2),
}


@pytest.mark.parametrize(
    "of_review",
    [
        ("report", "first", "second", "addendum", "of_addendum", "again_of_addendum"),
        ("report", "revision", "first", "addendum", "of_addendum"),
    ],
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_review_says_the_same_in_every_order_of_its_files(
    of_review: Sequence[str], data: st.DataObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "Child", InThisProcess)
    files = [tmp_path / f"{name}.docx" for name in of_review]
    for file in files:
        file.write_bytes(FILES[file.stem])
    assert read(data.draw(st.permutations(files))) == read(files)


def read(files: Sequence[Path]) -> dict[str, bytes]:
    outcomes = run.as_corrected(run.read_files(files, executor=Here()), len(files), Stopping())
    return {outcome.source.stem: outcome.lines.read_bytes() for outcome in outcomes}
