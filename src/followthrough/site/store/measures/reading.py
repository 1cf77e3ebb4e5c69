"""How far to trust what was read: how much a machine read alone, how much is in doubt, how much a person checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.public import published

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class HowRead:
    """Counts of recommendations (texts): all, those in doubt, those that a person compared with the source.

    `changed` are those that a person checked and that are not as they were then; they are not among `checked`.
    """

    whole: int
    in_doubt: int
    checked: int
    changed: int

    @property
    def by_machine_alone(self) -> int:
        """Give how many nobody checked."""
        return self.whole - self.checked


def how_read(recommendations: Sequence[tuple[str, str, str]], day: str | None = None) -> HowRead:
    """Count recommendations, each given as id, document and number, as known on a day (null: now)."""
    by_person = checked((identity for identity, _, _ in recommendations), day)
    changed = sum(one.since_changed for one in by_person.values())
    return HowRead(
        whole=len(recommendations),
        in_doubt=len(in_doubt(recommendations, day)),
        checked=len(by_person) - changed,
        changed=changed,
    )


def in_doubt(recommendations: Iterable[tuple[Key, str, str]], day: str | None = None) -> list[Key]:
    """Give the keys of recommendations, each given as key, document and number, in whose paragraph was a doubt."""
    listed = list(recommendations)
    documents = {document for _, document, _ in listed}
    problems = published(models.Problem, day).filter(document__in=documents).values_list("document", "number")
    doubted = set(problems)
    return [key for key, document, number in listed if (document, number) in doubted]
