"""Words of records in the reader's language where the catalogues know them."""

from django.utils.translation import get_language

from followthrough.site.catalogue import wording
from followthrough.wording import Wording


def told(words: str) -> str:
    """Give words of a record in the reader's language, else as they are."""
    return reader().known(words) or words


def reader() -> Wording:
    """Give the wording of the reader's language."""
    return wording(get_language())
