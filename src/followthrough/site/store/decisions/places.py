"""Where in the record as it is now a decision belongs."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.site.store import models
from followthrough.site.store.decisions.models import Decision, Kind, State
from followthrough.site.store.decisions.words import (
    MOVED,
    SIMILAR,
    TABLES,
    Subject,
    likeness,
    most_like,
    same,
    subject,
    subjects,
)
from followthrough.site.store.models import Named


@dataclass(frozen=True, slots=True)
class Place:
    """A record as it is now, and how it compares with the words that were decided on."""

    state: State
    subject: str
    document: str
    words: str = ""
    likeness: float = 0.0


@dataclass(slots=True)
class Finder:
    """Looks for the words of many decisions; what it has read of a document it keeps."""

    _of_document: dict[tuple[type[Named], str], list[Subject]] = field(default_factory=dict)

    def find(self, decision: Decision) -> Place:
        """Find the subject of a decision."""
        if decision.kind == Kind.DOUBT:
            return _doubt(decision)
        return self._find(decision.subject, decision.document, decision.words, decision.whose)

    def find_other(self, decision: Decision) -> Place | None:
        """Find the second record that a decision concerns, where there is one."""
        if not decision.other:
            return None
        return self._find(decision.other, decision.other.rsplit("#", 1)[0], decision.other_words, decision.whose)

    def _find(self, identity: str, document: str, words: str, whose: str) -> Place:
        """Try one after the other where the words may be.

        The id with the same words; the same words in the document; the id with similar words; much the same words in
        the document; the same words of the same State or speaker anywhere.
        """
        now = subject(identity)
        if now and same(now.words, words):
            return _at(now, State.KEPT, 1.0)
        beside = [one for table in TABLES for one in self._all(table, document) if one.id != identity]
        if moved := _only(one for one in beside if same(one.words, words)):
            return _at(moved, State.CARRIED, 1.0)
        if now and (alike := likeness(now.words, words)) >= SIMILAR:
            return _at(now, State.CARRIED, alike)
        alike, moved = most_like(words, beside)
        if moved and alike >= MOVED:
            return _at(moved, State.CARRIED, alike)
        if moved := _elsewhere(words, whose):
            return _at(moved, State.CARRIED, 1.0)
        return Place(State.GONE, identity, document)

    def _all(self, table: type[Named], document: str) -> list[Subject]:
        if table is models.Document:
            return []
        if (table, document) not in self._of_document:
            self._of_document[table, document] = subjects(table, document=document)
        return self._of_document[table, document]


def _at(found: Subject, state: State, alike: float) -> Place:
    return Place(state, found.id, found.document, found.words, round(alike, 3))


def _only(found: Iterable[Subject]) -> Subject | None:
    """Give the one that was found; null where there are none, or several, of which none is *the* one."""
    listed = list(found)
    return listed[0] if len(listed) == 1 else None


def _elsewhere(words: str, whose: str) -> Subject | None:
    for table, (text, owner) in TABLES.items():
        if owner and whose:
            value = words.split(" … ") if text == "quote" else words
            if found := _only(subjects(table, **{owner: whose, text: value})):
                return found
    return None


def _doubt(decision: Decision) -> Place:
    """Look for a doubt, which has no id: the same words of the same paragraph, doubted in the same way."""
    number = decision.value.get("number")
    there = models.Problem.objects.filter(
        document=decision.document,
        number=number,
        kind=decision.value.get("kind", ""),
        found=decision.words,
        until=None,
    ).exists()
    state = State.KEPT if there else State.GONE
    return Place(state, decision.subject, decision.document, decision.words if there else "", float(there))
