"""The recommendations of a report while a corrigendum is gone through: as they stand, and under which numbers.

A corrigendum names paragraphs by the numbers that the report printed, also where it gives others to them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from followthrough.records import Recommendation

Made = Mapping[str, Recommendation | None]
"""What an instruction makes of recommendations, by id: null of those that are taken out."""


@dataclass(slots=True)
class Report:
    """Recommendations by id: as the report printed them (`before`), and as they stand `now`.

    A corrigendum `of_other_languages` than English changes none of them.
    """

    before: Mapping[str, Recommendation]
    of_other_languages: bool = False
    now: dict[str, Recommendation] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what was printed."""
        self.now = dict(self.before)

    def printed(self, one: Recommendation) -> str:
        """Give the number by which a recommendation is named; of one that was put in, the one that it has."""
        return self.before.get(one.id, one).number

    def numbered(self, number: str) -> list[Recommendation]:
        """Give the texts of a paragraph as they stand."""
        return [one for one in self.now.values() if self.printed(one) == number]

    def under(self, number: str) -> list[Recommendation]:
        """Give the recommendations under a lead-in as they stand."""
        return [one for one in self.now.values() if self.printed(one).startswith(f"{number}.")]

    def behind(self, number: str, *, including: bool = False) -> Iterator[Recommendation]:
        """Yield what stands behind a number in its list, and, where asked for, under it."""
        head, last = counted(number)
        for one in self.now.values():
            of, own = counted(self.printed(one))
            if of == head and last and (own > last or (including and own == last)):
                yield one

    def has(self, number: str) -> bool:
        """Say whether a recommendation has a number now."""
        return any(one.number == number for one in self.now.values())

    def knows(self, identity: str) -> bool:
        """Say whether an id is or was that of a recommendation of the report."""
        return identity in self.before or identity in self.now

    def put(self, made: Made) -> list[str]:
        """Put what was made in its place; give the ids of what is otherwise then."""
        otherwise = [identity for identity, one in made.items() if self.now.get(identity) != one]
        for identity in otherwise:
            if one := made[identity]:
                self.now[identity] = one
            else:
                del self.now[identity]
        return otherwise

    def clashing(self) -> list[str]:
        """Give the ids of what a corrigendum numbered as something else is numbered."""
        named: dict[str, set[str]] = {}
        for one in self.now.values():
            named.setdefault(one.number, set()).add(self._paragraph(one))
        return [one.id for one in self.now.values() if self._is_renumbered(one) and len(named[one.number]) > 1]

    def _paragraph(self, one: Recommendation) -> str:
        return self.printed(one) if one.id in self.before else f"new {one.number}"

    def _is_renumbered(self, one: Recommendation) -> bool:
        return one.id not in self.before or self.before[one.id].number != one.number


def counted(number: str) -> tuple[str, int]:
    """Part a number in its lead-in and its place there: `94.12` is the twelfth of `94`; 0 where that is no number."""
    head, _, last = number.rpartition(".")
    return head, int(last) if head and last.isdecimal() else 0


def following(number: str, count: int) -> list[str]:
    """Give so many numbers that follow on another: `94.13` and `94.14` on `94.12`."""
    head, last = counted(number)
    return [f"{head}.{last + n}" for n in range(1, count + 1)] if last else []


def texts_by_id(made: Iterable[Recommendation]) -> dict[str, Recommendation | None]:
    """Give recommendations by their ids."""
    return {one.id: one for one in made}
