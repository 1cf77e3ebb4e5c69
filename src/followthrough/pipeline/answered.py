"""Which documents' recommendations a document may answer."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.pipeline.correcting import RECOMMENDATION, Corrigenda

if TYPE_CHECKING:
    from followthrough.records import Record

CORRECTING = "corrigendum"
ANSWERING = ("addendum", "council_report", "oral_statement", "midterm_report", CORRECTING)
"""Kinds of document that answer or correct the recommendations of another one, and need it to be understood."""


Known = Callable[[dict[str, Any]], Iterable["Record"]]
"""Gives what is known from elsewhere for a document (its line, parsed): the recommendations that it may answer, and,
for a corrigendum, the document that it corrects with its passages and answers."""


class Answered:
    """Remembers the lines of documents that hold recommendations, and gives those that another one may answer."""

    def __init__(self, known: Known | None = None) -> None:
        self._documents: list[tuple[dict[str, Any], Path]] = []
        self._known = known
        self._with_passages: dict[str, Path] = {}
        self.sources: dict[str, tuple[dict[str, Any], Path]] = {}
        self.corrigenda = Corrigenda()

    def remember(self, document: dict[str, Any], lines: Path) -> None:
        """Keep in mind that the file `lines` holds the records of `document` (its line, parsed)."""
        if document:
            self._documents.append((document, lines))

    def remember_passages(self, document: dict[str, Any], lines: Path) -> None:
        """Keep in mind that the file `lines` holds the records of `document` with its passages."""
        if document:
            self._with_passages[document["id"]] = lines

    def context(self, document: dict[str, Any], into: Path) -> Path:
        """Write what is known for `document` into the file `into`, and give its path back.

        An addendum answers the report whose symbol it carries; a Council report the reports of the Working Group
        adopted at its session; a corrigendum corrects the one report that it names; any other document answers all
        reviews of its own States. What was read last counts, as corrected so far, then what was known before; of a
        report that was revised only the revision, unless it is corrected itself. A corrigendum of an
        addendum gets the recommendations that this may answer; each is also given the document that it corrects.
        """
        from followthrough.records.ids import superseded
        from followthrough.records.lines import to_line

        asking = as_answering(document)
        read = {str(other.get("id")) for other, _ in self._documents} | self._with_passages.keys()
        before = [one for one in self._known(document) if _belongs_to(one) not in read] if self._known else []
        named = read.union(map(_belongs_to, before), (str(one.get("corrects")) for one, _ in self._documents))
        revised = superseded(named) if asking["kind"] != CORRECTING else set()
        asked = list(self._asked(asking, revised))
        given = [*self.corrigenda.applied(asked)]
        given += [to_line(one) + "\n" for one in before if _belongs_to(one) not in revised]
        if asking["kind"] != CORRECTING:
            given += _free(self.corrigenda.deleted(asked), given)
        if lines := self._with_passages.get(str(document.get("corrects"))):
            given += self.corrigenda.of_document(str(document.get("corrects")), lines)
        into.write_text("".join(given), encoding="utf-8", newline="\n")
        return into

    def _asked(self, document: dict[str, Any], revised: Collection[str]) -> Iterator[str]:
        """Yield the lines of the recommendations that were read, without those of reports that were revised."""
        known = self._documents if document["kind"] == CORRECTING else self._last()
        for other, lines in known:
            if may_answer(document, other) and not {other.get("id"), other.get("corrects")} & set(revised):
                with open(lines, encoding="utf-8") as records:
                    yield from (line for line in records if line.startswith(RECOMMENDATION))

    def _last(self) -> Iterable[tuple[dict[str, Any], Path]]:
        """Give the documents without those of which a re-issue was read too."""
        last: dict[str, tuple[dict[str, Any], Path]] = {}
        for other, lines in sorted(self._documents, key=lambda one: one[0].get("supersedes") == one[0].get("id")):
            last[str(other.get("id"))] = other, lines
        return last.values()


def _belongs_to(record: "Record") -> str:
    """Give the document that a record stands in, or that it is."""
    return str(getattr(record, "document", None) or getattr(record, "id", ""))


def _free(deleted: Iterable[str], given: Iterable[str]) -> Iterator[str]:
    """Yield what is deleted and whose number no other has since: the State may have answered it all the same."""
    taken = {json.loads(line)["number"] for line in given if line.startswith(RECOMMENDATION)}
    yield from (line for line in deleted if json.loads(line)["number"] not in taken)


def as_answering(document: dict[str, Any]) -> dict[str, Any]:
    """Give a document (its line, parsed), for a corrigendum of an addendum this: it may change what that answers."""
    corrects = str(document.get("corrects") or "")
    of_addendum = document.get("kind") == CORRECTING and "/Add." in corrects
    return {**document, "kind": "addendum", "symbol": corrects} if of_addendum else document


def may_answer(document: dict[str, Any], other: dict[str, Any]) -> bool:
    """Say whether a document may answer, or correct, the recommendations of another (both as their lines, parsed).

    A later corrigendum builds on the earlier ones of the same report.
    """
    from followthrough.records.corrigenda import order
    from followthrough.records.ids import base_symbol

    if document.get("kind") == CORRECTING:
        corrects, before = document.get("corrects"), other.get("kind") == CORRECTING
        same = corrects == other.get("corrects") and order(document["id"]) > order(other["id"])
        return same if before else bool(corrects) and corrects == other.get("id")
    symbol, of_other = document.get("symbol") or "", other.get("symbol") or ""
    if symbol and document.get("kind") == "addendum":
        return base_symbol(symbol) == base_symbol(of_other)
    if document.get("kind") == "council_report":
        return bool(symbol) and symbol.rsplit("/", 1)[0] == base_symbol(of_other).rsplit("/", 1)[0]
    return bool(set(document.get("states") or ()) & set(other.get("states") or ()))
