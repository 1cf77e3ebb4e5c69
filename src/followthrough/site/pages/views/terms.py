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
from followthrough.terms.sdgs import Target, goals, targets
from followthrough.terms.themes import themes


@dataclass(frozen=True, slots=True)
class Term:
    """A term as the page shows it: `related` are terms of other schemes, `parts` the targets of a goal.

    Where no issue is related, `unrelated` says why, where no target is, `untargeted`. A target has no list of its
    own, and no `address`.
    """

    scheme: str
    term: str
    definition: str
    source: str = ""
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unrelated: str = ""
    untargeted: str = ""
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
        Term(
            "issue",
            one.term,
            one.definition,
            one.source,
            {"uhri_theme": one.themes, "target": one.sdgs},
            untargeted=one.untargeted,
        )
        for one in issues()
    )


@cache
def _actions() -> tuple[Term, ...]:
    return tuple(Term("action", one.category, one.definition, one.source) for one in actions())


@cache
def _groups() -> tuple[Term, ...]:
    return tuple(
        Term("group", one.group, one.definition, one.source, {"issue": one.issues}, one.unrelated) for one in groups()
    )


@cache
def _goals() -> tuple[Term, ...]:
    return tuple(
        Term("sdg", one.goal, one.definition, one.source, parts=tuple(map(_target, one.targets.values())))
        for one in goals()
    )


def _target(one: Target) -> Term:
    related = {"issue": _naming("target")[one.target], "uhri_theme": one.themes}
    return Term("target", one.target, one.definition, related=related, unrelated=one.unrelated)


@cache
def _themes() -> tuple[Term, ...]:
    return tuple(
        Term(
            "uhri_theme",
            one.name,
            one.definition,
            one.source,
            {"issue": _naming("uhri_theme")[one.name], "target": _aiming()[one.name]},
            one.unrelated,
        )
        for one in themes()
    )


@cache
def _naming(scheme: str) -> Mapping[str, tuple[str, ...]]:
    """Give for each term of a scheme the issues that are related to it."""
    return _turned({one.term: one.related[scheme] for one in _issues()})


@cache
def _aiming() -> Mapping[str, tuple[str, ...]]:
    """Give for each theme the targets that are related to it."""
    return _turned({code: one.themes for code, one in targets().items()})


def _turned(naming: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Give for each thing named who names it; nobody where it is not named."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, named in naming.items():
        for one in named:
            found[one] += (name,)
    return found


_SCHEMES: Mapping[str, Callable[[], tuple[Term, ...]]] = {
    "issue": _issues,
    "action": _actions,
    "group": _groups,
    "sdg": _goals,
    "uhri_theme": _themes,
}
