"""Entries as the index takes them, lines of JSON: what many entries have in common is written once, and counted."""

from collections import Counter
from json.encoder import encode_basestring as quoted

from pydantic_core import to_json

from followthrough.site.search.course import Entry
from followthrough.site.search.dates import EVER
from followthrough.site.search.fields import (
    FACETS,
    FROM,
    LANGUAGES,
    MANY,
    PAST,
    PLACES,
    UNTIL,
    beyond,
    columns_of,
    field_of,
)
from followthrough.site.search.tally import Tally

Values = tuple[str, ...]


class Lines:
    """Writes entries as lines, and counts their facets."""

    def __init__(self) -> None:
        self._pieces: dict[tuple[str, Values], str] = {}
        self._counts: Counter[tuple[str, Values, bool]] = Counter()
        self._words: Counter[tuple[str, bool]] = Counter()

    def line(self, entry: Entry) -> str:
        """Give an entry as one line, with its facets also in the columns by which they are counted."""
        words, text = entry["words"], quoted(entry["text"])
        is_past = entry[UNTIL] < EVER
        self._words[words, is_past] += 1
        parts = [f'"id":{quoted(entry["id"])},"{words}":{text},"plain":{text}']
        parts.append(f'"date":{entry["date"]},"{FROM}":{entry[FROM]},"{UNTIL}":{entry[UNTIL]}')
        if is_past:
            parts.append(f'"{PAST}":"{PAST}"')
        many = []
        for facet in FACETS:
            if values := entry.get(facet):
                parts.append(self._piece(facet, values, is_past=is_past))
                if len(values) > PLACES[facet]:
                    many.append(facet)
        if many:
            parts.append(f'"{MANY}":{_json(many)}')
        return f"{{{','.join(parts)}}}"

    def count(self, tally: Tally) -> None:
        """Put into a tally what was written."""
        tally.past = sum(entries for (_, is_past), entries in self._words.items() if is_past)
        tally.entries = self._words.total() - tally.past
        used = {words for words, _ in self._words}
        tally.languages = {language for language in LANGUAGES if field_of(language) in used}
        for (facet, values, is_past), entries in self._counts.items():
            tally.count(facet, values, 0 if is_past else entries)

    def _piece(self, facet: str, values: Values, *, is_past: bool) -> str:
        key = (facet, values)
        self._counts[facet, values, is_past] += 1
        piece = self._pieces.get(key)
        if piece is None:
            piece = self._pieces[key] = _json(_fields(facet, values))[1:-1]
        return piece


def _fields(facet: str, values: Values) -> dict[str, object]:
    places = PLACES[facet]
    fields: dict[str, object] = {facet: values}
    fields.update(zip(columns_of(facet), values[:places], strict=False))
    return {**fields, beyond(facet): values[places:]} if len(values) > places else fields


def _json(value: object) -> str:
    return to_json(value).decode("utf-8")
