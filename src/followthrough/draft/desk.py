"""A draft in, what the desk says of it out: what it asks, what would make it specific, what was asked before."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followthrough.draft.advice import advice
from followthrough.draft.support import Estimate, Facts, Past, estimate
from followthrough.errors import InputError
from followthrough.follow import Ask, Dossier, Side, thread
from followthrough.follow.threads import CARRIED_OUT, what_is_open
from followthrough.label.labels import labels
from followthrough.link.echoes import of_state
from followthrough.link.model import shipped
from followthrough.read.language import nearest_of_six
from followthrough.records import Echo, Label, Recommendation
from followthrough.terms.actions import Action, actions
from followthrough.terms.english import plain, stems, words
from followthrough.wording import ENGLISH, Wording, gettext_noop

LONGEST = 5000
"""Characters of a draft; no recommendation is nearly as long."""
WORDS_A_MINUTE = 130
"""How fast statements are read out in the Council, about; interpreters ask for no more."""
SHOWN = 8
AT_LEAST, LEAST_ALIKE = 3, 0.15
"""The nearest three are shown whatever they are like, others from this likelihood on."""
ENGLISH_FROM = 0.5
"""Less than this share of known words is no English."""
_ID = "draft"
_LANGUAGES = {
    "fr": gettext_noop("the draft seems to be in French; the desk reads English."),
    "es": gettext_noop("the draft seems to be in Spanish; the desk reads English."),
    "ru": gettext_noop("the draft seems to be in Russian; the desk reads English."),
    "ar": gettext_noop("the draft seems to be in Arabic; the desk reads English."),
    "zh": gettext_noop("the draft seems to be in Chinese; the desk reads English."),
}
_SIDES: Mapping[Side, str] = {
    "accepted": gettext_noop("%(open)s; asked again in cycle %(cycle)s: accepted"),
    "not accepted": gettext_noop("%(open)s; asked again in cycle %(cycle)s: not accepted"),
    "open": gettext_noop("%(open)s; asked again in cycle %(cycle)s: open"),
}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """An issue or category with its probability (0 to 1) and the words of the draft that decided."""

    term: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier ask that is like the draft: how likely it is the same, why, and what became of it.

    The languages are those of the documents in which it and the answers to it stand.
    """

    ask: Ask
    likeness: float
    why: tuple[str, ...]
    became: str
    own: bool
    language: str = "en"
    language_of_answer: str = "en"


@dataclass(frozen=True, slots=True)
class Weighed:
    """All that the desk says of a draft; `seconds` is its length when it is read out."""

    text: str
    state: str
    recommender: str | None
    words: int
    seconds: int
    action: Action
    deciding: Term
    issues: tuple[Term, ...]
    advice: tuple[str, ...]
    earlier: tuple[Earlier, ...]
    estimate: Estimate
    asked: int
    """How many earlier asks to the State are in the record."""


def weigh(text: str, dossier: Dossier, recommender: str | None = None, say: Wording = ENGLISH) -> Weighed:
    """Weigh a draft of a recommendation to the State of a dossier, by `recommender` (null where not said).

    Nothing of the draft is kept. An `InputError` where it is empty, too long or not in English.
    """
    said = checked(text, say)
    if recommender == dossier.state:
        name = say.state(recommender)
        what = say.gettext("%(state)s would make a recommendation to itself.", state=name)
        raise InputError(what, where="recommending State", remedy=say.gettext("Choose another State."))
    draft = _as_recommendation(said, dossier, recommender)
    given = [label for label in labels([draft]) if isinstance(label, Label)]
    deciding = next(_term(label) for label in given if label.scheme == "action")
    issues = tuple(_term(label) for label in given if label.scheme == "issue")
    echoes = _echoes(draft, dossier)
    category = next(one for one in actions() if one.category == deciding.term)
    count = len(_WORD.findall(said))
    return Weighed(
        text=said,
        state=dossier.state,
        recommender=recommender,
        words=count,
        seconds=round(count * 60 / WORDS_A_MINUTE),
        action=category,
        deciding=deciding,
        issues=issues,
        advice=advice(said, category, say),
        earlier=tuple(_earlier(dossier, echoes, recommender, say)),
        estimate=estimate(_facts(dossier, recommender, issues, category.category, echoes), say=say),
        asked=len(dossier.asks),
    )


def checked(text: str, say: Wording = ENGLISH) -> str:
    """Give the draft with its spaces evened out; an `InputError` says why it cannot be weighed."""
    said = " ".join(text.split())
    if not _WORD.search(said):
        raise _refused(say.gettext("the draft is empty."), say.gettext("Write what the State should do."))
    if len(said) > LONGEST:
        what = say.ngettext(
            "the draft has %(n)s character; %(most)s are taken.",
            "the draft has %(n)s characters; %(most)s are taken.",
            len(said),
            most=say.number(LONGEST),
        )
        raise _refused(what, say.gettext("Weigh one recommendation at a time."))
    language = nearest_of_six(said)
    if language != "en":
        raise _refused(say.gettext(_LANGUAGES[language]), say.gettext("Write it in English."))
    found = stems(words(plain(said)))
    known = shipped().row_of()
    if found and sum(one in known for one in found) < ENGLISH_FROM * len(found):
        what = say.gettext("most words of the draft are not known here; the desk reads English.")
        raise _refused(what, say.gettext("Write it in English."))
    return said


def _refused(what: str, remedy: str) -> InputError:
    return InputError(what, where="draft", remedy=remedy)


def _as_recommendation(text: str, dossier: Dossier, recommender: str | None) -> Recommendation:
    return Recommendation(
        id=_ID,
        document=_ID,
        number="",
        text=text,
        state=dossier.state,
        cycle=max(dossier.cycles, default=0) + 1,
        recommenders=(recommender,) if recommender else (),
    )


def _term(label: Label) -> Term:
    return Term(label.term, label.score or 0.0, label.basis)


def _echoes(draft: Recommendation, dossier: Dossier) -> dict[str, Echo]:
    """Hold the draft against every review, and give the likest asks by id."""
    ours = (dossier.state, draft.cycle or 0)
    inside = {(dossier.state, c): [ask.recommendation for ask in dossier.of_cycle(c)] for c in dossier.cycles}
    pairs = [(ours, review, True) for review in inside]
    found = of_state({**inside, ours: [draft]}, pairs, shipped())
    return {echo.earlier: echo for echo in found if echo.later == _ID}


def _earlier(dossier: Dossier, echoes: dict[str, Echo], recommender: str | None, say: Wording) -> Iterable[Earlier]:
    """Give the likest earlier asks, the State's own that are like the draft among them."""
    best = sorted(echoes.values(), key=lambda echo: (-echo.score, echo.earlier))
    best = [echo for at, echo in enumerate(best) if at < AT_LEAST or echo.score >= LEAST_ALIKE]
    own = [echo for echo in best if recommender in dossier.asks[echo.earlier].recommendation.recommenders]
    chosen: Sequence[Echo] = [*best[:SHOWN], *(echo for echo in own[:SHOWN] if echo not in best[:SHOWN])]
    for echo in chosen:
        ask = dossier.asks[echo.earlier]
        commented = [answer.document for answer in ask.answers if answer.comment]
        yield Earlier(
            ask,
            echo.score,
            echo.why,
            _became(dossier, ask, say),
            recommender in ask.recommendation.recommenders,
            _language(dossier, ask.recommendation.document),
            _language(dossier, commented[-1] if commented else ""),
        )


def _language(dossier: Dossier, document: str) -> str:
    known = dossier.documents.get(document)
    return known.language if known else "en"


def _became(dossier: Dossier, ask: Ask, say: Wording) -> str:
    """Say what became of an ask: what is open, and whether it had to be made again."""
    again = thread(dossier, ask.id).later
    left = what_is_open(ask)
    said = (
        say.gettext("whether it was carried out is not in the record") if left == CARRIED_OUT else say.gettext(left)
    )
    if not again:
        return said
    return say.gettext(_SIDES[again[0].ask.side], open=said, cycle=again[0].ask.cycle)


def _facts(
    dossier: Dossier, recommender: str | None, issues: tuple[Term, ...], action: str, echoes: dict[str, Echo]
) -> Facts:
    past = [
        Past(
            ask.recommendation.recommenders,
            ask.issues,
            ask.action or "",
            ask.side == "accepted",
            echoes[ask.id].score if ask.id in echoes else 0.0,
        )
        for ask in dossier.asks.values()
        if ask.side != "open"
    ]
    return Facts(dossier.state, recommender, tuple(term.term for term in issues), action, past)
