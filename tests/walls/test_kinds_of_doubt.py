"""Each kind of doubt has words that catalogues translate, and each that has words is one that something makes."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from followthrough.check.words import PROBLEMS

_SOURCE = Path(__file__).parents[2] / "src" / "followthrough"
_WORDS = _SOURCE / "check" / "words.py"
_MODULES = [ast.parse(path.read_text("utf-8")) for path in sorted(_SOURCE.rglob("*.py")) if path != _WORDS]


@cache
def _strings() -> set[str]:
    """Give all strings that stand in the code, but for the words themselves."""
    nodes = (node for module in _MODULES for node in ast.walk(module))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _made() -> Iterator[str]:
    """Yield the kinds that calls of `Problem` name."""
    for module in _MODULES:
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                for given in node.keywords:
                    if given.arg == "kind" and isinstance(given.value, ast.Constant):
                        yield str(given.value.value)


@pytest.mark.parametrize("kind", sorted(PROBLEMS))
def test_a_kind_of_doubt_that_has_words_is_made_somewhere(kind: str) -> None:
    assert kind in _strings()


@pytest.mark.parametrize("kind", sorted(set(_made())))
def test_a_kind_of_doubt_that_is_made_has_words(kind: str) -> None:
    assert kind in PROBLEMS
