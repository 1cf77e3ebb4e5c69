"""The index from the database: shown recommendations and passages, with the facets that people filter by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tantivy

from followthrough.site.search.fields import FACETS
from followthrough.site.search.generations import next_generation
from followthrough.site.store import models
from followthrough.site.store.public import published, terms
from followthrough.terms import states

MEMORY = 128 * 2**20  # bytes that the writer may hold before it writes a segment
CHUNK = 2000


def build(home: Path) -> int:
    """Build a new generation of the index from the database and bring it into use; give the number of entries."""
    with next_generation(home) as index:
        writer = index.writer(MEMORY, num_threads=1)
        entries = 0
        for entry in _entries():
            writer.add_document(_document(entry))
            entries += 1
        writer.commit()
        writer.wait_merging_threads()
    return entries


def _document(entry: dict[str, Any]) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("id", entry["id"])
    document.add_text("text", entry["text"])
    document.add_text("plain", entry["text"])
    document.add_text("date", entry.get("date") or "")
    for facet in FACETS:
        for value in entry.get(facet, ()):
            if value is not None and value != "":
                document.add_text(facet, str(value))
    return document


def _entries() -> Iterator[dict[str, Any]]:
    documents = {d.record_id: d for d in models.Document.objects.filter(shown=True)}
    asked = models.Recommendation.objects.filter(shown=True).order_by("row")
    for chunk in _chunks(map(dict, asked.values().iterator(CHUNK))):
        ids = [row["record_id"] for row in chunk]
        held, claims, labels = _held(ids), _claims(ids), terms(ids)
        for row in chunk:
            yield _recommendation(row, documents.get(row["document"]), held, claims, labels)
    numbered = set(models.Recommendation.objects.values_list("document", "number"))
    for passage in published(models.Passage).order_by("row").iterator(CHUNK):
        if (passage.document, passage.number) not in numbered:
            yield _passage(passage, documents.get(passage.document))


def _recommendation(
    row: dict[str, Any],
    document: models.Document | None,
    held: dict[str, str],
    claims: dict[str, set[str]],
    labels: dict[str, dict[str, set[str]]],
) -> dict[str, Any]:
    identity = row["record_id"]
    date = document.published if document else None
    return {
        "id": identity,
        "text": row["text"],
        "kind": ["recommendation"],
        "state": [row["state"]],
        "recommender": row["recommenders"],
        "region": sorted({states.state(code).group for code in row["recommenders"]}),
        "cycle": [row["cycle"]],
        "session": [row["session"]],
        "position": [held.get(identity, row["position"] or "")],
        "claim": sorted(claims[identity]),
        "document_kind": [document.kind if document else ""],
        "date": date,
        "year": [date[:4] if date else ""],
        **{scheme: sorted(terms) for scheme, terms in labels[identity].items() if scheme in FACETS},
    }


def _passage(row: models.Passage, document: models.Document | None) -> dict[str, Any]:
    date = document.published if document else None
    return {
        "id": f"{row.document}#{row.number or f'p{row.page}'}",
        "text": row.text,
        "kind": ["passage"],
        "state": document.states if document else (),
        "cycle": [document.cycle if document else None],
        "session": [document.session if document else None],
        "document_kind": [document.kind if document else ""],
        "date": date,
        "year": [date[:4] if date else ""],
    }


def _held(ids: list[str]) -> dict[str, str]:
    rows = models.Held.objects.filter(recommendation__in=ids, clock="public_on", until=None)
    return dict(rows.values_list("recommendation", "position"))


def _claims(ids: list[str]) -> dict[str, set[str]]:
    claims: dict[str, set[str]] = defaultdict(set)
    said = models.Response.objects.filter(recommendation__in=ids, shown=True, claim__isnull=False)
    for identity, claim in said.values_list("recommendation", "claim"):
        if identity and claim:
            claims[identity].add(claim)
    return claims


def _chunks(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
