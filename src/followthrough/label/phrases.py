"""Words cut out of a text to be shown: whole words, each phrase once."""

from collections.abc import Sequence

_JOINED = "-‐‑/"
"""What holds words together so that half of them is no word: OP-CRC-AC, follow-up, HIV/AIDS."""


def phrases(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Cut the spans out of the text as whole words; the same phrase once, and none inside another."""
    if len(spans) == 1:
        ((start, end),) = spans
        return (text[_begin(text, start) : _end(text, end)],)
    whole = sorted({(_begin(text, start), _end(text, end)) for start, end in spans})
    outer = [one for one in whole if not any(_inside(one, other) for other in whole)]
    said = {text[start:end].casefold(): text[start:end] for start, end in reversed(outer)}
    return tuple(dict.fromkeys(said[text[start:end].casefold()] for start, end in outer))


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _begin(text: str, start: int) -> int:
    while start > 1 and text[start - 1] in _JOINED and text[start - 2].isalnum():
        start -= 2
        while start > 0 and text[start - 1].isalnum():
            start -= 1
    return start


def _end(text: str, end: int) -> int:
    while end + 1 < len(text) and text[end] in _JOINED and text[end + 1].isalnum():
        end += 2
        while end < len(text) and text[end].isalnum():
            end += 1
    return end
