"""What the terms of labels mean: each with its definition, its source, and what it is related to."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from followthrough.site.pages import words
from followthrough.site.pages.addresses import asking
from followthrough.terms.actions import actions
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import goals
from followthrough.terms.themes import themes


@dataclass(frozen=True, slots=True)
class Term:
    """A term as the page shows it: `related` are terms of other schemes, `parts` the targets of a goal.

    Where nothing is related, `unrelated` may say why. A target has no list of its own, and no `address`.
    """

    scheme: str
    term: str
    definition: str
    source: str = ""
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unrelated: str = ""
    parts: tuple["Term", ...] = ()

    @property
    def address(self) -> str:
        """Give the address of all that has the term as its label."""
        if self.scheme == "issue":
            return reverse("issue", args=[self.term])
        return asking(reverse("search"), {self.scheme: self.term, "kind": "recommendation"})


def page(request: HttpRequest, scheme: str) -> HttpResponse:
    """Show the terms of a scheme of labels."""
    if scheme not in _SCHEMES:
        raise Http404(scheme)
    terms = _SCHEMES[scheme]()
    context = {
        "scheme": scheme,
        "schemes": list(words.SCHEMES),
        "terms": terms,
        "sources": list(dict.fromkeys(one.source for one in terms)),
    }
    return render(request, "pages/terms.html", context)


@cache
def _issues() -> tuple[Term, ...]:
    return tuple(
        Term("issue", one.term, one.definition, one.source, {"uhri_theme": one.themes, "target": one.sdgs})
        for one in issues()
    )


@cache
def _actions() -> tuple[Term, ...]:
    return tuple(Term("action", one.category, one.definition, one.source) for one in actions())


@cache
def _groups() -> tuple[Term, ...]:
    return tuple(Term("group", one.group, one.definition, one.source, {"issue": one.issues}) for one in groups())


@cache
def _goals() -> tuple[Term, ...]:
    naming = _naming("target")
    return tuple(
        Term(
            "sdg",
            one.goal,
            one.definition,
            one.source,
            parts=tuple(Term("target", code, said, related=naming[code]) for code, said in one.targets.items()),
        )
        for one in goals()
    )


@cache
def _themes() -> tuple[Term, ...]:
    naming = _naming("uhri_theme")
    return tuple(
        Term("uhri_theme", one.name, one.definition, one.source, naming[one.name], one.unrelated) for one in themes()
    )


def _naming(scheme: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give for each term of a scheme the issues that name it as related."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in _issues():
        for term in one.related[scheme]:
            found[term].append(one.term)
    return defaultdict(dict, {term: {"issue": tuple(named)} for term, named in found.items()})


_SCHEMES: Mapping[str, Callable[[], tuple[Term, ...]]] = {
    "issue": _issues,
    "action": _actions,
    "group": _groups,
    "sdg": _goals,
    "uhri_theme": _themes,
}
