"""How far to trust what was read: how much a machine read alone, how much is in doubt, how much a person checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked


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


def how_read(recommendations: Sequence[tuple[str, str, str]]) -> HowRead:
    """Count recommendations, each given as id, document and number."""
    documents = {document for _, document, _ in recommendations}
    problems = models.Problem.objects.filter(document__in=documents).values_list("document", "number")
    doubted = set(problems)
    by_person = checked(identity for identity, _, _ in recommendations)
    changed = sum(one.since_changed for one in by_person.values())
    return HowRead(
        whole=len(recommendations),
        in_doubt=sum((document, number) in doubted for _, document, number in recommendations),
        checked=len(by_person) - changed,
        changed=changed,
    )
