"""The record that the tests of the site share; see `conftest`."""

from followthrough.records import Document, Echo, Label, Passage, Problem, Record, Review, Statement
from tests.core.record_samples import REPORT, answer, recommendation

BEFORE = "A/HRC/88/1"
ARTICLE = "https://press.example/an-article"

DOCUMENT = Document(
    id=REPORT,
    symbol=REPORT,
    kind="working_group_report",
    states=("CIV",),
    cycle=2,
    session=19,
    published="2014-07-02",
)
RECORD: list[Record] = [
    DOCUMENT,
    Review(id="CIV-2", states=("CIV",), cycle=2, session=19),
    Passage(document=REPORT, number="12", page=3, text="The delegation spoke of detainees."),
    recommendation(
        "5.1",
        text="Ratify the Convention against Torture without delay",
        state="CIV",
        cycle=2,
        recommenders=("FRA", "GHA"),
        position="pending",
    ),
    recommendation(
        "5.2",
        text="Open more shelters for women in every region of the country",
        state="CIV",
        cycle=2,
        recommenders=("VNM",),
        position="not_supported",
    ),
    answer("5.1", "supported", public_on="2014-09-12", formula="accepts"),
    Label(of=f"{REPORT}#5.1", scheme="issue", term="Torture", score=0.9, by="followthrough-labels 1"),
    Label(of=f"{REPORT}#5.1", scheme="issue", term="Treaty bodies", score=0.6, by="followthrough-labels 1"),
    Echo(later=f"{REPORT}#5.1", earlier=f"{BEFORE}#4.1", relation="same", score=0.8, why=("both: ratify CAT",)),
    Problem(document=REPORT, number="5.2", kind="unknown_state", message="Who is this?", found="Atlantis"),
]
EARLIER: list[Record] = [
    Document(id=BEFORE, symbol=BEFORE, kind="working_group_report", states=("CIV",), cycle=1, published="2009-12-04"),
    recommendation("4.1", id=f"{BEFORE}#4.1", document=BEFORE, text="Become party to CAT", state="CIV", cycle=1),
    recommendation("4.2", id=f"{BEFORE}#4.2", document=BEFORE, text="Open shelters", state="CIV", cycle=1),
]
PRESS: list[Record] = [
    Document(id=ARTICLE, kind="press", states=("CIV",), published="2014-09-19", title="An article"),
    Passage(document=ARTICLE, number="1", page=0, text="“It is a beginning,” an envoy said."),
    Statement(
        id=f"{ARTICLE}#s1",
        document=ARTICLE,
        speaker="An envoy",
        kind="direct",
        quote=("It is a beginning",),
        cue="said",
    ),
    Statement(
        id=f"{ARTICLE}#s2", document=ARTICLE, speaker="A critic", kind="paraphrase", quote=("there is more to do",)
    ),
]
