"""What is said of doubts and files: each sentence is known again with its values, and none is written elsewhere."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import followthrough
from followthrough.errors import UnreadableFileError
from followthrough.messages.files import AT, ENCRYPTED, SAVE_WITHOUT_PASSWORD
from followthrough.messages.knowing import LONGEST, known, sentences
from followthrough.messages.sentence import NUMBERS, OURS, Sentence, pieces

SOURCE = Path(followthrough.__file__).parent
NAMES = sorted(sentences())
MADE = st.from_regex(r"[A-Z]{1,3}(/[A-Z]{2,4}){1,3}/[1-9][0-9]?(#[1-9][0-9]{1,2}\.[1-9][0-9]?)?", fullmatch=True)
"""Symbols and ids, as they stand in places for names."""
PIECES = ("Atlantis", "Côte", "d'Ivoire", "124.5", "(a)", "Row", "x")
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join)
OF_OTHERS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=40)
NESTED = {
    "why": ["it has no text", "it has no symbol", "It is encrypted. Save it without a password."],
    "form": ["an export of UHRI", "a table of votes"],
    "forms": ["an export of UHRI, a table of votes"],
    "how": ["exit code 3", "SIGSEGV"],
    "typed": ["on Debian and Ubuntu: sudo apt-get install ocrmypdf", "brew install ocrmypdf"],
}


def values_of(name: str) -> st.SearchStrategy[str]:
    """What stands in a place of this name: a figure, a sentence, a name, or what another program said."""
    if name in NUMBERS:
        return st.integers(0, 10**6).map(str)
    if name in OURS:
        return st.sampled_from(NESTED[name])
    if name == "column":
        return st.sampled_from(["requirements", "funding"])
    return OF_OTHERS if name == "said" else MADE | WORDS


@st.composite
def messages(draw: st.DrawFn) -> tuple[Sentence, dict[str, str], str]:
    one = sentences()[draw(st.sampled_from(NAMES))]
    form = draw(st.sampled_from([form for form in (one.one, one.many) if form]))
    values = {name: draw(values_of(name)) for _, name in pieces(form) if name}
    return one, values, form.format(**values)


@given(messages())
def test_a_message_is_the_sentence_that_it_was_made_of_with_the_same_values(
    made: tuple[Sentence, dict[str, str], str],
) -> None:
    one, values, message = made
    fits = [part for part in known(message) if part.sentence == one]
    assert [dict(part.values) for part in fits] == [values], message


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_is_taken_for_another(name: str) -> None:
    """Each is filled with plain values."""
    one = sentences()[name]
    for value in ("5.1", "A/HRC/1/1#5.1", "Côte d'Ivoire"):
        values = {part: NESTED[part][0] if part in OURS else "7" if part in NUMBERS else value for part in one.values}
        for form in one.forms:
            assert [part.sentence for part in known(form.format(**values))] == [one]


def test_an_error_s_remedy_is_known_behind_what_is_wrong() -> None:
    error = UnreadableFileError(ENCRYPTED(), remedy=SAVE_WITHOUT_PASSWORD())
    assert [part.sentence for part in known(error.said)] == [ENCRYPTED, SAVE_WITHOUT_PASSWORD]
    assert [part.sentence for part in known(AT(where="a.pdf", why=error.said))] == [AT]


@pytest.mark.parametrize("message", ["", "Who is this?", "It is encrypted. Why not?"])
def test_what_was_never_said_is_not_known(message: str) -> None:
    assert known(message) == ()


def test_no_time_is_lost_with_what_is_too_long_to_be_a_message() -> None:
    assert known("It is encrypted. " * LONGEST) == ()


def test_an_earlier_wording_has_all_values_of_the_present_one() -> None:
    for name, one in sentences().items():
        for form in (one.one, one.many, *one.formerly):
            assert not form or one.values == {part for _, part in pieces(form) if part}, name


ROOMS = ("read", "find", "check", "link", "cover", "child", "pipeline", "records", "site/store")
MAKERS = {"UnreadableFileError": 0, "MissingPartError": 0, "ChildError": 0, "put_aside": 2, "doubt": 3, "_doubt": 2}
"""What makes a problem, or an error that becomes one, and which of its arguments is what it says."""
NAMED = ("message", "remedy", "why")


def says(call: ast.Call) -> Iterator[ast.expr]:
    """Give what a call that makes a problem says in it."""
    made = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if made in MAKERS or made == "Problem":
        yield from (keyword.value for keyword in call.keywords if keyword.arg in NAMED)
        yield from call.args[MAKERS.get(made, len(call.args)) :][:1]


def literals(source: str) -> list[str]:
    """Give what is written out where a sentence belongs, also behind a name that is given to it in the function."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    found = []
    for around in [*functions, tree]:
        assigned = {
            target.id: node.value
            for node in ast.walk(around)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(around) if isinstance(node, ast.Call)):
            for said in says(call):
                written = assigned.get(said.id, said) if isinstance(said, ast.Name) else said
                if any(isinstance(part, (ast.Constant, ast.JoinedStr)) for part in _spoken(written)):
                    found.append(ast.unparse(written))
    return list(dict.fromkeys(found))


def _spoken(said: ast.expr) -> Iterator[ast.expr]:
    """Give the ends of an expression that may be what is said; what a sentence is called with is its values."""
    if isinstance(said, ast.IfExp):
        yield from (*_spoken(said.body), *_spoken(said.orelse))
    elif isinstance(said, ast.BoolOp):
        yield from (end for part in said.values for end in _spoken(part))
    elif isinstance(said, ast.BinOp):
        yield from (*_spoken(said.left), *_spoken(said.right))
    else:
        yield said


FILES = [SOURCE / "label" / "labels.py", SOURCE / "site" / "filled_in_matrix.py"]
FILES += sorted(file for room in ROOMS for file in (SOURCE / room).rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_problem_is_written_past_the_room_of_sentences(file: Path) -> None:
    assert literals(file.read_text("utf-8")) == []


def test_what_is_written_past_the_room_is_found() -> None:
    source = """
def a(why):
    yield Problem(document="d", kind="k", message="Said here.")
    message = f"Row {row}" if why else say.EMPTY(name="x")
    yield Problem(document="d", kind="k", message=message)
    raise UnreadableFileError("Wrong.", remedy=say.SPLIT())
    return put_aside(document, at, "it has no text", "words")
"""
    found = ["'Said here.'", "f'Row {row}' if why else say.EMPTY(name='x')", "'Wrong.'", "'it has no text'"]
    assert sorted(literals(source)) == sorted(found)
