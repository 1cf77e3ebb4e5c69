"""The paragraphs of a document while a corrigendum is gone through: as they were printed, and as they stand.

Nothing is changed where that is not certain: a paragraph or footnote that is not there or is there twice, and words
that do not stand in it exactly once. Paragraphs are named by the numbers that were printed, whatever is deleted.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.places import Place, written
from followthrough.find.corrigenda.words import found_in, put
from followthrough.find.sentences import sentences
from followthrough.records import Passage
from followthrough.records.ids import BETWEEN, preceding

_ANNEX = re.compile(r"\bannex(?:es)?\b(?:\s+(?P<number>[IVX]+|\d{1,2})\b)?", re.IGNORECASE)
_NOTE = re.compile(r"\b(?:foot|end)?notes?\s+(?P<mark>\d{1,3}|\*{1,3}|[a-z]\b)", re.IGNORECASE)
_PAGE = re.compile(r"\bpage\s+(?P<number>\d{1,4})", re.IGNORECASE)
_AT_THE_END = re.compile(r"\bat the end\b", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})?(?:\s(?:bis|ter|quater))?\.?|\(\w{1,3}\))\s+(?=\D)")

_NTH = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "penultimate": -2,
    "last": -1,
    "final": -1,
}
_SENTENCE = re.compile(rf"(?:the\s+)?(?:{'|'.join(_NTH)})\s+sentence", re.IGNORECASE)
"""A sentence that is named where words might be: `Delete the last sentence`."""

Key = tuple[int, int]
"""The place of a paragraph that was printed, and 0; of those put in behind it, from 1 on."""
Made = Mapping[Key, Passage | None]


@dataclass(slots=True)
class Paragraphs:
    """Paragraphs by key: as they were `printed`, and as they stand `now`, null where they are deleted.

    Those with the numbers of recommendations (`asked`) are left alone.
    """

    printed: Sequence[Passage]
    asked: Collection[str] = ()
    now: dict[Key, Passage | None] = field(init=False)
    _numbers: dict[Key, str] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what was printed."""
        self.now = {(place, 0): one for place, one in enumerate(self.printed)}
        self._numbers = {(place, 0): number for place, number in enumerate(_numbers(self.printed))}

    def standing(self) -> list[Passage]:
        """Give the paragraphs as they stand."""
        return [one for _, one in sorted(self.now.items()) if one]

    def before(self, key: Key) -> Passage | None:
        """Give what was printed at a place; null of what was put in."""
        return None if key[1] else self.printed[key[0]]

    def at(self, place: Place) -> list[Key]:
        """Give the paragraphs that a place names; none where one of them is not there, or is there twice."""
        within = [key for key in self._numbers if self._is_within(key, place.words)]
        if place.numbers:
            found = [[key for key in within if self._numbers[key] == number] for number in place.numbers]
            return [key for (key,) in found] if all(len(keys) == 1 for keys in found) else []
        if note := _NOTE.search(place.words):
            return [key for key in within if any(one.mark == note["mark"] for one in self.printed[key[0]].footnotes)]
        if page := _PAGE.search(place.words):
            return self._on_page(int(page["number"]), within)
        return within if _ANNEX.search(place.words) else []

    def apply(self, place: Place, step: Instruction) -> list[Key]:
        """Do at a place what an instruction says; give what is otherwise then, none where it fails."""
        made = self._made(place, step) if place.all_named and step.readings and not step.of_states else {}
        otherwise = [key for key, one in made.items() if key not in self.now or self.now[key] != one]
        self.now.update((key, made[key]) for key in otherwise)
        return otherwise

    def _made(self, place: Place, step: Instruction) -> Made:
        if step.kind == "insert":
            return dict(self._inserted(place, step))
        if step.named:
            place = replace(place, numbers=(step.named,))
        keys, note = self.at(place), _NOTE.search(place.words)
        sentence = place.part if "sentence" in place.part else ""
        if place.part and not sentence and step.kind in ("whole", "delete"):
            return {}  # where a line begins is not known
        if step.kind == "delete" and not note and not sentence:
            return dict.fromkeys(keys) if place.numbers else {}
        if step.kind == "whole" and len(keys) > 1:
            return {}
        mark = note["mark"] if note else ""
        made = {key: _corrected(step, one, mark, sentence) for key in keys if (one := self.now[key])}
        changed = {key: one for key, one in made.items() if one}
        return changed if len(changed) == (len(keys) if place.numbers else 1) else {}

    def _inserted(self, place: Place, step: Instruction) -> Iterator[tuple[Key, Passage]]:
        """Give a new paragraph behind the one that is named; one numbered as another is named as editors name it."""
        ((number, words),) = step.readings
        number = number or (place.numbers[0] if place.adds and len(place.numbers) == 1 else "")
        beside = step.named or ("" if place.adds else next(iter(place.numbers), "")) or preceding(number)
        keys = self.at(replace(place, numbers=(beside,))) if beside else []
        if not keys or not words:
            return
        at = keys[0][0]
        before = at - 1 if step.before else at
        nth = 1 + sum(place == before for place, _ in self.now)
        if not number or number in self._numbers.values():
            number = (
                f"{preceding(beside) if step.before else beside}{BETWEEN[nth - 2] if nth - 2 < len(BETWEEN) else ''}"
            )
        new = replace(self.printed[at], number=number, text=_OWN_NUMBER.sub("", words), footnotes=())
        yield (before, nth), new

    def _is_within(self, key: Key, words: str) -> bool:
        """Say whether a paragraph stands in the annex of which a place speaks, or in none where it speaks of none."""
        if self._numbers[key] in self.asked:
            return False
        annex = _ANNEX.search(words)
        headings = [found for one in self.printed[key[0]].heading if (found := _ANNEX.match(one))]
        if not annex or not headings:
            return bool(annex) == bool(headings)
        return not annex["number"] or any(found["number"] == annex["number"] for found in headings)

    def _on_page(self, number: int, within: Sequence[Key]) -> list[Key]:
        """Give the paragraphs that begin on a page, and the one that may go on there."""
        pages = {key: self.printed[key[0]].page for key in within}
        if number > max(pages.values(), default=0):
            return []
        before = [key for key, page in pages.items() if 0 < page < number]
        return [*before[-1:], *(key for key, page in pages.items() if page == number)]


def _corrected(step: Instruction, one: Passage, note: str, sentence: str) -> Passage | None:
    """Give a paragraph with its words, or those of a footnote or sentence, as an instruction makes them."""
    if not note:
        text = _in_sentence(step, one.text, sentence) if sentence else _text(step, one.text)
        return replace(one, text=text) if text else None
    notes = []
    for footnote in one.footnotes:
        if footnote.mark != note:
            notes.append(footnote)
        elif step.kind != "delete":
            text = _text(step, footnote.text)
            if text is None:
                return None
            notes.append(replace(footnote, text=text))
    return replace(one, footnotes=tuple(notes))


def _in_sentence(step: Instruction, text: str, named: str) -> str | None:
    """Give a text of which an instruction makes one sentence otherwise; null where that is not there."""
    nth = _NTH.get(named.lower().partition(" ")[0])
    places = sentences(text)
    if nth is None or not -len(places) <= nth < len(places):
        return None
    start, end = places[nth]
    before = text[start:end].strip()
    own = "" if step.kind == "delete" else _text(step, before)
    if own and own[-1].isalnum() and not before[-1:].isalnum():
        own += before[-1]  # an instruction ends with a full stop of its own
    return None if own is None else " ".join(filter(None, [text[:start].strip(), own, text[end:].strip()]))


def _text(step: Instruction, text: str) -> str | None:
    """Give a text as an instruction makes it; null where its words do not stand there exactly once."""
    for old, new in step.readings:
        if step.kind == "replace" and _SENTENCE.fullmatch(old):
            of_whole = replace(step, kind="whole" if new else "delete", readings=(("", new),))
            return _in_sentence(of_whole, text, old.lower().removeprefix("the "))
        if step.kind == "whole":
            return _OWN_NUMBER.sub("", new)
        if step.kind == "append":
            return _with_end(text, new) if _AT_THE_END.search(step.words) else None
        places = found_in(old, text) if step.kind in ("replace", "after", "before") else []
        if len(places) == 1:
            return put(step, text, places[0], _begun(new, old, places[0][0]))
    return None


def _begun(new: str, old: str, printed: str) -> str:
    """Begin new words with a capital where those in their place do, though the corrigendum names them without one."""
    return new[:1].upper() + new[1:] if printed[:1].isupper() and old[:1].islower() else new


def _with_end(text: str, new: str) -> str:
    """Put words at the end of a text: a sentence behind its full stop, other words in front of it."""
    stop = text[-1] if text[-1:] in (".", ";") else ""
    if not stop or new[:1].isupper():
        return f"{text} {new}{stop if new[-1:].isalnum() else ''}"
    return f"{text[:-1]}{'' if new[:1] in ',;' else ' '}{new.rstrip('.;')}{stop}"


def _numbers(passages: Iterable[Passage]) -> Iterator[str]:
    """Give the numbers of paragraphs as places name them: `(a)` below `33` is `33.a`."""
    above = ""
    for passage in passages:
        number = written(passage.number or "")
        if number.startswith("."):
            yield f"{above}{number}"
        else:
            above = number or above
            yield number
