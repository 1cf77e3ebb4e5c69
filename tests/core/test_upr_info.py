"""UPR Info's table in the forms in which it goes around; all texts are our own."""

from followthrough.find.exports.rows import row_of
from followthrough.find.exports.upr_info import missing_columns, upr_info
from followthrough.records import Document, Label, Problem, Recommendation, Record, Response

TABLE = Document(id="sha256:t", kind="export")
DERIVED = ("report", "state", "session", "text", "recommender", "response", "action", "issues")
EARLIER = ("To", "Session", "Text", "From", "Response", "Action", "Issue")
LATER = ("State Under Review", "Session", "Recommendation", "Recommending State", "Response", "Action", "Issue")


def read(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[Record]:
    return list(upr_info(enumerate((dict(zip(header, row, strict=True)) for row in rows), 2), TABLE))


def found(records: list[Record]) -> list[tuple[str, tuple[str, ...]]]:
    return [(record.id, record.recommenders) for record in records if isinstance(record, Recommendation)]


def problems(records: list[Record]) -> list[str]:
    return [record.kind for record in records if isinstance(record, Problem)]


OAKS = ("A/HRC/99/9", "TCD", "18", "Plant oaks.", "PER", "Accepted", "5", "Trees,Parks")


def test_rows_of_one_text_become_one_recommendation() -> None:
    records = read(DERIVED, OAKS, ("A/HRC/99/9", "TCD", "18", "Cut nothing.", "PER", "Noted", "4", "Trees"),
                   (*OAKS[:3], "Plant oaks", "MLI", *OAKS[5:]))  # fmt: skip
    assert found(records) == [("A/HRC/99/9#upr-info.1", ("PER", "MLI")), ("A/HRC/99/9#upr-info.2", ("PER",))]
    answers = [(r.position, r.formula) for r in records if isinstance(r, Response)]
    assert answers == [("supported", "Accepted"), ("noted", "Noted")]
    labels = [(r.scheme, r.term, r.by) for r in records if isinstance(r, Label) and r.of == "A/HRC/99/9#upr-info.1"]
    assert labels == [("issue", "Trees", "UPR Info"), ("issue", "Parks", "UPR Info"), ("action", "5", "UPR Info")]


def test_names_of_states_and_tables_without_a_report_are_read() -> None:
    for header, session in ((EARLIER, "19"), (LATER, "19"), (LATER, "19th session"), (EARLIER, "19 (2014)")):
        records = read(header, ("DPR Korea", session, "Plant oaks", "Viet Nam", "Accepted", "5", "Trees"))
        assert found(records) == [("sha256:t#PRK.19.1", ("VNM",))]
        (recommendation,) = (record for record in records if isinstance(record, Recommendation))
        assert (recommendation.state, recommendation.session, recommendation.cycle) == ("PRK", 19, 2)


def test_answers_that_differ_to_one_text_both_stand() -> None:
    records = read(DERIVED, OAKS, (*OAKS[:4], "MLI", "Noted", *OAKS[6:]))
    assert found(records) == [("A/HRC/99/9#upr-info.1", ("PER",)), ("A/HRC/99/9#upr-info.2", ("MLI",))]
    assert problems(records) == ["differing_answers"]


def test_what_a_row_lacks_is_a_problem() -> None:
    assert problems(read(DERIVED, (*OAKS[:4], "", *OAKS[5:]))) == ["no_recommender"]
    assert problems(read(DERIVED, (*OAKS[:3], "", *OAKS[4:]))) == ["row_put_aside"]
    assert problems(read(DERIVED, (OAKS[0], "Atlantis", *OAKS[2:]))) == ["row_put_aside"]
    assert problems(read(DERIVED, (*OAKS[:4], "Atlantis", *OAKS[5:]))) == ["unknown_state"]
    assert problems(read(DERIVED, OAKS, OAKS)) == ["repeated_row"]
    assert problems(read(DERIVED, (*OAKS[:5], "Perhaps", *OAKS[6:]))) == ["unknown_position"]


def test_a_cell_that_is_missing_or_not_understood_is_told_with_its_row() -> None:
    def told(*row: str) -> list[tuple[str, int | None]]:
        return [(one.kind, row_of(one)) for one in read(DERIVED, OAKS, row) if isinstance(one, Problem)]

    elms = ("A/HRC/99/9", "TCD", "18", "Plant elms.", *OAKS[4:])
    assert told(*elms) == []
    assert told("", "TCD", "", *elms[3:]) == [("unknown_session", 3)]
    assert told("", "TCD", "the last one", *elms[3:]) == [("unknown_session", 3)]
    assert told(*elms[:5], "", *elms[6:]) == [("unknown_position", 3)]
    assert told(*elms[:5], "Perhaps", *elms[6:]) == [("unknown_position", 3)]
    assert told(*elms[:6], "6", elms[7]) == [("unknown_label", 3)]


def test_the_table_is_known_by_its_header() -> None:
    assert not any(missing_columns(header) for header in (DERIVED, EARLIER, LATER))
    assert missing_columns(("text", "response")) == ["state", "recommender", "action", "issues"]
