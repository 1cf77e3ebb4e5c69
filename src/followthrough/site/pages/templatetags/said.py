"""What the rooms below the site say of doubts and files, in the reader's language; the record keeps it in English."""

from django import template
from django.utils.safestring import SafeString

from followthrough.check.words import message_words
from followthrough.site.pages.templatetags.record import in_its_language, reader

register = template.Library()


@register.filter
def said(message: str, language: str = "en") -> SafeString:
    """Say a message in the reader's language; one that is not known is marked as being in `language`."""
    return in_its_language(message_words(message, reader(), language))
