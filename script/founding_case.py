"""Asks the shipped sample for each fact of the report of 19 September 2014, and writes down what comes out.

    script/founding_case.py           write docs/founding-case.md
    script/founding_case.py --check   exit 1 where the document shows anything else than the sample gives

Nothing of what comes out is typed: every line is made from records, as they were known on that day, with its source.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from followthrough.brief.case import Case, case, source_of
from followthrough.brief.compose import edition_of
from followthrough.brief.parts import Source
from followthrough.brief.sections.answers import UNTOLD, is_of
from followthrough.brief.sections.around import is_ahead
from followthrough.brief.sections.figures import tally_words
from followthrough.brief.sections.reports import VERDICTS
from followthrough.brief.unchecked import without_unchecked
from followthrough.brief.words import UNITS, bare, position_words
from followthrough.follow import Ask, Pair, pairs
from followthrough.follow.changes import LIKELY
from followthrough.follow.sides import Side
from followthrough.pipeline.completed import completed
from followthrough.pipeline.run import read_files
from followthrough.records import Event, Passage, Record, Statement, Total
from followthrough.records.lines import read_lines
from followthrough.sample import build
from followthrough.wording import ENGLISH

PAGE = Path(__file__).resolve().parent.parent / "docs" / "founding-case.md"
STATE, ON, ADOPTED = "PRK", "2014-09-19", "2010-03-18"
LATER = "2"
"""The paragraph of the addendum that counts the answers to what was left open."""
Lines = Iterator[str]


class Sample:
    """The sample as read by the pipeline, and as known on the day of the report."""

    def __init__(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            read = [o.lines.read_text(encoding="utf-8") for o in read_files(build(Path(folder)), passages=True)]
        given = without_unchecked(read_lines("".join(read).splitlines()))
        self.edition = edition_of(given)
        self.records: list[Record] = completed(given, STATE)
        self.known = case(self.records, STATE, ON)

    def as_of(self, on: str) -> Case:
        """Give the case as known on another day."""
        return case(self.records, STATE, on)

    def passages(self, document: str) -> list[Passage]:
        """Give the paragraphs of a document."""
        return [r for r in self.records if isinstance(r, Passage) and r.document == document]

    def cite(self, *sources: Source) -> str:
        """Write sources as a reader follows them: the document, the paragraph."""
        return f"[{'; '.join(dict.fromkeys(self._place(source) for source in sources))}]"

    def _place(self, source: Source) -> str:
        document = self.known.documents.get(source.document)
        name = (document.symbol or document.title) if document else source.document
        if document and document.kind == "press":
            name = f"press, {ENGLISH.day(document.published)}"
        page = f", p. {source.page}" if source.page else ""
        return f"{name}, para. {source.number}{page}" if source.number else f"{name}{page}"


def reviews(sample: Sample) -> Lines:
    known = sample.known
    held = [(review, review.reviewed_on or "") for _, review in sorted(known.reviews.items())]
    for review, on in held:
        yield f"- Cycle {review.cycle}: reviewed {ENGLISH.on_day(on)}. {sample.cite(*map(Source, review.documents))}"
    months = [int(on[:4]) * 12 + int(on[5:7]) for _, on in held]
    for earlier, later in pairwise(months):
        yield f"- Between them: {(later - earlier) / 12:.1f} years (computed)."


def number_of_recommendations(sample: Sample) -> Lines:
    asks = sample.known.dossier.of_cycle(sample.known.cycle or 0)
    report = sample.known.report(sample.known.cycle or 0)
    yield f"- Counted: {len(asks)} recommendations (texts). {sample.cite(Source(report.id if report else ''))}"
    yield from (_total(sample, t) for t in sample.known.totals if t.what == "received")


def answers(sample: Sample) -> Lines:
    known = sample.known
    asks = known.dossier.of_cycle(known.cycle or 0)
    at_once = [ask for ask in asks if ask.recommendation.position != "pending"]
    later = [ask for ask in asks if ask.recommendation.position == "pending"]
    place = sample.cite(source_of(at_once[0]))
    yield f"- Turned down at once, of {len(asks)} recommendations (texts): {tally_words(at_once)}. {place}"
    yield f"- Single answers to the {len(later)} left open: {tally_words(later)}. {_deciding(sample, later)}"
    report = known.report(known.cycle or 0)
    documents = {ask.answers[-1].document for ask in later if ask.answers} | {report.id if report else ""}
    totals = [t for t in known.totals if t.document in documents and t.what != "received"]
    yield from _totals(sample, totals)
    later_said = [t for t in totals if t.said_by == STATE and t.number == LATER]
    at_once_said = [t for t in totals if t.said_by == STATE and t.number != LATER]
    yield f"- These add up (computed): {_sum(later_said)}; {_sum([*at_once_said, *later_said])}."
    single: Counter[str | None] = Counter(ask.position for ask in later)
    for total in later_said:
        held = single[total.what]
        if total.value != held:
            words = position_words(total.what)
            differ = f"{total.value} by the total, {held} singly"
            yield f"- Not known here: which single recommendations are {words}: {differ}."


def accepted(sample: Sample) -> Lines:
    yield from _named_by_the_state(sample, "accepted")


def turned_down(sample: Sample) -> Lines:
    yield from _named_by_the_state(sample, "not accepted")


def review_before(sample: Sample) -> Lines:
    then, now = sample.as_of(ADOPTED), sample.known
    cycle = then.cycle or 0
    asks = then.dossier.of_cycle(cycle)
    yield (
        f"- As known {ENGLISH.on_day(ADOPTED)}, when the outcome was adopted: {len(asks)} recommendations (texts), "
        + (
            f"{tally_words(asks)}; accepted: {sum(ask.side == 'accepted' for ask in asks)}. "
            f"{sample.cite(source_of(asks[0]))}"
        )
    )
    totals = [t for t in now.totals if (d := now.documents.get(t.document)) and d.cycle == cycle]
    yield from _totals(sample, totals)
    single = sum(ask.side != "open" for ask in now.dossier.of_cycle(cycle))
    yield f"- Not known here: single answers to {len(asks) - single} of the {len(asks)}."
    for passage in _press(sample, "refused everything"):
        yield f"- The press has it so: {passage.text} {sample.cite(Source(passage.document))}"
    yield f"- The record: {tally_words(asks)}; what was left open was no refusal."


def changed(sample: Sample) -> Lines:
    found = pairs(sample.known.dossier)
    sides: dict[Side, str] = {
        "not accepted": "Not supported at once in the review before",
        "open": "Left open in the review before (single answers not known)",
    }
    for before, words in sides.items():
        chosen = [pair for pair in found if pair.goes(before, "accepted")]
        likely = sum(pair.is_likely for pair in chosen)
        yield (
            f"{words}, accepted now: {len(chosen)} recommendations (texts), as far as a machine can tell. "
            f"{likely} of them most likely ask the same (from {LIKELY:.0%}), {len(chosen) - likely} perhaps; the "
            "likeliest stand first, with the likelihood after the reasons."
        )
        yield ""
        best_first = sorted(chosen, key=lambda pair: -pair.earlier.score)
        yield from (_pair(sample, pair) for pair in best_first)
        yield ""


def inquiry(sample: Sample) -> Lines:
    for event in _events(sample, "report published"):
        yield _event(sample, event)
    for finding in sample.known.findings.values():
        yield f"- {finding.number}: {finding.text}. {sample.cite(Source(finding.document, finding.number))}"


def own_report(sample: Sample) -> Lines:
    known = sample.known
    own = [d for d in known.documents.values() if d.kind == "state_report"]
    for document in own:
        yield f"- {document.title}, published {ENGLISH.on_day(document.published)}."
        for passage in sample.passages(document.id):
            yield f"- In the record: {passage.text} {sample.cite(Source(document.id, passage.number))}"
    for one in known.coverage:
        if one.subject in known.findings:
            words = f" (“{one.passages[0].sentence}”)" if one.passages else ""
            finding = known.findings[one.subject]
            yield f"- {finding.number}, {finding.text}: {VERDICTS[one.verdict]}{words}. " + sample.cite(
                Source(one.document, one.passages[0].number if one.passages else None)
            )
    for passage in _press(sample, "prison camps"):
        yield f"- The press has it so: {passage.text} {sample.cite(Source(passage.document))}"


def resolution(sample: Sample) -> Lines:
    for event in _events(sample, "resolution"):
        if event.on.startswith("2014-03"):
            yield _event(sample, event)
            for passage in sample.passages(event.document or ""):
                if "referral" in passage.text:
                    yield f"- Its words: {passage.text} {sample.cite(Source(passage.document, passage.number))}"
    for statement in sample.known.statements:
        if statement.occasion == "resolution":
            yield f"- In the press: {_statement(sample, statement).removeprefix('- ')}"


def ahead(sample: Sample) -> Lines:
    for event in sample.known.events:
        if is_ahead(event, ON) and event.kind in ("meeting", "vote ahead"):
            yield _event(sample, event)


def progress(sample: Sample) -> Lines:
    for statement in sample.known.statements:
        if "disab" in " ".join(statement.quote) and not is_of(statement, STATE):
            yield _statement(sample, statement)


def speakers(sample: Sample) -> Lines:
    by: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in sample.known.statements:
        by[statement.speaker, statement.role, statement.affiliation].append(statement)
    for speaker, statements in by.items():
        yield f"**{', '.join(filter(None, dict.fromkeys(speaker)))}**"
        yield ""
        yield from (_statement(sample, statement, named=False) for statement in statements)
        yield ""


def foreign_minister(sample: Sample) -> Lines:
    yield from (_event(sample, event) for event in _events(sample, "attendance"))


def aid(sample: Sample) -> Lines:
    by: dict[str, Counter[str]] = defaultdict(Counter)
    for one in sample.known.observations:
        if one.on < ON[:4]:
            by[one.on]["asked" if "requirements" in one.series else "given"] += int(one.value)
    yield "| Year | Given, million USD | Asked for in plans, million USD |"
    yield "|---|---:|---:|"
    for year, sums in sorted(by.items()):
        asked = f"{sums['asked'] / 1e6:,.1f}" if sums["asked"] else "not known here"
        yield f"| {year} | {sums['given'] / 1e6:,.1f} | {asked} |"
    yield ""
    most, last = max(by, key=lambda year: by[year]["given"]), max(by)
    less = 1 - by[last]["given"] / by[most]["given"]
    yield f"The most was given in {most}; in {last} it was {less:.0%} less (computed)."
    yield ""
    sources = dict.fromkeys(one.source for one in sample.known.observations)
    yield f"Unit: US dollars, inside and outside plans together. {sample.cite(*map(Source, sources))}"
    yield ""
    for statement in sample.known.statements:
        if "giving to aid" in " ".join(statement.quote):
            yield _statement(sample, statement)


FACTS: tuple[tuple[str, Callable[[Sample], Iterable[str]]], ...] = (
    ("When was the review before, and how often do reviews recur?", reviews),
    ("How many recommendations are there?", number_of_recommendations),
    ("How were they answered?", answers),
    ("What is among those accepted, as the State itself names it?", accepted),
    ("What is among those turned down, and what reason is given?", turned_down),
    ("How were those of the review before answered, and was it a blanket refusal?", review_before),
    ("What was not accepted then and is accepted now?", changed),
    ("What did the commission of inquiry find, and when?", inquiry),
    ("Which of that does the State's own report answer, deny, or not mention?", own_report),
    ("What does the resolution of March 2014 ask, and how was the vote?", resolution),
    ("What lies ahead, as announced?", ahead),
    ("Where does a critic see progress?", progress),
    ("Who says what, in which capacity?", speakers),
    ("Who is to attend the Assembly, for the first time in how long?", foreign_minister),
    ("What was given in aid over the years, and in which words is that explained?", aid),
)


def _named_by_the_state(sample: Sample, side: str) -> Lines:
    for statement in sample.known.statements:
        asks = [sample.known.dossier.asks[one] for one in statement.about if one in sample.known.dossier.asks]
        if is_of(statement, STATE) and asks and all(ask.side == side for ask in asks):
            yield _statement(sample, statement)
            yield from (_ask(sample, ask) for ask in asks)
            documents = dict.fromkeys(Source(ask.answers[-1].document) for ask in asks if ask.answers)
            yield f"  - In the State's written answers these are: {tally_words(asks)}. {sample.cite(*documents)}"
    asks = sample.known.dossier.of_cycle(sample.known.cycle or 0)
    chosen = [ask for ask in asks if ask.side == side]
    most = Counter(issue for ask in chosen for issue in ask.issues if issue not in UNTOLD).most_common(5)
    yield f"- In all {side}: {len(chosen)} of {len(asks)} recommendations (texts); most are about " + (
        f"{ENGLISH.listed([f'{issue} ({count})' for issue, count in most])} (issues told by machine)."
    )


def _ask(sample: Sample, ask: Ask) -> str:
    text, makers = bare(ask.recommendation.text), ENGLISH.states(ask.recommendation.recommenders)
    places = [source_of(ask), *(Source(a.document, a.number) for a in ask.answers[-1:])]
    return f"  - {text} ({makers}): {position_words(ask.position)}. {sample.cite(*places)}"


def _pair(sample: Sample, pair: Pair) -> str:
    now, then = pair.later, pair.earlier.ask
    why = "; ".join(pair.earlier.why)
    return (
        f"- {bare(now.recommendation.text)} ({ENGLISH.states(now.recommendation.recommenders)}): "
        f"{position_words(now.position)}. Then: {bare(then.recommendation.text)} "
        f"({ENGLISH.states(then.recommendation.recommenders)}): {position_words(then.position)}. "
        f"Why the same: {why}; {pair.earlier.score:.0%}. {sample.cite(source_of(now), source_of(then))}"
    )


def _deciding(sample: Sample, asks: list[Ask]) -> str:
    return sample.cite(*dict.fromkeys(Source(ask.answers[-1].document) for ask in asks if ask.answers))


def _totals(sample: Sample, totals: Iterable[Total]) -> Lines:
    """Say what one paragraph states in one line."""
    by: dict[tuple[str, str, str | None, str], list[Total]] = defaultdict(list)
    for total in totals:
        by[total.said_by, total.document, total.number, total.unit].append(total)
    for (said_by, document, number, unit), stated in by.items():
        who = "The State" if said_by == STATE else ENGLISH.state(said_by)
        figures = ENGLISH.listed([f"{t.value} {position_words(t.what)}" for t in stated])
        yield f"- {who} states: {figures} ({UNITS.get(unit, unit)}). {sample.cite(Source(document, number))}"


def _sum(totals: list[Total]) -> str:
    return f"{' + '.join(str(t.value) for t in totals)} = {sum(t.value for t in totals)}"


def _total(sample: Sample, total: Total) -> str:
    who = "The State" if total.said_by == STATE else ENGLISH.state(total.said_by)
    what = "received" if total.what == "received" else position_words(total.what)
    unit = UNITS.get(total.unit, total.unit)
    return f"- {who} states: {total.value} {what} ({unit}). {sample.cite(Source(total.document, total.number))}"


def _events(sample: Sample, kind: str) -> list[Event]:
    return [event for event in sample.known.events if event.kind == kind]


def _event(sample: Sample, event: Event) -> str:
    votes = ", ".join(f"{count} {word}" for word, count in (event.votes or {}).items())
    told = [
        f"{ENGLISH.day(event.on)}: {event.body}: {event.title}",
        event.symbol or "",
        f"vote: {votes}" if votes else "",
        f"asks: {event.asks}" if event.asks else "",
        f"announced {ENGLISH.on_day(event.announced_on)}" if event.announced_on else event.status,
    ]
    place = sample.cite(Source(event.document or event.symbol or "", event.number))
    return f"- {'; '.join(filter(None, told))}. {place}"


def _statement(sample: Sample, statement: Statement, *, named: bool = True) -> str:
    capacity = ", ".join(filter(None, dict.fromkeys((statement.speaker, statement.role, statement.affiliation))))
    on = ENGLISH.day(statement.said_on) if statement.said_on else "day not known"
    when = f"{statement.occasion or 'occasion not known'}, {on}"
    who = f"{capacity}; {when}" if named else when
    return f"- {' […] '.join(statement.quote)} ({who}; {statement.kind}). {sample.cite(Source(statement.document))}"


def _press(sample: Sample, words: str) -> list[Passage]:
    press = [d.id for d in sample.known.documents.values() if d.kind == "press"]
    return [p for identity in press for p in sample.passages(identity) if words in p.text]


def document() -> str:
    sample = Sample()
    yielded = [
        "# The founding case, sentence by sentence",
        "",
        "Followthrough began with a newspaper report of 19 September 2014 on the Democratic People's Republic of",
        "Korea. Below, the shipped sample is asked for each fact of it, *as known on that day*. What comes out is",
        "written by `script/founding_case.py`: it reads the sample's documents with the real pipeline and asks the",
        "records; a check fails where this page says anything else. All texts are paraphrases; numbers, States and",
        "answers are the true ones.",
        "",
        f"Edition of the record: `{sample.edition}`.",
    ]
    for nth, (question, ask) in enumerate(FACTS, 1):
        told = list(ask(sample)) or ["Not known in this record."]
        yielded += ["", f"## {nth}. {question}", "", *told]
    text = "\n".join(yielded)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.rstrip() + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = document()
    if options.check and (not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made):
        print(f"{PAGE.name} says other things than the sample gives; run script/founding_case.py")
        return 1
    if not options.check:
        PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
