"""From passages to records: recommendations, the answers that lead-ins give, and doubts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct, structs

from followthrough.find.recommendations.addressees import put_to, turned_to, without_addressee
from followthrough.find.recommendations.as_read import as_read
from followthrough.find.recommendations.dialogue import all_made_in, paragraphs
from followthrough.find.recommendations.doubts import doubts_of, problem
from followthrough.find.recommendations.layouts import Item, Lead, leads
from followthrough.find.recommendations.lead_ins import LeadIn, with_position
from followthrough.find.recommendations.meant import apart, made_by_those_named
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.positions import is_remark, settled
from followthrough.find.recommendations.references import Reference, references
from followthrough.find.recommendations.remarks import Remark, reason, remarks
from followthrough.find.recommendations.section import section
from followthrough.find.recommendations.texts import Texts, texts
from followthrough.find.recommendations.wording import tidy
from followthrough.messages.documents import ANSWERS_NO_NUMBER, NO_RECOMMENDATION_IN, NO_STATE_BEHIND
from followthrough.records import Document, Passage, Problem, Recommendation, Response
from followthrough.records.ids import record_id
from followthrough.records.recommenders import codes

_COMMENT = re.compile(
    r"^(?:with (?:regards?|respect) to|regarding|concerning|as (?:to|for|regards|concerns)"
    r"|in (?:relation|reference|response) to|on)?\s*"
    r"(?:the |those |these |two |its )*recommendations?\b",
    re.IGNORECASE,
)
"""How a remark on recommendations begins: `With regard to the recommendations` on the death penalty."""
_BRACKET_LAST = re.compile(r"\)[\s;.,*\d]*$")


_GIST = re.compile(r"\(((?:the|to) [a-z][^()]{12,300})\)")
_REMARKS = re.compile(
    r"(?<!\s)\s*[(\[](?:the )?(?:recommendation )?(?:(?:was|is|has been|as) )?(?:orally )?"
    r"(?:re-?worded|reformulated|rephrased|revised|amended|corrected|withdrawn|deleted)[)\]]",
    re.IGNORECASE,
)
"""What stands in brackets behind a recommendation, or for one: `(recommendation reworded)`, `[Withdrawn]`."""
SHORTEST_COMMENT = 30  # characters; shorter words behind the States are no sentence, where they do not end as one
FEWEST_WORDS = 3  # of a sentence: `See the report.`
ALREADY_LISTED = 0.7  # share of all their words that two texts of the same State have in common


class Found(Struct, frozen=True):
    """A recommendation with the lead under which it stands and what that lead says of it."""

    made: Recommendation
    lead: Lead
    says: LeadIn
    comment: str | None = None


def recommendations(
    document: Document, passages: Sequence[Passage], said_on: str | None = None
) -> list[Recommendation | Response | Problem]:
    """Give the recommendations of a report, an answer for each from its lead-in, and what is in doubt.

    `said_on` is the day on which the Working Group adopted the report, an ISO date, where it is known.
    """
    own = section(passages)
    listed, strays = leads(own)
    problems: list[Problem] = []
    found: list[Found] = []
    leading = list(zip(listed, settled(listed), strict=True))
    for lead, says in leading:
        if not lead.pledges:
            found += _listed(document, lead, says, problems)
    found += _named(document, leading, passages, own, [one.made for one in found], problems)
    found = list(_named_apart(found))
    said = remarks(listed, {one.made.number for one in found})
    records: list[Recommendation | Response | Problem] = []
    every = [_with_remark(one, said.get(one.made.number)) for one in found]
    places = {said_in.number: " ".join(said_in.words.split()) for said_in in reversed(listed) if said_in.number}
    for one, made in zip(found, every, strict=True):
        answer = _response(one, made, said.get(made.number), document, said_on)
        records += [made, _where_it_is_said(answer, places)]
    problems += doubts_of(document, every, listed, strays)
    return records + problems


def _named_apart(found: Iterable[Found]) -> Iterator[Found]:
    """Give each recommendation an id of its own: what stands under a number printed twice are its further texts."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    for one in found:
        made, name = one.made, one.made.id
        nth = last.get(made.number, 1)
        while name in taken:
            nth += 1
            name = record_id(made.document, made.number, nth)
        taken.add(name)
        if name == made.id:
            yield one
        else:
            last[made.number] = nth
            yield structs.replace(one, made=replace(made, id=name))


def _listed(document: Document, lead: Lead, says: LeadIn, problems: list[Problem]) -> Iterator[Found]:
    under_review = document.states[0] if document.states else ""
    for item in [*_inline(lead), *lead.items]:
        if _is_comment(item.words):
            continue
        words, own = with_position(_without_remark(item.words))
        read = texts(words, under_review, document.session)
        if not read.texts:
            if is_remark(lead.words) and not references(f"{lead.words} {item.words}"):
                doubt = problem(document, item, "answer_without_recommendation", ANSWERS_NO_NUMBER(), item.words)
                problems.append(doubt)
            if not lead.says or is_remark(lead.words):
                continue
            doubt = problem(document, item, "recommendation_without_recommender", NO_STATE_BEHIND(), item.words)
            problems.append(doubt)
            if not item.words.strip() or _REMARKS.match(item.words):
                continue
            read = Texts((Part(tidy(item.words), ()),), "")
        other_words = as_read(read.texts, item.footnotes) if item.footnotes else {}
        for nth, part in enumerate(read.texts, 1):
            made = _recommendation(document, item.number, item.page, part, nth, own or says)
            addressees = put_to(lead.words, made.state) or turned_to(made.text)
            if addressees or other_words:
                text = without_addressee(made.text, addressees)
                made = replace(made, text=text, text_as_read=other_words.get(nth - 1), addressees=addressees)
            yield Found(made, lead, own or says, _comment(read.rest))


def _is_comment(words: str) -> bool:
    """Say whether an item only speaks of recommendations: it names some, or no State stands behind it."""
    if not _COMMENT.match(words):
        return False
    return not _BRACKET_LAST.search(words) or bool(references(words)) or not texts(words).texts


def _without_remark(words: str) -> str:
    """Take out what the report remarks on how a recommendation came about: `(recommendation reworded)`."""
    return _REMARKS.sub("", words) if "ecommendation" in words or "[" in words else words


def _comment(rest: str) -> str | None:
    """Give what the State adds behind a recommendation in the list itself: sentences after the States' full stop."""
    words = rest.lstrip(" ;.:*0123456789")
    is_said = len(words) >= SHORTEST_COMMENT or _is_sentence(words)
    return words if rest[:1] in ";.:" and is_said else None


def _is_sentence(words: str) -> bool:
    return words[:1].isupper() and words.endswith(".") and len(words.split()) >= FEWEST_WORDS


def _inline(lead: Lead) -> list[Item]:
    """Give what a lead-in without items holds itself, behind its colon or in a footnote to which it points."""
    if not lead.items and lead.says and re.search(r"\bfootnote", lead.words):
        return [Item(lead.number, note.text, lead.page) for note in lead.footnotes if texts(note.text).texts]
    _, colon, words = lead.words.partition(":")
    if lead.items or not colon or not lead.says or not re.search(r"\)[;.]", words + "."):
        return []
    return [Item(lead.number, words.strip(), lead.page, lead.footnotes)] if texts(words).texts else []


def _named(
    document: Document,
    leading: Sequence[tuple[Lead, LeadIn]],
    passages: Sequence[Passage],
    own: Sequence[Passage],
    made: Sequence[Recommendation],
    problems: list[Problem],
) -> Iterator[Found]:
    """Give recommendations that a lead names by the paragraph of the dialogue in which they were made."""
    numbered = paragraphs(passages, own)
    listed_numbers = {one.number for one in made}
    under_review = document.states[0] if document.states else ""
    counts: dict[str, int] = {}
    for lead, says in leading:
        if not says.position or _inline(lead):
            continue
        for gist, named in _references_of(lead):
            for reference, paragraph, parts in all_made_in(numbered, named, under_review, gist):
                number = f"{reference.number}.{reference.letter}" if reference.letter else reference.number
                again = number in counts and not gist
                if (
                    again
                    or number in listed_numbers
                    or any(number.startswith(f"{one.number}.") for one, _ in leading)
                ):
                    continue
                if not parts:
                    problems.append(_not_understood(document, lead, number))
                meant = made_by_those_named(parts, lead.words)
                whole = reference.letter or gist or reference.sentence is not None
                for part in meant if whole else _not_listed(meant, made):
                    counts[number] = counts.get(number, 0) + 1
                    yield Found(
                        _recommendation(document, number, paragraph.page, part, counts[number], says), lead, says
                    )
                counts.setdefault(number, 0)


def _not_understood(document: Document, lead: Lead, number: str) -> Problem:
    message = NO_RECOMMENDATION_IN(number=number)
    return Problem(
        document=document.id,
        number=number,
        page=lead.page,
        kind="unknown_recommendation",
        message=message,
        found=lead.words[:600],
    )


def _references_of(lead: Lead) -> Iterator[tuple[str, list[Reference]]]:
    """Give the paragraphs that a lead names, with what it says in brackets behind them that the recommendation is."""
    start = 0
    for gist in _GIST.finditer(lead.words):
        yield gist[1], references(lead.words[start : gist.start()], only_paragraphs=bool(lead.items))
        start = gist.end()
    yield "", references(lead.words[start:], only_paragraphs=bool(lead.items))
    for item in lead.items:
        if _is_comment(item.words):
            yield "", references(item.words, only_paragraphs=True)


def _not_listed(parts: Iterable[Part], made: Sequence[Recommendation]) -> Iterator[Part]:
    """Leave out what stands in a list already, in whole or in part: a paragraph is named for what is left."""
    for part in parts:
        asked = apart(part)
        left = [one for one in asked if not _is_listed(one, made)]
        if len(left) < len(asked):
            yield from left
        elif not _is_listed(part, made):
            yield part


def _is_listed(part: Part, made: Sequence[Recommendation]) -> bool:
    """Say whether the same State's words stand in a list already."""
    words = _long_words(part.words)
    return any(
        len(words & (other := _long_words(one.text))) >= ALREADY_LISTED * len(words | other)
        for one in made
        if part.recommenders and part.recommenders[0].code in one.recommenders
    )


def _long_words(text: str) -> set[str]:
    return {word for word in text.lower().split() if len(word) > 3}


def _recommendation(document: Document, number: str, page: int, part: Part, nth: int, says: LeadIn) -> Recommendation:
    return Recommendation(
        id=record_id(document.id, number, nth),
        document=document.id,
        number=number,
        text=part.words,
        state=document.states[0] if document.states else "",
        cycle=document.cycle,
        session=document.session,
        recommenders=codes(part.recommenders),
        recommenders_as_printed=part.recommenders,
        position=says.position or "unclear",
        page=page,
    )


def _with_remark(one: Found, remark: Remark | None) -> Recommendation:
    if remark is None or remark.position is None:
        return one.made
    return replace(one.made, position=remark.position)


def _response(
    one: Found, made: Recommendation, remark: Remark | None, document: Document, said_on: str | None
) -> Response:
    return Response(
        id=f"{made.id}~report",
        recommendation=made.id,
        position=made.position,
        formula=(remark.formula if remark and remark.position else one.says.formula) or None,
        claim=(remark.claim if remark else None) or one.says.claim,
        comment=(remark.comment if remark else None)
        or one.comment
        or (None if remark and remark.position else reason(one.says)),
        basis="group",
        stage="report",
        document=document.id,
        number=one.lead.number or None,
        said_on=said_on,
        public_on=document.published,
    )


def _where_it_is_said(answer: Response, places: Mapping[str, str]) -> Response:
    """Let an answer name the paragraph that holds its formula, which may stand behind the list or between two."""
    if not answer.formula or answer.formula in places.get(answer.number or "", ""):
        return answer
    number = next((number for number, words in places.items() if answer.formula in words), answer.number)
    return replace(answer, number=number)
