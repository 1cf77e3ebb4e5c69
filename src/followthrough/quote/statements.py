"""Items in, statements out: bodies behind a colon, quotations that go on, and what single sentences report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.quote import grammar, naming
from followthrough.quote.days import said_on
from followthrough.quote.items import Item
from followthrough.quote.sentences import is_quotation, masked, sentences
from followthrough.quote.speakers import Memory, Speaker, named_later
from followthrough.records import Statement, StatementKind
from followthrough.records.ids import record_id

SHORTEST, LONGEST = 12, 2000
"""Letters of a sentence that is looked at; longer ones are tables or damage, not sentences."""

_DATELINE = re.compile(r"^[A-Z][\w .,'’/-]{2,60}(?:\([A-Z][\w /]+\))?\s*(?:--|—|–)\s*")
_BODY = re.compile(
    r"^(?P<who>.{3,260}?),? (?P<cue>(?:released|issued|made|gave|published|read|sent)\b.{0,60}\b"
    r"(?:statement|article|commentary|talk|answer|speech|remarks|letter|appeal)s?)\b.{0,200}:$"
)
"""`The ministry issued on Monday a statement, which says:`"""
_QUOTED = re.compile(r"(?:[“\"«]([^“”\"«»]{3,}?)[,.]?[”\"»]|(?<![\w’])‘(?=\w)(.{3,}?)(?<=[\w.,!?])’(?!\w))")
_END = re.compile(r"^-0-$|\s*-0-\s*$")


@dataclass(slots=True)
class _Found:
    """A statement in the making; `open` says that the quotation that it ends with may go on."""

    speaker: Speaker
    cue: str
    words: tuple[str, ...]
    kind: StatementKind
    open: bool = False
    said_on: str | None = None


def statements(item: Item) -> Iterator[Statement]:
    """Give the attributed statements of one item, in order; `id` counts them through the item.

    The kind is `direct` where all words stand in quote marks or behind a colon, `mixed` where some do, else
    `indirect`. Who a pronoun means is the last speaker; a name given in short is the one given in full, before or
    later. A quotation that goes on without a new cue belongs to the statement before.
    """
    found = list(_found(item))
    named = [one.speaker for one in found if one.speaker.is_named]
    for count, one in enumerate(found, 1):
        speaker = named_later(one.speaker, named)
        yield Statement(
            id=record_id(item.doc, f"s{count}"),
            document=item.doc,
            speaker=speaker.name,
            role=speaker.role,
            affiliation=speaker.affiliation,
            said_on=one.said_on,
            kind=one.kind,
            quote=one.words,
            cue=one.cue,
        )


def _found(item: Item) -> list[_Found]:
    found: list[_Found] = []
    memory = Memory()
    paragraphs = [_DATELINE.sub("", _END.sub("", paragraph)) for paragraph in item.paragraphs()]
    for at, paragraph in enumerate(paragraphs):
        body = _BODY.match(paragraph)
        speaker = naming.read(body["who"], memory) if body else None
        if body and speaker:
            memory.tell_of(speaker)
            found.append(_Found(speaker, body["cue"], tuple(p for p in paragraphs[at + 1 :] if p), "direct"))
            continue
        _in_paragraph(paragraph, memory, found, item.date)
    return found


def _in_paragraph(paragraph: str, memory: Memory, found: list[_Found], published: str) -> None:
    quoting = found[-1] if found and found[-1].open else None
    for sentence in sentences(paragraph):
        new = list(_in_sentence(sentence, memory, published))
        found += new
        if quoting and not new and sentence[0] in '“"«':
            quoting.words += _words(sentence)[0]
        elif new:
            quoting = next((one for one in reversed(new) if one.kind == "direct"), None)
        elif not is_quotation(sentence):
            quoting = None
    if quoting:
        quoting.open = _is_open(paragraph)


def _is_open(text: str) -> bool:
    """Say whether a quotation is not closed at the end, as where the next paragraph goes on with it."""
    return text.count("“") > text.count("”") or (masked(text)[-1:] not in '”".’!?»' and text.count('"') % 2 == 1)


def _in_sentence(sentence: str, memory: Memory, published: str) -> Iterator[_Found]:
    if not SHORTEST < len(sentence) <= LONGEST:
        return
    reported = list(grammar.find(sentence))
    people = None if reported and reported[0].who else naming.acting(sentence, memory)
    if people:
        memory.tell_of(people)
    for said in reported:
        speaker = naming.read(said.who, memory)
        if speaker is None:
            continue
        memory.tell_of(speaker)
        words, kind = _words(said.words)
        if words:
            yield _Found(speaker, said.cue, words, kind, said_on=said_on(sentence, said.cue, published))


def _words(said: str) -> tuple[tuple[str, ...], StatementKind]:
    inside = tuple((one or two).strip(" ,") for one, two in _QUOTED.findall(said))
    outside = _QUOTED.sub("", said).strip(' ,.;:“”"')
    if inside and len(outside) < 4:
        return inside, "direct"
    whole = said.strip(" ,:;").rstrip(".")
    long_quote = any(len(quoted.split()) >= 4 for quoted in inside)
    return ((whole,) if len(whole) > 4 else ()), "mixed" if long_quote else "indirect"
