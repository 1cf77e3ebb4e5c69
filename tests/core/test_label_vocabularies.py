"""The vocabularies of labels: what they hold, and that a contradiction is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from followthrough.errors import VocabularyError
from followthrough.terms import actions, goal_words, groups, issues, sdgs, themes, treaties


def test_upr_infos_54_issues_each_have_a_definition_and_a_source() -> None:
    assert len(issues.issues()) == 54
    assert all(len(one.definition) > 30 and one.source for one in issues.issues())


def test_every_term_has_a_definition_and_a_source() -> None:
    assert all(one.definition and one.source for one in groups.groups())
    assert all(one.definition and one.source for one in themes.themes())
    assert all(one.definition and one.source for one in actions.actions())
    assert all(one.definition and one.source for one in sdgs.goals())
    assert all(definition.endswith(".") for definition in sdgs.targets().values())


def test_every_theme_is_related_to_an_issue_or_says_why_not() -> None:
    named = {theme for one in issues.issues() for theme in one.themes}
    assert {one.name for one in themes.themes() if one.unrelated} == {one.name for one in themes.themes()} - named
    assert all(one.themes for one in issues.issues())


def test_groups_name_the_issues_of_the_same_persons() -> None:
    girls = groups.group_of("girls")
    assert girls is not None
    assert girls.issues == ("Rights of the Child", "Women's rights")


def test_an_issue_is_found_by_its_very_term() -> None:
    assert issues.issue("Right to land").themes == ("Persons living in rural areas",)
    assert "Trafficking" in {one.term for one in issues.issues() if "8.7" in one.sdgs}


def test_there_are_five_kinds_of_action_and_seventeen_goals() -> None:
    assert [one.category for one in actions.actions()] == ["1", "2", "3", "4", "5"]
    assert len(sdgs.goals()) == 17
    assert len(sdgs.targets()) == 169
    assert [len(one.targets) for one in sdgs.goals()] == [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]
    assert sdgs.goals()[9].printed == "10 - REDUCED INEQUALITIES"


def test_a_group_or_theme_is_found_by_each_of_its_spellings() -> None:
    group = groups.group_of("Disappeared persons")
    assert group is not None
    assert group.group == "disappeared persons"
    assert groups.group_of("martians") is None
    assert themes.theme_of("A12 Acceptance of international norms") == themes.theme_of(
        "Acceptance of international norms"
    )


ISSUE = {"term": "X", "definition": "d", "themes": [], "sdgs": []}
ACTIONS = [{"category": c, "name": c, "definition": c, "verbs": [f"v{c}"], "source": "s"} for c in "12345"]
GROUP = {"group": "x", "definition": "d", "other_names": [], "issues": [], "words": []}
TREATY = {"code": "X", "kind": "treaty", "name": "Pact of X", "issues": []}


def _issues(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: issues.build({"issue": list(entries)}, ())


def _themed(named: list[str], unrelated: str) -> Callable[[], object]:
    theme = themes.Theme("A1", "Y", (), "d", unrelated)
    return lambda: issues.build({"issue": [{**ISSUE, "themes": named}]}, (theme,))


def _targets(*codes: str) -> Callable[[], object]:
    goal = {"goal": "1", "name": "n", "definition": "d"}
    return lambda: sdgs.build({"goal": [goal], "target": [{"target": code, "definition": "d"} for code in codes]})


def _groups(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: groups.build({"group": list(entries)}, frozenset({"Other"}))


def _treaties(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: treaties.build({"entry": list(entries)}, frozenset())


REFUSED = {
    "an issue twice": _issues(ISSUE, ISSUE),
    "an issue without definition": _issues({"term": "X", "themes": [], "sdgs": []}),
    "an empty definition": _issues({**ISSUE, "definition": ""}),
    "an unknown field": _issues({**ISSUE, "colour": "red"}),
    "an unknown theme": _issues({**ISSUE, "themes": ["Y"]}),
    "an unknown target": _issues({**ISSUE, "sdgs": ["18.1"]}),
    "no entries": _issues(),
    "a missing category": lambda: actions.build({"action": ACTIONS[:4]}),
    "a verb of two categories": lambda: actions.build({"action": [*ACTIONS[:4], {**ACTIONS[4], "verbs": ["v1"]}]}),
    "a name of two groups": _groups(GROUP, {**GROUP, "group": "y", "other_names": ["x"]}),
    "words in capitals": _groups({**GROUP, "words": ["Roma"]}),
    "a group of an unknown issue": _groups({**GROUP, "issues": ["Gardening"]}),
    "a theme that no issue names and that does not say why": _themed([], ""),
    "a theme that says why no issue is related, though one is": _themed(["Y"], "because"),
    "a target of an unknown goal": _targets("1.1", "18.1"),
    "a target left out": _targets("1.1", "1.3"),
    "a lettered target before a numbered one": _targets("1.a", "1.1"),
    "a goal without targets": lambda: sdgs.build(
        {
            "goal": [{"goal": g, "name": "n", "definition": "d"} for g in "12"],
            "target": [{"target": "1.1", "definition": "d"}],
        }
    ),
    "a target without a definition": lambda: sdgs.build(
        {"goal": [{"goal": "1", "name": "n", "definition": "d"}], "target": [{"target": "1.1"}]}
    ),
    "words of an unknown goal": lambda: goal_words.build({"goal": [{"goal": "18", "words": ["x"]}]}),
    "a theme twice": lambda: themes.build("code\tname\tother\tmeaning\twhy\nA1\tx\t\td\t\nA2\tx\t\td\t"),
    "a theme without a definition": lambda: themes.build("code\tname\tother\tmeaning\twhy\nA1\tx\t\t\t"),
    "a treaty of an unknown kind": _treaties({**TREATY, "kind": "poem"}),
    "a treaty with an unknown issue": _treaties({**TREATY, "issues": ["Y"]}),
    "an unknown parent": _treaties({**TREATY, "parent": "Y"}),
    "an acronym of two treaties": _treaties(
        {**TREATY, "acronyms": ["PX"]}, {**TREATY, "code": "Y", "name": "Pact of Y", "acronyms": ["P-X"]}
    ),
    "a name of two treaties": _treaties(TREATY, {**TREATY, "code": "Y"}),
}


@pytest.mark.parametrize("build", REFUSED.values(), ids=REFUSED)
def test_a_contradiction_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(VocabularyError):
        build()
