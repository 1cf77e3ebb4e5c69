"""Press items: one article of a web page, or many as JSON lines with `doc`, `title`, `date`, `source` and `text`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.records import Block, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PressItem:
    """An article: `doc` names it (empty where it has no name of its own), `date` is an ISO date."""

    doc: str
    title: str
    date: str | None
    source: str
    text: str


def article(page: str) -> PressItem | None:
    """Find the article in a web page, without what stands around it; null where there is none."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=True)
    except (ValueError, RecursionError, AttributeError, TypeError):
        return None
    if found is None:
        return None
    facts = found if isinstance(found, dict) else found.as_dict()
    text = str(facts.get("text") or "")
    return (
        PressItem(
            doc=str(facts.get("url") or ""),
            title=str(facts.get("title") or ""),
            date=str(facts["date"]) if facts.get("date") else None,
            source=str(facts.get("sitename") or facts.get("hostname") or ""),
            text=text,
        )
        if text.strip()
        else None
    )


def press_items(text: str) -> Iterator[PressItem]:
    """Read JSON lines of press items; an `UnreadableFileError` names the line that is none."""
    for count, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            words = item["text"]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UnreadableFileError(say.NO_PRESS_ITEM(line=count), remedy=say.PRESS_LINES()) from error
        if not isinstance(words, str):
            raise UnreadableFileError(say.PRESS_TEXT_IS_NONE(line=count), remedy=say.PRESS_LINES())
        yield PressItem(
            doc=str(item.get("doc") or ""),
            title=str(item.get("title") or ""),
            date=str(item["date"]) if item.get("date") else None,
            source=str(item.get("source") or ""),
            text=words,
        )


def blocks(text: str, document: str) -> list[Block]:
    """Give the items' titles as headings and their lines as paragraphs; `page` counts the items from 1."""
    found: list[Block] = []
    for number, item in enumerate(press_items(text), 1):
        lines = [line.strip() for line in item.text.split("\n")]
        for at, line in enumerate([item.title, *(line for line in lines if line != item.title)]):
            if line:
                role: Role = "heading" if at == 0 else "paragraph"
                found.append(Block(document=document, page=number, order=len(found), role=role, text=line))
    return found
