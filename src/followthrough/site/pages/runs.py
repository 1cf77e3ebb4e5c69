"""What was read into the record, with which versions, and what came of it, as the page of method shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from followthrough.site.counted_records import counted
from followthrough.site.pages.words import STEPS
from followthrough.site.store import models
from followthrough.site.store.public import published

MOST = 20  # runs, newest first
NAMED = 3  # documents of a run


@dataclass(frozen=True, slots=True)
class Ran:
    """A run: how many files, the ids of some documents in them, the versions, and what came of it in words."""

    files: int
    documents: list[str]
    versions: Mapping[str, str]
    came: str


def runs() -> Iterator[Ran]:
    """Give the runs that were stored last, newest first."""
    for run in models.Run.objects.order_by("-row")[:MOST]:
        yield Ran(len(run.inputs), _documents(run.inputs), _program_first(run.versions), counted(_sorted(run)))


def _program_first(versions: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(versions.items(), key=lambda one: (one[0] != "followthrough", one[0] not in STEPS, one[0])))


def _sorted(run: models.Run) -> dict[str, int]:
    return dict(sorted(run.counts.items()))


def _documents(inputs: list[str]) -> list[str]:
    """Name documents that were read from these files, the first by their ids."""
    rows = published(models.Document).filter(source__sha256__in=inputs[:MOST]).order_by("record_id")
    return list(rows.values_list("record_id", flat=True)[:NAMED])
