"""From passages to records: recommendations, the answers that lead-ins give, and doubts."""

from collections.abc import Iterator, Sequence

from followthrough.find.recommendations.layouts import Item, Lead, leads, section
from followthrough.find.recommendations.lead_ins import LeadIn
from followthrough.find.recommendations.positions import settled
from followthrough.find.recommendations.texts import Part, texts
from followthrough.records import Document, Passage, Problem, Recommendation, Response
from followthrough.records.ids import record_id

SHORTEST = 12  # characters; a shorter text is a fragment
LONGEST = 1500  # characters; a longer one has swallowed its neighbours


def recommendations(
    document: Document, passages: Sequence[Passage], said_on: str | None = None
) -> list[Recommendation | Response | Problem]:
    """Give the recommendations of a report, an answer for each from its lead-in, and what is in doubt.

    `said_on` is the day on which the Working Group adopted the report, an ISO date, where it is known.
    """
    found = leads(section(passages))
    records: list[Recommendation | Response | Problem] = []
    for lead, says in zip(found, settled(found), strict=True):
        if not lead.pledges:
            for item in lead.items:
                records += _of_item(document, lead, says, item, said_on)
    if not any(isinstance(record, Recommendation) for record in records):
        records.append(_problem(document, None, "report_without_recommendations", "No recommendation was found.", ""))
    return records


def _of_item(
    document: Document, lead: Lead, says: LeadIn, item: Item, said_on: str | None
) -> Iterator[Recommendation | Response | Problem]:
    under_review = document.states[0] if document.states else ""
    read = texts(item.words, under_review)
    if not read.texts:
        yield _problem(
            document, item, "recommendation_without_recommender", "No State stands behind this text.", item.words
        )
    for nth, part in enumerate(read.texts, 1):
        made = _recommendation(document, item, part, nth, says)
        yield made
        yield _response(made, lead, says, document, said_on)
        yield from _doubts(document, item, part)


def _recommendation(document: Document, item: Item, part: Part, nth: int, says: LeadIn) -> Recommendation:
    return Recommendation(
        id=record_id(document.id, item.number, nth),
        document=document.id,
        number=item.number,
        text=part.words,
        state=document.states[0] if document.states else "",
        cycle=document.cycle,
        session=document.session,
        recommenders=tuple(dict.fromkeys(one.code for one in part.recommenders if one.code)),
        recommenders_as_printed=part.recommenders,
        position=says.position or "unclear",
        page=item.page,
    )


def _response(made: Recommendation, lead: Lead, says: LeadIn, document: Document, said_on: str | None) -> Response:
    return Response(
        id=f"{made.id}~report",
        recommendation=made.id,
        position=made.position,
        formula=says.formula,
        claim=says.claim,
        basis="group",
        stage="report",
        document=document.id,
        number=lead.number or None,
        said_on=said_on,
        public_on=document.published,
    )


def _doubts(document: Document, item: Item, part: Part) -> Iterator[Problem]:
    for one in part.recommenders:
        if one.code is None:
            yield _problem(document, item, "unknown_state", "No State of this name is known.", one.printed)
    if not SHORTEST <= len(part.words) <= LONGEST:
        yield _problem(document, item, "text_length", f"The text has {len(part.words)} characters.", part.words[:300])


def _problem(document: Document, item: Item | None, kind: str, message: str, found: str) -> Problem:
    return Problem(
        document=document.id,
        number=item.number if item else None,
        page=item.page if item else None,
        kind=kind,
        message=message,
        found=found,
    )
