"""The model file: what is missing, damaged or of another version is an error that says so."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from followthrough.errors import ModelError
from followthrough.label.model import FORMAT, MAGIC, Model, read_model, write_model
from followthrough.label.network import NAME as NETWORK
from followthrough.label.network import write_network
from tests.core.label_samples import model_of_the_world
from tests.core.network_samples import network_by_chance


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "labels.model"
    write_model(path, model_of_the_world())
    return path


def test_a_model_comes_back_as_it_was_written(file: Path, tmp_path: Path) -> None:
    model = read_model(file)
    write_model(tmp_path / "again", model)
    assert (tmp_path / "again").read_bytes() == file.read_bytes()
    assert len(model.hash) == 8


def test_a_missing_model_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cannot be read.*followthrough train"):
        read_model(tmp_path / "nothing")


def _without_version(data: bytes) -> bytes:
    return data.replace(b'"format": %d' % FORMAT, b'"format": 99', 1)


def _changed(data: bytes) -> bytes:
    return data[:-40] + bytes(40)


def _other_arrays(data: bytes) -> bytes:
    return data.replace(b'["scale", "float32"', b'["scale", "object"', 1)


DAMAGE = {
    "not a model": (lambda data: b"PK" + data, "damaged"),
    "cut off": (lambda data: data[: len(data) // 2], "damaged"),
    "changed": (_changed, "damaged"),
    "no head": (lambda data: MAGIC + b"not json\n", "damaged"),
    "a head that is no table": (lambda data: MAGIC + b"[]\n", "damaged"),
    "an array of objects": (_other_arrays, "damaged"),
    "another version": (_without_version, "another version"),
    "empty": (lambda data: b"", "damaged"),
}


@pytest.mark.parametrize(("harm", "said"), DAMAGE.values(), ids=DAMAGE)
def test_a_harmed_model_is_refused(file: Path, tmp_path: Path, harm: Callable[[bytes], bytes], said: str) -> None:
    path = tmp_path / "labels.model"
    path.write_bytes(harm(file.read_bytes()))
    with pytest.raises(ModelError, match=said):
        read_model(path)


def test_weights_of_another_shape_than_the_words_are_refused(file: Path, tmp_path: Path) -> None:
    model: Model = read_model(file)
    write_model(tmp_path / "m", replace(model, weights=model.weights[:-1]))
    with pytest.raises(ModelError, match="another shape"):
        read_model(tmp_path / "m")


@pytest.fixture
def both(tmp_path: Path) -> Path:
    write_model(tmp_path / "both", replace(model_of_the_world(), network=network_by_chance()))
    return tmp_path / "both"


def test_a_network_is_written_and_read_beside_its_model(both: Path, file: Path) -> None:
    model = read_model(both)
    assert model.network
    assert model.hash == f"{read_model(file).hash}, {model.network.header['sha256'][:8]}"
    assert list(model.thresholds) == list(model.network.threshold)
    assert read_model(file).network is None


def test_a_model_without_the_network_that_it_names_is_an_error(both: Path) -> None:
    both.with_name(NETWORK).unlink()
    with pytest.raises(ModelError, match="the network cannot be read"):
        read_model(both)


def test_a_network_that_the_model_does_not_name_is_an_error(both: Path) -> None:
    write_network(both.with_name(NETWORK), network_by_chance(seed=1))
    with pytest.raises(ModelError, match="not the one that the model names"):
        read_model(both)
