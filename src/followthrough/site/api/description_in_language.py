"""The description of the API in the reader's language."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import pgettext

CONTEXT = "api"
"""Under which the catalogues hold it; `script/translations.py` reads it out of the description itself."""

_FOR_PEOPLE = frozenset({"description", "summary"})


def paragraphs(words: str) -> list[str]:
    """Give the paragraphs of a description, each on one line; by these the catalogues know it."""
    return [" ".join(paragraph.split()) for paragraph in words.split("\n\n")]


def said(words: str) -> str:
    """Give a description in the reader's language."""
    return "\n\n".join(pgettext(CONTEXT, one) for one in paragraphs(words) if one)


def all_words(described: Any) -> Iterator[str]:
    """Give everything that a part of a description says to people, as it is written."""
    if isinstance(described, dict):
        for key, value in described.items():
            if _is_for_people(key, value):
                yield value
            else:
                yield from all_words(value)
    elif isinstance(described, list):
        for one in described:
            yield from all_words(one)


def all_said(described: Any) -> Any:
    """Give a part of a description with all that it says to people in the reader's language, as a new value."""
    if isinstance(described, dict):
        return {
            key: said(value) if _is_for_people(key, value) else all_said(value) for key, value in described.items()
        }
    return [all_said(one) for one in described] if isinstance(described, list) else described


def _is_for_people(key: str, value: Any) -> bool:
    return key in _FOR_PEOPLE and isinstance(value, str)
