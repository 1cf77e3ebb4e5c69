"""What can go wrong, and how a program that calls us learns of it.

    FollowthroughError       1   anything below
    ├── InputError           2   the command was called with something it cannot use
    ├── UnreadableFileError  3   a file that could not be read; the other files were
    ├── VocabularyError      4   a data file in terms/ contradicts itself
    ├── ModelError           5   a trained model is missing, damaged or of another version
    ├── MissingPartError     6   an optional part or program is not installed
    └── NotFetchedError      7   a document that a site did not give; the others were fetched

The number is the exit code. Exit code 1 is also what `check` gives for a record that does not add up.
"""

from importlib.util import find_spec


class FollowthroughError(Exception):
    """Says what is wrong, where, and what to do, in words for the person at the keyboard."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: where, what, remedy."""
        located = f"{self.where}: {self.what}" if self.where else self.what
        return f"{located} {self.remedy}".strip()

    @property
    def said(self) -> str:
        """What is wrong, and what to do about it, for a place where it is clear what is spoken of."""
        return f"{self.what} {self.remedy}".strip()

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.what, self.where, self.remedy))


def _rebuild(kind: type[FollowthroughError], what: str, where: str, remedy: str) -> FollowthroughError:
    return kind(what, where=where, remedy=remedy)


class InputError(FollowthroughError):
    """The command was called with something it cannot use."""

    exit_code = 2


class UnreadableFileError(FollowthroughError):
    """A file that could not be read."""

    exit_code = 3


class VocabularyError(FollowthroughError):
    """A data file in terms/ contradicts itself."""

    exit_code = 4


class ModelError(FollowthroughError):
    """A trained model is missing, damaged or of another version."""

    exit_code = 5


class MissingPartError(FollowthroughError):
    """An optional part or an outside program is not installed."""

    exit_code = 6


class NotFetchedError(FollowthroughError):
    """A document that a site did not give."""

    exit_code = 7


def need(module: str, extra: str, what: str) -> None:
    """Raise a `MissingPartError` unless a module is installed; `what` says what for, `extra` is its extra's name.

    What to type is quoted as every shell takes it, that of Windows too.
    """
    if find_spec(module) is None:
        remedy = f'Type: pip install "followthrough[{extra}]"'
        raise MissingPartError(f"{what}, which is not installed.", remedy=remedy)
