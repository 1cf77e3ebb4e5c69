"""Items whose numbers are printed in other ways than the lists of reports have them, and parts with Roman numbers."""

import pytest

from tests.core.written import read_back, recommendations_in

LEAD = "6. The following recommendations enjoy the support of Slovenia:"


def made(*items: str) -> list[tuple[str, str, tuple[str, ...]]]:
    before = (f"{at}. Peru asked about prisons." for at in range(1, 6))
    lines = ("I. Summary", *before, "II. Conclusions and/or recommendations", LEAD, *items)
    _, records = read_back("\n\n".join(lines).encode())
    return [(one.number, one.text, one.recommenders) for one in recommendations_in(records)]


@pytest.mark.parametrize(
    ("sign", "number"),
    [
        ("[6.{}]", "6.{}"),
        ("6.{})", "6.{}"),
        ("No. {}", "6.{}"),
        ("Recommendation {}:", "6.{}"),
        ("Rec. {}:", "6.{}"),
        ("Recommendation No. 6.{}.", "6.{}"),
        ("6.1.{}", "6.1.{}"),
        ("[A.{}]", "6.A.{}"),
        ("A.{}", "6.A.{}"),
        ("A.{}.", "6.A.{}"),
        ("B-{}", "6.B.{}"),
        ("{}.A.", "6.{}.A"),
    ],
)
def test_a_sign_that_no_list_has_names_its_item(sign: str, number: str) -> None:
    items = [f"{sign.format(at)} Plant oaks (Peru);" for at in (1, 2, 3)]
    assert made(*items) == [(number.format(at), "Plant oaks", ("PER",)) for at in (1, 2, 3)]


def test_parts_with_roman_numbers_belong_to_the_item_that_they_stand_under() -> None:
    parts = ("(i) Plant oaks (Peru);", "(ii) Fell firs (Chad);", "(iii) Dig the wells (Mali);")
    assert made("6.1 With regard to forests:", *parts, "6.2 Plant elms (Cuba).") == [
        ("6.1", "With regard to forests: Plant oaks", ("PER",)),
        ("6.1", "Fell firs", ("TCD",)),
        ("6.1", "Dig the wells", ("MLI",)),
        ("6.2", "Plant elms", ("CUB",)),
    ]
