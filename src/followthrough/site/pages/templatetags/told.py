"""Words of records in the reader's language; those that no catalogue has stay as they are, marked as another one."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from followthrough.site import told as words_of_records

register = template.Library()
register.filter("told_plainly", words_of_records.told)


@register.filter
def told(words: str, language: str = "en") -> str | SafeString:
    """Give words of a record in the reader's language, else as they are, marked as being in `language`."""
    known = words_of_records.known(words)
    if known or not words or words_of_records.reader() == language:
        return known or words
    return format_html('<span lang="{}" dir="auto">{}</span>', language, words)


@register.filter
def tongue_of_title(document: Any) -> str:
    """Give the code of the language in which the title of a document is told."""
    known = words_of_records.known(document.title)
    return words_of_records.reader() if known else document.language or "en"
