"""What corrigenda change in the lines of reports that were read beside them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from followthrough.records import Corrigendum

RECOMMENDATION = '{"type":"recommendation"'
_CORRIGENDUM = '{"type":"corrigendum"'


class Corrigenda:
    """Remembers what corrigenda change, and gives lines of recommendations as they correct them."""

    def __init__(self) -> None:
        self._of: dict[str, list[Corrigendum]] = defaultdict(list)
        self._deleted: set[str] = set()

    def remember(self, lines: Path) -> None:
        """Take in what the records of a corrigendum, the file `lines`, change."""
        from followthrough.records import Corrigendum
        from followthrough.records.lines import from_line

        with lines.open(encoding="utf-8") as records:
            for line in records:
                if line.startswith(_CORRIGENDUM) and isinstance(record := from_line(line), Corrigendum):
                    self._of[record.recommendation].append(record)
                    if record.deleted:
                        self._deleted.add(record.recommendation)

    def applied(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield lines of records, those of recommendations as corrected; what is deleted is left out."""
        for line in lines:
            said = self._said_of(line)
            if said is None or said[0].recommendation not in self._deleted:
                yield _corrected(line, said) if said else line

    def deleted(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield the lines of recommendations that are deleted."""
        yield from (
            line for line in lines if (said := self._said_of(line)) and said[0].recommendation in self._deleted
        )

    def _said_of(self, line: str) -> "list[Corrigendum] | None":
        return self._of.get(json.loads(line)["id"]) if self._of and line.startswith(RECOMMENDATION) else None

    def rewrite(self, lines: Path) -> None:
        """Correct the recommendations in a file of records, where it holds any that are corrected."""
        if not self._of:
            return
        corrected = lines.with_suffix(".corrected")
        with (
            lines.open(encoding="utf-8", newline="\n") as before,
            corrected.open("w", encoding="utf-8", newline="\n") as after,
        ):
            after.writelines(self.applied(before))
        corrected.replace(lines)


def waves(documents: Sequence[dict[str, Any]]) -> list[list[int]]:
    """Give the places of corrigenda among documents (their lines, parsed), in groups to be read one after the other.

    Each corrigendum of a report is in a later group than those before it, for it corrects what they left.
    """
    from followthrough.records.corrigenda import order

    found: list[list[int]] = []
    before: dict[Any, int] = defaultdict(int)
    for place in sorted(range(len(documents)), key=lambda place: order(documents[place]["id"])):
        wave = before[documents[place].get("corrects")]
        before[documents[place].get("corrects")] += 1
        found += [[]] if wave == len(found) else []
        found[wave].append(place)
    return [sorted(wave) for wave in found]


def _corrected(line: str, said: Iterable["Corrigendum"]) -> str:
    from followthrough.records import Recommendation
    from followthrough.records.corrigenda import corrected
    from followthrough.records.lines import from_line, to_line

    record = from_line(line)
    return f"{to_line(corrected(record, said))}\n" if isinstance(record, Recommendation) else line
