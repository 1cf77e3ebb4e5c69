"""How the record is cited."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from followthrough.export.citations import (
    FORMS,
    bibtex,
    csl,
    of_document,
    of_recommendation,
    of_response,
    plain,
    ris,
    worded,
)
from followthrough.export.content import of_records
from followthrough.export.formats import FORMATS
from followthrough.records import Document
from followthrough.site.catalogue import wording
from followthrough.wording import pieces
from tests.core.record_samples import REPORT, answer, recommendation

DOCUMENT = Document(
    id=REPORT, symbol=f"{REPORT}*", kind="working_group_report", title="Report & annex", published="2014-07-02"
)
ASKED = recommendation("5.1", state="PRK", recommenders=("FRA", "GHA"), text="Share 10% of _all_ aid")


def test_a_recommendation_is_cited_as_the_united_nations_do() -> None:
    assert plain(of_recommendation(ASKED, DOCUMENT)) == (
        "Recommendation to the Democratic People's Republic of Korea by France and Ghana: “Share 10% of "
        "_all_ aid”, in United Nations, Human Rights Council, Report & annex, A/HRC/99/1, para. 5.1 (2 July 2014), "
        "https://docs.un.org/en/A/HRC/99/1.\n"
    )


def test_a_citation_is_worded_in_the_language_that_is_handed_in_and_quotes_in_that_of_the_document() -> None:
    say = wording("ar")
    said = worded(of_recommendation(ASKED, DOCUMENT, say=say), say)
    assert said.startswith("توصية موجهة إلى جمهورية كوريا الشعبية الديمقراطية من فرنسا وغانا: «")
    assert ("Share 10% of _all_ aid", "en") in list(pieces(said))
    assert ("A/HRC/99/1", "") in list(pieces(said))
    assert plain(of_recommendation(ASKED, DOCUMENT)) == plain(of_recommendation(ASKED, DOCUMENT), wording("en"))


def test_a_document_without_a_symbol_is_cited_by_its_title_and_address() -> None:
    press = Document(id="https://press.example/a", title="What was said", published="2014-09", kind="press")
    assert plain(of_document(press, "https://site.example")) == (
        "What was said (September 2014), https://site.example/https:__press.example_a.\n"
    )


def test_an_answer_is_cited_with_the_recommendation_that_it_answers() -> None:
    said = replace(answer("5.1", "noted", comment="We study it."), number="8")
    cited = plain(of_response(said, None))
    assert cited.startswith("Answer to recommendation A/HRC/99/1#5.1: “We study it.”, in ")
    assert "A/HRC/99/1/Add.1, para. 8" in cited


def test_ris_begins_with_its_type_and_ends_with_its_end() -> None:
    lines = ris(of_recommendation(ASKED, DOCUMENT, "https://site.example")).split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines[-2:] == ["ER  - ", ""]
    assert "SN  - A/HRC/99/1" in lines
    assert "DA  - 2014/07/02" in lines
    assert "SP  - para. 5.1" in lines
    assert "UR  - https://site.example/A_HRC_99_1/5.1" in lines


def test_bibtex_escapes_what_latex_would_take_for_a_command() -> None:
    entry = bibtex(of_recommendation(ASKED, DOCUMENT))
    assert entry.startswith("@techreport{A_HRC_99_1_5.1,\n")
    assert r"title = {{Report \& annex}}" in entry
    assert r"Share 10\% of \_all\_ aid" in entry
    assert entry.count("{") == entry.count("}")


def test_csl_names_the_paragraph() -> None:
    item = csl(of_recommendation(ASKED, DOCUMENT))
    assert (item["locator"], item["label"], item["issued"]) == ("5.1", "paragraph", {"date-parts": [[2014, 7, 2]]})


@pytest.mark.parametrize("form", ["txt", "ris", "bib", "csl"])
def test_every_recommendation_is_cited(form: str) -> None:
    records: list[Any] = [DOCUMENT, ASKED, recommendation("5.2", recommenders=())]
    text = b"".join(FORMATS[form].write(of_records(records))).decode("utf-8")
    assert "5.1" in text
    assert "5.2" in text
    if form == "csl":
        assert len(json.loads(text)) == 2


def test_the_sample_is_not_cited_as_if_the_united_nations_had_published_it() -> None:
    cited = of_document(Document(id="SAMPLE/A/HRC/27/10", symbol="SAMPLE/A/HRC/27/10", title="A paraphrase"))
    assert all(
        "United Nations" not in write(cited) and "docs.un.org" not in write(cited) for write, _ in FORMS.values()
    )


def test_nothing_known_is_still_a_citation() -> None:
    for write, _ in FORMS.values():
        assert write(of_document(Document(id="sha256:00")))


WORKING_GROUP = "United Nations, Human Rights Council, Working Group on the Universal Periodic Review"
COUNCIL = "United Nations, Human Rights Council"
STATE = "Democratic People's Republic of Korea"
WHOSE: Mapping[str, tuple[dict[str, Any], str, str]] = {
    "a report": ({"symbol": "A/HRC/27/10", "kind": "working_group_report"}, WORKING_GROUP, "United Nations"),
    "a draft": ({"symbol": "A/HRC/WG.6/19/L.8", "kind": "draft_report"}, WORKING_GROUP, "United Nations"),
    "a report without its symbol": ({"kind": "working_group_report"}, WORKING_GROUP, "United Nations"),
    "a compilation": ({"symbol": "A/HRC/WG.6/19/PRK/2", "kind": "compilation"}, WORKING_GROUP, "United Nations"),
    "an addendum": ({"symbol": "A/HRC/27/10/Add.1", "kind": "addendum"}, STATE, "United Nations"),
    "a national report": ({"symbol": "A/HRC/WG.6/19/PRK/1", "kind": "national_report"}, STATE, "United Nations"),
    "a midterm report": ({"kind": "midterm_report"}, STATE, STATE),
    "a decision": ({"symbol": "A/HRC/DEC/27/108", "kind": "decision"}, COUNCIL, "United Nations"),
    "the Council's resolution": ({"symbol": "A/HRC/RES/25/25", "kind": "resolution"}, COUNCIL, "United Nations"),
    "the Assembly's": ({"symbol": "A/RES/69/188"}, "United Nations, General Assembly", "United Nations"),
    "of another Council": ({"symbol": "S/2014/276"}, "United Nations, Security Council", "United Nations"),
    "press": ({"kind": "press", "source_url": "https://press.example/a"}, "", "press.example"),
    "a letter": ({"kind": "letter"}, "", ""),
    "the sample's": (
        {"id": "SAMPLE/A/HRC/27/10/Add.1", "symbol": "SAMPLE/A/HRC/27/10/Add.1", "kind": "addendum"},
        "Followthrough (paraphrased for its sample)",
        "Followthrough",
    ),
}


@pytest.mark.parametrize("whose", WHOSE)
def test_other_programs_read_whose_a_document_is_and_who_published_it(whose: str) -> None:
    known, author, institution = WHOSE[whose]
    cited = of_document(Document(**{"id": "sha256:00", "states": ("PRK",), "title": "A title"} | known))
    in_ris = rispy.loads(ris(cited))[0]
    assert in_ris.get("authors", []) == ([f"{author.replace(', ', '. ')},"] if author else [])
    assert in_ris.get("publisher", "") == institution
    entry = parse_string(bibtex(cited)).entries[0]
    fields = {field.key: field.value for field in entry.fields}
    assert entry.entry_type == ("techreport" if author else "misc")
    assert fields.get("author", "") == (f"{{{author}}}" if author else "")
    assert fields.get("institution" if author else "howpublished", "") == institution
    assert in_a_style(csl(cited)).startswith(author or "“A title”")


def in_a_style(item: Mapping[str, Any]) -> str:
    """Write an item of CSL JSON as a bibliography has it."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    works = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    works.register(Cited([CitationItem(item["id"])]))
    return str(works.bibliography()[0])


def test_a_footnote_names_the_body_and_no_part_of_it() -> None:
    french = wording("fr")
    assert plain(of_document(DOCUMENT)).startswith("United Nations, Human Rights Council, Report & annex")
    assert plain(of_document(DOCUMENT, say=french), french).startswith(
        "Nations Unies, Conseil des droits de l’homme, "
    )
