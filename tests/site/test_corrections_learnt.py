"""What editors correct on the site can be learnt from: the record's export is what `train --corrections` reads."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.contrib.auth.models import User

from followthrough.cli.export import command
from followthrough.label.coded import corrected_rows
from followthrough.site.search.building import build
from followthrough.site.store.decisions import recording
from tests.core.record_samples import REPORT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

FIRST, SECOND = f"{REPORT}#5.1", f"{REPORT}#5.2"


def test_what_an_editor_gave_and_denied_comes_out_as_rows_to_train_on(
    maria: User, tmp_path: Path, settings: Any
) -> None:
    settings.HOME = tmp_path
    recording.label(maria, FIRST, "issue", "Women's rights", given=True, reason="the text says so")
    recording.label(maria, SECOND, "issue", "Treaty bodies", given=False, reason="none is named")
    recording.label(maria, SECOND, "action", "4", given=True, reason="no more than a general aim")
    build(tmp_path)
    file = tmp_path / "record.jsonl"
    done = CliRunner().invoke(command, ["--format", "jsonl", "--out", str(file)], catch_exceptions=False)
    assert done.exit_code == 0
    one, other = corrected_rows(file)
    assert (one.issues, one.action, one.denied, one.by) == (
        ("Women's rights",),
        "",
        frozenset(),
        f"person:{maria.get_full_name()}",
    )
    assert (other.issues, other.action, set(other.denied)) == ((), "4", {"Treaty bodies"})
