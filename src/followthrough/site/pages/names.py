"""What a document is called that has no symbol: its title, else its kind and the file that it was read from."""

from collections.abc import Iterable
from typing import Self

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from followthrough.site.pages.words import KINDS
from followthrough.site.store import models
from followthrough.site.words_of_records import reader

TABLES = ("export", "matrix")
"""Kinds of documents whose first words are those of their first row, and no title."""
DIGITS = 12
LONGEST = 80  # characters of a title


def name_of(identity: str) -> str:
    """Give the name of a document as people know it; one with a symbol or an address goes by that.

    A title is marked with its language where that is not the reader's.
    """
    if ":" not in identity:
        return identity
    rows = models.Document.objects.filter(record_id=identity, shown=True)
    found = rows.values_list("kind", "title", "source__name", "language").first()
    return named(*found) if found else shortened(identity)


def shortened(identity: str) -> str:
    """Give an id; of a hash the first digits."""
    return f"{identity[: len('sha256:') + DIGITS]}…" if identity.startswith("sha256:") else identity


def named(kind: str, title: str, file: str, language: str) -> str:
    """Give the title of a document; of one without a title, and of a table, its kind and the name of its file."""
    if title and kind not in TABLES:
        say = reader()
        return say.known(title) or say.own(Truncator(title).chars(LONGEST), language or "en")
    return _("%(kind)s (%(file)s)") % {"kind": KINDS.get(kind, kind), "file": file}


class Names(dict[str, str]):
    """The names of documents, looked up where a template first asks for one."""

    def __missing__(self, identity: str) -> str:
        """Look a name up, once for a page."""
        self[identity] = name_of(identity)
        return self[identity]

    @classmethod
    def of(cls, identities: Iterable[str]) -> Self:
        """Look up at once what the documents of a list are called."""
        wanted = {identity for identity in identities if ":" in identity}
        rows = (
            models.Document.objects.filter(record_id__in=wanted, shown=True)
            if wanted
            else models.Document.objects.none()
        )
        found = rows.values_list("record_id", "kind", "title", "source__name", "language")
        return cls({identity: named(*told) for identity, *told in found})
