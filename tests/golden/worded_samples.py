"""What is worded in each language for a person to read: the sample's brief, and what the desk says of a draft.

Labels and echoes are given here, not told by a model, so that only words and the sample move these files. They are
written anew, after a look at what changed, by `FOLLOWTHROUGH_WRITE_WORDED=1 pytest tests/golden/test_worded.py`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from followthrough.brief import brief
from followthrough.brief.formats import FORMATS
from followthrough.brief.unchecked import without_unchecked
from followthrough.draft.advice import advice
from followthrough.draft.desk import Earlier, Term, Weighed
from followthrough.draft.support import Facts, Past, estimate
from followthrough.draft.words import earlier_lines, estimate_lines, kind_lines
from followthrough.follow import Ask
from followthrough.pipeline.doubted import of_today
from followthrough.pipeline.run import read_files
from followthrough.records import Echo, Label, Position, Recommendation, Record, Response
from followthrough.records.lines import read_lines
from followthrough.sample import build
from followthrough.terms.actions import actions
from followthrough.wording import Wording, plain

FOLDER = Path(__file__).parent / "worded"
SWITCH = "FOLLOWTHROUGH_WRITE_WORDED"
DAY = "2014-09-19"
ISSUES = {"prison": "Detention", "court": "Justice", "women": "Women's rights", "child": "Rights of the Child"}
ECHOES = [
    ("124.113", "91.39", 0.84),
    ("124.114", "91.36", 0.52),
    ("124.173", "90.103", 0.94),
    ("125.62", "91.14", 0.71),
]
"""Recommendations of 2014 that ask for what was asked in 2009, and how likely that is."""


def sample() -> list[Record]:
    """Give the records of the sample, with labels by plain words and a few echoes."""
    with TemporaryDirectory() as folder:
        outcomes = read_files(build(Path(folder)), passages=True)
        lines = [line for o in outcomes for line in o.lines.read_text(encoding="utf-8").splitlines()]
    records = without_unchecked(read_lines(lines))
    asked = [record for record in records if isinstance(record, Recommendation)]
    return [*records, *of_today(records), *_labels(asked), *_echoes()]


def _labels(asked: Iterable[Recommendation]) -> Iterator[Label]:
    for one in asked:
        category = "5" if one.text.startswith(("Ratify", "Shut", "Become")) else "4"
        yield Label(of=one.id, scheme="action", term=category, score=1.0, by="golden")
        for word, issue in ISSUES.items():
            if word in one.text.lower():
                yield Label(of=one.id, scheme="issue", term=issue, score=1.0, by="golden")


def _echoes() -> Iterator[Echo]:
    for later, earlier, score in ECHOES:
        yield Echo(
            later=f"SAMPLE/A/HRC/27/10#{later}",
            earlier=f"SAMPLE/A/HRC/13/13#{earlier}",
            relation="same",
            score=score,
            why=("the same words",),
        )


def brief_in(say: Wording, records: list[Record]) -> str:
    """Give the brief of the sample as Markdown."""
    made = brief(records, "PRK", as_of=DAY, edition="golden", say=say)
    return FORMATS["markdown"](made, say).decode("utf-8")


def desk_in(say: Wording) -> str:
    """Give what the desk says of a draft to Slovenia and of one to a State without reviews."""
    lines = [
        line
        for weighed in (_weighed(say), _weighed(say, asked=0))
        for line in (
            *kind_lines(weighed, say),
            *weighed.advice,
            *earlier_lines(weighed, say),
            *estimate_lines(weighed, say),
        )
    ]
    return "".join(f"{plain(line, say.language)}\n" for line in lines)


def _weighed(say: Wording, asked: int = 120) -> Weighed:
    text = "Consider improving further the training of judges, free prisoners and adopt, ratify and repeal"
    category = actions()[2]
    past = [Past(("FRA",), ("Justice",), "3", nth % 3 == 0, 0.7 if nth < 2 else 0.0) for nth in range(asked)]
    facts = Facts("SVN", "FRA", ("Justice",), "3", past)
    return Weighed(
        text=text,
        state="SVN",
        recommender="FRA",
        words=15,
        seconds=7,
        action=category,
        deciding=Term("3", 0.9, ("Consider",)),
        issues=(Term("Justice", 0.9, ("judges",)), Term("Detention", 0.8, ("prisoners", "free"))),
        advice=advice(text, category, say),
        earlier=tuple(_earlier(say)) if asked else (),
        estimate=estimate(facts, say=say),
        asked=asked,
    )


def _earlier(say: Wording) -> Iterator[Earlier]:
    positions: tuple[Position, ...] = ("noted", "supported", "supported")
    for nth, position in enumerate(positions, 1):
        recommendation = Recommendation(
            id=f"A/HRC/28/15#115.{nth}",
            document="A/HRC/28/15",
            number=f"115.{nth}",
            text="Train judges and prosecutors",
            state="SVN",
            recommenders=("FRA", "CIV") if nth == 1 else ("KEN",),
        )
        comment = Response(id="x", recommendation=recommendation.id, document="A", stage="addendum", comment="As is.")
        answers = (comment,) if nth == 1 else ()
        ask = Ask(recommendation, 2, position, answers)
        became = say.gettext("whether it was carried out is not in the record")
        yield Earlier(ask, 0.9 - nth / 10, ("both: ratify CAT", "now: consider"), became, own=nth == 1)
