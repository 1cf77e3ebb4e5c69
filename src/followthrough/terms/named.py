"""The States that a running text names."""

from collections.abc import Iterator

from followthrough.patterns import when_needed
from followthrough.terms.states import find

_NAME = when_needed(r"[^\W\d_][\w’'ʼ.-]*")
_JOINED = when_needed(r"^[dDlL][’'](?=[^\W\d_])")
"""What French joins to the front of a name: `d’Haïti`."""
_POSSESSIVE = ("’s", "'s")
_LONGEST_NAME = 8  # words
_SHORTEST_NAME = 4  # letters; `US` may be a word in capitals


def named_in(text: str) -> Iterator[str]:
    """Yield the code of each State that a text names, in order and as often as it does, by the longest name."""
    words = [match[0].strip(".") for match in _NAME.finditer(text)]
    at = 0
    while at < len(words):
        many, code = _name_at(words, at)
        if code:
            yield code
        at += many


def _name_at(words: list[str], at: int) -> tuple[int, str | None]:
    """Give how many words the name of a State that begins there has, and its code; one and null where none does."""
    first = _JOINED.sub("", words[at])
    if first[0].isupper():
        for many in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            name = " ".join((first, *words[at + 1 : at + many]))
            name = name[:-2] if name.endswith(_POSSESSIVE) else name
            if len(name) >= _SHORTEST_NAME and (code := find(name)):
                return many, code
    return 1, None
