"""What the rooms below the site say of doubts and files, in the reader's language; the record keeps it in English."""

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from followthrough.check.words import message_words
from followthrough.site.pages.templatetags.record import in_its_language
from followthrough.site.pages.words import SERIES, SOURCES
from followthrough.site.store.models import Problem
from followthrough.site.words_of_records import reader

register = template.Library()

NAMED: Mapping[str, Mapping[str, Promise | str]] = {"series": SERIES, "source": SOURCES}


@register.filter
def said(message: str, language: str = "en") -> SafeString:
    """Say a message in the reader's language; one that is not known is marked as being in `language`."""
    return in_its_language(message_words(message, reader(), language))


@register.filter
def named(name: str, of: str) -> SafeString:
    """Say a `body`, `series` or `source` in the reader's language; a name that no list has is marked as English."""
    if of == "body":
        return in_its_language(reader().known(name) or reader().own(name))
    return in_its_language(str(NAMED[of].get(name) or reader().own(name)))


def marked(words: str) -> SafeString:
    """Mark words of a source as English where the page is in another language."""
    return in_its_language(reader().own(words))


@register.filter
def adds_words(problem: Problem) -> bool:
    """Say whether the words in doubt say more than the message, which may hold them itself."""
    return bool(problem.found) and problem.found not in problem.message
