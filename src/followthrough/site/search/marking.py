"""The words that were found, marked in the text, as HTML that is safe whatever the text holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from followthrough.site.search.asking import runs
from followthrough.site.search.fields import MARKS, UNSPACED, analyser, language_of
from followthrough.site.search.language import Group, Node, Words
from followthrough.site.search.same import key, same

SHOWN = 420
"""Characters of a longer text that are shown around the first words found."""

_WORD = re.compile(r"[^\W_]+")
_RUN_UP = 80  # characters shown before the first words found


@dataclass(frozen=True)
class Marking:
    """What to mark: phrases as sequences of stems by language, words begun, and characters of unspaced texts."""

    names: tuple[str, ...]
    begun: tuple[str, ...]
    _stems: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)

    def marked(self, text: str, language: str) -> str:
        """Give the text, or the part around what was found, as HTML with it in <b>."""
        spans = list(_joined(sorted(self._spans(text, language_of(language)))))
        begins, ends = _window(text, spans[0][0] if spans else 0)
        inside = [(max(a, begins), min(b, ends)) for a, b in spans if a < ends and b > begins]
        pieces, at = ["… " if begins else ""], begins
        for start, end in inside:
            pieces += [escape(text[at:start]), "<b>", escape(text[start:end]), "</b>"]
            at = end
        return "".join([*pieces, escape(text[at:ends]), " …" if ends < len(text) else ""])

    def _spans(self, text: str, language: str) -> Iterator[tuple[int, int]]:
        if language == UNSPACED:
            for name in filter(None, self.names):
                yield from ((m.start(), m.end()) for m in re.finditer(re.escape(name), text))
            return
        words = list(_WORD.finditer(text))
        sought = self._sought(language)
        longest = max(map(len, sought), default=0)
        stems = [_one(language, word[0]) for word in words]
        for at, word in enumerate(words):
            for length in range(min(longest, len(words) - at), 0, -1):
                if tuple(stems[at : at + length]) in sought:
                    yield word.start(), words[at + length - 1].end()
                    break
            if self.begun and _one("plain", word[0]).startswith(self.begun):
                yield word.start(), word.end()

    def _sought(self, language: str) -> set[tuple[str, ...]]:
        if language not in self._stems:
            stems = (tuple(analyser(language).analyze(name.translate(MARKS))) for name in self.names)
            self._stems[language] = set(filter(None, stems))
        return self._stems[language]


def marking(node: Node) -> Marking:
    """Give what to mark in the texts that a query finds."""
    words = list(_words(node))
    names = dict.fromkeys(
        name for one in words if not one.prefix for name in (one.text, *same().get(key(one.text), ()))
    )
    return Marking(tuple(names), tuple(key(one.text) for one in words if one.prefix and key(one.text)))


def _words(node: Node) -> Iterator[Words]:
    """Give the words that must or may be there, and names of several words that mean the same."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, Group):
        for run in runs(node.parts) if node.how == "and" else ([part] for part in node.parts):
            if len(run) > 1:
                yield Words(" ".join(part.text for part in run if isinstance(part, Words)))
            for part in run:
                yield from _words(part)


def _one(analyser_name: str, word: str) -> str:
    return next(iter(analyser(analyser_name).analyze(word)), "")


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join spans that overlap; they come in order."""
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
        else:
            if last:
                yield last
            last = start, end
    if last:
        yield last


def _window(text: str, first: int) -> tuple[int, int]:
    """Give where the part that is shown begins and ends; at words where there are any."""
    if len(text) <= SHOWN:
        return 0, len(text)
    begins = max(0, min(first - _RUN_UP, len(text) - SHOWN))
    if begins:
        begins = text.find(" ", begins, first) + 1 or begins
    ends = begins + SHOWN
    if ends >= len(text):
        return begins, len(text)
    space = text.rfind(" ", begins + SHOWN // 2, ends)
    return begins, space if space > 0 else ends
