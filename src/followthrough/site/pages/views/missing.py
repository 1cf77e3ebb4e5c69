"""What is not in the record: a page that says so, and leads to what may have been meant."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.errors import InputError
from followthrough.site.pages.day import day_of
from followthrough.site.store import models
from followthrough.site.store.measures.states import has_record, recommended_by
from followthrough.site.store.selection import known_on
from followthrough.terms import states

NEAR = 6
ROOMS = ("states", "reviews", "recommending")  # what addresses begin with names nothing
_WORD = re.compile(r"[^\W\d_]{3,}")


def page(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 with the nearest States, documents, and a search for the words of the address."""
    path = request.path[:300]
    words = [word for word in _WORD.findall(path) if word not in ROOMS]
    context = {
        "asked_for": path,
        "said": _said(exception),
        "near_states": _states(words),
        "near_documents": _documents(path, _day(request)),
        "words": " ".join(words)[:80],
    }
    return render(request, "404.html", context, status=404)


def _said(exception: Exception | None) -> str:
    """Give the sentence that whoever raised the exception wrote for the reader, empty where there is none."""
    words = exception.args[0] if exception and exception.args else ""
    return words if isinstance(words, str) and " " in words.strip() else ""


def _states(words: list[str]) -> list[tuple[str, bool, bool]]:
    """Give the States that are near to one of the words: code, and which of their two pages exist."""
    near = [(code, has_record(code), recommended_by(code).exists()) for code in _codes(words)]
    return [state for state in near if any(state[1:])]


def _codes(words: list[str]) -> list[str]:
    """Give the codes of States whose code or English name is near to one of the words."""
    found: dict[str, None] = {}
    for word in words:
        code = word.upper() if word.upper() in states.vocabulary().states else states.closest(word.title())
        if code:
            found[code] = None
        found.update(dict.fromkeys(_named(word) if len(word) > 3 else ()))
    return list(found)[:NEAR]


def _named(word: str) -> list[str]:
    """Give the codes of States one of whose English names holds a word."""
    wanted = states.normalised(word)
    return [
        one.code
        for one in states.states()
        if any(wanted in states.normalised(name) for name in (one.name, *one.other_names, *one.former_names))
    ]


def _day(request: HttpRequest) -> str | None:
    try:
        return day_of(request)
    except InputError:
        return None


def _documents(path: str, day: str | None) -> list[models.Document]:
    """Give the documents whose symbol begins as the address does."""
    first = path.strip("/").split("/")[0].replace("_", "/")
    if "/" not in first:
        return []
    stem = first.rsplit("/", 1)[0] if first.count("/") > 1 else first
    near = models.Document.objects.filter(record_id__istartswith=stem, shown=True)
    return list(known_on(near, day).order_by("record_id")[:NEAR])
