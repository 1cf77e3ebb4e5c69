"""How pages write counts, names and words of documents."""

import pytest
from django.utils.safestring import mark_safe

from followthrough.cli.search import command as search
from followthrough.site.pages import words
from followthrough.site.pages.templatetags.counts import measured
from followthrough.site.pages.templatetags.record import giver, without_leaders
from followthrough.site.search.fields import FACETS


def test_a_giver_with_a_symbol_or_a_name_is_left_as_it_is() -> None:
    assert giver("followthrough-labels 0.1.0 (a34872ac)") == ("followthrough-labels 0.1.0 (a34872ac)", None)


def test_every_facet_of_the_search_has_a_name_for_people() -> None:
    assert set(FACETS) <= set(words.FACETS)


def test_every_facet_of_the_search_is_named_by_the_help_of_its_command() -> None:
    assert [facet for facet in FACETS if facet not in (search.help or "")] == []


@pytest.mark.parametrize(
    ("value", "said"), [(475.0, "475"), (1247.0, "1,247"), (0.0, "0"), (1.0, "1.000"), (0.9086, "0.909")]
)
def test_counts_and_shares_are_written_as_such(value: float, said: str) -> None:
    assert measured(value) == said


def test_dots_that_lead_to_a_page_number_are_shortened() -> None:
    assert without_leaders(mark_safe("Introduction ............. 1–4 3")) == "Introduction … 1–4 3"
    assert without_leaders(mark_safe("Wait ... for it")) == "Wait ... for it"
