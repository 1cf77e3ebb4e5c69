"""Patterns that are compiled when they are first asked for something.

To compile a pattern takes some 0.2 ms, and to find what a document may be and say takes hundreds of them, most of
which a given kind of document never asks. What is asked in nearly every document is compiled outright, by
`re.compile`: that is asked a little faster.
"""

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


def when_needed(words: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern that few documents need: what `re.compile` gives, but not compiled yet."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(words, flags))


class _Uncompiled(Generic[AnyStr]):
    """Stands for a pattern, and hands on whatever it is asked."""

    def __init__(self, words: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = words
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """Give a method of the pattern, and keep it, so that it is found at once the next time."""
        asked = getattr(self._compiled, name)
        setattr(self, name, asked)
        return asked
