"""The card of the support model: what it is for, what it was trained on, how good it is, what it does not know."""

from followthrough.draft.support.model import SupportModel

_TEXT = """# The model of support

It estimates how likely a State supports a draft of a recommendation. It is an ensemble of {members} logistic
regressions, each trained on another draw of States with replacement, over {features} features: the kind of
action, the issues, the regional groups, how often the recommending State's asks are supported elsewhere, and,
where an earlier review is known, how the State answered then: in all, on these issues, to this kind of action,
to this recommending State, and to asks like this one. Rates are drawn towards what is more general where little
is known.

Trained on {rows:,.0f} rows (text × recommending State) of {states:.0f} States, sessions 1 to 20, as UPR Info
coded them (accepted or noted). Measured on States left out, in five parts by the hash of their codes:

| figure | value |
|---|---:|
{table}

A Brier score is the mean squared difference between what was told and what came: 0 is perfect; the base rate
scores what one gets by always telling the mean share of support.

**The interval** holds two things together: how far the members of the ensemble differ, and how far States
differ from what is known of them (in log odds, as a standard deviation: {past} with an earlier review, {none}
without). It is widened until it holds for nine in ten reviews of the States left out: there the share that was
supported lies within it.

**What it does not know**: anything after 2014; politics; who else makes the same ask. Issues and kinds of
action of the rows are UPR Info's coding, those of a draft are told by machine and a little less sure. An
estimate is no advice to ask for less.
"""


def card(model: SupportModel) -> str:
    """Write the card of a model."""
    figures = dict(model.figures)
    rows, states = figures.pop("rows"), figures.pop("States")
    return _TEXT.format(
        members=len(model.constants),
        features=len(model.features),
        rows=rows,
        states=states,
        table="\n".join(f"| {name} | {value:.3f} |" for name, value in figures.items()),
        past=f"{model.spread['earlier review']:.2f}",
        none=f"{model.spread['no earlier review']:.2f}",
    )
