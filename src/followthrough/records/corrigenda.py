"""Recommendations as corrigenda correct them, and as the report had printed them.

A corrigendum says of a field both wordings, so that either can be had from the other, however often that is done.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from followthrough.records import Correctable, Passage, Record
from followthrough.records.ids import preceding
from followthrough.records.recommenders import codes, names
from followthrough.records.reviews import Corrigendum, PrintedRecommender, Recommendation


def corrected(recommendation: Recommendation, corrigenda: Iterable[Corrigendum]) -> Recommendation:
    """Give a recommendation as corrected by those of some corrigenda that are of it, in the order of their symbols.

    What stands there otherwise than a corrigendum says that it was printed is left as it is.
    """
    for one in _of(recommendation, corrigenda):
        recommendation = _changed(recommendation, one, one.printed, one.corrected, one.recommenders_as_corrected)
    return recommendation


def as_printed(recommendation: Recommendation, corrigenda: Iterable[Corrigendum]) -> Recommendation:
    """Give a recommendation as it was before some corrigenda, which were applied to it, or were not."""
    for one in reversed(_of(recommendation, corrigenda)):
        recommendation = _changed(recommendation, one, one.corrected, one.printed, one.recommenders_as_printed)
    return recommendation


def around(records: Iterable[Record], document: str) -> tuple[list[Record], list[Record]]:
    """Give records as they were before a corrigendum (its id), and as it left them; without what later ones say."""
    listed = list(records)
    said = [one for one in listed if isinstance(one, Corrigendum) and order(one.document) >= order(document)]
    own = [one for one in said if one.document == document]
    others = {one.document for one in said} | {document}
    plain = [one for one in listed if getattr(one, "document", None) not in others]
    rest = [one for one in plain if not isinstance(one, Recommendation)]
    asked = {one.id: one for one in plain if isinstance(one, Recommendation)} | deleted_by(said)
    before = [as_printed(one, said) for one in asked.values() if one.id not in added_by(said)]
    after = [corrected(one, own) for one in before if one.id not in deleted_by(own)]
    later = [one for one in said if one.document != document]
    after += [as_printed(asked[identity], later) for identity in asked if identity in added_by(own)]
    return [*before, *rest], [*after, *rest, *(one for one in listed if getattr(one, "document", None) == document)]


def printed_of(recommendations: Iterable[Recommendation], corrigenda: Iterable[Corrigendum]) -> list[Recommendation]:
    """Give recommendations as they were before some corrigenda: what these delete is there, what they add is not."""
    said = list(corrigenda)
    new, known = added_by(said), {one.id: one for one in recommendations}
    return [as_printed(one, said) for one in ({**known, **deleted_by(said)}).values() if one.id not in new]


def corrected_passages(passages: Iterable[Passage], corrigenda: Iterable[Corrigendum]) -> list[Passage]:
    """Give the paragraphs of a document as some corrigenda of it leave them, in the order of their symbols.

    What one adds comes first, as it may stand behind a paragraph that is deleted.
    What stands there otherwise than a corrigendum says that it was printed is left as it is.
    """
    listed = list(passages)
    for one in sorted(corrigenda, key=lambda one: (order(one.document), bool(one.printed))):
        if one.field == "paragraph" and not one.printed:
            before = [place for place, passage in enumerate(listed) if passage.number == preceding(one.number)]
            for place in before[-1:]:
                new = replace(listed[place], number=one.number, text=one.corrected, footnotes=())
                listed.insert(place + 1, new)
        else:
            listed = [now for passage in listed if (now := _corrected_passage(passage, one))]
    return listed


def _corrected_passage(passage: Passage, one: Corrigendum) -> Passage | None:
    if one.number != (passage.number or ""):
        return passage
    if one.field == "paragraph" and passage.text == one.printed:
        return replace(passage, text=one.corrected) if one.corrected else None
    if one.field == "footnote":
        notes = (
            replace(note, text=one.corrected) if note.text == one.printed else note for note in passage.footnotes
        )
        return replace(passage, footnotes=tuple(note for note in notes if note.text))
    return passage


def deleted_by(corrigenda: Iterable[Corrigendum]) -> dict[str, Recommendation]:
    """Give the recommendations that corrigenda delete, as they were, by their ids."""
    return {one.deleted.id: one.deleted for one in corrigenda if one.deleted}


def added_by(corrigenda: Iterable[Corrigendum]) -> set[str]:
    """Give the ids of the recommendations that corrigenda add."""
    whole = (one for one in corrigenda if one.field == "recommendation" and not one.deleted)
    return {one.recommendation for one in whole if one.recommendation}


def corrected_by(corrigenda: Iterable[Corrigendum]) -> dict[str, tuple[str, ...]]:
    """Give the corrigenda of each recommendation that is corrected, by their ids, in the order of their symbols."""
    found: dict[str, dict[str, None]] = {}
    for one in sorted(corrigenda, key=lambda one: order(one.document)):
        if one.recommendation:
            found.setdefault(one.recommendation, {})[one.document] = None
    return {identity: tuple(documents) for identity, documents in found.items()}


def value(recommendation: Recommendation, field: Correctable) -> str:
    """Give a field of a recommendation as a record of a corrigendum has it: States in one line, nothing for null."""
    if field == "recommenders":
        return names(recommendation.recommenders_as_printed)
    if field == "recommendation":
        return recommendation.text
    return str(getattr(recommendation, field) or "")


def _of(recommendation: Recommendation, corrigenda: Iterable[Corrigendum]) -> list[Corrigendum]:
    own = (one for one in corrigenda if one.recommendation == recommendation.id)
    return sorted(own, key=lambda one: order(one.document))


def order(symbol: str) -> tuple[str, int]:
    """Give the place of a corrigendum among others of its document: `Corr.10` comes after `Corr.9`."""
    before, _, number = symbol.rpartition(".")
    return (before, int(number)) if number.isdecimal() else (symbol, 0)


def _changed(
    recommendation: Recommendation,
    one: Corrigendum,
    now: str,
    then: str,
    recommenders: tuple[PrintedRecommender, ...],
) -> Recommendation:
    if one.field == "recommendation" or value(recommendation, one.field) != now:
        return recommendation
    if one.field != "recommenders":
        changed: dict[str, Any] = {one.field: then or None}
        return replace(recommendation, **changed)
    return replace(recommendation, recommenders=codes(recommenders), recommenders_as_printed=recommenders)
