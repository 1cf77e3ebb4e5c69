"""Items in, statements out: bodies behind a colon, quotes that go on, and what single sentences report."""

import re
from collections.abc import Iterator

from followthrough.quote import grammar, speakers
from followthrough.quote.items import Item
from followthrough.quote.speakers import Speaker
from followthrough.records import Statement, StatementKind
from followthrough.records.ids import record_id

REMEMBERED = 30
"""Speakers back to whom a pronoun or a short name may point."""
SHORTEST, LONGEST = 12, 1500
"""Letters of a sentence that is looked at; longer ones are tables or damage, not sentences."""

_DATELINE = re.compile(r"^[A-Z][\w .,'’-]{2,60}\((?:[A-Z]{2,})\)\s*--\s*")
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Oct\.)(?<!U\.S\.)[”\"]?\s+(?=[“\"A-Z])"
)
_BODY = re.compile(
    r"^(?P<who>.{3,260}?),? (?P<cue>(?:released|issued|made|gave|published)\b.{0,60}\b"
    r"(?:statement|article|commentary|talk|answer|speech)s?)\b.{0,80}:$"
)
_QUOTED = re.compile(r"[“\"]([^“”\"]{3,}?)[,.]?[”\"]")
_END = re.compile(r"^-0-$|\s*-0-\s*$")


def statements(item: Item) -> Iterator[Statement]:
    """Give the attributed statements of one item, in order; `id` counts them through the item.

    The kind is `direct` where all words stand in quote marks or behind a colon, `mixed` where some do, else
    `indirect`. Who a pronoun means is the last speaker; a name given in short is the one given in full before.
    """
    for count, (speaker, cue, words, kind) in enumerate(_found(item), 1):
        yield Statement(
            id=record_id(item.doc, f"s{count}"),
            document=item.doc,
            speaker=speaker.name,
            role=speaker.role,
            affiliation=speaker.affiliation,
            said_on=None,
            kind=kind,
            quote=words,
            cue=cue,
        )


Found = tuple[Speaker, str, tuple[str, ...], StatementKind]


def _found(item: Item) -> Iterator[Found]:
    known: list[Speaker] = []
    paragraphs = [_DATELINE.sub("", _END.sub("", paragraph)) for paragraph in item.paragraphs()]
    for at, paragraph in enumerate(paragraphs):
        body = _BODY.match(paragraph)
        speaker = speakers.read(body["who"], known) if body else None
        if body and speaker:
            known.append(speaker)
            yield speaker, body["cue"], tuple(p for p in paragraphs[at + 1 :] if p), "direct"
            continue
        for sentence in _SENTENCE.split(paragraph):
            yield from _in_sentence(sentence.strip(), known)


def _in_sentence(sentence: str, known: list[Speaker]) -> Iterator[Found]:
    found = list(grammar.find(sentence)) if SHORTEST < len(sentence) <= LONGEST else []
    people = speakers.acting(sentence, known) if not found and len(sentence) <= LONGEST else None
    if people:
        known.append(people)
    for said in found:
        speaker = speakers.read(said.who, known)
        if speaker:
            known.append(speaker)
            del known[:-REMEMBERED]
            words, kind = _words(said.words)
            if words:
                yield speaker, said.cue, words, kind


def _words(said: str) -> tuple[tuple[str, ...], StatementKind]:
    inside = tuple(quoted.strip() for quoted in _QUOTED.findall(said))
    outside = _QUOTED.sub("", said).strip(' ,.“”"')
    if inside and len(outside) < 4:
        return inside, "direct"
    whole = said.strip(" ,").rstrip(".")
    long_quote = any(len(quoted.split()) >= 4 for quoted in inside)
    return ((whole,) if len(whole) > 8 else ()), "mixed" if long_quote else "indirect"
