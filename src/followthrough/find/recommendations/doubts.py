"""What is in doubt about the recommendations of a report."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from followthrough.find.recommendations.layouts import Item, Lead
from followthrough.messages import documents as say
from followthrough.messages.sentence import Message
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
            message = say.TEXT_LENGTH(count=len(one.text))
            yield _about(document, one, "text_length", message, one.text[:300])
    for lead in listed:
        yield from _of_lead(document, lead, made)
        yield from _out_of_order(document, lead)
    yield from _begun_late(document, listed)
    for stray in strays:
        yield Problem(
            document=document.id,
            page=stray.page,
            kind="text_without_number",
            message=say.WITHOUT_NUMBER(),
            found=stray.text[:300],
        )
    if not made:
        yield problem(document, None, "report_without_recommendations", say.NO_RECOMMENDATION(), document.title)


def _unknown(document: Document, one: Recommendation) -> Iterator[Problem]:
    for printed in one.recommenders_as_printed:
        if printed.code is None:
            yield _about(document, one, "unknown_state", say.NO_SUCH_STATE(), printed.printed)


def _of_lead(document: Document, lead: Lead, made: Sequence[Recommendation]) -> Iterator[Problem]:
    own = {item.number for item in lead.items}
    if any(one.number in own and one.position == "unclear" for one in made):
        yield Problem(
            document=document.id,
            number=lead.number or None,
            page=lead.page,
            kind="position_unclear",
            message=say.POSITION_UNCLEAR() if lead.words else say.NO_LEAD_IN(),
            found=(lead.words or lead.items[0].words)[:600],
        )


def _out_of_order(document: Document, lead: Lead) -> Iterator[Problem]:
    for before, item in pairwise([item for item in lead.items if not item.unnumbered]):
        first, second = before.number.rpartition(".")[2], item.number.rpartition(".")[2]
        if first.isdigit() and second.isdigit() and int(second) != int(first) + 1:
            sentence = say.FOLLOWS_ITSELF if first == second else say.FOLLOWS_ANOTHER
            message = sentence(number=item.number, before=before.number)
            yield problem(document, item, "numbers_out_of_order", message, item.words[:120])


def _begun_late(document: Document, listed: Sequence[Lead]) -> Iterator[Problem]:
    """Give a doubt for each list whose first number is another than 1 and goes on with no other list's."""
    reached: dict[str, set[int]] = {}
    for lead in listed:
        known = lead.number in reached or not lead.words
        before = {number for numbers in reached.values() for number in numbers}
        for item in lead.items:
            number = item.number.rpartition(".")[2]
            if not number.isdigit():
                break
            if not known and int(number) > 1 and int(number) - 1 not in before:
                message = say.BEGINS_LATE(number=item.number)
                yield problem(document, item, "numbers_out_of_order", message, item.words[:120])
            known = True
            reached.setdefault(lead.number, set()).add(int(number))


def _about(document: Document, one: Recommendation, kind: str, message: Message, found: str) -> Problem:
    return Problem(document=document.id, number=one.number, page=one.page, kind=kind, message=message, found=found)


def problem(document: Document, item: Item | None, kind: str, message: Message, found: str) -> Problem:
    """Make a problem about one printed item, or about the whole report where that is null."""
    return Problem(
        document=document.id,
        number=item.number if item else None,
        page=item.page if item else None,
        kind=kind,
        message=message,
        found=found,
    )
