"""What a document's answers leave open as a whole: which they are of, their numbers, the report that they answer."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from followthrough.find.answers.ledger import MOST_SHOWN, Occasion
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.sentences.found import read_sentences
from followthrough.find.answers.sentences.groups import is_said_of_others
from followthrough.find.answers.sentences.not_understood import speaks_of_the_rest, unread_groups, unread_numbers
from followthrough.find.answers.statements import EVERYTHING, REMAINDER, UNTIED, Statement
from followthrough.find.stated import stated_in
from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem, Response
from followthrough.records.ids import number_of, record_id

_ALL_BUT = re.compile(r"\ball\b[^.;]{0,40}\bbut\b", re.IGNORECASE)
"""`all recommendations but `"""


def unread(
    passages: Sequence[Passage], found: Sequence[Response | Problem], catalogue: Catalogue, document: Document
) -> list[Problem]:
    """Give doubts about the sentences that speak of recommendations left without an answer."""
    answered = {number_of(one.recommendation) for one in found if isinstance(one, Response) and one.recommendation}
    left = [number for number in catalogue.open_numbers if number not in answered]
    doubts: dict[str, Problem] = {}
    for passage in passages if left else ():
        for number, words in unread_numbers(passage.text, catalogue, left):
            doubt = partial(Problem, kind="comment_without_position", message=say.NO_POSITION(number=number))
            doubts.setdefault(number, doubt(document=document.id, number=passage.number, found=words[:200]))
        for words in unread_groups(passage.text):
            a_total = counts(words) and not _ALL_BUT.search(words)
            if not (a_total or _answers_several(words, catalogue)):
                doubt = partial(Problem, kind="answer_without_recommendation", message=say.ANSWERS_NO_NUMBER())
                doubts.setdefault(words, doubt(document=document.id, number=passage.number, found=words[:200]))
    return list(doubts.values())


def _answers_several(words: str, catalogue: Catalogue) -> bool:
    """Say whether it has been read what a sentence says of all or all others, or of the only ones it speaks of."""
    said = read_sentences(words, catalogue, None, general=True).named
    if any(one.level in {REMAINDER, EVERYTHING} or is_said_of_others(one.formula, words) for one in said):
        return True
    return bool(said) and not speaks_of_the_rest(words)


def counts(words: str) -> bool:
    """Say whether a sentence gives a total of what is accepted or refused, which is a record of its own."""
    return any(one.what != "received" for one in stated_in(words))


def untied_answers(
    statements: Sequence[Statement], catalogue: Catalogue, occasion: Occasion
) -> Iterator[Response | Problem]:
    """Give answers to recommendations that nothing tells, and say so; and what cannot be told without the report."""
    document = occasion.document.id
    untied = [statement for statement in statements if statement.level == UNTIED]
    for count, statement in enumerate(untied, 1):
        if statement.position:
            yield Response(
                id=record_id(document, f"untied.{count}"),
                recommendation=None,
                clause=statement.clause,
                position=statement.position,
                formula=statement.formula,
                comment=statement.comment,
                stage=occasion.stage,
                document=document,
                number=statement.number,
                said_on=occasion.said_on,
                public_on=occasion.public_on,
            )
        yield Problem(
            document=document,
            number=statement.number,
            kind="answer_without_recommendation",
            found=statement.comment or "",
            message=say.ANSWERS_NO_NUMBER(),
        )
    if not (catalogue.by_number or occasion.document.symbol) and any(one.numbers for one in statements):
        yield Problem(
            document=document, kind="report_not_read", found=_first_words(statements), message=say.REPORT_NOT_READ()
        )
    if not catalogue.by_number and any(statement.level in {REMAINDER, EVERYTHING} for statement in statements):
        yield Problem(
            document=document,
            kind="remainder_unknown",
            found=next(s.formula or "" for s in statements if s.level in {REMAINDER, EVERYTHING}),
            message=say.ANSWERS_ALL(),
        )


def _first_words(statements: Sequence[Statement]) -> str:
    """Give the words of the first answer, by which a person finds the place."""
    return next((one.formula or one.comment or "" for one in statements if one.numbers), "")[:200]


def of_numbers(catalogue: Catalogue, document: Document) -> Iterator[Problem]:
    """Give doubts about numbers: of the draft, of paragraphs, without a dash, unknown."""
    if catalogue.renumbered:
        pairs = ", ".join(f"{printed} = {number}" for printed, number in list(catalogue.renumbered.items())[:5])
        yield Problem(
            document=document.id,
            kind="draft_numbers",
            found=pairs,
            message=say.DRAFT_NUMBERS(),
        )
    if catalogue.unconfirmed:
        yield Problem(
            document=document.id,
            kind="paragraph_numbers",
            found=", ".join(catalogue.unconfirmed[:MOST_SHOWN]),
            message=say.PARAGRAPH_NUMBERS(),
        )
    for words in dict.fromkeys(catalogue.without_dash):
        yield Problem(
            document=document.id,
            number=words.split()[0],
            kind="range_without_dash",
            found=words,
            message=say.NO_DASH(),
        )
    for number in dict.fromkeys(catalogue.unknown):
        yield Problem(
            document=document.id,
            number=number,
            kind="unknown_recommendation",
            found=number,
            message=say.UNKNOWN_IN_GAP() if catalogue.leaves_out(number) else say.UNKNOWN_NUMBER(),
        )
