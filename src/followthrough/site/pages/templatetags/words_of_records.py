"""Words of records in the reader's language; those that no catalogue has stay as they are, marked as another one."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from followthrough.site import words_of_records
from followthrough.site.pages.templatetags.record import in_its_language
from followthrough.site.words_of_records import reader

register = template.Library()
register.filter("told_plainly", words_of_records.told)


@register.filter
def told(words: str, language: str = "en") -> SafeString:
    """Give words of a record in the reader's language, else as they are, marked as being in `language`."""
    return in_its_language(reader().known(words) or reader().own(words, language))


@register.filter
def tongue_of_title(document: Any) -> str:
    """Give the code of the language in which the title of a document is told."""
    return reader().language if reader().known(document.title) else document.language or "en"
