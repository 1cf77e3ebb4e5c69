"""Reading stays cheap: it makes no more calls a line than so many.

How fast it is, `python -m benchmarks --reading` measures beside the raw text. Calls of functions are counted here:
their number is the same on an idle and on a busy machine, and whatever is done for every line shows in it.
"""

import subprocess
import sys
from cProfile import Profile
from pathlib import Path

import pytest

from followthrough.pipeline.file import lines_of_file
from followthrough.read.file import read_content
from followthrough.sample.documents import report
from followthrough.sample.write import working_group_report_pdf

MOST = 166
"""Calls for a line: a fiftieth more than as this was written."""
MOST_PATTERNS = 320
"""Patterns that are compiled before the first report is read: an eighth more than as this was written."""

_COUNTING = """
import re._compiler, sys
from followthrough.pipeline.file import lines_of_file
compiled, compile_one = [], re._compiler.compile
re._compiler.compile = lambda *given: compiled.append(given) or compile_one(*given)
list(lines_of_file({"path": sys.argv[1]}))
print(len(compiled))
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of 268 recommendations."""
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    path.write_bytes(working_group_report_pdf(report(2014)))
    return path


def _calls(file: Path) -> int:
    """Count the calls of functions, Python's own included, that it takes to read a file into records."""
    profile = Profile()
    profile.runcall(list, lines_of_file({"path": str(file)}))
    return sum(entry.callcount for entry in profile.getstats())


def test_reading_makes_no_more_than_so_many_calls_a_line(file: Path) -> None:
    lines = len(list(read_content(file.read_bytes(), file.name).blocks))
    _calls(file)  # what is done once a process is done then
    calls = _calls(file) / lines
    print(f"{calls:.1f} calls a line, {lines} lines")
    assert calls < MOST


def test_the_first_report_needs_no_more_than_so_many_patterns(file: Path) -> None:
    counted = subprocess.run([sys.executable, "-c", _COUNTING, str(file)], check=True, capture_output=True, text=True)
    print(f"{counted.stdout.strip()} patterns")
    assert 0 < int(counted.stdout) < MOST_PATTERNS
