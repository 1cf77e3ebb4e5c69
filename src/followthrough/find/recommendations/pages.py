"""On which page each text begins: a paragraph may go on over the page, and with it the texts behind its first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from followthrough.records import Block, Recommendation, Record

_SIGNS = re.compile(r"[\W_]+")
_LISTED = re.compile(r"\d+\.\d+")
_LETTERED = re.compile(r"\.[a-z]+$")
_BEGINNING, _ENDING = 24, 20  # letters by which the beginning and the end of a text are known
_BETWEEN = 300  # letters of States and of other texts between the words of one
_APART = ("running_head", "footnote")
_FURTHEST = 2  # pages that a paragraph goes on behind its first

Letters = Callable[[int], str]
"""Gives the letters and figures of a page in lower case, for lines break words in two and join others."""


def on_their_pages(found: Iterable[Record], blocks: Sequence[Block]) -> Iterator[Record]:
    """Give the records of a report, each recommendation with the page on which its text begins.

    They come with the page of their paragraph. Only the last paragraph of a page can go on; where its texts begin is
    looked for in `blocks`, the text of the report.
    """
    records = list(found)
    pages = _later([one for one in records if isinstance(one, Recommendation)], blocks)
    for one in records:
        later = pages.get(one.id) if pages and isinstance(one, Recommendation) else None
        yield replace(one, page=later) if later and isinstance(one, Recommendation) else one


def _later(made: Iterable[Recommendation], blocks: Sequence[Block]) -> dict[str, int]:
    """Give the pages of the recommendations that begin behind the page of their paragraph, by id."""
    printed: dict[int, list[str]] = defaultdict(list)
    for one in blocks:
        if one.role not in _APART:
            printed[one.page].append(one.text)

    @cache
    def letters(page: int) -> str:
        return _bare(" ".join(printed[page]))

    groups = [list(group) for _, group in groupby(made, key=lambda one: (_paragraph(one), one.page))]
    behind = (group for group, after in pairwise([*groups, []]) if _may_go_on(group, after))
    pages = {name: found for group in behind for name, found in _of_paragraph(group, letters).items()}
    return {name: later for name, (first, later) in pages.items() if later != first}


def _of_paragraph(group: Sequence[Recommendation], letters: Letters) -> dict[str, tuple[int, int]]:
    """Give the page of a paragraph, and those on which its texts begin, by id.

    In the dialogue others end in the same words: there each text is looked for behind the one before.
    """
    pages, after = {}, 0
    for one in group:
        whole = "".join(map(letters, range(one.page, one.page + _FURTHEST + 1))) if not _is_of_list(one) else ""
        if (begins := whole.find(_bare(one.text), after)) >= 0:
            pages[one.id] = (one.page, _with_letter(begins, one.page, letters))
            after = begins
        else:
            pages[one.id] = (one.page, _page_of(one, letters))
    return pages


def _paragraph(one: Recommendation) -> str:
    return _LETTERED.sub("", one.number)


def _may_go_on(group: Sequence[Recommendation], after: Sequence[Recommendation]) -> bool:
    """Say whether a text may begin behind the first page of its paragraph; the only one of a list never does.

    Paragraphs of the dialogue come in the order in which they are named: which is the last of its page is not told.
    """
    if not _is_of_list(group[0]):
        return group[0].page > 0
    return len(group) > 1 and group[0].page > 0 and (not after or after[0].page != group[0].page)


def _is_of_list(one: Recommendation) -> bool:
    return bool(_LISTED.fullmatch(one.number))


def _page_of(one: Recommendation, letters: Letters) -> int:
    """Give the page on which a text begins, told by its end with the first State behind it, which no other has.

    In the dialogue the State stands in front.
    """
    words, behind = _bare(one.text), one.recommenders_as_printed[:1] if _is_of_list(one) else ()
    ending = words[-_ENDING:] + "".join(_bare(state.printed) for state in behind)
    read, nearest = "", -1
    for page in range(one.page, one.page + _FURTHEST + 1):
        read += letters(page)
        for at in _places(ending, read):
            begins = read.rfind(words[:_BEGINNING], max(0, at - _stretch(words)), at + len(ending))
            if begins >= 0:
                return _with_letter(begins, one.page, letters)
            nearest = at if nearest < 0 else nearest
    return _with_letter(nearest, one.page, letters) if nearest >= 0 else one.page


def _places(ending: str, read: str) -> Iterator[int]:
    at = read.find(ending)
    while at >= 0:
        yield at
        at = read.find(ending, at + 1)


def _stretch(words: str) -> int:
    """Give how far in front of its end a text may begin: States and other texts may stand between its words."""
    return 2 * len(words) + _BETWEEN


def _with_letter(at: int, page: int, letters: Letters) -> int:
    """Give the page that holds the letter at a place counted from the first of `page`."""
    while at >= len(letters(page)):
        at -= len(letters(page))
        page += 1
    return page


def _bare(words: str) -> str:
    return _SIGNS.sub("", words).lower()
