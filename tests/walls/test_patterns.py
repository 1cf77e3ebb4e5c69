"""Regular expressions that nobody can read at sight have an example beside them, and it is true."""

import ast
import importlib
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).parents[2] / "src"
LONGEST_AT_SIGHT = 150
"""Characters of a pattern as it is written; a longer one needs an example."""


class Pattern(NamedTuple):
    """A pattern of a module by its name, and what is written beside it."""

    module: str
    name: str
    beside: str


def patterns(file: Path) -> Iterator[Pattern]:
    """Yield the long patterns of a module, each with the lines of words right behind it."""
    body = ast.parse(file.read_text(encoding="utf-8")).body
    module = ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
    for one, behind in pairwise([*body, None]):
        if isinstance(one, ast.Assign) and is_long_pattern(one.value):
            words = behind.value if isinstance(behind, ast.Expr) else None
            beside = words.value if isinstance(words, ast.Constant) and isinstance(words.value, str) else ""
            yield Pattern(module, ast.unparse(one.targets[0]), beside)


def is_long_pattern(value: ast.expr) -> bool:
    if not isinstance(value, ast.Call) or ast.unparse(value.func) not in ("re.compile", "when_needed"):
        return False
    return len(ast.unparse(value.args[0])) > LONGEST_AT_SIGHT


LONG = [one for file in sorted(SOURCE.rglob("*.py")) for one in patterns(file)]


@pytest.mark.parametrize("one", LONG, ids=lambda one: f"{one.module}.{one.name}")
def test_a_long_pattern_has_an_example_that_it_finds(one: Pattern) -> None:
    pattern: re.Pattern[str] = getattr(importlib.import_module(one.module), one.name)
    examples = re.findall(r"`([^`]+)`", one.beside)
    assert any(pattern.search(example) for example in examples), f"give an example of {pattern.pattern[:80]}"
