"""What the desk says, as lines of text: the terminal and the page say the same."""

from collections import Counter
from collections.abc import Iterator

from followthrough.draft.desk import SHOWN, Earlier, Term, Weighed
from followthrough.draft.support import shipped_support
from followthrough.follow.changes import LIKELY
from followthrough.follow.sides import position_words
from followthrough.terms.states import name_of


def kind_lines(weighed: Weighed) -> Iterator[str]:
    """Say the kind of action with the deciding words, the issues, and the length."""
    action = weighed.action
    deciding = _quoted(weighed.deciding)
    yield f"Kind of action: {action.name.lower()} (category {action.category} of 5){deciding}. {action.definition}"
    if weighed.issues:
        yield "Issues: " + "; ".join(f"{term.term}{_quoted(term)}" for term in weighed.issues) + "."
    else:
        yield "Issues: none of UPR Info's terms is likely enough."
    length, aloud = counted(weighed.words, "word"), counted(max(1, weighed.seconds), "second")
    yield f"Length: {length}, about {aloud} when it is read out."


def earlier_lines(weighed: Weighed) -> Iterator[str]:
    """Say which earlier asks are like the draft, and what became of them."""
    if not weighed.asked:
        yield (
            f"No review of {name_of(weighed.state)} is in this record, so nothing earlier can be shown; what follows "
            "is told from the reviews of other States."
        )
        return
    if not weighed.earlier:
        yield "Nothing like it was asked of this State in the reviews that are in the record."
    if summary := asked_before(weighed):
        yield summary
    for one in weighed.earlier:
        yield earlier_line(one)
    if weighed.recommender and not any(one.own for one in weighed.earlier):
        yield f"{name_of(weighed.recommender)} itself asked nothing like it in the reviews that are in the record."


def asked_before(weighed: Weighed) -> str | None:
    """Sum up how often the same was most likely asked before, and how that was answered; null where it was not."""
    same = [one.ask for one in weighed.earlier if one.likeness >= LIKELY]
    if not same:
        return None
    tally = Counter(position_words(ask.position) for ask in same)
    reviews = counted(len({ask.cycle for ask in same}), "review")
    answers = ", ".join(f"{count} {position}" for position, count in tally.most_common())
    least = "at least " if len(same) >= SHOWN else ""
    return f"Most likely the same was asked {least}{counted(len(same), 'time')} in {reviews}: {answers}."


def counted(count: int, one: str) -> str:
    """Write a number with its noun: `1 second`, `2 seconds`."""
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def earlier_line(one: Earlier) -> str:
    """Say an earlier ask on three lines: its text; who made it where; its answer and what became of it."""
    asked = one.ask.recommendation
    makers = ", ".join(map(name_of, asked.recommenders)) or "State not known"
    own = " (the same State)" if one.own else ""
    why = f": {'; '.join(one.why)}" if one.why else ""
    return (
        f"“{asked.text}”\n  {makers}{own}, cycle {one.ask.cycle}, {asked.document}, para. {asked.number}; "
        f"{one.likeness:.0%} alike{why}\n  Answer: {answer_words(one)}. What became of it: {one.became}."
    )


def answer_words(one: Earlier) -> str:
    """Give the position held on an earlier ask, with the State's explanation where there is one."""
    position = position_words(one.ask.position)
    comment = next((a.comment for a in reversed(one.ask.answers) if a.comment), None)
    return f"{position}: “{comment[:300]}”" if comment else position


def estimate_lines(weighed: Weighed) -> Iterator[str]:
    """Say the estimate, its interval, its reasons, and how good such estimates are."""
    told = weighed.estimate
    between = f"between {told.low:.0%} and {told.high:.0%}"
    yield f"About {told.likelihood:.0%}; for nine in ten States in this place {between}."
    for reason in told.reasons:
        yield f"{reason.words[:1].upper()}{reason.words[1:]}: {reason.way} it."
    yield from quality_lines()


def quality_lines() -> Iterator[str]:
    """Say how good estimates are on States that the model has not seen."""
    figures = shipped_support().figures
    yield (
        f"Estimates like this were measured on {figures['States']:.0f} States, each told without its own rows: Brier "
        f"score {figures['Brier score']:.3f} where the base rate has {figures['Brier score of the base rate']:.3f} "
        "(0 is perfect). The interval held for "
        f"{figures['share of reviews within the interval']:.0%} of their reviews. Trained on reviews of 2008 to 2014."
    )


def _quoted(term: Term) -> str:
    return f" (“{'”, “'.join(term.words)}”)" if term.words else ""
