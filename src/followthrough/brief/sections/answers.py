"""What was accepted and what was turned down, by issue, and the State's own words for it."""

from collections import Counter
from collections.abc import Iterable

from followthrough.brief.case import Case, source_of, source_of_answer
from followthrough.brief.parts import Part, Points, Quote, Section, Sentence, Source, Table
from followthrough.brief.words import bare, day, position_words, sentence, shortened, state_name, state_names
from followthrough.follow import Ask, Side
from followthrough.records import Response, Statement
from followthrough.terms import states

ISSUES, EXAMPLES, QUOTES, REASONS = 5, 2, 2, 2
LONGEST_QUOTE = 300
UNTOLD = frozenset({"General", "Other"})
"""Terms for what falls under no other; they tell a reader nothing."""
COLUMNS: tuple[tuple[Side, str], ...] = (("accepted", "Accepted"), ("not accepted", "Not accepted"), ("open", "Open"))


def section(case: Case) -> Section | None:
    """Give the table by issue, examples of both sides, and the State's own words, of the newest review."""
    asks = case.dossier.of_cycle(case.cycle) if case.cycle else []
    if not asks:
        return None
    parts: list[Part] = [_table(case, asks)] if _by_issue(asks) else []
    for side, words in (("accepted", "Among what was accepted"), ("not accepted", "Among what was not accepted")):
        chosen = examples([ask for ask in asks if ask.side == side])
        if chosen:
            parts.append(Points(Sentence(f"{words}:"), tuple(_example(*one) for one in chosen)))
    own = own_words(case, asks)
    parts += own or [Sentence(_without_words(asks))]
    return Section("What was accepted and what was turned down", tuple(parts))


def _table(case: Case, asks: list[Ask]) -> Table:
    counts = Counter((issue, ask.side) for ask in asks for issue in ask.issues)
    whole = _by_issue(asks)
    most = sorted(whole, key=lambda issue: (-whole[issue], issue))[:ISSUES]
    sides = {ask.side for ask in asks}
    shown = [(side, head) for side, head in COLUMNS if side in sides and sides != {"open"}]
    rows = tuple((issue, *(f"{counts[issue, side]:,}" for side, _ in shown), f"{whole[issue]:,}") for issue in most)
    report = case.report(case.cycle or 0)
    return Table(
        f"By issue: the {len(most)} that most recommendations are about" if len(most) > 1 else "By issue",
        "recommendations (texts); one may be about several issues, told by machine",
        ("Issue", *(head for _, head in shown), "All"),
        rows,
        (Source(report.id),) if report else (),
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


def _without_words(asks: list[Ask]) -> str:
    if not any(ask.answers and ask.side != "open" for ask in asks):
        return "No answer of the State to these recommendations is in this record."
    return "The State gives no reasons in the answers that are in this record."


def _example(issue: str, ask: Ask) -> Sentence:
    about = f"{issue}: " if issue else ""
    makers = state_names(ask.recommendation.recommenders) or "a State that is not known"
    deciding = [source_of_answer(ask.answers[-1])] if ask.answers else []
    return Sentence(
        f"{about}“{shortened(bare(ask.recommendation.text))}” ({makers}); {position_words(ask.position)}.",
        tuple(dict.fromkeys((source_of(ask), *deciding))),
    )


def own_words(case: Case, asks: Iterable[Ask]) -> list[Part]:
    """Give the State's own words: what its representatives said, then why it declined, then other explanations."""
    spoken: list[Part] = [_spoken(s) for s in case.statements if is_of(s, case.state) and s.about]
    by_comment: dict[str, tuple[Ask, Response]] = {}
    for ask in asks:
        for answer in ask.answers:
            if answer.comment:
                by_comment.setdefault(answer.comment, (ask, answer))
    longest = sorted(by_comment.values(), key=lambda pair: (-len(pair[1].comment or ""), pair[0].id))
    reasons = [_explained(case, *pair) for pair in longest if pair[0].side == "not accepted"]
    others = [_explained(case, *pair) for pair in longest if pair[0].side != "not accepted"]
    return [*spoken, *reasons[:REASONS], *others, *reasons[REASONS:]][:QUOTES]


def quoted(statement: Statement, longest: int) -> str:
    """Give the words of a statement, its pieces joined; a paraphrase begins and ends as a sentence does."""
    words = shortened(" […] ".join(statement.quote), longest)
    return sentence(words) if statement.kind == "paraphrase" else words


def is_of(statement: Statement, state: str) -> bool:
    """Say whether a statement was made for the State."""
    known = states.vocabulary().states.get(state)
    return bool(known) and states.find(statement.affiliation) == state


def _spoken(statement: Statement) -> Quote:
    role = f", {statement.role}" if statement.role else ""
    when = f", {day(statement.said_on)}" if statement.said_on else ""
    return Quote(
        quoted(statement, LONGEST_QUOTE),
        f"{statement.speaker}{role}{when}",
        (Source(statement.document),),
        paraphrase=statement.kind == "paraphrase",
    )


def _explained(case: Case, ask: Ask, answer: Response) -> Quote:
    return Quote(
        shortened(answer.comment or "", LONGEST_QUOTE),
        f"{state_name(case.state)}, on {ask.recommendation.number} ({position_words(ask.position)})",
        (source_of_answer(answer),),
    )
