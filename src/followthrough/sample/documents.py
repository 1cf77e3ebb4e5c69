"""The sample's documents, written from the tables in the layouts of their originals."""

from collections.abc import Iterator
from typing import Any

from followthrough.sample import tables
from followthrough.sample.write import (
    Addendum,
    Adopted,
    Answer,
    Answers,
    Article,
    Ask,
    LeadIn,
    Report,
    Vote,
    addendum_docx,
    adopted_html,
    adopted_pdf,
    article_bytes,
    working_group_report_pdf,
)
from followthrough.sample.write.report import CLOSING


def documents() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each document, oldest first."""
    facts = tables.documents()
    for facts_of_report in facts["reports"]:
        yield facts_of_report["file"], working_group_report_pdf(report(facts_of_report["year"]))
    yield facts["resolution"]["file"], adopted_html(_adopted(facts["resolution"]))
    yield facts["addendum"]["file"], addendum_docx(addendum())
    yield facts["decision"]["file"], adopted_pdf(_adopted(facts["decision"]))
    yield facts["press"]["file"], article_bytes(article())


def report(year: int) -> Report:
    """Give the table of the report of the review of 2009 or 2014."""
    facts = next(facts for facts in tables.documents()["reports"] if facts["year"] == year)
    asked = tables.rows(f"recommendations_{year}")
    parts = _proceedings(year)
    return Report(
        **_plain(facts, "symbol", "state", "date", "session"),
        introduction=parts["introduction"],
        presentation=parts["presentation"],
        dialogue=parts["dialogue"],
        conclusions=(*(_lead_in(lead_in, asked) for lead_in in facts["lead_ins"]), CLOSING),
        delegation=tuple(facts["delegation"]),
        notes=tuple(facts["notes"]),
        on_each_page=_note(),
    )


def addendum() -> Addendum:
    """Give the table of the addendum of 2014; a recommendation answered in halves is accepted in part."""
    facts = tables.documents()["addendum"]
    answers = tuple(_answer(number, rows) for number, rows in _by_number(tables.rows("answers_2014")).items())
    return Addendum(
        **_plain(facts, "symbol", "state", "date", "session"),
        opening=tuple(facts["opening"]),
        parts=(Answers(style="table", answers=answers),),
        closing=tuple(facts["closing"]),
        on_each_page=_note(),
    )


def _by_number(rows: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        grouped.setdefault(row["number"], []).append(row)
    return grouped


def _answer(number: str, rows: list[dict[str, str]]) -> Answer:
    if len(rows) == 1:
        return Answer(numbers=(number,), position="supported" if rows[0]["position"] == "supported" else "noted")
    halves = [
        f"The part concerning {row['clause']} is {'accepted' if row['position'] == 'supported' else 'noted'}."
        for row in rows
    ]
    return Answer(numbers=(number,), position="supported_in_part", comment=" ".join(halves))


def article() -> Article:
    """Give the press article, paraphrased."""
    facts = tables.documents()["press"]
    return Article(
        **_plain(facts, "address", "title", "source", "published", "note"), paragraphs=tuple(facts["paragraphs"])
    )


def _adopted(facts: dict[str, Any]) -> Adopted:
    vote = Vote(yes=facts["yes"], no=facts["no"], abstained=facts["abstained"]) if "yes" in facts else None
    return Adopted(
        **_plain(facts, "symbol", "number", "title", "date", "session", "agenda_item", "adopted_on"),
        preamble=tuple(facts.get("preamble", ())),
        operative=tuple(facts.get("operative", ())),
        text=tuple(facts.get("text", ())),
        vote=vote,
        on_each_page=_note(),
    )


def _lead_in(facts: dict[str, Any], asked: list[dict[str, str]]) -> LeadIn:
    paragraph = facts["number"]
    return LeadIn(
        text=facts["text"],
        position=facts["position"],
        style=facts["style"],
        entries=tuple(
            (Ask(text=row["text"], recommenders=tuple(row["recommenders"].split("; "))),)
            for row in asked
            if row["number"].split(".")[0] == paragraph
        ),
    )


def _proceedings(year: int) -> dict[str, tuple[str, ...]]:
    rows = tables.rows(f"proceedings_{year}")
    return {
        part: tuple(row["text"] for row in rows if row["part"] == part)
        for part in ("introduction", "presentation", "dialogue")
    }


def _plain(facts: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: facts[name] for name in names}


def _note() -> str:
    note: str = tables.documents()["note"]["on_each_page"]
    return note
