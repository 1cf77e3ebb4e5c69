"""What was accepted and what was turned down, by issue, and the State's own words for it."""

from collections import Counter
from collections.abc import Iterable

from followthrough.brief.case import Case, source_of_answer, sources_of
from followthrough.brief.parts import Part, Points, Quote, Section, Sentence, Source, Table
from followthrough.brief.words import bare, position_words, shortened
from followthrough.follow import Ask, Side
from followthrough.records import Response, Statement
from followthrough.terms import states
from followthrough.wording import gettext_noop, pgettext_noop, sentence

ISSUES, EXAMPLES, QUOTES, REASONS = 5, 2, 2, 2
LONGEST_QUOTE = 300
UNTOLD = frozenset({"General", "Other"})
"""Terms for what falls under no other; they tell a reader nothing."""
COLUMNS: tuple[tuple[Side, str], ...] = (
    ("accepted", pgettext_noop("recommendations", "Accepted")),
    ("not accepted", pgettext_noop("recommendations", "Not accepted")),
    ("open", pgettext_noop("recommendations", "Open")),
)
AMONG: tuple[tuple[Side, str], ...] = (
    ("accepted", gettext_noop("Among what was accepted:")),
    ("not accepted", gettext_noop("Among what was not accepted:")),
)


def section(case: Case) -> Section | None:
    """Give the table by issue, examples of both sides, and the State's own words, of the newest review."""
    asks = case.dossier.of_cycle(case.cycle) if case.cycle else []
    if not asks:
        return None
    parts: list[Part] = [_table(case, asks)] if _by_issue(asks) else []
    for side, words in AMONG:
        chosen = examples([ask for ask in asks if ask.side == side])
        if chosen:
            items = tuple(_example(case, *one) for one in chosen)
            parts.append(Points(Sentence(case.say.gettext(words)), items))
    own = own_words(case, asks)
    parts += own or [Sentence(_without_words(case, asks))]
    return Section(case.say.gettext("What was accepted and what was turned down"), tuple(parts))


def _table(case: Case, asks: list[Ask]) -> Table:
    say = case.say
    counts = Counter((issue, ask.side) for ask in asks for issue in ask.issues)
    whole = _by_issue(asks)
    most = sorted(whole, key=lambda issue: (-whole[issue], issue))[:ISSUES]
    sides = {ask.side for ask in asks}
    shown = [(side, say.pgettext("recommendations", head)) for side, head in COLUMNS if side in sides]
    if sides == {"open"}:
        shown = []
    rows = tuple(
        (say.term("issue", issue), *(say.number(counts[issue, side]) for side, _ in shown), say.number(whole[issue]))
        for issue in most
    )
    report = case.report(case.cycle or 0)
    return Table(
        _caption(case, len(most)),
        say.gettext("recommendations (texts); one may be about several issues, told by machine"),
        (say.gettext("Issue"), *(head for _, head in shown), say.pgettext("figures", "All")),
        rows,
        (Source(report.id),) if report else (),
    )


def _caption(case: Case, count: int) -> str:
    if count == 1:
        return case.say.gettext("By issue")
    return case.say.ngettext(
        "By issue: the %(n)s that most recommendations are about",
        "By issue: the %(n)s that most recommendations are about",
        count,
    )


def examples(asks: list[Ask]) -> list[tuple[str, Ask]]:
    """Choose one ask for each of the issues that most are about, with the issue: the most specific first."""
    whole = _by_issue(asks)
    chosen: list[tuple[str, Ask]] = []
    covered: set[str] = set()
    for issue in sorted(whole, key=lambda issue: (-whole[issue], issue)):
        about = [ask for ask in asks if issue in ask.issues and ask.id not in {one.id for _, one in chosen}]
        if about and len(chosen) < EXAMPLES and issue not in covered:
            best = min(about, key=_most_telling)
            chosen.append((issue, best))
            covered.update(best.issues)
    return chosen or [("", ask) for ask in asks[:EXAMPLES]]


def _most_telling(ask: Ask) -> tuple[int, int, int]:
    """Put what is specific first, then what is about one thing, then what is short."""
    return (-int(ask.action or 0), len(ask.issues), len(ask.recommendation.text))


def _by_issue(asks: list[Ask]) -> Counter[str]:
    return Counter(issue for ask in asks for issue in ask.issues if issue not in UNTOLD)


def _without_words(case: Case, asks: list[Ask]) -> str:
    if not any(ask.answers and ask.side != "open" for ask in asks):
        return case.say.gettext("No answer of the State to these recommendations is in this record.")
    return case.say.gettext("The State gives no reasons in the answers that are in this record.")


def _example(case: Case, issue: str, ask: Ask) -> Sentence:
    say = case.say
    filled_in = {
        "text": case.own(shortened(bare(ask.recommendation.text)), ask.recommendation.document),
        "makers": say.states(ask.recommendation.recommenders) or say.gettext("a State that is not known"),
        "answer": position_words(ask.position, say),
    }
    deciding = [source_of_answer(ask.answers[-1])] if ask.answers else []
    return Sentence(
        say.gettext("%(issue)s: “%(text)s” (%(makers)s); %(answer)s.", issue=say.term("issue", issue), **filled_in)
        if issue
        else say.gettext("“%(text)s” (%(makers)s); %(answer)s.", **filled_in),
        tuple(dict.fromkeys((*sources_of(ask), *deciding))),
    )


def own_words(case: Case, asks: Iterable[Ask]) -> list[Part]:
    """Give the State's own words: what its representatives said, then why it declined, then other explanations."""
    spoken: list[Part] = [_spoken(case, s) for s in case.statements if is_of(s, case.state) and s.about]
    by_comment: dict[str, tuple[Ask, Response]] = {}
    for ask in asks:
        for answer in ask.answers:
            if answer.comment:
                by_comment.setdefault(answer.comment, (ask, answer))
    longest = sorted(by_comment.values(), key=lambda pair: (-len(pair[1].comment or ""), pair[0].id))
    reasons = [_explained(case, *pair) for pair in longest if pair[0].side == "not accepted"]
    others = [_explained(case, *pair) for pair in longest if pair[0].side != "not accepted"]
    return [*spoken, *reasons[:REASONS], *others, *reasons[REASONS:]][:QUOTES]


def quoted(case: Case, statement: Statement, longest: int) -> str:
    """Give the words of a statement, its pieces joined; a paraphrase begins and ends as a sentence does."""
    words = shortened(" […] ".join(statement.quote), longest)
    return case.own(sentence(words) if statement.kind == "paraphrase" else words, statement.document)


def is_of(statement: Statement, state: str) -> bool:
    """Say whether a statement was made for the State."""
    known = states.vocabulary().states.get(state)
    return bool(known) and states.find(statement.affiliation) == state


def _spoken(case: Case, statement: Statement) -> Quote:
    by = (case.told(words, statement.document) for words in (statement.speaker, statement.role) if words)
    when = (case.say.day(statement.said_on),) if statement.said_on else ()
    return Quote(
        quoted(case, statement, LONGEST_QUOTE),
        case.say.in_a_row((*by, *when)),
        (Source(statement.document),),
        paraphrase=statement.kind == "paraphrase",
    )


def _explained(case: Case, ask: Ask, answer: Response) -> Quote:
    return Quote(
        case.own(shortened(answer.comment or "", LONGEST_QUOTE), answer.document),
        case.say.gettext(
            "%(state)s, on %(number)s (%(answer)s)",
            state=case.say.state(case.state),
            number=ask.recommendation.number,
            answer=position_words(ask.position, case.say),
        ),
        (source_of_answer(answer),),
    )
