"""What a review consists of: recommendations, the answers to them, pledges, totals, and what is said about them."""

from dataclasses import dataclass
from typing import Literal

Position = Literal["supported", "supported_in_part", "noted", "not_supported", "rejected", "pending", "unclear"]
Claim = Literal["implemented", "under_way", "planned"]
Stage = Literal["report", "addendum", "plenary", "later"]
Mechanism = Literal["upr", "treaty_body", "special_procedure"]
Scheme = Literal["issue", "action", "group", "sdg", "uhri_theme"]
Relation = Literal["same", "related"]
Correctable = Literal["text", "recommenders", "number", "position", "recommendation", "paragraph", "footnote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The review of a State in a cycle, `PRK-2`. Dates are ISO; `answer_due` is when the State must answer."""

    type: Literal["review"] = "review"
    id: str
    states: tuple[str, ...]
    cycle: int
    session: int | None = None
    reviewed_on: str | None = None
    adopted_on: str | None = None
    decision: str | None = None
    troika: tuple[str, ...] = ()
    answer_due: str | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRecommender:
    """A recommending State as the document prints it, with its code (null where the name is not known)."""

    code: str | None
    printed: str
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One text that one or more States recommend to the State under review, as corrigenda correct it.

    `id` is `SYMBOL#NUMBER` (see `records.ids`); `number` is the number in the id without the `-2` of a further
    text, or the one that a corrigendum gives; `text` is the printed text without number and recommenders,
    `text_as_read` other words that a footnote gives; `state` is the State under review, `addressees` others to whom
    the text turns; `recommenders` are codes in printed order; `position` is what the lead-in says.
    """

    type: Literal["recommendation"] = "recommendation"
    id: str
    document: str
    number: str
    text: str
    text_as_read: str | None = None
    state: str
    addressees: tuple[str, ...] = ()
    cycle: int | None = None
    session: int | None = None
    recommenders: tuple[str, ...] = ()
    recommenders_as_printed: tuple[PrintedRecommender, ...] = ()
    position: Position | None = None
    page: int = 0
    mechanism: Mechanism = "upr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a State says to a recommendation, in one place, on one day; the ledger of answers is only added to.

    `recommendation` is null where the answer cannot be tied to one; `clause` holds the words of the recommendation
    that the answer concerns, null for the whole; `position` is null where the State only comments or claims;
    `formula` holds the words that give the position; `comment` the State's own explanation, word for word;
    `see` ids of recommendations whose answer it points to; `number` the paragraph in `document`.
    """

    type: Literal["response"] = "response"
    id: str
    recommendation: str | None
    clause: str | None = None
    position: Position | None = None
    formula: str | None = None
    claim: Claim | None = None
    comment: str | None = None
    see: tuple[str, ...] = ()
    basis: Literal["individual", "group"] = "individual"
    stage: Stage
    document: str
    number: str | None = None
    said_on: str | None = None
    public_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrigendum:
    """What a corrigendum of the United Nations changes in a recommendation or another paragraph, with both wordings.

    `document` is the corrigendum and `number` the paragraph of the report that it names; `recommendation` keeps its
    id. `field` is what is changed, `printed` the whole of it as the report has it, `corrected` as it should read: for
    `recommenders` the names of the States, which stand with their codes in the two lists; for a whole
    `recommendation` its text, of which nothing was printed where it is added, and nothing is left where it is
    deleted: `deleted` is what it was. Of any other `paragraph` or `footnote` of a document `recommendation` is null;
    `number` is that of the paragraph, empty where it has none. `words` is what the corrigendum says.
    """

    type: Literal["corrigendum"] = "corrigendum"
    id: str
    document: str
    number: str
    page: int = 0
    recommendation: str | None = None
    field: Correctable
    printed: str
    corrected: str
    recommenders_as_printed: tuple[PrintedRecommender, ...] = ()
    recommenders_as_corrected: tuple[PrintedRecommender, ...] = ()
    deleted: Recommendation | None = None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A voluntary commitment of the State under review."""

    type: Literal["pledge"] = "pledge"
    id: str
    document: str
    number: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A figure that somebody states, such as 268 recommendations received.

    `said_by` is a State's code, `Working Group`, `Council`, `OHCHR`, `UPR Info` or `Press`; `what` is `received`,
    `supported`, `supported_in_part`, `noted`, `not_supported`, `rejected`, `pending`, `implemented`; `unit` is
    `paragraph`, `text`, `text_state` or `clause`; `state` is the State under review where the document is about
    several.
    """

    type: Literal["total"] = "total"
    document: str
    number: str | None = None
    state: str | None = None
    said_by: str
    what: str
    unit: str = "paragraph"
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A term given to a recommendation; coder's, model's and person's labels stand side by side."""

    type: Literal["label"] = "label"
    of: str
    scheme: Scheme
    term: str
    score: float | None = None
    basis: tuple[str, ...] = ()
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Two recommendations of different reviews that ask the same, or for related things."""

    type: Literal["echo"] = "echo"
    later: str
    earlier: str
    relation: Relation
    score: float
    why: tuple[str, ...] = ()
