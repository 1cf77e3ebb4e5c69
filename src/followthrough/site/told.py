"""What the sample's own tables tell of events, speakers and documents, in the reader's language.

The catalogues hold it with a context of its own; a State goes by its name.
"""

from django.utils.translation import get_language, pgettext

from followthrough.terms import states

CONTEXT = "told"
"""Under which `script/translations.py` puts it into the catalogues."""


def told(words: str) -> str:
    """Give words of a record in the reader's language, else as they are."""
    return known(words) or words


def known(words: str) -> str:
    """Give words in the reader's language; empty where no catalogue has them, and in English, as they are written."""
    if not words or reader() == "en":
        return ""
    said = pgettext(CONTEXT, words)
    if said != words:
        return said
    code = states.find(words)
    return states.name_of(code, reader()) if code else ""


def reader() -> str:
    """Give the code of the reader's language."""
    return (get_language() or "en")[:2]
