"""Where the site keeps its things, by what the environment says."""

from pathlib import Path

import pytest

from followthrough.errors import InputError, MissingPartError
from followthrough.site.places import database_from

ADDRESS = "postgresql://maria:a%20word@example.org:5433/record"


def test_a_database_is_a_file_of_the_data_folder_unless_an_address_names_a_server(tmp_path: Path) -> None:
    assert database_from("", tmp_path)["NAME"] == tmp_path / "followthrough.sqlite3"
    server = database_from(ADDRESS, tmp_path)
    assert [server[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "record", "maria", "a word", "example.org", "5433"
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["mysql://localhost/record", "postgresql://localhost", "record"])
def test_an_address_that_names_none_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(InputError, match=r"postgresql://user:password@host:5432/name"):
        database_from(address, tmp_path)


def test_what_postgresql_needs_is_named_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.errors.find_spec", lambda _: None)
    with pytest.raises(MissingPartError, match=r"followthrough\[postgresql\]"):
        database_from(ADDRESS, tmp_path)
