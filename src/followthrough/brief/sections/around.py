"""What stands around the review: what was said, events behind and ahead, funding."""

from collections import defaultdict
from collections.abc import Iterator

from followthrough.brief.case import Case
from followthrough.brief.parts import Part, Points, Quote, Section, Sentence, Source, Table
from followthrough.brief.sections.answers import is_of, quoted
from followthrough.follow.dossier import ALWAYS
from followthrough.records import Event, Observation, Statement
from followthrough.wording import gettext_noop, ngettext_noop, plain, sentence

SAID, BEHIND, YEARS = 3, 3, 6
TOLD_ELSEWHERE = ("review", "report adopted", "answers given")
"""Kinds of events that the figures tell."""
VOTES = {
    "for": ngettext_noop("%(n)s for", "%(n)s for"),
    "against": ngettext_noop("%(n)s against", "%(n)s against"),
    "abstaining": ngettext_noop("%(n)s abstaining", "%(n)s abstaining"),
}
HUMANITARIAN = {
    "Humanitarian requirements": gettext_noop("Requirements"),
    "Humanitarian funding within appeals and plans": gettext_noop("Funding within appeals and plans"),
    "Humanitarian funding outside appeals and plans": gettext_noop("Funding outside appeals and plans"),
}
"""Series of OCHA's Financial Tracking Service, as a table of humanitarian funding names them."""


def statements(case: Case) -> Section | None:
    """Give what others said on the record, in the order of the record; the State's own words stand elsewhere."""
    others = [s for s in case.statements if not (is_of(s, case.state) and s.about)]
    if not others:
        return None
    dated = spread(others)[:SAID]
    parts: list[Part] = [_quote(case, s) for s in dated]
    if len(others) > len(dated):
        more = case.say.ngettext(
            "%(n)s more statement is in the record.",
            "%(n)s more statements are in the record.",
            len(others) - len(dated),
        )
        parts.append(Sentence(more))
    return Section(case.say.gettext("What was said"), tuple(parts))


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


def _quote(case: Case, statement: Statement) -> Quote:
    return Quote(
        quoted(case, statement, 320),
        _attributed(case, statement),
        (Source(statement.document),),
        paraphrase=statement.kind == "paraphrase",
    )


def _attributed(case: Case, statement: Statement) -> str:
    """Say who speaks, in which capacity, where and when."""

    def told(words: str) -> str:
        return case.told(words, statement.document)

    say = case.say
    when = say.day(statement.said_on) if statement.said_on else say.gettext("day not known")
    where = say.in_a_row((told(statement.occasion), when)) if statement.occasion else when
    of = statement.affiliation if statement.affiliation != statement.speaker else ""
    capacities = (told(statement.role), told(of))
    if capacity := say.in_a_row(filter(None, capacities)):
        speaker = told(statement.speaker)
        return say.gettext("%(speaker)s (%(capacity)s), %(where)s", speaker=speaker, capacity=capacity, where=where)
    return say.in_a_row((told(statement.speaker), where))


def events(case: Case) -> Section | None:
    """Give what happened last, with votes, and what was announced and lies ahead."""
    ahead = [event for event in case.events if is_ahead(event, case.on)]
    behind = [event for event in case.events if event not in ahead and event.kind not in TOLD_ELSEWHERE][-BEHIND:]
    parts: list[Part] = []
    if behind:
        told = tuple(_event(case, event) for event in reversed(behind))
        parts.append(Points(Sentence(case.say.gettext("Behind, newest first:")), told))
    if ahead:
        parts.append(_ahead(case, ahead))
    elif behind:
        parts.append(Sentence(case.say.gettext("Nothing is announced in this record for the time after.")))
    return Section(case.say.gettext("Events behind and ahead"), tuple(parts)) if parts else None


def _ahead(case: Case, events: list[Event]) -> Points:
    """List what lies ahead; the day on which it was announced stands once where it is the same for all."""
    days = {event.announced_on for event in events}
    alike = next(iter(days)) if len(days) == 1 else None
    say = case.say
    intro = (
        say.gettext("Ahead, as announced %(on_day)s:", on_day=say.on_day(alike))
        if alike
        else say.gettext("Ahead, as announced:")
    )
    return Points(Sentence(intro), tuple(_event(case, event, dated=not alike) for event in events))


def is_ahead(event: Event, on: str | None) -> bool:
    """Say whether an event was announced and had not come yet on a day; a month counts until it is over."""
    return event.status == "announced" and (not on or event.on >= on[: len(event.on)])


def _event(case: Case, event: Event, *, dated: bool = True) -> Sentence:
    say = case.say
    filled_in = {
        "day": say.day(event.on),
        "body": case.told(event.body, event.document),
        "title": case.told(event.title, event.document),
    }
    told = (
        say.gettext("%(day)s: %(body)s: %(title)s (%(symbol)s)", symbol=event.symbol, **filled_in)
        if event.symbol
        else say.gettext("%(day)s: %(body)s: %(title)s", **filled_in)
    )
    place = event.document or event.symbol
    return Sentence(
        sentence(say.one_by_one((told, *_of_event(case, event, dated=dated)))),
        (Source(place, event.number),) if place else (),
    )


def _of_event(case: Case, event: Event, *, dated: bool) -> Iterator[str]:
    """Say by which vote, what is asked, and when it was announced."""
    say = case.say
    if event.votes:
        votes = [
            say.ngettext(*VOTES[word], count) if word in VOTES else f"{count} {word}"
            for word, count in event.votes.items()
        ]
        yield say.gettext("adopted by %(votes)s", votes=say.listed(votes))
    if event.asks:
        asks = case.told(event.asks, event.document)
        if event.kind != "resolution":
            yield asks
        elif plain(asks) == asks:
            yield say.gettext("it %(asks)s", asks=asks)
        else:
            yield say.gettext("in its words: “%(asks)s”", asks=asks)
    if event.announced_on and dated:
        yield say.gettext("announced %(on_day)s", on_day=say.on_day(event.announced_on))


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
    say = case.say
    rows = tuple(
        (
            say.gettext(HUMANITARIAN[name]) if name in HUMANITARIAN else say.own(name),
            *(_amount(case, by[year].get(name)) for year in years),
        )
        for name in series
    )
    sources = dict.fromkeys(one.source for year in years for one in by[year].values())
    millions = say.in_a_row(say.gettext("million %(unit)s", unit=say.own(unit)) for unit in units)
    table = Table(
        say.gettext("Humanitarian funding by year")
        if HUMANITARIAN.keys() >= set(series)
        else say.gettext("Figures by year"),
        say.gettext("%(unit)s; – means that no figure is in the record", unit=millions),
        ("", *years),
        rows,
        tuple(Source(source) for source in sources),
    )
    words = [_quote(case, s) for s in case.statements if _is_about_money(s)]
    return Section(say.gettext("Funding"), (table, *words[:2]))


def _amount(case: Case, one: Observation | None) -> str:
    return "–" if one is None else case.say.number(one.value / 1e6, 1)


def _is_about_money(statement: Statement) -> bool:
    said = " ".join(statement.quote).lower()
    return any(word in said for word in ("money", "contribution", "donor", "funding", "giving to aid"))
