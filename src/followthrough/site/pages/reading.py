"""A document as it is read on a page: its passages in order, and in each what the record holds of it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from followthrough.records import Corrigendum
from followthrough.records.ids import preceding
from followthrough.site.pages.paragraphs import Paragraphs
from followthrough.site.store import models

WEIGHT = 34_000  # bytes of text and marks on a page, so that it stays well under 100 KB
OF_A_PASSAGE = 420  # bytes that a passage weighs beside its text
OF_A_MARK = 420  # bytes that a recommendation in it adds


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places of the passages of a document, cut into pages that are light enough to send."""

    places: tuple[int, ...]
    starts: tuple[int, ...]

    @property
    def pages(self) -> int:
        """Give the number of pages."""
        return len(self.starts)

    def page_of(self, place: int) -> int:
        """Give the page, counted from 1, on which the passage with this place stands."""
        return max(1, bisect_right(self.starts, place))

    def bounds(self, page: int) -> tuple[int, int]:
        """Give the first place of a page and the first that is behind it."""
        behind = self.starts[page] if page < self.pages else (self.places[-1] + 1 if self.places else 0)
        return self.starts[page - 1], behind


@dataclass(slots=True)
class Read:
    """A passage, its anchor, its text with marks, and what the record found in it."""

    passage: models.Passage
    anchor: str
    html: SafeString
    recommendations: list[models.Recommendation] = field(default_factory=list)
    answers: list[models.Response] = field(default_factory=list)
    statements: list[models.Statement] = field(default_factory=list)
    findings: list[models.Finding] = field(default_factory=list)
    doubts: list[models.Problem] = field(default_factory=list)
    corrigenda: list[Corrigendum] = field(default_factory=list)
    new_heading: list[str] = field(default_factory=list)


def sheet(weights: Iterable[tuple[int, int]]) -> Sheet:
    """Cut a document into pages; `weights` gives place and bytes of each passage."""
    places: list[int] = []
    starts: list[int] = []
    weight = 0
    for place, of_text in weights:
        if not starts or weight + of_text > WEIGHT:
            starts.append(place)
            weight = 0
        weight += of_text
        places.append(place)
    return Sheet(tuple(places), tuple(starts or [0]))


def matched(
    passages: Iterable[tuple[int, str | None, int, str]], recommendations: Sequence[models.Recommendation]
) -> dict[int, list[models.Recommendation]]:
    """Find the passage of each recommendation; the places are the keys.

    `passages` are place, number, page and text in the order of the document.
    """
    found: dict[int, list[models.Recommendation]] = defaultdict(list)
    paragraphs = Paragraphs(passages if recommendations else ())
    for one in recommendations:
        place = paragraphs.place_of(one)
        if place is not None:
            found[place].append(one)
    return dict(found)


def marked(text: str, pieces: Iterable[tuple[str, str]]) -> SafeString:
    """Give a text as HTML in which each piece (words, class) is marked where it stands in these very words."""
    spans = sorted(_spans(text, pieces))
    parts, end = [], 0
    for start, stop, kind in spans:
        if start < end:
            continue
        parts += [escape(text[end:start]), f'<mark class="{kind}">', escape(text[start:stop]), "</mark>"]
        end = stop
    return mark_safe("".join([*parts, escape(text[end:])]))


def _spans(text: str, pieces: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    for words, kind in pieces:
        start = text.find(words) if words else -1
        if start >= 0:
            yield start, start + len(words), kind


def read(passages: Sequence[models.Passage], found: "Found", before: models.Passage | None = None) -> list[Read]:
    """Put each passage together with what was found in it; `before` is the one that the page before ends with."""
    taken: set[str] = set()
    heading = before.heading if before else []
    result = []
    for passage in passages:
        asked = found.recommendations.get(passage.place, [])
        statements = [s for s in found.statements if any(piece and piece in passage.text for piece in s.quote)]
        one = Read(
            passage=passage,
            anchor=_anchor(passage, asked, taken),
            html=marked(passage.text, [*((r.text, "ask") for r in asked), *_quotes(statements)]),
            recommendations=asked,
            answers=found.answers.pop(passage.number or "", []),
            statements=statements,
            findings=found.findings.get(passage.number or "", []),
            doubts=found.doubts.pop(passage.number or "", []) if passage.number else [],
            corrigenda=_corrigenda(passage, found.corrigenda),
            new_heading=_new(heading, passage.heading),
        )
        heading = passage.heading
        result.append(one)
    return result


@dataclass(slots=True)
class Found:
    """What the record holds of a document: by the place of a passage, or by its number."""

    recommendations: Mapping[int, list[models.Recommendation]]
    answers: dict[str, list[models.Response]]
    statements: Sequence[models.Statement]
    findings: Mapping[str, list[models.Finding]]
    doubts: dict[str, list[models.Problem]]
    corrigenda: list[Corrigendum] = field(default_factory=list)


def _corrigenda(passage: models.Passage, said: list[Corrigendum]) -> list[Corrigendum]:
    """Take out what corrigenda, in their order, change in a passage; last what they put in behind it."""
    stands, found = {passage.text, *(note["text"] for note in passage.footnotes)}, []
    for one in list(said):
        added = not one.printed and preceding(one.number) == (passage.number or "")
        if added or (one.number == (passage.number or "") and (one.recommendation or one.printed in stands)):
            stands.add(one.corrected)
            found.append(one)
            said.remove(one)
    return sorted(found, key=lambda one: not one.printed)


def _quotes(statements: Iterable[models.Statement]) -> Iterator[tuple[str, str]]:
    for statement in statements:
        yield from ((piece, "said") for piece in statement.quote)


def _anchor(passage: models.Passage, asked: Sequence[models.Recommendation], taken: set[str]) -> str:
    """Name a passage by the number of its paragraph, by its place where another of the page has that number."""
    wanted = asked[0].number if asked else passage.number
    anchor = wanted if wanted and wanted not in taken else f"p{passage.place}"
    taken.add(anchor)
    return anchor


def _new(before: Sequence[str], now: Sequence[str]) -> list[str]:
    """Give the headings of a passage that the one before did not stand under."""
    same = 0
    while same < min(len(before), len(now)) and before[same] == now[same]:
        same += 1
    return list(now[same:])
