"""What a reader meets first: links lead somewhere, every page is reached, decisions are short and numbered."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PAGES = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")])
DECISIONS = sorted(PROJECT.glob("docs/decisions/*.md"))
HALF_A_PAGE = 35  # lines
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def words(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links(page: Path) -> Iterator[str]:
    return (link for link in _LINK.findall(_CODE.sub("", words(page))) if "://" not in link)


def anchors(page: Path) -> set[str]:
    """Give the names that a reader's program gives to headings: small letters, hyphens for spaces, no signs."""
    headings = re.findall(r"^#+ (.+)$", words(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_to_what_is_there(page: Path) -> None:
    for link in links(page):
        name, _, anchor = link.partition("#")
        to = (page.parent / name).resolve() if name else page
        assert to.exists(), link
        assert not anchor or anchor in anchors(to), link


def test_every_page_is_reached_from_the_first() -> None:
    reached, waiting = set[Path](), [PROJECT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        ends = ((page.parent / link.partition("#")[0]).resolve() for link in links(page))
        waiting += (end for end in ends if end.suffix == ".md" and end not in reached)
    assert [page.name for page in PAGES if page not in reached] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.stem)
def test_a_decision_is_half_a_page_under_its_number(decision: Path) -> None:
    number = int(decision.stem[:4])
    assert words(decision).startswith(f"# {number}. ")
    assert len(words(decision).splitlines()) <= HALF_A_PAGE, "what was tried, with its figures, is a page of its own"


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(decision.stem[:4]) for decision in DECISIONS] == list(range(1, len(DECISIONS) + 1))
