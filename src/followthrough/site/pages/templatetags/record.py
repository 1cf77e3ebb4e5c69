"""How records are shown in templates: names, positions in words, addresses, dates."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info, gettext, pgettext
from django.utils.translation.trans_real import CONTEXT_SEPARATOR

from followthrough.brief.formats.html import written
from followthrough.brief.sections.figures import BODIES
from followthrough.check.words import count_words, kind_words
from followthrough.link.why import reason_words
from followthrough.records import Response
from followthrough.records.ledger import REPEATING
from followthrough.site.pages import addresses, words
from followthrough.site.pages.names import name_of
from followthrough.site.store import models
from followthrough.site.words_of_records import reader
from followthrough.terms import states
from followthrough.terms.groups import group_of
from followthrough.terms.sdgs import goals
from followthrough.terms.themes import theme_of
from followthrough.wording import plain

register = template.Library()

_UNNAMED = re.compile(r"\s*(sha256:[0-9a-f]{64})")
"""A document without a symbol, in the words that say who gave a label."""
_LEADERS = re.compile(r"\s*\.(?: ?\.){5,}\s*")

LISTS: Mapping[str, Mapping[str, Any]] = {
    "action": words.ACTIONS,
    "claim": words.CLAIMS,
    "corrected": words.CORRECTED,
    "document_kind": words.KINDS,
    "entry": words.ENTRIES,
    "facet": words.FACETS,
    "filter": words.FILTERS,
    "giver": words.GIVERS,
    "mechanism": words.MECHANISMS,
    "read": words.READ,
    "region": words.GROUPS,
    "relation": words.RELATIONS,
    "said": words.SAID,
    "scheme": words.SCHEMES,
    "side": words.SIDES,
    "sort": words.SORTS,
    "stage": words.STAGES,
    "status": words.STATUSES,
    "step": words.STEPS,
    "unit": words.UNITS,
    "verdict": words.VERDICTS,
    "vote": words.VOTES,
}

LISTED_FACETS = {
    "kind": "entry",
    "region": "region",
    "recommender_region": "region",
    "claim": "claim",
    "document_kind": "document_kind",
    "mechanism": "mechanism",
    "read": "read",
}
"""Facets whose values are those of a closed list, and the name of that list."""


@register.filter
def state_name(code: str) -> str:
    """Give the name of a State in the reader's language, or the code where it is not known."""
    return states.name_of(code, (get_language() or "en")[:2])


@register.filter
def speaker(said_by: str) -> str:
    """Give the name of whoever states a total, a State or a body, in the reader's language."""
    return gettext(said_by) if said_by in BODIES else state_name(said_by)


@register.filter
def repeated_by(answer: Response | models.Response) -> str:
    """Say who repeats an answer of a State; empty where it was read in a document of the State's own."""
    identity = answer.id if isinstance(answer, Response) else answer.record_id
    return REPEATING.get(identity.rpartition("~")[2], "")


@register.filter
def position(value: str | None) -> str:
    """Say a position, or what a stated total counts, in words."""
    return str(words.WHAT.get(value or "open", (value or "").replace("_", " ")))


@register.filter
def kind(value: str) -> str:
    """Say a kind of document in words."""
    return str(words.KINDS.get(value, value))


@register.filter
def problem_kind(value: str) -> str:
    """Say a kind of doubt in words."""
    return kind_words(value, reader())


@register.filter
def say(value: str, of: str) -> str:
    """Say a value of one of the record's closed lists in words, such as a `claim` or a `unit`."""
    return str(LISTS[of].get(value, value.replace("_", " ")))


@register.filter
def term(value: str, scheme: str) -> str:
    """Say a term of a scheme of labels in the reader's language, or as it is written where it is not known."""
    if scheme == "action" and value in words.ACTIONS:
        return f"{value} {words.ACTIONS[value]}"
    if scheme == "sdg":
        return _goal(value)
    known = _translation(scheme, _known_as(value, scheme)) if scheme in words.TRANSLATED_SCHEMES else None
    return known or value


def _known_as(value: str, scheme: str) -> str:
    """Give the name by which its vocabulary knows a theme or group, by whichever of its names it is printed."""
    if scheme == "uhri_theme":
        theme = theme_of(value)
        return theme.name if theme else value
    group = group_of(value) if scheme == "group" else None
    return group.group if group else value


@register.filter
def translated(value: str, context: str) -> str:
    """Give words of a vocabulary, such as a `definition`, in the reader's language, as far as known."""
    return pgettext(context, value) if value else value


@register.filter
def tongue(value: str, context: str) -> str:
    """Give the code of the language in which `translated` or `term` says something: the reader's, else English."""
    return (get_language() or "en") if _translation(context, _known_as(value, context)) else "en"


def _translation(context: str, text: str) -> str | None:
    """Give what a catalogue has for a text; null where it has nothing, and in English."""
    asked = f"{context}{CONTEXT_SEPARATOR}{text}"
    said = gettext(asked)
    return None if said == asked else said


def _goal(value: str) -> str:
    """Say a goal, printed as `16` or as `16 - PEACE, JUSTICE …`, by its number and name."""
    number = value.partition(" ")[0]
    name = next((one.name for one in goals() if one.goal == number), None)
    return f"{number} – {pgettext('sdg', name)}" if name else value


@register.filter
def count_name(name: str) -> str:
    """Say what a count of `check.counts` counts; its name is put together of known pieces."""
    return count_words(name, reader())


@register.filter
def reasons(why: Iterable[str]) -> SafeString:
    """Say why two asks are held to be alike, and what they have in common."""
    return in_its_language(reader().one_by_one(reason_words(one, reader()) for one in why))


@register.filter
def in_its_language(text: str) -> SafeString:
    """Write what a room says; words of somebody else are marked with their language."""
    return mark_safe(written(text))  # every word in it is escaped by its writer


@register.filter
def room_says(text: str) -> str:
    """Say a text of another room, which speaks English, in the reader's language."""
    return gettext(text)


@register.filter
def language_of(tongues: Mapping[str, str], identity: str | None) -> str:
    """Give the code of the language that a document, or a record of it, is written in."""
    return tongues.get((identity or "").partition("#")[0], "en")


@register.filter
def facet_value(value: str, facet: str) -> str:
    """Say a value of a facet or filter in words."""
    if facet in LISTED_FACETS:
        return say(value, LISTED_FACETS[facet])
    saying = SAYING.get(facet)
    return saying(value) if saying else term(value, facet)


def language_name(code: str) -> str:
    """Give the name of a language in the reader's; Django has none for many, and no Chinese as such."""
    if code == "zh":
        return gettext("Chinese")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return reader().tongue(code)


@register.filter
def day_in_words(iso: str | None) -> str:
    """Write an ISO date in the reader's language: 19 September 2014; a month or a year alone stays one."""
    parts = (iso or "").split("-")
    if len(parts) > 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return iso or ""
    try:
        return reader().day(iso)
    except ValueError:
        return iso or ""


def _turned(value: str) -> str:
    on, *answers = value.split(",")
    return f"{day_in_words(on)}: {' → '.join(map(position, answers))}"


def _again(value: str) -> str:
    before, _, after = value.partition(",")
    sides = {"before": say(before, "side"), "after": say(after, "side")}
    return gettext("then %(before)s, now %(after)s") % sides


def _document(value: str) -> str:
    return plain(name_of(value), reader().language)


def _reviews(value: str) -> str:
    return ", ".join(map(_review, value.split(",")))


def _review(identity: str) -> str:
    code, _, cycle = identity.partition("-")
    return f"{state_name(code)}, {gettext('cycle %(n)s') % {'n': cycle}}" if cycle else identity


def _counted(value: str) -> str:
    what, _, name = value.partition(",")
    return f"{position(what)}: {count_name(name)}"


def _labelled_by(value: str) -> str:
    scheme, _, by = value.partition("/")
    return f"{say(scheme, 'scheme')}: {say(by, 'giver')}"


SAYING: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("position", "paragraph"), position),
    **dict.fromkeys(("state", "recommender", "by"), state_name),
    "doubt": problem_kind,
    "language": language_name,
    "labelled_by": _labelled_by,
    "document": _document,
    "review": _reviews,
    "turned": _turned,
    "again": _again,
    "counted": _counted,
}
"""How the values of facets and filters are said in words, where they are no terms."""


@register.filter
def called(identity: str, names: Mapping[str, str]) -> SafeString:
    """Give what a document, or a record by its paragraph in one, is called."""
    document, mark, number = identity.partition("#")
    if not mark:
        return in_its_language(names[document])
    return in_its_language(gettext("%(document)s, paragraph %(n)s") % {"document": names[document], "n": number})


@register.filter
def by_whom(value: str) -> str:
    """Say what kind of source gave the labels of a scheme, `issue/model`."""
    return say(value.rpartition("/")[2], "giver")


@register.filter
def slice_to(values: list[Any], most: int) -> list[Any]:
    """Give the first so many of a list."""
    return values[:most]


@register.filter
def value_of(values: Mapping[str, Any], key: str) -> Any:
    """Give the value of a key, null where there is none."""
    return values.get(key)


@register.filter
def measure_name(value: str) -> str:
    """Say in words what a measure is about."""
    return str(words.MEASURES.get(value, value))


@register.filter
def without_leaders(html: SafeString) -> SafeString:
    """Shorten the dots that lead to a page number in a table of contents."""
    return mark_safe(_LEADERS.sub(" … ", html))


@register.filter
def number_of(identity: str) -> str:
    """Give the number of a record in its document."""
    return identity.rsplit("#", 1)[-1]


@register.filter
def giver(by: str) -> tuple[str, str | None]:
    """Give the name of whoever gave a label, and the document that it stands in where that has no symbol."""
    found = _UNNAMED.search(by)
    return (by[: found.start()] + by[found.end() :], found[1]) if found else (by, None)


@register.simple_tag(takes_context=True)
def address(context: Context, name: str, *arguments: str, **query: Any) -> str:
    """Give the address of a page; the day that is asked for is kept."""
    return addresses.asking(reverse(name, args=arguments), {**query, "as_of": context.get("day")})


@register.filter
def query_of(leading_to: str) -> str:
    """Give what an address asks for."""
    return leading_to.partition("?")[2]


@register.simple_tag(takes_context=True)
def address_of(context: Context, identity: str) -> str:
    """Give the address of a record or document by its id; the day that is asked for is kept."""
    return addresses.asking(addresses.of_record(identity), {"as_of": context.get("day")})


@register.simple_tag(takes_context=True)
def paragraph(context: Context, document: str, number: str) -> str:
    """Give the address at which a paragraph is read in its document; the day that is asked for is kept."""
    path = addresses.of_document(document)
    return f"{addresses.asking(path, {'at': number, 'as_of': context.get('day')})}#{number}"
