"""What people decide about the record, and that it outlives every reading."""

from collections.abc import Iterable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.records import Assessment, Document, Label, Record
from followthrough.records.lines import to_line
from followthrough.site.store import models
from followthrough.site.store.decisions import carrying, recording
from followthrough.site.store.decisions.history import checked, history, holding, waiting
from followthrough.site.store.decisions.models import Decision, Kind, Standing
from followthrough.site.store.decisions.standing import FEW, settle
from followthrough.site.store.decisions.words import likeness, same
from followthrough.site.store.edition import edition
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.reading import how_read
from followthrough.site.store.public import published, terms, waiting_statements
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.cast import ARTICLE, BEFORE, EARLIER, PRESS, RECORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

FIRST, SECOND, THEN = f"{REPORT}#5.1", f"{REPORT}#5.2", f"{BEFORE}#4.1"
ENVOY = f"{ARTICLE}#s1"
HEAD = RECORD[0]


def read_again(*records: Record) -> None:
    write("report.pdf", "11", [HEAD, *records])


def states() -> list[tuple[str, str, str]]:
    return list(Standing.objects.order_by("decision").values_list("kind", "state", "subject"))


def label(editor: User, given: bool = True, of: str = FIRST, term: str = "Women's rights") -> Decision:
    return recording.label(editor, of, "issue", term, given=given, reason="the text says so")


def persons_labels() -> list[tuple[str, float | None, str]]:
    rows = models.Label.objects.filter(by__startswith="person:").order_by("row")
    return [(row.term, row.score, row.by) for row in rows]


def test_what_was_decided_is_stored_with_words_person_day_and_reason(maria: User) -> None:
    decision = label(maria)
    assert decision.words == "Ratify the Convention against Torture without delay"
    assert (decision.by, decision.reason) == ("Maria Sánchez", "the text says so")
    assert decision.at is not None


def test_a_coders_a_models_and_a_persons_label_stand_side_by_side(maria: User) -> None:
    label(maria)
    recording.label(maria, FIRST, "issue", "Treaty bodies", given=False, reason="none is named")
    assert persons_labels() == [
        ("Women's rights", 1.0, "person:Maria Sánchez"),
        ("Treaty bodies", 0.0, "person:Maria Sánchez"),
    ]
    assert models.Label.objects.filter(of=FIRST).count() == 4
    assert terms([FIRST])[FIRST] == {"issue": {"Torture", "Women's rights"}}


def test_a_label_of_a_person_is_a_line_of_the_record_from_which_a_model_can_learn(maria: User) -> None:
    label(maria)
    row = models.Label.objects.get(by__startswith="person:")
    assert '"by":"person:Maria Sánchez"' in to_line(to_record(row))


def same_words() -> Iterable[Record]:
    yield from RECORD[1:]


def similar_words() -> Iterable[Record]:
    yield recommendation("5.1", text="Ratify the Convention against Torture with no delay", state="CIV", cycle=2)


def under_another_number() -> Iterable[Record]:
    yield recommendation("5.1", text="Something quite different on water", state="CIV", cycle=2)
    yield recommendation("5.3", text="Ratify the  Convention against Torture without delay", state="CIV", cycle=2)


def no_longer_there() -> Iterable[Record]:
    yield recommendation("5.1", text="Something quite different on water", state="CIV", cycle=2)


@pytest.mark.parametrize(
    ("now", "state", "subject"),
    [
        (same_words, "kept", FIRST),
        (similar_words, "carried", FIRST),
        (under_another_number, "carried", f"{REPORT}#5.3"),
        (no_longer_there, "gone", FIRST),
    ],
)
def test_a_decision_follows_its_words_when_the_report_is_read_again(
    maria: User, now: Any, state: str, subject: str
) -> None:
    label(maria)
    read_again(*now())
    assert states() == [("label", state, subject)]
    assert [one.decision.kind for one in waiting()] == ([] if state == "kept" else ["label"])
    given = set() if state == "gone" else {("Women's rights", subject)}
    assert set(models.Label.objects.filter(by__startswith="person:").values_list("term", "of")) == given


def test_an_import_of_many_documents_looks_only_after_the_decisions_on_these(maria: User) -> None:
    label(maria)
    others = [f"A/HRC/66/{n}" for n in range(FEW + 10)]
    write("many.jsonl", "18", [Document(id=one, kind="other") for one in others])
    assert states() == [("label", "kept", FIRST)]
    assert settle(others) == 0
    assert settle([REPORT, *others]) == 1


def test_a_decision_whose_words_come_back_holds_again(maria: User) -> None:
    label(maria)
    read_again()
    assert states() == [("label", "gone", FIRST)]
    read_again(*same_words())
    assert states() == [("label", "kept", FIRST)]
    assert len(persons_labels()) == 1


def test_a_report_that_is_read_under_another_symbol_takes_its_decisions_along(maria: User) -> None:
    label(maria)
    read_again()
    other = recommendation(
        "5.1",
        id="A/HRC/99/2#7",
        document="A/HRC/99/2",
        text="Ratify the Convention against Torture without delay",
        state="CIV",
    )
    write("other.pdf", "44", [other])
    settle()
    assert states() == [("label", "carried", "A/HRC/99/2#7")]


def test_where_the_same_words_stand_twice_nobody_guesses_which(maria: User) -> None:
    label(maria)
    text = "Ratify the Convention against Torture without delay"
    read_again(recommendation("6.1", text=text, state="CIV"), recommendation("6.2", text=text, state="CIV"))
    assert states()[0][1] == "carried"  # to the first of the report, flagged
    assert waiting().count() == 1


def test_the_last_decision_on_a_term_holds_and_undoing_it_brings_the_one_before_back(maria: User, omar: User) -> None:
    label(maria, given=True)
    removed = label(omar, given=False)
    assert persons_labels() == [("Women's rights", 0.0, "person:omar")]
    recording.undo(maria, removed, "it does name women")
    assert persons_labels() == [("Women's rights", 1.0, "person:Maria Sánchez")]


def test_undoing_can_be_undone(maria: User) -> None:
    decision = label(maria)
    undoing = recording.undo(maria, decision, "a slip")
    assert persons_labels() == []
    recording.undo(maria, undoing, "no, it was right")
    assert len(persons_labels()) == 1
    assert [one.kind for one in history(FIRST)] == ["undo", "undo", "label"] or len(history(FIRST)) >= 2


def test_a_decision_is_undone_once(maria: User) -> None:
    decision = label(maria)
    recording.undo(maria, decision, "a slip")
    with pytest.raises(InputError, match="undone already"):
        recording.undo(maria, Decision.objects.get(pk=decision.pk), "again")


@pytest.mark.parametrize(
    ("identity", "scheme", "reason", "words"),
    [
        ("A/HRC/1/1#9", "issue", "x", "no such record"),
        (FIRST, "colour", "x", "no scheme"),
        (FIRST, "issue", "  ", "needs a reason"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_the_reason(
    maria: User, identity: str, scheme: str, reason: str, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        recording.label(maria, identity, scheme, "x", given=True, reason=reason)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(("relation", "shown"), [("none", []), ("related", ["related"]), ("same", ["same"])])
def test_what_a_person_says_of_an_echo_takes_the_place_of_what_the_machine_says(
    maria: User, relation: str, shown: list[str]
) -> None:
    recording.relate(maria, FIRST, THEN, relation, "both ask to ratify CAT")
    assert [echo.relation for echo in published(models.Echo)] == shown
    assert models.Echo.objects.filter(source__sha256="11").count() == 1


def test_two_recommendations_that_no_machine_joined_can_be_joined_and_split_again(maria: User) -> None:
    joined = recording.relate(maria, SECOND, f"{BEFORE}#4.2", "same", "shelters in both")
    assert published(models.Echo).filter(later=SECOND).count() == 1
    recording.undo(maria, joined, "not the same after all")
    assert published(models.Echo).filter(later=SECOND).count() == 0


def test_a_pair_that_a_person_joined_is_not_said_to_be_found_by_machine(maria: User, client: Client) -> None:
    address = f"/{REPORT.replace('/', '_')}/5.1"
    assert "Found by machine." in client.get(address).content.decode("utf-8")
    recording.relate(maria, FIRST, THEN, "same", "both ask to ratify CAT")
    page = client.get(address).content.decode("utf-8")
    assert "Maria Sánchez: both ask to ratify CAT" in page
    assert "Found by machine." not in page


def test_recommendations_named_in_the_wrong_order_are_joined_in_the_order_of_their_reviews(maria: User) -> None:
    joined = recording.relate(maria, f"{BEFORE}#4.2", SECOND, "same", "shelters in both")
    assert (joined.subject, joined.other) == (SECOND, f"{BEFORE}#4.2")


def test_recommendations_of_one_review_are_not_joined(maria: User) -> None:
    with pytest.raises(InputError, match="both belong to the review of cycle"):
        recording.relate(maria, FIRST, SECOND, "same", "alike")


def test_recommendations_to_different_states_are_not_joined(maria: User) -> None:
    elsewhere = Document(id="A/HRC/8/47", kind="working_group_report", states=("FRA",), cycle=1)
    asked = recommendation(id="A/HRC/8/47#60.1", document="A/HRC/8/47", number="60.1", state="FRA", cycle=1)
    write("france.pdf", "13", [elsewhere, asked])
    with pytest.raises(InputError, match="of France"):
        recording.relate(maria, FIRST, asked.id, "same", "alike")
    assert not Decision.objects.exists()


def test_an_echo_is_in_doubt_when_either_side_is_read_otherwise(maria: User) -> None:
    recording.relate(maria, SECOND, f"{BEFORE}#4.2", "same", "shelters in both")
    write("earlier.pdf", "12", EARLIER[:2])
    assert states() == [("echo", "gone", SECOND)]
    assert published(models.Echo).filter(later=SECOND).count() == 0


def test_a_record_that_a_person_checked_says_who_and_when_until_it_changes(maria: User) -> None:
    decision = recording.check(maria, FIRST)
    found = checked([FIRST, SECOND])
    assert list(found) == [FIRST]
    assert (found[FIRST].by, found[FIRST].on) == ("Maria Sánchez", decision.at.date().isoformat())
    assert not found[FIRST].since_changed
    write("addendum.docx", "14", [answer("5.1", "noted", id="x", public_on="2015-01-01")])
    assert checked([FIRST])[FIRST].since_changed
    assert waiting().get().changed == ["position"]
    recording.hold_on(maria, decision, "looked once more")
    assert not checked([FIRST])[FIRST].since_changed


def test_the_share_that_people_checked_is_counted_beside_the_doubts(maria: User) -> None:
    recording.check(maria, FIRST)
    read = how_read([(FIRST, REPORT, "5.1"), (SECOND, REPORT, "5.2")])
    assert (read.whole, read.in_doubt, read.checked, read.by_machine_alone) == (2, 1, 1, 1)


def test_what_a_machine_found_somebody_to_have_said_is_public_once_a_person_has_checked_it(maria: User) -> None:
    assert [s.speaker for s in published(models.Statement)] == ["A critic"]
    assert [s.speaker for s in waiting_statements()] == ["An envoy"]
    recording.publish(maria, ENVOY, public=True, reason="as printed")
    assert {s.speaker for s in published(models.Statement)} == {"A critic", "An envoy"}
    assert not waiting_statements()


def test_words_that_changed_since_a_person_checked_them_are_not_public(maria: User) -> None:
    recording.publish(maria, ENVOY, public=True, reason="as printed")
    changed = [
        *PRESS[:2],
        models.Statement.record(
            id=ENVOY, document=ARTICLE, speaker="An envoy", kind="direct", quote=("It is a beginnings",)
        ),
    ]
    write("press.html", "13", changed)
    assert states() == [("publication", "carried", ENVOY)]
    assert not published(models.Statement).exists()
    assert waiting_statements().count() == 1


def test_a_statement_that_is_kept_back_is_neither_public_nor_waiting(maria: User) -> None:
    recording.publish(maria, ENVOY, public=False, reason="the speaker is wrong")
    recording.publish(maria, f"{ARTICLE}#s2", public=False, reason="not about this State")
    assert not published(models.Statement).exists()
    assert not waiting_statements()


def test_the_words_of_the_press_are_public_where_they_are_paraphrased_or_an_editor_says_so(maria: User) -> None:
    assert published(models.Passage).filter(document=ARTICLE).exists()
    write("press.html", "13", PRESS[:3])
    assert not published(models.Passage).filter(document=ARTICLE).exists()
    recording.publish(maria, ARTICLE, public=True, reason="the newspaper agrees")
    assert published(models.Passage).filter(document=ARTICLE).exists()


def test_a_statement_in_a_document_of_the_united_nations_is_public() -> None:
    statement = models.Statement.record(id="x#1", document="x", speaker="A delegate", kind="indirect", quote=("y",))
    write("oral.pdf", "15", [Document(id="x", kind="oral_statement"), statement])
    assert published(models.Statement).filter(speaker="A delegate").exists()


def test_assessments_stand_side_by_side_each_on_its_own_scale(maria: User, omar: User) -> None:
    def assess(editor: User, who: str, grade: str) -> Decision:
        value = {"assessor": who, "capacity": "ministry", "scale": "OHCHR", "evidence": ["Law 12 of 2016"]}
        return recording.assess(editor, FIRST, grade=grade, value=value, reason="the law is in force")

    assess(maria, "Ministry of Justice", "partly implemented")
    assess(maria, "Ministry of Justice", "implemented")
    last = assess(omar, "An NGO", "not implemented")
    records = [to_record(row) for row in published(models.Assessment).order_by("row")]
    assert {(r.assessor, r.grade) for r in records if isinstance(r, Assessment)} == {
        ("Ministry of Justice", "implemented"),
        ("An NGO", "not implemented"),
    }
    recording.undo(omar, last, "withdrawn")
    assert published(models.Assessment).count() == 1


def test_a_doubt_that_a_person_looked_at_stays_and_needs_nobody_once_it_is_gone(maria: User) -> None:
    recording.look_at(maria, models.Problem.objects.get(), "Atlantis is a misprint for Angola")
    assert [one.decision.by for one in holding(Kind.DOUBT)] == ["Maria Sánchez"]
    read_again(*[r for r in same_words() if r.type != "problem"])
    assert not waiting()


def test_every_decision_is_another_edition_of_the_record(maria: User) -> None:
    before = edition()
    label(maria)
    assert edition() != before


def test_decisions_are_carried_to_another_database_and_find_their_place(maria: User, omar: User) -> None:
    label(maria)
    recording.undo(omar, label(omar, given=False), "a slip")
    recording.check(maria, SECOND)
    kept, standing, labels = list(carrying.lines()), states(), persons_labels()
    assert carrying.take_in(kept) == 0
    Decision.objects.filter(undoes__isnull=False).delete()
    Decision.objects.all().delete()
    settle()
    assert carrying.take_in(kept) == 4
    assert states() == standing
    assert persons_labels() == labels
    assert list(carrying.lines()) == kept
    assert carrying.take_in(kept) == 0


@pytest.mark.parametrize("line", ["no JSON", "{}", '{"at": "yesterday"}', "[]"])
def test_lines_that_are_no_decisions_are_refused_and_nothing_is_taken_in(maria: User, line: str) -> None:
    decision = label(maria)
    kept = [*carrying.lines()]
    decision.delete()
    with pytest.raises(InputError, match="line 2: this is no decision"):
        carrying.take_in([*kept, line], "kept.jsonl")
    assert not Decision.objects.exists()


def test_a_person_who_leaves_leaves_the_name_at_what_they_decided(maria: User) -> None:
    label(maria)
    maria.delete()
    assert Decision.objects.get().by == "Maria Sánchez"


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_one_for_the_same_words_and_less_for_others(one: str, other: str) -> None:
    assert likeness(one, one) == 1.0
    assert (likeness(one, other) == 1.0) == same(one, other) or likeness(one, other) < 1.0
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_a_label_in_the_record_itself_is_left_alone(maria: User) -> None:
    write("labels.jsonl", "16", [Label(of=FIRST, scheme="issue", term="Detention", by="person:A coder", score=1.0)])
    label(maria)
    assert {by for _, _, by in persons_labels()} == {"person:A coder", "person:Maria Sánchez"}
