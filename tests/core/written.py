"""Tables of reports for the tests that read back what was written, and the reading of them."""

from collections.abc import Callable, Sequence
from functools import partial

from hypothesis import strategies as st

from followthrough.find.passages import passages
from followthrough.find.recommendations import recommendations
from followthrough.find.recommendations.tables import with_rows_told
from followthrough.read.file import read_content
from followthrough.records import Document, Passage, Position, Recommendation, Record
from followthrough.sample.write import (
    Ask,
    LeadIn,
    Report,
    working_group_report_docx,
    working_group_report_pdf,
)
from followthrough.sample.write.report import CLOSING
from followthrough.sample.write.tables import Style

STATE = "Slovenia"
CODE = "SVN"
SYMBOL = "A/HRC/99/15"
FORMATS: dict[str, Callable[[Report], bytes]] = {
    "PDF": working_group_report_pdf,
    "DOCX": working_group_report_docx,
    "DOCX with Word's numbers": partial(working_group_report_docx, automatic_numbers=True),
}
LEAD_INS: dict[Position, str] = {
    "supported": f"The recommendations listed below have been examined by {STATE} and enjoy the support of {STATE}:",
    "pending": (
        f"The following recommendations will be examined by {STATE}, which will provide responses in due time,"
        " but no later than the ninety-ninth session of the Human Rights Council:"
    ),
    "not_supported": f"The recommendations below did not enjoy the support of {STATE} and would thus be noted:",
    "noted": f"The recommendations below have been noted by {STATE}:",
}
NAMES = (
    "Chile",
    "France",
    "Iran (Islamic Republic of)",
    "Venezuela (Bolivarian Republic of)",
    "Côte d’Ivoire",
    "United Kingdom of Great Britain and Northern Ireland",
    "Viet Nam",
    "Timor-Leste",
    "State of Palestine",
    "Holy See",
    "Republic of Korea",
    "the former Yugoslav Republic of Macedonia",
    "Guinea-Bissau",
    "Trinidad and Tobago",
)
VERBS = ("Ratify", "Continue to improve", "Consider revising", "Take measures to strengthen", "Abolish", "Ensure")
OBJECTS = (
    "the protection of children in care",
    "the law on prisons, juvenile courts and bail",
    "access to schools and well-equipped hospitals",
    "CAT and its Optional Protocol",
    "the rights of persons with disabilities",
    "the work of the Ombudsman’s office",
)
TAILS = ("", " in all regions by 2030", " without delay", " in line with article 14 of ICCPR", ", including for Roma")


def a_report(*conclusions: LeadIn | str, dialogue: Sequence[str] = ()) -> Report:
    """Give a report with a few paragraphs before section II, which ends with the usual sentence."""
    return Report(
        symbol=SYMBOL,
        state=STATE,
        date="2 July 2014",
        introduction=("The Working Group held its session in spring.", "Three States served as the troika."),
        presentation=("The delegation spoke of new laws, of better schools and of what remained to be done.",) * 3,
        dialogue=(*dialogue, *(f"Delegation {nth} welcomed the report and asked about prisons." for nth in range(5))),
        conclusions=(*conclusions, CLOSING),
        delegation=("The delegation had two members.", "Ms. Novak, Minister", "Mr. Kranjc, Ambassador"),
    )


def read_back(content: bytes, name: str = "report") -> tuple[list[Passage], list[Record]]:
    """Give the passages of a report and what its section II states."""
    reading = read_content(content, name)
    assert reading.readable, reading.problems
    document = Document(id=SYMBOL, symbol=SYMBOL, kind="working_group_report", states=(CODE,), pages=reading.pages)
    found = passages(document, with_rows_told(reading.blocks))
    return list(found), list(recommendations(document, found))


def recommendations_in(records: Sequence[Record]) -> list[Recommendation]:
    """Keep the recommendations."""
    return [record for record in records if isinstance(record, Recommendation)]


asks = st.builds(
    lambda verb, thing, tail, names: Ask(text=f"{verb} {thing}{tail}", recommenders=tuple(names)),
    st.sampled_from(VERBS),
    st.sampled_from(OBJECTS),
    st.sampled_from(TAILS),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
)


def lead_ins(style: Style) -> st.SearchStrategy[list[LeadIn]]:
    """Give one to three lists of recommendations in a style, each under its own position."""
    one = st.builds(
        lambda position, entries: LeadIn(
            text=LEAD_INS[position], position=position, style=style, entries=tuple((ask,) for ask in entries)
        ),
        st.sampled_from(sorted(LEAD_INS)),
        st.lists(asks, min_size=2, max_size=12),
    )
    return st.lists(one, min_size=1, max_size=3, unique_by=lambda lead_in: lead_in.position)
