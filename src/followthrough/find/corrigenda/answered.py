"""What a corrigendum of an addendum changes in the State's answers: they are given anew, from its own day on.

Answers are only added to the ledger, never changed; so what the addendum printed stays there, and what should have
stood there comes behind it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.answers import answers
from followthrough.find.answers.formulas.found import bare_status, formulas
from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.paragraphs import Paragraphs
from followthrough.find.corrigenda.places import Place
from followthrough.find.corrigenda.words import found_in, put
from followthrough.records import Document, Passage, Position, Problem, Recommendation, Response

Said = dict[str, list[Response]]
"""Answers by the recommendation that they are given to."""


@dataclass(slots=True)
class Answers:
    """The answers of a document (`of`) to recommendations (`asked`): those `given`, and those given `anew`."""

    of: Document
    asked: Sequence[Recommendation]
    given: Sequence[Response]
    anew: Said = field(default_factory=dict)

    def apply(self, place: Place, step: Instruction) -> list[str]:
        """Change the answers to recommendations that a place names; give their ids, none where it fails at one."""
        asked = [[one for one in self.asked if one.number == number] for number in place.numbers]
        if not asked or not all(asked) or not place.all_named:
            return []
        made = {one.id: self._made(one, step) for texts in asked for one in texts}
        if not all(made.values()):
            return []
        self.anew.update(made)
        return list(made)

    def read_again(self, paragraphs: Paragraphs) -> list[str]:
        """Read the answers in paragraphs as they stand; give of which they are gone, or were read otherwise."""
        before = _by_recommendation(answers(self.of, paragraphs.printed, self.asked))
        now, unclear = _by_recommendation(answers(self.of, paragraphs.standing(), self.asked)), []
        for identity in dict.fromkeys([*before, *now]):
            if _worded(before.get(identity, ())) == _worded(now.get(identity, ())):
                continue
            if not now.get(identity) or _positions(before.get(identity, ())) != _positions(self._given(identity)):
                unclear.append(identity)
            else:
                self.anew[identity] = now[identity]
        return unclear

    def records(self, document: Document) -> Iterator[Response]:
        """Yield the answers that a corrigendum gives anew."""
        named = document.id.rpartition("/")[2]
        for said in self.anew.values():
            for one in said:
                yield replace(
                    one, id=f"{one.id}~{named}", document=document.id, said_on=None, public_on=document.published
                )

    def _given(self, identity: str) -> list[Response]:
        return self.anew.get(identity) or [one for one in self.given if one.recommendation == identity]

    def _made(self, asked: Recommendation, step: Instruction) -> list[Response]:
        """Give the answers to a recommendation as an instruction makes them; none where that is not certain."""
        given = self._given(asked.id)
        for old, new in step.readings:
            if step.kind == "whole":
                text = Passage(document=self.of.id, number=asked.number, page=0, text=new)
                read = _by_recommendation(answers(self.of, [text], [asked])).get(asked.id, [])
                return read if _positions(read) else []
            if len(given) == 1 and (made := _changed(step, given[0], old, new)):
                return [made]
        return []


def _changed(step: Instruction, given: Response, old: str, new: str) -> Response | None:
    """Give an answer with another position, or other words of explanation; null where it says neither."""
    if step.kind not in ("replace", "after", "before"):
        return None
    before, now = _position(old), _position(new)
    if step.kind == "replace" and now and before == given.position:
        return replace(given, position=now, formula=new)
    places = found_in(old, given.comment or "")
    return replace(given, comment=put(step, given.comment or "", places[0], new)) if len(places) == 1 else None


def _position(words: str) -> Position | None:
    said = bare_status(words) or next(iter(formulas(words)), None)
    return said.position if said else None


def _by_recommendation(found: Iterable[Response | Problem]) -> Said:
    given: defaultdict[str, list[Response]] = defaultdict(list)
    for one in found:
        if isinstance(one, Response) and one.recommendation:
            given[one.recommendation].append(one)
    return dict(given)


def _worded(said: Iterable[Response]) -> list[tuple[object, ...]]:
    return [(one.clause, one.position, one.claim, one.comment, one.see) for one in said]


def _positions(said: Iterable[Response]) -> set[Position]:
    return {one.position for one in said if one.position}
