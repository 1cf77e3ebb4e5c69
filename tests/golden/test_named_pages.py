"""The words of each recommendation of the real reports begin on the page that the record names."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2

from followthrough.evaluate.held_out import is_held_out
from tests.measuring import Measured

EVERY = 4
"""Of so many reports one is looked at; the text of all their pages takes ten seconds."""
ENOUGH = 5_000  # recommendations in them
NEAR = 5  # pages around the one that is named
WORDS, WINDOW = 30, 4
LATEST = 3  # windows of words that may be broken by the names of States before one stands whole
FOOT = 60  # letters at the end of a page among which its last words stand, in front of notes and numbers
_WORD = re.compile(r"[a-z0-9]+")


def test_each_text_begins_on_the_page_it_names(extraction: Measured, reference: Path) -> None:
    wrong: list[str] = []
    looked_at = 0
    for symbol, records in named_in(extraction.records / "extraction.jsonl"):
        looked_at += len(records)
        pages = text_of_pages(reference / "data" / "reports" / f"{symbol.replace('/', '_')}.pdf")
        wrong += [
            f"{symbol}#{one['number']}: page {one['page']}"
            for one in records
            if not begins(one["text"], one["page"], pages)
        ]
    assert looked_at > ENOUGH
    assert not wrong


def test_a_text_on_another_page_than_the_one_named_is_found_out() -> None:
    pages = ["", *map(letters, ["It asked: plant", "oaks in all the public gardens of the land.", "Plant elms."])]
    assert begins("plant oaks in all the public gardens", 1, pages)
    assert not begins("oaks in all the public gardens of the land", 1, pages)
    assert not begins("asked plant oaks in all the public gardens", 3, pages)


def named_in(records: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give some reports that nobody keeps closed, each with its recommendations."""
    found = defaultdict(list)
    with records.open(encoding="utf-8") as lines:
        for one in map(json.loads, lines):
            if one["type"] == "recommendation":
                found[one["document"]].append(one)
    yield from [(symbol, found[symbol]) for symbol in sorted(found) if not is_held_out(symbol)][::EVERY]


def text_of_pages(path: Path) -> list[str]:
    """Give the letters of each page behind an empty one, so that they count from 1."""
    document = pypdfium2.PdfDocument(path)
    return ["", *(letters(page.get_textpage().get_text_range()) for page in document)]


def letters(text: str) -> str:
    return "".join(words_of(text))


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "").replace("'", "").replace("-\r\n", ""))


def begins(text: str, page: int, pages: Sequence[str]) -> bool:
    """Say whether the first words that stand together anywhere near stand on this page, or begin at its end."""
    words = words_of(text)[:WORDS]
    windows = ["".join(words[at : at + WINDOW]) for at in range(max(1, len(words) - WINDOW + 1))]
    near = range(max(1, page - NEAR), min(len(pages), page + NEAR + 1))
    first = next((at for at, window in enumerate(windows) if any(window in pages[one] for one in near)), None)
    here = next((at for at, window in enumerate(windows) if window in pages[page]), len(text))
    return (
        first is None or here <= first + LATEST or any("".join(words[:n]) in pages[page][-FOOT:] for n in (1, 2, 3))
    )
