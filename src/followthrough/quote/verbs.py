"""The verbs that report speech, from `verbs.toml`: by what may stand with them, and in all their forms."""

import tomllib
from importlib.resources import files
from typing import Any, Literal

Tense = Literal["finite", "gerund", "infinitive", "passive"]

_TABLE: dict[str, Any] = tomllib.loads(
    files("followthrough.quote").joinpath("verbs.toml").read_text(encoding="utf-8")
)
CLAUSE, NOUN, NEEDS_CLAUSE, ANSWERS, ISSUED_TO, PLURAL, OFTEN_NOUNS = (
    frozenset(_TABLE[name])
    for name in ("clause", "noun", "needs_clause", "answers", "issued_to", "plural", "often_nouns")
)
_IRREGULAR: dict[str, str] = _TABLE["irregular"]


def forms() -> dict[str, tuple[str, Tense]]:
    """Give every form of every verb in small letters, with the verb and its tense."""
    return {form: (verb, tense) for verb in sorted(NOUN | CLAUSE) for form, tense in _forms(verb).items()}


def _forms(verb: str) -> dict[str, Tense]:
    head, _, particle = verb.partition("_")
    behind = f" {particle}" if particle else ""
    inflected = _IRREGULAR.get(head, _regular(head)).split()
    tenses: dict[str, Tense] = {
        f"{form}{behind}": "gerund" if form.endswith("ing") else "finite" for form in inflected
    }
    tenses.setdefault(f"{head}{behind}", "finite" if verb in PLURAL else "infinitive")
    return tenses


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}s {verb}d {verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies {verb[:-1]}ied {verb}ing"
    return f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x')) else 's'} {verb}ed {verb}ing"
