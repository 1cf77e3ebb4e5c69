"""Recommendations whose text or makers look wrong, and answers that have no recommendation."""

import re
from collections.abc import Collection, Iterable, Iterator

from followthrough.messages import checks as say
from followthrough.messages.sentence import Message
from followthrough.records import Problem, Recommendation, Response
from followthrough.records.ids import document_of
from followthrough.terms.treaties import mentions

_VERB_AND_OBJECT = re.compile(r"(?!the\b|an?\b)[A-Za-z]{3,}\s+\S", re.IGNORECASE)
SHORTEST, LONGEST = 12, 1500  # characters; beyond these a text is more often a slip of reading than a recommendation


def text_problems(recommendations: Iterable[Recommendation]) -> Iterator[Problem]:
    """Yield a problem for each text that is suspiciously long or short, and each that nobody makes."""
    for r in recommendations:
        size = "short" if _is_short(r.text) else "long" if len(r.text) > LONGEST else ""
        if size:
            yield _about(r, f"text_suspiciously_{size}", say.TEXT_LENGTH(count=len(r.text)))
        if not r.recommenders and r.mechanism == "upr":
            yield _about(r, "recommendation_without_recommender", say.NO_RECOMMENDING_STATE())
        for printed in r.recommenders_as_printed:
            if printed.code is None:
                yield _about(r, "unknown_state", say.NO_STATE_OF_VOCABULARY(), printed.printed)


def _is_short(text: str) -> bool:
    """Say whether a text is too short; a verb with the acronym of a treaty (`Ratify CAT`) is whole."""
    return len(text) < SHORTEST and not (_VERB_AND_OBJECT.match(text) and mentions(text))


def answer_problems(responses: Iterable[Response], known: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each answer that is tied to none of the recommendations whose ids are `known`.

    An answer to a report that is not in the record at all is no doubt: nobody claimed to have the report.
    """
    reports = {document_of(identity) for identity in known}
    for response in responses:
        answered = response.recommendation
        if answered is None or (document_of(answered) in reports and answered not in known):
            yield Problem(
                document=response.document,
                number=response.number,
                kind="answer_without_recommendation",
                message=say.ANSWER_WITHOUT_RECOMMENDATION(),
                found=response.recommendation or response.formula or response.comment or response.id,
            )


def _about(r: Recommendation, kind: str, message: Message, found: str = "") -> Problem:
    return Problem(
        document=r.document, number=r.number, page=r.page or None, kind=kind, message=message, found=found or r.text
    )
