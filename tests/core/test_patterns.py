"""A pattern that few documents need costs nothing before it is asked, and gives then what any pattern gives."""

import re

import pytest

from followthrough.patterns import when_needed


def test_it_is_compiled_when_it_is_first_asked_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_one = re.compile

    def noted(words: str, flags: int) -> re.Pattern[str]:
        compiled.append(words)
        return compile_one(words, flags)

    monkeypatch.setattr(re, "compile", noted)
    oaks = when_needed(r"\boaks?\b", re.IGNORECASE)
    assert compiled == []
    assert [bool(oaks.search(text)) for text in ("Plant an Oak", "Plant an elm")] == [True, False]
    assert oaks.sub("elm", "an oak") == "an elm"
    assert compiled == [r"\boaks?\b"]


def test_its_words_are_known_without_compiling() -> None:
    assert when_needed("(no pattern").pattern == "(no pattern"


def test_bytes_are_searched_by_a_pattern_of_bytes() -> None:
    found = when_needed(rb"\d+").findall(b"12 oaks, 3 elms")
    assert found == [b"12", b"3"]
