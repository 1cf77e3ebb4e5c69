"""What is in doubt about the recommendations of a report."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from followthrough.find.recommendations.layouts import Item, Lead
from followthrough.records import Document, Passage, Problem, Recommendation

SHORTEST = 8  # characters; a shorter text is a fragment
LONGEST = 1500  # characters; a longer one has swallowed its neighbours


def doubts_of(
    document: Document, made: Sequence[Recommendation], listed: Sequence[Lead], strays: Sequence[Passage]
) -> Iterator[Problem]:
    """Give the doubts about a report's recommendations, in order."""
    for one in made:
        yield from _unknown(document, one)
        if not SHORTEST <= len(one.text) <= LONGEST:
            message = f"The text has {len(one.text)} characters; see whether it was read whole and alone."
            yield _about(document, one, "text_length", message, one.text[:300])
    for lead in listed:
        yield from _of_lead(document, lead, made)
        yield from _out_of_order(document, lead)
    for stray in strays:
        message = "This stands in a list of recommendations without a number; see what it belongs to."
        yield Problem(
            document=document.id, page=stray.page, kind="text_without_number", message=message, found=stray.text[:300]
        )
    if not made:
        message = "No recommendation was found; see section II of the report."
        yield problem(document, None, "report_without_recommendations", message, document.title)


def _unknown(document: Document, one: Recommendation) -> Iterator[Problem]:
    for printed in one.recommenders_as_printed:
        if printed.code is None:
            message = "No State of this name is known; add it to the vocabulary if it is one."
            yield _about(document, one, "unknown_state", message, printed.printed)


def _of_lead(document: Document, lead: Lead, made: Sequence[Recommendation]) -> Iterator[Problem]:
    own = {item.number for item in lead.items}
    if any(one.number in own and one.position == "unclear" for one in made):
        message = "What this paragraph says of the recommendations under it was not understood."
        yield Problem(
            document=document.id,
            number=lead.number or None,
            page=lead.page,
            kind="position_unclear",
            message=message,
            found=lead.words[:600],
        )


def _out_of_order(document: Document, lead: Lead) -> Iterator[Problem]:
    for before, item in pairwise(lead.items):
        first, second = (one.number.rsplit(".", 1)[-1] for one in (before, item))
        if first.isdigit() and second.isdigit() and int(second) != int(first) + 1:
            between = "whether it is printed twice" if first == second else "whether one between was missed"
            message = f"{item.number} follows {before.number}; see {between}."
            yield problem(document, item, "numbers_out_of_order", message, item.words[:120])


def _about(document: Document, one: Recommendation, kind: str, message: str, found: str) -> Problem:
    return Problem(document=document.id, number=one.number, page=one.page, kind=kind, message=message, found=found)


def problem(document: Document, item: Item | None, kind: str, message: str, found: str) -> Problem:
    """Make a problem about one printed item, or about the whole report where that is null."""
    return Problem(
        document=document.id,
        number=item.number if item else None,
        page=item.page if item else None,
        kind=kind,
        message=message,
        found=found,
    )
