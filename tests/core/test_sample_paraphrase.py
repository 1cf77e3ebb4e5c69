"""The sample says what the originals say, in other words.

The rule: no text of the sample has six words in a row in common with the paragraph that it paraphrases, once proper
names are cut out of both. Proper names are States, bodies, treaties, offices and laws, as listed here; they are what
a paraphrase must keep.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from followthrough.sample import tables
from followthrough.sample.documents import report
from followthrough.sample.write import placed
from followthrough.terms import states

RUN = 6
REPORTS = {2009: "A_HRC_13_13", 2014: "A_HRC_27_10"}
NAMES = (
    "Special Rapporteur on freedom of religion or belief",
    "Special Rapporteur on freedom of religion",
    "Special Rapporteur on the right to food",
    "Committee on the Rights of the Child",
    "National Action Plan of Education for All",
    "Working Group on the Universal Periodic Review",
    "Supreme People’s Assembly",
    "Ambassador and Permanent Representative",
    "Human Rights Council",
    "General Assembly",
    "United Nations",
    "commission of inquiry",
    "worst forms of child labour",
    "human rights mechanisms",
)
"""The last is what the United Nations call all their bodies for human rights together."""


def fragments(text: str) -> list[list[str]]:
    """Give the words of a text in lower case, cut where proper names, symbols, dates and session formulas stood."""
    text = text.replace("'", "’")
    pieces = name_pattern().split(text)
    return [re.findall(r"\w+", piece.lower().replace("’s", "")) for piece in pieces]


@cache
def name_pattern() -> re.Pattern[str]:
    names = {*NAMES, *(n for s in states.states() for n in (s.name, s.long_name, *s.other_names) if len(n) > 3)}
    listed = "|".join(re.escape(name.replace("'", "’")) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{listed})\b|A/HRC/\S+|\b\d+ [A-Z][a-z]+(?: \d{{4}})?\b|\b\d+th meeting\b", re.IGNORECASE
    )


def runs(text: str) -> Iterator[tuple[str, ...]]:
    for words in fragments(text):
        for start in range(len(words) - RUN + 1):
            yield tuple(words[start : start + RUN])


@pytest.fixture(scope="module")
def originals(reference: Path) -> dict[int, set[tuple[str, ...]]]:
    found = {}
    for year, name in REPORTS.items():
        pdf = pypdfium2.PdfDocument(reference / "data/reports" / f"{name}.pdf")
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
        found[year] = set(runs(" ".join(text.replace("\ufffe", "").split())))
    return found


@pytest.mark.parametrize("year", [2009, 2014])
@pytest.mark.parametrize("table", ["recommendations", "proceedings"])
def test_no_paraphrase_has_six_words_in_a_row_of_the_original(
    year: int, table: str, originals: dict[int, set[tuple[str, ...]]]
) -> None:
    shared = {
        row["number"]: [" ".join(run) for run in runs(row["text"]) if run in originals[year]]
        for row in tables.rows(f"{table}_{year}")
    }
    assert {number: found for number, found in shared.items() if found} == {}


@pytest.mark.parametrize("text", ["He promised that all the schools would open their doors to them"])
def test_a_run_of_six_words_is_seen_and_a_name_is_no_run(text: str) -> None:
    assert ("that", "all", "the", "schools", "would", "open") in set(runs(text))
    assert list(runs("the Special Rapporteur on freedom of religion or belief and the Human Rights Council")) == []


def test_the_recommending_states_of_2014_are_those_that_upr_info_codes(reference: Path) -> None:
    with open(reference / "data/upr_info/PRK_2014_by_paragraph.csv", encoding="utf-8") as file:
        coded = {(row["para"], states.find(row["From"])) for row in csv.DictReader(file) if row["para"]}
    ours = {(text.number, states.find(name)) for text in placed(report(2014)) for name in text.ask.recommenders}
    assert len(coded) == 262
    assert coded - ours == set()


@pytest.mark.parametrize(("year", "symbol"), [(2009, "A/HRC/13/13"), (2014, "A/HRC/27/10")])
def test_each_state_made_as_many_recommendations_as_upr_info_counts(year: int, symbol: str, reference: Path) -> None:
    with open(reference / "data/upr_info/recommendations.csv", encoding="utf-8") as file:
        coded = Counter(row["recommender"] for row in csv.DictReader(file) if row["report"] == symbol)
    ours = Counter(states.find(name) or name for text in placed(report(year)) for name in text.ask.recommenders)
    if year == 2014:
        coded["TUN"] -= 1  # one paragraph, which UPR Info codes in two rows because its halves were answered apart
    assert ours == coded


def test_single_answers_of_2014_are_those_that_upr_info_codes(reference: Path) -> None:
    with open(reference / "data/upr_info/PRK_2014_by_paragraph.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["para"].startswith("124.")]
    ours = {row["number"]: row["position"] for row in tables.rows("answers_2014") if not row["clause"]}
    coded = {row["para"]: "supported" if row["Response"] == "Accepted" else "noted" for row in rows}
    assert len(coded) == 182
    assert {number: ours[number] for number in coded} == coded


def test_treaties_and_bodies_named_in_2014_are_named_by_the_paraphrase_too(reference: Path) -> None:
    names = re.compile(
        r"\b(?:ICERD|CAT|CRPD|CPED|ICRMW|CRC|ILO|OHCHR|ICRC|NHRI|COI|ICC|Paris Principles|Rome Statute)\b"
    )
    ours = {row["number"]: row["text"] for row in tables.rows("recommendations_2014")}
    with open(reference / "data/upr_info/PRK_2014_by_paragraph.csv", encoding="utf-8") as file:
        asked = {row["para"]: set(names.findall(row["Text"])) for row in csv.DictReader(file) if row["para"]}
    lost = {number: named - set(names.findall(ours[number])) for number, named in asked.items()}
    assert {number: named for number, named in lost.items() if named} == {}
    assert sum(map(bool, asked.values())) == 51
