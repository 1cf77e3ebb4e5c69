"""Statements in press items that go through the pipeline."""

import pytest

from followthrough.pipeline.quoted import with_statements
from followthrough.records import Document, DocumentKind, Passage, Record, Statement

WORDS = "“It is a beginning, and we must see what follows,” Anna Berg, a special envoy, said on Friday."


def found(kind: DocumentKind) -> list[Record]:
    document = Document(id="https://press.example/1", kind=kind)
    return list(with_statements(document, [Passage(document=document.id, page=0, text=WORDS)]))


def test_a_press_item_gives_what_people_are_reported_to_have_said_behind_its_paragraphs() -> None:
    passage, statement = found("press")
    assert isinstance(passage, Passage)
    assert isinstance(statement, Statement)
    assert "Berg" in statement.speaker
    assert "beginning" in statement.quote[0]


@pytest.mark.parametrize("kind", ["working_group_report", "letter"])
def test_other_documents_give_none(kind: DocumentKind) -> None:
    assert [record.type for record in found(kind)] == ["passage"]
