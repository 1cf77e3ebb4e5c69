"""Whose a document is: the body or the State that a citation names as its author, and who published it.

The kind of a document and the body in its symbol say so: a report of the Working Group is the Working Group's, what a
State under review hands in is the State's (resolution 5/1 of the Human Rights Council, paragraphs 15, 18 and 32). Of
what neither tells, nobody is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from followthrough.records import Document
from followthrough.wording import Wording, gettext_noop

COUNCIL = gettext_noop("United Nations, Human Rights Council")
ASSEMBLY = gettext_noop("United Nations, General Assembly")
SAMPLE = gettext_noop("Followthrough (paraphrased for its sample)")
WORKING_GROUP = "Working Group on the Universal Periodic Review"
PUBLISHER = "United Nations"
OF_STATES = ("addendum", "national_report", "midterm_report", "state_report")
OF_THE_WORKING_GROUP = ("working_group_report", "draft_report")
OF_THE_COUNCIL = (*OF_THE_WORKING_GROUP, "council_report", "decision")
_BODIES: Sequence[tuple[str, str]] = (
    ("A/HRC/", COUNCIL),
    ("A/", ASSEMBLY),
    ("E/", gettext_noop("United Nations, Economic and Social Council")),
    ("S/", gettext_noop("United Nations, Security Council")),
)
"""The principal bodies by what the symbols of their documents begin with (ST/LIB/SER.B/5)."""


@dataclass(frozen=True, slots=True)
class Author:
    """Whose a document is; what is not known is empty.

    `name` is what a footnote says; `part` is the part of that body which wrote it, in English, for the files that
    programs take in; `institution` published it.
    """

    name: str = ""
    part: str = ""
    institution: str = ""


def author_of(document: Document, symbol: str, say: Wording) -> Author:
    """Say whose a document with this symbol (empty: none) is."""
    if document.id.startswith("SAMPLE/"):
        return Author(say.gettext(SAMPLE), institution="Followthrough")
    body = next((name for begins, name in _BODIES if symbol.startswith(begins)), "")
    if document.kind in OF_STATES and document.states:
        state = say.state(document.states[0])
        return Author(state, institution=PUBLISHER if body else state)
    if not body and document.kind in OF_THE_COUNCIL:
        body = COUNCIL
    if not body:
        return Author(institution=urlsplit(document.source_url or "").hostname or "")
    of_working_group = document.kind in OF_THE_WORKING_GROUP or symbol.startswith("A/HRC/WG.6/")
    return Author(say.gettext(body), WORKING_GROUP if of_working_group else "", PUBLISHER)
