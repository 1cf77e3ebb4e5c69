"""What the rooms below the site say of doubts and files, in the reader's language.

The record keeps these messages in English. `messages.knowing` finds the sentence again and the values that were
filled in; the catalogues have the sentence, and each value is said as what it is.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, npgettext, pgettext

from followthrough.find.language import NAMES
from followthrough.messages.knowing import Known, known
from followthrough.messages.sentence import COUNT, NUMBERS, OURS, Sentence, pieces
from followthrough.site.pages.templatetags.record import count_name, language_name, position, state_name
from followthrough.terms import states

register = template.Library()

CONTEXT = "message"
"""The context by which catalogues tell these sentences from the texts of pages."""

_COUNTED = re.compile(r"(\d+) \(([^()]*)\)")


@register.filter
def said(message: str, language: str = "en") -> SafeString:
    """Say a message in the reader's language; one that is not known is marked as being in `language`."""
    found = () if _reads("en") else known(message)
    if found:
        return format_html_join(" ", "{}", ((_sentence(one),) for one in found))
    return format_html("{}", message) if _reads(language) else _marked(message, language)


def _reads(language: str) -> bool:
    return (get_language() or "en")[:2] == language


def _marked(words: str, language: str) -> SafeString:
    return format_html('<span lang="{}" dir="{}">{}</span>', language, "rtl" if language == "ar" else "ltr", words)


def _sentence(one: Known) -> SafeString:
    form = _translated(one.sentence, one.values.get(COUNT))
    return format_html_join("", "{}{}", ((words, _value(name, one.values)) for words, name in pieces(form)))


def _translated(sentence: Sentence, count: str | None) -> str:
    if sentence.many and count:
        return npgettext(CONTEXT, sentence.one, sentence.many, int(count))
    return pgettext(CONTEXT, sentence.one)


def _value(name: str, values: Mapping[str, str]) -> str | SafeString:
    if not name:
        return ""
    value = values[name]
    if name in NUMBERS:
        return number_format(Decimal(value), force_grouping=True)
    if name in OURS:
        return _ours(value)
    return _SAID[name](value) if name in _SAID else format_html("<bdi>{}</bdi>", value)


def _ours(value: str) -> SafeString:
    """Say what is a sentence itself, or a list of some; a name that is none stays as it is."""
    parts = [known(part) for part in value.split(", ")]
    if len(parts) > 1 and all(parts):
        return format_html_join(gettext(", "), "{}", ((_sentence(part[0]),) for part in parts))
    found = known(value)
    spoken = format_html_join(" ", "{}", ((_sentence(one),) for one in found))
    return spoken if found else format_html("<bdi>{}</bdi>", value)


def _state(name: str) -> str:
    return state_name(states.find(name) or name)


def _language(name: str) -> str:
    """Name a language inside a sentence, where only English writes it with a capital."""
    words = language_name(next((code for code, known_as in NAMES.items() if known_as == name), name))
    return words[:1].lower() + words[1:]


def _answer(words: str) -> str:
    return position(words.replace(" ", "_"))


def _counts(listed: str) -> SafeString:
    """Say the counts that stand beside a total, each with its name in brackets."""
    found = _COUNTED.findall(listed)
    said = ((number_format(count, force_grouping=True), count_name(name)) for count, name in found)
    return format_html_join(gettext(", "), "{} ({})", said)


def _grades(listed: str) -> SafeString:
    return format_html_join(gettext(", "), "{}", ((pgettext("scale", one),) for one in listed.split(", ")))


def _of_others(words: str) -> SafeString:
    """Mark what another program or a system said."""
    return format_html('<bdi lang="en">{}</bdi>', words)


_SAID: Mapping[str, Callable[[str], str]] = {
    "answer": _answer,
    "counts": _counts,
    "grades": _grades,
    "language": _language,
    "said": _of_others,
    "state": _state,
}
"""How values are said that are neither figures nor names."""
