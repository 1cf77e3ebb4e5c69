"""The vocabularies of labels: what they hold, and that a contradiction is refused."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from followthrough.errors import VocabularyError
from followthrough.terms import actions, goal_words, groups, issues, sdgs, tagging, themes, treaties


def test_upr_infos_54_issues_each_have_a_definition_and_a_source() -> None:
    assert len(issues.issues()) == 54
    assert all(len(one.definition) > 30 and one.source for one in issues.issues())


def test_every_term_has_a_definition_and_a_source() -> None:
    assert all(one.definition and one.source for one in groups.groups())
    assert all(one.definition and one.source for one in themes.themes())
    assert all(one.definition and one.source for one in actions.actions())
    assert all(one.definition and one.source for one in sdgs.goals())
    assert all(one.definition.endswith(".") for one in sdgs.targets().values())


def test_every_theme_is_related_to_an_issue_or_says_why_not() -> None:
    named = {theme for one in issues.issues() for theme in one.themes}
    assert {one.name for one in themes.themes() if one.unrelated} == {one.name for one in themes.themes()} - named
    assert all(one.themes for one in issues.issues())


def test_every_target_is_related_to_an_issue_or_says_why_not_and_every_issue_to_a_target() -> None:
    named = {target for one in issues.issues() for target in one.sdgs}
    assert {code for code, one in sdgs.targets().items() if one.unrelated} == set(sdgs.targets()) - named
    assert all(bool(one.sdgs) != bool(one.untargeted) for one in issues.issues())
    assert all(one.themes or one.unrelated for one in sdgs.targets().values())


def test_a_new_term_is_one_entry_on_whichever_side_its_relation_is_written() -> None:
    new_target = sdgs.Target("18.1", "d", (), issues=("X",))
    new_theme = themes.Theme("Z9", "Y", (), "d", issues=("X",))
    made = issues.build({"issue": [{**ISSUE, "themes": [], "sdgs": []}]}, [new_theme], [new_target])
    assert (made[0].themes, made[0].sdgs) == (("Y",), ("18.1",))


def test_groups_name_the_issues_of_the_same_persons() -> None:
    girls = groups.group_of("girls")
    assert girls is not None
    assert girls.issues == ("Rights of the Child", "Women's rights")


def test_treaties_name_issues_by_their_terms() -> None:
    terms = {one.term for one in issues.issues()}
    assert {term for one in treaties.vocabulary().instruments.values() for term in one.issues} <= terms


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


ISSUE = {"term": "X", "definition": "d", "themes": [], "sdgs": ["1.1"]}
TARGET = sdgs.Target("1.1", "d", ())
ACTIONS = [{"category": c, "name": c, "definition": c, "verbs": [f"v{c}"], "source": "s"} for c in "12345"]
GROUP = {"group": "x", "definition": "d", "other_names": [], "issues": [], "words": [], "unrelated": "because"}
TREATY = {"code": "X", "kind": "treaty", "name": "Pact of X"}
TREATY_COLUMNS = ("code", "kind", "name", "other names", "acronyms", "parent", "ordinal", "about", "issues")


def _issues(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: issues.build({"issue": list(entries)}, (), (TARGET,))


def _themed(named: list[str], unrelated: str) -> Callable[[], object]:
    theme = themes.Theme("A1", "Y", (), "d", unrelated)
    return lambda: issues.build({"issue": [{**ISSUE, "themes": named}]}, (theme,), (TARGET,))


def _aimed(named: list[str], unrelated: str, **said: Any) -> Callable[[], object]:
    target = sdgs.Target("1.2", "d", (), unrelated=unrelated, issues=said.pop("issues", ()))
    return lambda: issues.build({"issue": [{**ISSUE, "sdgs": named, **said}]}, (), (target,))


def _targets(*codes: str) -> Callable[[], object]:
    goal = {"goal": "1", "name": "n", "definition": "d"}
    listed = [{"target": code, "definition": "d", "themes": ["Y"]} for code in codes]
    return lambda: sdgs.build({"goal": [goal], "target": listed}, frozenset({"Y"}))


def _target(**said: Any) -> Callable[[], object]:
    goal = {"goal": "1", "name": "n", "definition": "d"}
    return lambda: sdgs.build({"goal": [goal], "target": [{"target": "1.1", **said}]}, frozenset({"Y"}))


def _groups(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: groups.build({"group": list(entries)}, frozenset({"Other"}))


def _tagged(*entries: dict[str, Any]) -> Callable[[], object]:
    return lambda: tagging.build({"tagged": list(entries)}, frozenset({"Other"}))


def _treaties(*entries: dict[str, str], columns: Sequence[str] = TREATY_COLUMNS) -> Callable[[], object]:
    lines = ["\t".join(columns), *("\t".join(entry.get(column, "") for column in columns) for entry in entries)]
    return lambda: treaties.build("\n".join(lines))


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
            "target": [{"target": "1.1", "definition": "d", "themes": ["Y"]}],
        },
        frozenset({"Y"}),
    ),
    "a target without a definition": _target(themes=["Y"]),
    "a target of an unknown theme": _target(definition="d", themes=["Z"]),
    "a target without a theme that does not say why": _target(definition="d", themes=[]),
    "a target that no issue names and that does not say why": _aimed([], "", untargeted="because"),
    "a target that says why no issue is related, though one is": _aimed(["1.2"], "because"),
    "a target that names an unknown issue": _aimed(["1.2"], "", issues=("Gardening",)),
    "an issue without a target that does not say why": _aimed([], "because"),
    "an issue that says why no target is related, though one is": _aimed(["1.2"], "", untargeted="because"),
    "a group without an issue that does not say why": _groups({**GROUP, "unrelated": ""}),
    "a group that says why no issue is named, though one is": _groups({**GROUP, "issues": ["Other"]}),
    "words tagged with an unknown issue": _tagged({"words": ["x"], "issues": ["Gardening"], "said": "rule"}),
    "words tagged twice": _tagged({"words": ["x", "x"], "issues": ["Other"], "said": "rule"}),
    "words tagged with nothing": _tagged({"words": ["x"], "issues": [], "said": "rule"}),
    "words tagged that nobody says": _tagged({"words": ["x"], "issues": ["Other"], "said": "hearsay"}),
    "words of an unknown goal": lambda: goal_words.build({"goal": [{"goal": "18", "words": ["x"]}]}),
    "a theme twice": lambda: themes.build("the head\nA1\tx\t\td\t\t\nA2\tx\t\td\t\t"),
    "a theme without a definition": lambda: themes.build("the head\nA1\tx\t\t\t\t"),
    "a treaty of an unknown kind": _treaties({**TREATY, "kind": "poem"}),
    "a treaty without a name": _treaties({"code": "X", "kind": "treaty"}),
    "a treaty of an unknown ordinal": _treaties({**TREATY, "ordinal": "last"}),
    "a treaty twice": _treaties(TREATY, {**TREATY, "name": "Pact of Y"}),
    "treaties under other columns": _treaties(TREATY, columns=("code", "kind", "name")),
    "an unknown parent": _treaties({**TREATY, "parent": "Y"}),
    "an acronym of two treaties": _treaties(
        {**TREATY, "acronyms": "PX"}, {**TREATY, "code": "Y", "name": "Pact of Y", "acronyms": "PQ | P-X"}
    ),
    "a name of two treaties": _treaties(TREATY, {**TREATY, "code": "Y"}),
}


@pytest.mark.parametrize("build", REFUSED.values(), ids=REFUSED)
def test_a_contradiction_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(VocabularyError):
        build()
