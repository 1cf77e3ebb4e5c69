"""A text read line by line is the same as the text read whole, whatever it is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.read.encoding import decoded, lines_of

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]) | st.sampled_from("\r\n\t,;"), max_size=400
)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_lines_are_the_text(text: str, encoding: str) -> None:
    content = text.encode(encoding, "replace")
    lines, problems = lines_of(content, "d")
    assert ("".join(lines), problems) == decoded(content, "d")


@given(st.binary(max_size=600))
def test_no_bytes_are_refused(content: bytes) -> None:
    lines, problems = lines_of(content, "d")
    assert isinstance("".join(lines), str)
    assert problems == decoded(content, "d")[1]


@pytest.mark.parametrize("at", [0, 1_000_000, 2**20 - 1, 2**20, 2_500_000])
def test_a_letter_that_is_not_utf_8_is_found_wherever_it_stands(at: int) -> None:
    content = b"a" * at + b"\xe9t\xe9 \x93oui\x94" + b"b" * 10
    text, problems = decoded(content, "d")
    assert text.endswith("été “oui”" + "b" * 10)
    assert [problem.kind for problem in problems] == ["guessed_encoding"]
    assert "été" in problems[0].found


def test_a_sign_that_two_pieces_share_is_no_fault() -> None:
    content = b"a" * (2**20 - 1) + "é".encode() + b"b"
    assert decoded(content, "d") == ("a" * (2**20 - 1) + "éb", ())


def test_what_says_that_it_is_written_otherwise_is_told() -> None:
    content = b"\xff\xfe" + "chêne".encode("utf-16-le") + b"\x00\xd8" + "x".encode("utf-16-le")
    _, problems = decoded(content, "d")
    assert [problem.kind for problem in problems] == ["wrong_encoding"]
