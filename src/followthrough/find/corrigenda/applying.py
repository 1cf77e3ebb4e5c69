"""An instruction applied to the recommendations of a paragraph, where its words are found there exactly once."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.makers import changed_makers, states_only
from followthrough.find.corrigenda.places import NUMBER, written
from followthrough.find.corrigenda.words import found_in, put
from followthrough.find.recommendations.lead_ins import lead_in, position
from followthrough.find.recommendations.texts import texts
from followthrough.find.recommendations.wording import tidy
from followthrough.records import PrintedRecommender, Recommendation
from followthrough.records.recommenders import codes, names

Texts = Sequence[Recommendation]


def applied(instruction: Instruction, paragraph: Texts) -> list[Recommendation] | None:
    """Give the texts of one numbered paragraph as an instruction makes them; null where it cannot be placed."""
    for old, new in instruction.readings:
        for way in _ways(instruction):
            made = list(way(instruction, paragraph, old, new))
            if made:
                return made if len(made) == 1 or instruction.kind == "whole" else None
    return None


def applied_to_list(instruction: Instruction, under: Texts, all_known: Texts) -> list[Recommendation] | None:
    """Give the recommendations under a lead-in, of which an instruction changes what it says of the position.

    `all_known` are those of the report: a lead-in to which a recommendation moves has the position of its others.
    """
    now = {one.position for one in under}
    for old, new in instruction.readings:
        if instruction.kind == "move":
            there = {one.position for one in all_known if one.number.startswith(f"{new}.")}
            stated, before = (there.pop() if len(there) == 1 else None), None
        elif instruction.kind == "whole":
            says = lead_in(new)
            stated, before = (says.position if says else None), None
        else:
            stated, before = position(new), position(old)
        if stated and len(now) == 1 and stated not in now and (before is None or before in now):
            return [replace(one, position=stated) for one in under]
    return None


Way = Callable[[Instruction, Texts, str, str], Iterator[Recommendation]]


def _ways(instruction: Instruction) -> tuple[Way, ...]:
    if instruction.kind == "whole":
        return (_rewritten,)
    if instruction.kind == "makers":
        return (_made_by,)
    if instruction.of_states or instruction.kind == "append":
        return (_of_makers,)
    return (_of_either, _of_both, _of_number)


def _of_number(_: Instruction, paragraph: Texts, old: str, new: str) -> Iterator[Recommendation]:
    if re.fullmatch(NUMBER, new):
        yield from (replace(one, number=written(new)) for one in paragraph if one.number == written(old))


def _rewritten(_: Instruction, paragraph: Texts, __: str, new: str) -> Iterator[Recommendation]:
    """Read the whole paragraph anew: as many texts as it has, each with its States where these are printed."""
    numbers = {one.number for one in paragraph}
    number = re.match(r"(\d{1,3}(?:\.\d{1,3})?)\.?\s+(?=\D)", new)
    if number:
        if number[1] not in numbers | {one.rpartition(".")[2] for one in numbers}:
            return
        new = new[number.end() :]
    parts = texts(new, paragraph[0].state or None, paragraph[0].session).texts
    if len(parts) == len(paragraph):
        for one, part in zip(paragraph, parts, strict=True):
            yield _made(one, part.words, part.recommenders)
    elif len(paragraph) == 1 and not parts and tidy(new):
        yield replace(paragraph[0], text=tidy(new))


def _of_either(instruction: Instruction, paragraph: Texts, old: str, new: str) -> Iterator[Recommendation]:
    """Look for words in the texts and among the States; where they stand in both, neither is meant for certain."""
    yield from _of_text(instruction, paragraph, old, new)
    yield from _of_makers(instruction, paragraph, old, new)


def _of_text(instruction: Instruction, paragraph: Texts, old: str, new: str) -> Iterator[Recommendation]:
    for words in dict.fromkeys((old, tidy(old))):
        places = [(one, found) for one in paragraph for found in found_in(words, one.text)]
        for one, found in places:
            yield replace(one, text=put(instruction, one.text, found, new).rstrip(" ;,."))
        if places:
            return


def _of_makers(instruction: Instruction, paragraph: Texts, old: str, new: str) -> Iterator[Recommendation]:
    for one in paragraph:
        made = changed_makers(one.recommenders_as_printed, instruction.kind, old, new)
        if made and made != one.recommenders_as_printed:
            yield _made(one, one.text, made)


def _made_by(_: Instruction, paragraph: Texts, __: str, new: str) -> Iterator[Recommendation]:
    if makers := states_only(new):
        yield from (_made(one, one.text, makers) for one in paragraph)


def _of_both(instruction: Instruction, paragraph: Texts, old: str, new: str) -> Iterator[Recommendation]:
    """Look for words that reach over the text and the States in brackets behind it."""
    if "(" not in old:
        return
    for one in paragraph:
        printed = f"{one.text} ({names(one.recommenders_as_printed)})"
        for found in found_in(_in_one_bracket(old).rstrip(" ;."), printed):
            both = put(instruction, printed, found, _in_one_bracket(new).rstrip(" ;.")).rstrip(" ;,.")
            parts = texts(both, one.state or None, one.session).texts
            if len(parts) == 1:
                yield _made(one, parts[0].words, parts[0].recommenders)


def _in_one_bracket(words: str) -> str:
    """Write States that are printed each in brackets of its own as one list."""
    return re.sub(r"\)\s*\(", "; ", words)


def _made(one: Recommendation, text: str, makers: tuple[PrintedRecommender, ...]) -> Recommendation:
    return replace(one, text=text, recommenders=codes(makers), recommenders_as_printed=makers)
