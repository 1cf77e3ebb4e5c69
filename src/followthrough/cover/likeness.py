"""How much of what a subject says a paragraph says too: shared words, weighed by how rare they are in the report.

Treaties are one word under all their names. A paragraph's headings count as its words, at half their weight.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from followthrough.records import Passage
from followthrough.terms import treaties
from followthrough.terms.english import PASSED_OVER, plain, stem, words

HEADING_WEIGHT = 0.5
SATURATION, LENGTH = (
    1.2,
    0.5,
)  # as in BM25: how soon a repeated word stops to count, how much length is held against it
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"(])")
_FORMULAS = """
take continue strengthen measures efforts ensure implement improve promote consider further necessary adopt step
enhance increase address effective provide steps state government recommendation country national rights human"""
_ASKING = frozenset(map(stem, _FORMULAS.split()))
"""Words of the formulas that ask; they say little of what is asked."""
_ASKING_WEIGHT = 0.3


def content(text: str) -> list[str]:
    """Give the stems of a text, treaties as signs of their own."""
    even = plain(text)
    signs = ["=" + mention.code for mention in treaties.mentions(even)]
    return [stem(word) for word in words(even) if word not in PASSED_OVER] + signs


def sentences(text: str) -> list[str]:
    """Cut a paragraph into sentences."""
    return [sentence for sentence in _SENTENCE.split(text) if sentence.strip()] or [text]


class Report:
    """A report's paragraphs, ready to be compared with subjects."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        counted = [Counter(content(passage.text)) for passage in passages]
        self._size = len(passages)
        holding = Counter(s for counts in counted for s in counts)
        self._rarity = {s: math.log((len(passages) + 1) / (n + 0.5)) + 0.1 for s, n in holding.items()}
        self._unseen = math.log(2 * len(passages) + 2) + 0.1
        self._said: dict[str, dict[int, float]] = defaultdict(dict)
        for place, passage in enumerate(passages):
            for s in set(content(" ".join(passage.heading))):
                self._said[s][place] = HEADING_WEIGHT
        usual = sum(counts.total() for counts in counted) / max(len(passages), 1) or 1.0
        for place, counts in enumerate(counted):
            length = 1 - LENGTH + LENGTH * counts.total() / usual
            for s, often in counts.items():
                self._said[s][place] = max(1.5 * often / (often + SATURATION * length), self._said[s].get(place, 0.0))

    def likeness(self, subject: str) -> list[float]:
        """Give for each paragraph the share (0 to 1) of the subject's weight that it has too."""
        asked = self._weights(content(subject))
        whole = sum(asked.values()) or 1.0
        shares = [0.0] * self._size
        for s, weight in asked.items():
            for place, said in self._said.get(s, {}).items():
                shares[place] += weight * said / whole
        return [min(share, 1.0) for share in shares]

    def best_sentence(self, subject: str, text: str) -> str:
        """Give the sentence of a paragraph that says most of what the subject says."""
        asked = self._weights(content(subject))

        def worth(sentence: str) -> float:
            said = set(content(sentence))
            return sum(weight for s, weight in asked.items() if s in said) / math.sqrt(len(said) + 5)

        return max(sentences(text), key=worth)

    def _weights(self, stems: Iterable[str]) -> dict[str, float]:
        rarity = {s: self._rarity.get(s, self._unseen) for s in stems}
        return {s: r * (_ASKING_WEIGHT if s in _ASKING else 1.0) for s, r in rarity.items()}
