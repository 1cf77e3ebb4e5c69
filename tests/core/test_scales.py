"""Scales of assessment."""

import pytest

from followthrough.errors import VocabularyError
from followthrough.terms.scales import build, scales


def test_every_scale_says_what_it_means_and_where_it_is_from() -> None:
    assert next(scale.name for scale in scales()) == "Status of implementation"
    assert all(scale.definition and scale.source for scale in scales())


@pytest.mark.parametrize("grades", [[], ["one"], ["one", "one"]])
def test_a_scale_without_two_different_grades_is_refused(grades: list[str]) -> None:
    with pytest.raises(VocabularyError, match="two grades"):
        build({"scale": [{"name": "x", "grades": grades, "definition": "d", "source": "s"}]})
