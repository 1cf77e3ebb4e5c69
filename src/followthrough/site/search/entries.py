"""What is searched: public recommendations and passages out of the database, each with its facets."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from followthrough.site.search.dates import number_of
from followthrough.site.search.fields import field_of, language_of
from followthrough.site.store import models
from followthrough.site.store.public import held_labels, published
from followthrough.terms import states

CHUNK = 2000
Entry = dict[str, Any]
_OF_DOCUMENT = ("record_id", "kind", "language", "published", "states", "cycle", "session", "source_id")
_ASKED = ("record_id", "document", "text", "state", "recommenders", "cycle", "session", "position")
_PASSAGE = ("source_id", "document", "number", "page", "text")


def entries() -> Iterator[Entry]:
    """Give every entry: fields by name, facets as lists of texts."""
    documents = {row["record_id"]: row for row in published(models.Document).values(*_OF_DOCUMENT)}
    asked = published(models.Recommendation).order_by("row").values_list(*_ASKED).iterator(CHUNK)
    numbered: set[tuple[str, str]] = set()
    openings: set[tuple[str, str, str]] = set()
    while chunk := [dict(zip(_ASKED, row, strict=True)) for row in islice(asked, CHUNK)]:
        yield from _recommendations(chunk, documents)
    for document, number, text in models.Recommendation.objects.values_list("document", "number", "text").iterator():
        numbered.add((document, number))
        openings.add((document, number.rpartition(".")[2], _opening(text)))
    for source, document, number, page, text in (
        published(models.Passage).order_by("row").values_list(*_PASSAGE).iterator(CHUNK)
    ):
        about = documents.get(document)
        read_elsewhere = about is not None and about["source_id"] != source
        asks = (document, number) in numbered or (document, number, _opening(text)) in openings
        if not read_elsewhere and not asks:
            yield _passage(f"{document}#{number or f'p{page}'}", text, about or {})


def _recommendations(chunk: Sequence[dict[str, Any]], documents: dict[str, Any]) -> Iterator[Entry]:
    ids = [row["record_id"] for row in chunk]
    held, claims, labels = _held(ids), _claims(ids), _labels(ids)
    for row in chunk:
        identity, about = row["record_id"], documents.get(row["document"], {})
        yield {
            **_described(identity, row["text"], about),
            "kind": ["recommendation"],
            "state": [row["state"]],
            "region": states.groups_of([row["state"]]),
            "recommender": row["recommenders"],
            "recommender_region": states.groups_of(row["recommenders"]),
            "cycle": _known(row["cycle"]),
            "session": _known(row["session"]),
            "position": [held.get(identity) or row["position"] or "open"],
            "claim": sorted(claims.get(identity, ())),
            **{facet: sorted(named) for facet, named in labels.get(identity, {}).items()},
        }


def _labels(ids: list[str]) -> dict[str, dict[str, set[str]]]:
    """Give for each recommendation its terms by scheme, and what kind of source gave those of each scheme."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for of, scheme, term, by in held_labels(ids):
        found[of][scheme].add(term)
        found[of]["labelled_by"].add(f"{scheme}/{by}")
    return found


def _passage(identity: str, text: str, about: dict[str, Any]) -> Entry:
    return {
        **_described(identity, text, about),
        "kind": ["passage"],
        "state": about.get("states", []),
        "region": states.groups_of(about.get("states", [])),
        "cycle": _known(about.get("cycle")),
        "session": _known(about.get("session")),
    }


def _opening(text: str) -> str:
    """Give the first words, which tell an item of a list that restarts its numbers from another of that number."""
    return " ".join(text.split(maxsplit=2)[:2])


def _described(identity: str, text: str, about: dict[str, Any]) -> Entry:
    language = about.get("language", "en")
    date = about.get("published")
    return {
        "id": identity,
        field_of(language_of(language)): text,
        "plain": text,
        "date": number_of(date),
        "document_kind": _known(about.get("kind")),
        "language": [language],
        "year": _known(date and date[:4]),
    }


def _known(value: object) -> list[str]:
    return [str(value)] if value not in (None, "") else []


def _held(ids: list[str]) -> dict[str, str]:
    rows = models.Held.objects.filter(recommendation__in=ids, clock="public_on", until=None)
    return dict(rows.values_list("recommendation", "position"))


def _claims(ids: list[str]) -> dict[str, set[str]]:
    claims: dict[str, set[str]] = defaultdict(set)
    said = published(models.Response).filter(recommendation__in=ids, claim__isnull=False)
    for identity, claim in said.values_list("recommendation", "claim"):
        if identity and claim:
            claims[identity].add(claim)
    return claims
