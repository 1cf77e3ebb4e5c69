"""What editors correct on the site can be learnt from: the record's export is what `train --corrections` reads."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.contrib.auth.models import User

from followthrough.cli.export import command
from followthrough.errors import ModelError
from followthrough.label.coded import corrected_rows
from followthrough.label.labels import name_of
from followthrough.label.model import NAME, model_in_use, read_model, write_model
from followthrough.label.published import published
from followthrough.label.training import train
from followthrough.site.adding import complete
from followthrough.site.search.building import build
from followthrough.site.store import models
from followthrough.site.store.decisions import recording
from followthrough.site.store.public import terms
from tests.core.label_samples import coded_world
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


def test_a_model_of_ones_own_labels_the_record_and_corrections_stay_beside_it(
    maria: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.HOME = tmp_path
    recording.label(maria, FIRST, "issue", "Women's rights", given=True, reason="the text says so")
    build(tmp_path)
    file = tmp_path / "record.jsonl"
    CliRunner().invoke(command, ["--format", "jsonl", "--out", str(file)], catch_exceptions=False)
    own = tmp_path / "own"
    own.mkdir()
    write_model(own / NAME, train([*coded_world(), *corrected_rows(file)]))
    monkeypatch.setenv("FOLLOWTHROUGH_LABELS", str(own))
    complete()
    given = {label.by for label in models.Label.objects.filter(of=FIRST)}
    assert given >= {name_of(read_model(own / NAME)), f"person:{maria.get_full_name()}"}
    assert "Women's rights" in terms([FIRST])[FIRST]["issue"]


def test_a_folder_without_a_model_is_an_error_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_LABELS", str(tmp_path / "nowhere"))
    with pytest.raises(ModelError, match="cannot be read"):
        model_in_use()
    with pytest.raises(ModelError, match="card"):
        published()
