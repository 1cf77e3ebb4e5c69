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
    targets = {target for goal in sdgs.goals() for target, definition in goal.targets.items() if definition}
    assert {target for one in issues.issues() for target in one.sdgs} <= targets


def test_groups_name_the_issues_of_the_same_persons() -> None:
    girls = groups.group_of("girls")
    assert girls is not None
    assert girls.issues == ("Rights of the Child", "Women's rights")


def test_an_issue_is_found_by_its_very_term() -> None:
    assert issues.issue("Right to land").themes == ()
    assert "Trafficking" in {one.term for one in issues.issues() if "8.7" in one.sdgs}


def test_there_are_five_kinds_of_action_and_seventeen_goals() -> None:
    assert [one.category for one in actions.actions()] == ["1", "2", "3", "4", "5"]
    assert len(sdgs.goals()) == 17
    assert sum(len(one.targets) for one in sdgs.goals()) == 169
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
    return lambda: issues.build({"issue": list(entries)}, frozenset())


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
    "a target that is named and not defined": _issues({**ISSUE, "sdgs": ["14.1"]}),
    "a target under another goal": lambda: sdgs.build(
        {"goal": [{"goal": "1", "name": "n", "targets": ["2.1"]}], "target": [{"target": "2.1", "definition": "d"}]}
    ),
    "words of an unknown goal": lambda: goal_words.build({"goal": [{"goal": "18", "words": ["x"]}]}),
    "a theme twice": lambda: themes.build("code\tname\tother\tmeaning\nA1\tx\t\td\nA2\tx\t\td"),
    "a theme without a definition": lambda: themes.build("code\tname\tother\tmeaning\nA1\tx\t\t"),
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
