"""What the sample knows without a document of its own to read it from, as records.

Statements are paraphrases and say so; where a day, a document or a single answer is not known, the field is null or
the record's title says it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from followthrough.records import Document, Event, Finding, Observation, Passage, Record, Statement, Total
from followthrough.records.ids import record_id
from followthrough.sample import tables
from followthrough.sample.documents import article
from followthrough.sample.write import article_bytes

STATE = "PRK"


def article_id() -> str:
    """Give the id under which the sample's press article is read: documents without a symbol go by their hash."""
    return f"sha256:{hashlib.sha256(article_bytes(article())).hexdigest()}"


def records() -> Iterator[Record]:
    """Yield documents of which only facts are known, then totals, findings, statements, events and figures."""
    yield from _documents()
    yield from _totals()
    yield from _findings()
    yield from _statements()
    yield from _events()
    yield from _funding()


def _documents() -> Iterator[Record]:
    facts = tables.documents()
    own = facts["state_report"]
    yield Document(id=own["id"], kind="state_report", states=(STATE,), published=own["published"], title=own["title"])
    for number, text in enumerate(own["passages"], 1):
        yield Passage(document=own["id"], number=str(number), page=0, text=text)
    yield Passage(document=own["id"], number=None, page=0, text=own["source"])
    press = facts["press"]
    yield Document(
        id=article_id(),
        kind="press",
        states=(STATE,),
        published=press["published"],
        title=f"{press['title']} ({press['source']})",
    )
    inquiry = facts["inquiry"]
    yield Document(
        id=inquiry["id"],
        symbol=inquiry["id"],
        kind="inquiry_report",
        states=(STATE,),
        published=inquiry["published"],
        title=inquiry["title"],
        source_url=inquiry["source_url"],
    )
    april = facts["april_answers"]
    yield Document(
        id=april["id"], kind="other", states=(STATE,), cycle=1, published=april["published"], title=april["title"]
    )
    yield Passage(document=april["id"], number=None, page=0, text=april["source"])


def _totals() -> Iterator[Total]:
    for row in tables.rows("totals"):
        yield Total(
            document=row["document"],
            state=STATE,
            said_by=row["said_by"],
            what=row["what"],
            unit=row["unit"],
            value=int(row["value"]),
        )


def _findings() -> Iterator[Finding]:
    document = tables.documents()["inquiry"]["id"]
    for row in tables.rows("findings"):
        yield Finding(
            id=record_id(document, row["number"]),
            document=document,
            number=row["number"],
            text=row["text"],
            state=STATE,
        )


def _statements() -> Iterator[Statement]:
    inquiry = tables.documents()["inquiry"]["id"]
    findings = {row["number"]: record_id(inquiry, row["number"]) for row in tables.rows("findings")}
    press = article_id()
    for nth, row in enumerate(tables.rows("statements"), 1):
        yield Statement(
            id=record_id(press, f"said-{nth}"),
            document=press,
            speaker=row["speaker"],
            role=row["role"],
            affiliation=row["affiliation"],
            said_on=row["said_on"] or None,
            occasion=row["occasion"],
            kind="paraphrase",
            quote=(row["paraphrase"],),
            cue=row["cue"],
            about=tuple(findings.get(one, one) for one in row["about"].split("; ") if one),
        )


def own_words() -> Iterator[str]:
    """Yield what the tables say in words of their own about events, speakers and documents, and quote from nobody."""
    facts = tables.documents()
    yield from (facts[name]["title"] for name in ("state_report", "inquiry", "april_answers"))
    for row in tables.rows("events"):
        yield from (row["title"], row["asks"])
    for row in tables.rows("statements"):
        spoken = (row["role"], row["affiliation"], row["occasion"])
        yield from spoken if row["role"] else (row["speaker"], *spoken)


def _events() -> Iterator[Event]:
    press = {tables.documents()["press"]["address"]: article_id()}
    for row in tables.rows("events"):
        tally = {word: int(row[word]) for word in ("for", "against", "abstaining") if row[word]}
        yield Event(
            id=row["id"],
            kind=row["kind"],
            states=(STATE,),
            body=row["body"],
            on=row["on"],
            status="announced" if row["status"] == "announced" else "held" if row["status"] == "held" else "adopted",
            announced_on=row["announced_on"] or None,
            title=row["title"],
            symbol=row["symbol"] or None,
            votes=tally or None,
            asks=row["asks"] or None,
            document=press.get(row["document"], row["document"]) or None,
        )


def _funding() -> Iterator[Observation]:
    """Add up the plans of a year; what came in outside any plan is a series of its own. US dollars."""
    series: dict[tuple[str, str], int] = defaultdict(int)
    for row in tables.rows("funding"):
        within = "within appeals and plans" if row["plan"] else "outside appeals and plans"
        if row["requirements"]:
            series["Humanitarian requirements", row["year"]] += int(row["requirements"])
        if row["funding"]:
            series[f"Humanitarian funding {within}", row["year"]] += int(row["funding"])
    for (name, year), value in sorted(series.items()):
        yield Observation(
            series=name, state=STATE, on=year, value=value, unit="USD", source="OCHA Financial Tracking Service"
        )
