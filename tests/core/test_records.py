"""The record as JSON lines."""

import dataclasses
import json
import typing
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.records import Problem, Record
from followthrough.records.lines import from_line, read_lines, to_line

TYPES: tuple[type[Any], ...] = get_args(Record)


def any_value(hint: Any) -> st.SearchStrategy[Any]:
    if hint is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if typing.get_origin(hint) is tuple:
        return st.lists(any_value(get_args(hint)[0]), max_size=3).map(tuple)
    if dataclasses.is_dataclass(hint):
        return any_record(typing.cast("type[Any]", hint))
    if len(get_args(hint)) > 1 and type(None) in get_args(hint):
        return st.one_of(*(any_value(part) for part in get_args(hint)))
    return st.from_type(hint)


def any_record(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: any_value(hints[field.name]) for field in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_record_reads_back_as_it_was_written(kind: type[Any]) -> None:
    @given(any_record(kind))
    def reads_back(record: Record) -> None:
        line = to_line(record)
        assert "\n" not in line
        assert from_line(line) == record
        assert to_line(from_line(line)) == line

    reads_back()


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_line_names_its_type_first(kind: type[Any]) -> None:
    assert dataclasses.fields(kind)[0].name == "type"
    assert kind.__dataclass_fields__["type"].default == "".join(
        f"_{c.lower()}" if c.isupper() else c for c in kind.__name__
    ).lstrip("_")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "EOF"),
        ('{"type":"nothing"}', "nothing"),
        ('{"type":"problem","document":"a","message":"b"}', "kind"),
        ('{"type":"total","document":"a","said_by":"b","what":"c","value":"many"}', "value"),
    ],
)
def test_a_wrong_line_is_named_with_its_field_and_place(line: str, said: str) -> None:
    good = to_line(Problem(document="a", kind="b", message="c"))
    with pytest.raises(InputError) as raised:
        list(read_lines([good, "", line], "record.jsonl"))
    assert "record.jsonl, line 3" in str(raised.value)
    assert said in str(raised.value)


def test_null_and_empty_fields_are_written_all_the_same() -> None:
    written = json.loads(to_line(Problem(document="a", kind="b", message="c")))
    assert list(written) == ["type", "document", "number", "page", "kind", "message", "found"]
