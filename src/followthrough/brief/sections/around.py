"""What stands around the review: what was said, events behind and ahead, funding."""

from collections import defaultdict

from followthrough.brief.case import Case
from followthrough.brief.parts import Part, Points, Quote, Section, Sentence, Source, Table
from followthrough.brief.sections.answers import is_of, quoted
from followthrough.brief.words import day, listed, on_day, plural, sentence
from followthrough.follow.dossier import ALWAYS
from followthrough.records import Event, Observation, Statement

SAID, BEHIND, YEARS = 3, 3, 6
TOLD_ELSEWHERE = ("review", "report adopted", "answers given")
"""Kinds of events that the figures tell."""


def statements(case: Case) -> Section | None:
    """Give what others said on the record, in the order of the record; the State's own words stand elsewhere."""
    others = [s for s in case.statements if not (is_of(s, case.state) and s.about)]
    if not others:
        return None
    dated = spread(others)[:SAID]
    parts: list[Part] = [_quote(s) for s in dated]
    if len(others) > len(dated):
        more = plural(len(others) - len(dated), "more statement is", "more statements are")
        parts.append(Sentence(f"{more} in the record."))
    return Section("What was said", tuple(parts))


def spread(statements: list[Statement]) -> list[Statement]:
    """Put what is said on something in the record first, then persons who speak in a capacity.

    Each speaker has a first word before anybody has a second.
    """
    ordered = sorted(statements, key=lambda s: (not s.about, not s.role))
    turn: dict[str, int] = defaultdict(int)
    turns = []
    for statement in ordered:
        turn[statement.speaker] += 1
        turns.append((turn[statement.speaker], statement))
    return [statement for _, statement in sorted(turns, key=lambda pair: pair[0])]


def _quote(statement: Statement) -> Quote:
    of = statement.affiliation if statement.affiliation != statement.speaker else ""
    capacity = ", ".join(filter(None, (statement.role, of)))
    when = day(statement.said_on) if statement.said_on else "day not known"
    where = f"{statement.occasion}, {when}" if statement.occasion else when
    return Quote(
        quoted(statement, 320),
        f"{statement.speaker} ({capacity}), {where}" if capacity else f"{statement.speaker}, {where}",
        (Source(statement.document),),
        paraphrase=statement.kind == "paraphrase",
    )


def events(case: Case) -> Section | None:
    """Give what happened last, with votes, and what was announced and lies ahead."""
    ahead = [event for event in case.events if is_ahead(event, case.on)]
    behind = [event for event in case.events if event not in ahead and event.kind not in TOLD_ELSEWHERE][-BEHIND:]
    parts: list[Part] = []
    if behind:
        parts.append(Points(Sentence("Behind, newest first:"), tuple(_event(e) for e in reversed(behind))))
    if ahead:
        parts.append(_ahead(ahead))
    elif behind:
        parts.append(Sentence("Nothing is announced in this record for the time after."))
    return Section("Events behind and ahead", tuple(parts)) if parts else None


def _ahead(events: list[Event]) -> Points:
    """List what lies ahead; the day on which it was announced stands once where it is the same for all."""
    days = {event.announced_on for event in events}
    alike = next(iter(days)) if len(days) == 1 else None
    intro = f"Ahead, as announced {on_day(alike)}:" if alike else "Ahead, as announced:"
    return Points(Sentence(intro), tuple(_event(event, dated=not alike) for event in events))


def is_ahead(event: Event, on: str | None) -> bool:
    """Say whether an event was announced and had not come yet on a day; a month counts until it is over."""
    return event.status == "announced" and (not on or event.on >= on[: len(event.on)])


def _event(event: Event, *, dated: bool = True) -> Sentence:
    votes = ""
    if event.votes:
        votes = f"; adopted by {listed([f'{count} {word}' for word, count in event.votes.items()])}"
    asks = (
        f"; it {event.asks}" if event.asks and event.kind == "resolution" else f"; {event.asks}" if event.asks else ""
    )
    announced = f"; announced {on_day(event.announced_on)}" if event.announced_on and dated else ""
    symbol = f" ({event.symbol})" if event.symbol else ""
    place = event.document or event.symbol
    return Sentence(
        sentence(f"{day(event.on)}: {event.body}: {event.title}{symbol}{votes}{asks}{announced}"),
        (Source(place, event.number),) if place else (),
    )


def funding(case: Case) -> Section | None:
    """Give the series of figures about the State, the last years up to the day."""
    by: dict[str, dict[str, Observation]] = defaultdict(dict)
    for one in case.observations:
        if one.on < (case.on or ALWAYS)[: len(one.on)]:  # a year that was not over has no whole figure
            by[one.on][one.series] = one
    if not by:
        return None
    years = sorted(by)[-YEARS:]
    series = sorted({name for year in years for name in by[year]})
    units = sorted({one.unit for year in years for one in by[year].values()})
    rows = tuple(
        (name.removeprefix("Humanitarian ").capitalize(), *(_amount(by[year].get(name)) for year in years))
        for name in series
    )
    sources = dict.fromkeys(one.source for year in years for one in by[year].values())
    table = Table(
        "Humanitarian funding by year" if all("umanitarian" in name for name in series) else "Figures by year",
        ", ".join(f"million {unit}" for unit in units) + "; – means that no figure is in the record",
        ("", *years),
        rows,
        tuple(Source(source) for source in sources),
    )
    words = [_quote(s) for s in case.statements if _is_about_money(s)]
    return Section("Funding", (table, *words[:2]))


def _amount(one: Observation | None) -> str:
    return "–" if one is None else f"{one.value / 1e6:,.1f}"


def _is_about_money(statement: Statement) -> bool:
    said = " ".join(statement.quote).lower()
    return any(word in said for word in ("money", "contribution", "donor", "funding", "giving to aid"))
