"""The model file: safe to load, refused when it is missing, damaged or of another version."""

from pathlib import Path

import numpy as np
import pytest

from followthrough.errors import ModelError
from followthrough.link import echoes
from followthrough.link.model import load, save, shipped
from tests.core.link_makers import two_reviews


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    save(shipped(), tmp_path / "echo.npz")
    return tmp_path / "echo.npz"


def changed(path: Path, **arrays: np.ndarray) -> Path:
    with np.load(path) as held:
        kept = {name: held[name] for name in held.files}
    np.savez_compressed(path, **(kept | arrays))
    return path


def test_what_is_written_is_read_back(copy: Path) -> None:
    assert np.allclose(load(copy).vectors, shipped().vectors)
    assert load(copy).vocabulary.tolist() == shipped().vocabulary.tolist()


def test_the_same_model_gives_the_same_bytes(copy: Path, tmp_path: Path) -> None:
    save(load(copy), tmp_path / "again.npz")
    save(load(copy), tmp_path / "once_more.npz")

    assert (tmp_path / "again.npz").read_bytes() == (tmp_path / "once_more.npz").read_bytes()


def test_it_is_small_enough_to_ship(copy: Path) -> None:
    assert copy.stat().st_size < 3_000_000


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"missing.*Install"):
        load(tmp_path / "none.npz")


@pytest.mark.parametrize("keep", [0, 10, 1000, 100_000])
def test_a_cut_model_is_refused(copy: Path, keep: int) -> None:
    copy.write_bytes(copy.read_bytes()[:keep])

    with pytest.raises(ModelError, match="damaged"):
        load(copy)


def test_a_model_that_would_run_code_is_refused(copy: Path) -> None:
    changed(copy, vocabulary=np.array([print], dtype=object))

    with pytest.raises(ModelError, match="damaged"):
        load(copy)


@pytest.mark.parametrize(
    "arrays",
    [
        {"same": np.zeros(3, np.float32)},
        {"mean": np.array([np.nan], np.float32)},
        {"vectors": np.zeros((2, 2), np.int8)},
        {"unknown": np.zeros(1, np.float32)},
    ],
)
def test_tables_that_do_not_fit_each_other_are_refused(copy: Path, arrays: dict[str, np.ndarray]) -> None:
    with pytest.raises(ModelError, match="damaged"):
        load(changed(copy, **arrays))


def test_another_version_is_refused(copy: Path) -> None:
    with pytest.raises(ModelError, match="another version"):
        load(changed(copy, version=np.array([99])))


@pytest.mark.parametrize(("table", "reason"), [("concepts", "concepts"), ("features", "features")])
def test_a_model_that_was_trained_for_other_tables_is_refused(copy: Path, table: str, reason: str) -> None:
    names = getattr(shipped(), table).copy()
    names[0] = "another"

    with pytest.raises(ModelError, match=f"other {reason}"):
        list(echoes(two_reviews("Ratify CAT", "Sign CAT"), load(changed(copy, **{table: names}))))
