"""The page on issues and kinds of action shows what is counted in the coded rows."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_every_table_of_the_page_is_as_counted(reference: Path) -> None:
    command = [sys.executable, str(PROJECT / "script" / "codings.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (reference / "data" / "upr_info").is_dir()
