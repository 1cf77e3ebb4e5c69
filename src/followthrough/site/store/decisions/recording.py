"""Taking down a decision, and undoing one."""

from typing import Any, get_args

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.records import Relation, Scheme
from followthrough.site.store.decisions.carrying import name_of_decision
from followthrough.site.store.decisions.models import Decision, Kind
from followthrough.site.store.decisions.pairs import in_order
from followthrough.site.store.decisions.standing import seen, settle
from followthrough.site.store.decisions.words import Subject, subject
from followthrough.site.store.edition import exchange
from followthrough.site.store.models import Problem

LONGEST = 5000  # characters of a reason


def label(editor: User, of: str, scheme: str, term: str, *, given: bool, reason: str) -> Decision:
    """Give a recommendation a term, or take one away."""
    if scheme not in get_args(Scheme):
        raise InputError(_("there is no scheme “%(scheme)s”.") % {"scheme": scheme}, where=of)
    verdict, value = "given" if given else "removed", {"scheme": scheme, "term": term}
    return _decide(editor, Kind.LABEL, of, key=f"{scheme}|{term}", verdict=verdict, value=value, reason=reason)


def relate(editor: User, later: str, earlier: str, relation: str, reason: str) -> Decision:
    """Say how a recommendation relates to an earlier one: `same`, `related`, or `none`, whatever a machine found.

    Which of the two is the earlier is seen from their reviews, in whichever order they are named.
    """
    if relation not in (*get_args(Relation), "none") or later == earlier:
        raise InputError(_("two recommendations ask the same, ask for related things, or neither."), where=later)
    if relation != "none":
        later, earlier = in_order(later, earlier)
    return _decide(editor, Kind.ECHO, later, other=earlier, verdict=relation, reason=reason)


def check(editor: User, of: str, note: str = "") -> Decision:
    """Say that a record was compared with its source and is right; what was seen is kept with it."""
    return _decide(
        editor, Kind.CHECK, of, verdict="right", value={"seen": seen(of)}, reason=note or "compared with the source"
    )


def publish(editor: User, of: str, *, public: bool, reason: str) -> Decision:
    """Show a statement (or the text of a press item) to the public, or keep it back."""
    return _decide(editor, Kind.PUBLICATION, of, verdict="public" if public else "withheld", reason=reason)


def look_at(editor: User, problem: Problem, reason: str) -> Decision:
    """Say of a doubt what a person who looked at it found."""
    number = problem.number
    about = Subject(f"{problem.document}#{number}" if number else problem.document, problem.document, problem.found)
    value = {"number": number, "kind": problem.kind, "message": problem.message}
    key = f"{problem.kind}|{problem.found[:200]}"
    return _decide(editor, Kind.DOUBT, about, key=key, verdict="looked at", value=value, reason=reason)


def follow_up(editor: User, kind: Kind, of: str, *, verdict: str, value: dict[str, Any], reason: str) -> Decision:
    """Put a recommendation into a group, give it to a body, or plan what is to be done.

    An empty verdict ends that.
    """
    return _decide(editor, kind, of, verdict=verdict, value=value, reason=reason)


def assess(editor: User, of: str, *, grade: str, value: dict[str, Any], reason: str) -> Decision:
    """Say how far a recommendation was carried out, on the assessor's own scale, with evidence.

    `value` has `assessor`, `capacity`, `scale` and `evidence`. Each assessor's last word on a scale counts.
    """
    key = f"{value['assessor']}|{value['scale']}"
    return _decide(editor, Kind.ASSESSMENT, of, key=key, verdict=grade, value=value, reason=reason)


@transaction.atomic
def undo(editor: User, decision: Decision, reason: str) -> Decision:
    """Undo a decision; an `InputError` where that was done already."""
    if hasattr(decision, "undone_by"):
        raise InputError(_("this decision was undone already."), remedy=_("Undo that, or decide anew."))
    undoing = Decision.objects.create(
        kind=Kind.UNDO,
        subject=decision.subject,
        document=decision.document,
        undoes=decision,
        reason=_reason(reason),
        by=name_of(editor),
        editor=editor,
    )
    return _taken_down(undoing)


@transaction.atomic
def hold_on(editor: User, decision: Decision, reason: str) -> Decision:
    """Decide the same once more, on the words on which a decision stands now."""
    standing = decision.standing
    value = decision.value | ({"seen": seen(standing.subject)} if decision.kind == Kind.CHECK else {})
    return _decide(
        editor,
        Kind(decision.kind),
        standing.subject,
        other=standing.other,
        key=decision.key,
        verdict=decision.verdict,
        value=value,
        reason=reason,
    )


@transaction.atomic
def move(editor: User, decision: Decision, to: str, reason: str) -> Decision:
    """Set a decision on another record: the same is decided there, and undone here."""
    moved = _decide(
        editor,
        Kind(decision.kind),
        to,
        other=decision.other,
        key=decision.key,
        verdict=decision.verdict,
        value=decision.value | ({"seen": seen(to)} if decision.kind == Kind.CHECK else {}),
        reason=reason,
    )
    undo(editor, decision, reason)
    return moved


def name_of(editor: User) -> str:
    """Give the name under which an editor's decisions stand."""
    return editor.get_full_name() or editor.get_username()


@transaction.atomic
def _decide(  # noqa: PLR0913 - each is a column
    editor: User,
    kind: Kind,
    of: str | Subject,
    *,
    verdict: str,
    reason: str,
    other: str = "",
    key: str = "",
    value: dict[str, Any] | None = None,
) -> Decision:
    about = _subject(of) if isinstance(of, str) else of
    decision = Decision.objects.create(
        kind=kind,
        subject=about.id,
        other=other,
        key=key,
        document=about.document,
        whose=about.whose,
        words=about.words,
        other_words=_subject(other).words if other else "",
        verdict=verdict,
        value=value or {},
        reason=_reason(reason),
        by=name_of(editor),
        editor=editor,
    )
    return _taken_down(decision)


def _taken_down(decision: Decision) -> Decision:
    exchange("", f"decision {name_of_decision(decision)}")
    settle([decision.document])
    return decision


def _subject(identity: str) -> Subject:
    if found := subject(identity):
        return found
    raise InputError(_("there is no such record."), where=identity, remedy=_("Look at how its id is written."))


def _reason(reason: str) -> str:
    plain = " ".join(reason.split())
    if not plain:
        raise InputError(_("a decision needs a reason."), remedy=_("Write in a few words why."))
    return plain[:LONGEST]
