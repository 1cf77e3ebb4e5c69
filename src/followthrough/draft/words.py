"""What the desk says, as lines of text: the terminal and the page say the same."""

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from followthrough.draft.desk import SHOWN, Earlier, Term, Weighed
from followthrough.draft.support import shipped_support
from followthrough.follow.changes import LIKELY
from followthrough.follow.sides import counted, position_words
from followthrough.link.why import reason_words
from followthrough.wording import ENGLISH, Wording

LONGEST = 300  # characters of what a State explains


def kind_lines(weighed: Weighed, say: Wording = ENGLISH) -> Iterator[str]:
    """Say the kind of action with the deciding words, the issues, and the length."""
    yield _kind(weighed, say)
    if weighed.issues:
        issues = say.one_by_one(_with_words(say.term("issue", term.term), term, say) for term in weighed.issues)
        yield say.gettext("Issues: %(issues)s.", issues=issues)
    else:
        yield say.gettext("Issues: none of UPR Info's terms is likely enough.")
    yield say.gettext(
        "Length: %(words)s, about %(seconds)s when it is read out.",
        words=say.ngettext("%(n)s word", "%(n)s words", weighed.words),
        seconds=say.ngettext("%(n)s second", "%(n)s seconds", max(1, weighed.seconds)),
    )


def _kind(weighed: Weighed, say: Wording) -> str:
    action = weighed.action
    category = say.gettext(
        "%(name)s (category %(category)s of 5)", name=say.gettext(action.name.lower()), category=action.category
    )
    named = say.gettext("Kind of action: %(kind)s.", kind=_with_words(category, weighed.deciding, say))
    return f"{named} {say.term('definition', action.definition)}"


def earlier_lines(weighed: Weighed, say: Wording = ENGLISH) -> Iterator[str]:
    """Say which earlier asks are like the draft, and what became of them."""
    if not weighed.asked:
        yield say.gettext(
            "No review of %(state)s is in this record, so nothing earlier can be shown; what follows is told from "
            "the reviews of other States.",
            state=say.state(weighed.state),
        )
        return
    if not weighed.earlier:
        yield say.gettext("Nothing like it was asked of this State in the reviews that are in the record.")
    if summary := asked_before(weighed, say):
        yield summary
    for one in weighed.earlier:
        yield earlier_line(one, say)
    if weighed.recommender and not any(one.own for one in weighed.earlier):
        yield say.gettext(
            "%(state)s itself asked nothing like it in the reviews that are in the record.",
            state=say.state(weighed.recommender),
        )


def asked_before(weighed: Weighed, say: Wording = ENGLISH) -> str | None:
    """Sum up how often the same was most likely asked before, and how that was answered; null where it was not."""
    same = [one.ask for one in weighed.earlier if one.likeness >= LIKELY]
    if not same:
        return None
    tally = Counter(ask.position for ask in same)
    filled_in = {
        "times": say.ngettext("%(n)s time", "%(n)s times", len(same)),
        "in_reviews": say.ngettext("in %(n)s review", "in %(n)s reviews", len({ask.cycle for ask in same})),
        "answers": say.in_a_row(counted(say, position, count) for position, count in tally.most_common()),
    }
    if len(same) >= SHOWN:
        return say.gettext(
            "Most likely the same was asked at least %(times)s %(in_reviews)s: %(answers)s.", **filled_in
        )
    return say.gettext("Most likely the same was asked %(times)s %(in_reviews)s: %(answers)s.", **filled_in)


def earlier_line(one: Earlier, say: Wording = ENGLISH) -> str:
    """Say an earlier ask on three lines: its text; who made it where; its answer and what became of it."""
    asked = one.ask.recommendation
    makers = say.in_a_row(map(say.state, asked.recommenders)) or say.gettext("State not known")
    if one.own and len(asked.recommenders) > 1:
        makers = say.gettext("%(makers)s (the same State among them)", makers=makers)
    elif one.own:
        makers = say.gettext("%(makers)s (the same State)", makers=makers)
    where = say.gettext(
        "%(makers)s, cycle %(cycle)s, %(document)s, para. %(number)s",
        makers=makers,
        cycle=one.ask.cycle,
        document=asked.document,
        number=asked.number,
    )
    alike = say.gettext("%(share)s alike", share=say.percent(one.likeness))
    if one.why:
        reasons = say.one_by_one(reason_words(reason, say) for reason in one.why)
        alike = say.gettext("%(share)s alike: %(reasons)s", share=say.percent(one.likeness), reasons=reasons)
    became = say.gettext(
        "Answer: %(answer)s. What became of it: %(became)s.", answer=answer_words(one, say), became=one.became
    )
    text = say.gettext("“%(words)s”", words=say.own(asked.text, one.language))
    return f"{text}\n  {say.one_by_one((where, alike))}\n  {became}"


def answer_words(one: Earlier, say: Wording = ENGLISH) -> str:
    """Give the position held on an earlier ask, with the State's explanation where there is one."""
    position = position_words(one.ask.position, say)
    comment = next((a.comment for a in reversed(one.ask.answers) if a.comment), None)
    if not comment:
        return position
    words = say.own(shorten(comment, LONGEST, placeholder=" […]").rstrip("."), one.language_of_answer)
    return say.gettext("%(answer)s: “%(words)s”", answer=position, words=words)


def estimate_lines(weighed: Weighed, say: Wording = ENGLISH) -> Iterator[str]:
    """Say the estimate, its interval, its reasons, and how good such estimates are."""
    told = weighed.estimate
    yield say.gettext(
        "About %(share)s; for nine in ten States in this place between %(low)s and %(high)s.",
        share=say.percent(told.likelihood),
        low=say.percent(told.low),
        high=say.percent(told.high),
    )
    for reason in told.reasons:
        words = f"{reason.words[:1].upper()}{reason.words[1:]}"
        yield (
            say.gettext("%(reason)s: raises it.", reason=words)
            if reason.weight > 0
            else say.gettext("%(reason)s: lowers it.", reason=words)
        )
    yield from quality_lines(say)


def quality_lines(say: Wording = ENGLISH) -> Iterator[str]:
    """Say how good estimates are on States that the model has not seen."""
    figures = shipped_support().figures
    yield say.gettext(
        "Estimates like this were measured on %(states)s States, each told without its own rows: Brier score "
        "%(score)s where the base rate has %(base)s (0 is perfect). The interval held for %(held)s of their reviews. "
        "Trained on reviews of 2008 to 2014.",
        states=say.number(figures["States"]),
        score=say.number(figures["Brier score"], 3),
        base=say.number(figures["Brier score of the base rate"], 3),
        held=say.percent(figures["share of reviews within the interval"]),
    )


def _with_words(name: str, term: Term, say: Wording) -> str:
    """Say a term, and in brackets the words of the draft that decided."""
    if not term.words:
        return name
    words = say.in_a_row(say.gettext("“%(words)s”", words=say.own(words)) for words in term.words)
    return say.gettext("%(term)s (%(words)s)", term=name, words=words)
