"""The architecture holds: walls, sizes of modules and functions, start-up."""

import ast
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "followthrough"
MODULES = sorted(m for m in SOURCE.rglob("*.py") if "migrations" not in m.parts)  # those are written by Django
FORBIDDEN_NAMES = {"utils", "helpers", "lib", "misc", "common"}
START_UP = 0.3  # seconds of computing, which is what a command takes on an idle machine


def functions() -> Iterator[tuple[str, int]]:
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{module.relative_to(SOURCE)}:{node.name}", (node.end_lineno or 0) - node.body[0].lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_no_module_is_longer_than_500_lines_or_an_attic(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 500
    assert not FORBIDDEN_NAMES & set(module.relative_to(SOURCE).with_suffix("").parts)


def test_modules_and_functions_are_short() -> None:
    sizes = [len(m.read_text(encoding="utf-8").splitlines()) for m in MODULES]
    lengths = sorted(length for _, length in functions())
    assert statistics.median(sizes) < 120
    assert statistics.median(lengths) < 10
    assert lengths[int(len(lengths) * 0.9)] < 30


@pytest.mark.parametrize("command", ["--help", "read --help", "check --help", "label --help", "link --help"])
def test_a_command_starts_at_once(command: str) -> None:
    def once() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-m", "followthrough", *command.split()], check=True, capture_output=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    assert min(once() for _ in range(5)) <= START_UP


def test_only_one_place_names_the_reference_data() -> None:
    for module in MODULES:
        if "FOLLOWTHROUGH_REFERENCE" in module.read_text(encoding="utf-8"):
            assert module.relative_to(SOURCE).parts[0] in ("evaluate", "cli"), module


def test_the_changelog_says_each_thing_once() -> None:
    told = (SOURCE.parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = [" ".join(entry.split()) for entry in re.split(r"^(?=- |#)", told, flags=re.MULTILINE)]
    assert [entry for entry in entries if entries.count(entry) > 1] == []
    assert "## Unreleased\n\n### " in told, "an entry stands in the part that it is about"


def test_the_changelog_can_be_read_at_a_sitting() -> None:
    _, newest, *_ = re.split(
        r"^## ", (SOURCE.parents[1] / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert len(newest.splitlines()) <= 200, "put together what belongs together, and leave out what no user notices"
