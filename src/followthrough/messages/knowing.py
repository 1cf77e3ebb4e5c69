"""Which sentence a message is, and with which values: what the record keeps in English is known again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from followthrough.messages import checks, documents, exports, files, storing
from followthrough.messages.sentence import NUMBERS, OURS, Sentence, pieces

ROOMS = (files, documents, exports, checks, storing)
_JOINT = re.compile(r"(?<=\S) (?=[A-Z])")
"""Where one sentence may end and another begin, as an error's remedy behind what is wrong."""
_KEPT = 4096
LONGEST = 3000
"""Letters; nothing that is said here is longer, and what somebody else wrote is not searched for sentences."""


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence with the values that a message has filled in, as they are written there."""

    sentence: Sentence
    values: Mapping[str, str]

    @property
    def letters(self) -> int:
        """Count the letters that stand in values and in no sentence: the fewer, the better it fits."""
        return sum(_letters(name, value) for name, value in self.values.items())


@cache
def sentences() -> Mapping[str, Sentence]:
    """Give every sentence by its room and name: `files.ENCRYPTED`."""
    return {
        f"{room.__name__.rpartition('.')[2]}.{name}": one
        for room in ROOMS
        for name, one in vars(room).items()
        if isinstance(one, Sentence)
    }


@lru_cache(_KEPT)
def known(message: str) -> tuple[Known, ...]:
    """Give the sentences that a message is made of, one or two, with their values; none where it is another's.

    Of several readings that one is given which leaves the fewest letters to values.
    """
    if len(message) > LONGEST:
        return ()
    readings = [*((one,) for one in _alone(message)), *_pairs(message)]
    return min(readings, key=lambda reading: sum(one.letters for one in reading), default=())


def _pairs(message: str) -> Iterator[tuple[Known, Known]]:
    for joint in _JOINT.finditer(message):
        second = _best(message[joint.end() :])
        first = _best(message[: joint.start()]) if second else None
        if first and second:
            yield first, second


def _best(message: str) -> Known | None:
    return min(_alone(message), key=lambda one: one.letters, default=None)


def _alone(message: str) -> Iterator[Known]:
    for sentence, head, tail, pattern in _patterns():
        if message.startswith(head) and message.endswith(tail) and (found := pattern.fullmatch(message)):
            values = found.groupdict()
            if "why" not in values or known(values["why"]):
                yield Known(sentence, values)


def _letters(name: str, value: str) -> int:
    said = known(value) if name in OURS else ()
    return sum(one.letters for one in said) if said else len(value)


@cache
def _patterns() -> list[tuple[Sentence, str, str, "re.Pattern[str]"]]:
    return [
        (sentence, pieces(form)[0][0], _tail(form), re.compile(_pattern(form), re.DOTALL))
        for sentence in sentences().values()
        for form in sentence.forms
    ]


def _tail(form: str) -> str:
    words, name = pieces(form)[-1]
    return "" if name else words


def _pattern(form: str) -> str:
    return "".join(re.escape(words) + (_value(name) if name else "") for words, name in pieces(form))


def _value(name: str) -> str:
    return rf"(?P<{name}>\d+(?:\.\d+)?)" if name in NUMBERS else rf"(?P<{name}>.+?)"
