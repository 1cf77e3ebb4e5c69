"""What corrigenda change in the lines of reports that were read beside them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from followthrough.records import Corrigendum

RECOMMENDATION = '{"type":"recommendation"'
_PASSAGE = '{"type":"passage"'
_RESPONSE = '{"type":"response"'
_OF_DOCUMENT = ('{"type":"document"', _PASSAGE, _RESPONSE)
_CORRIGENDUM = '{"type":"corrigendum"'


class Corrigenda:
    """Remembers what corrigenda change, and gives lines of recommendations as they correct them."""

    def __init__(self) -> None:
        self._of: dict[str, list[Corrigendum]] = defaultdict(list)
        self._of_paragraphs: list[Corrigendum] = []
        self._answers: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self._deleted: set[str] = set()

    def remember(self, lines: Path) -> None:
        """Take in what the records of a corrigendum, the file `lines`, change."""
        from followthrough.records import Corrigendum
        from followthrough.records.lines import from_line

        with lines.open(encoding="utf-8") as records:
            for line in records:
                if line.startswith(_CORRIGENDUM) and isinstance(record := from_line(line), Corrigendum):
                    self._remember(record)
                elif line.startswith(_RESPONSE):
                    self._remember_answer(line)

    def _remember_answer(self, line: str) -> None:
        corrigendum = json.loads(line)["document"].rpartition("/")[0]
        self._answers[corrigendum].setdefault(_answered(line), []).append(line)

    def _remember(self, record: "Corrigendum") -> None:
        if not record.recommendation:
            self._of_paragraphs.append(record)
            return
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

    def of_document(self, document: str, lines: Path) -> list[str]:
        """Give what a corrigendum needs of a document with its records in the file `lines`, as earlier ones left it.

        That is the document itself, its passages, and its answers.
        """
        from followthrough.records import Passage
        from followthrough.records.corrigenda import corrected_passages
        from followthrough.records.lines import from_line, to_line

        with lines.open(encoding="utf-8") as records:
            needed = [line for line in records if line.startswith(_OF_DOCUMENT)]
        said = [one for one in self._of_paragraphs if one.document.rpartition("/")[0] == document]
        passages = (one for line in needed if isinstance(one := from_line(line), Passage))
        anew = self._answers.get(document, {})
        kept = [line for line in needed if not line.startswith(_PASSAGE) and _answered(line) not in anew]
        return [*kept, *chain(*anew.values()), *(f"{to_line(one)}\n" for one in corrected_passages(passages, said))]

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


def _answered(line: str) -> str:
    """Give the recommendation that a line answers; empty where it is no answer."""
    return str(json.loads(line)["recommendation"]) if line.startswith(_RESPONSE) else ""


def _corrected(line: str, said: Iterable["Corrigendum"]) -> str:
    from followthrough.records import Recommendation
    from followthrough.records.corrigenda import corrected
    from followthrough.records.lines import from_line, to_line

    record = from_line(line)
    return f"{to_line(corrected(record, said))}\n" if isinstance(record, Recommendation) else line
