"""The executed document says what the shipped sample gives; `script/founding_case.py` writes it anew."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent


def test_the_founding_case_is_told_as_the_sample_tells_it() -> None:
    command = [sys.executable, str(PROJECT / "script" / "founding_case.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
