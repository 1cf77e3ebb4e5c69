"""Decisions as lines, to keep them apart from the database or to take them into another one."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import transaction

from followthrough.errors import InputError
from followthrough.site.store.decisions.models import Decision
from followthrough.site.store.decisions.standing import settle
from followthrough.site.store.edition import exchange

FIELDS = (
    "kind",
    "subject",
    "other",
    "key",
    "document",
    "whose",
    "words",
    "other_words",
    "verdict",
    "value",
    "reason",
    "by",
)


def lines() -> Iterator[str]:
    """Give every decision as one line of JSON, oldest first; `undoes` names the decision that one undoes."""
    names: dict[int, str] = {}
    for decision in Decision.objects.order_by("pk").iterator(500):
        said = _of(decision, names.get(decision.undoes_id or 0))
        names[decision.pk] = _name(said)
        yield json.dumps(said, ensure_ascii=False, sort_keys=True)


@transaction.atomic
def take_in(listed: Iterable[str], where: str = "") -> int:
    """Add the decisions that are not here yet, and find where each stands in this record; give their number.

    All or none are taken in; an `InputError` names the line that cannot be read.
    """
    known = {_name(json.loads(line)): pk for line, pk in zip(lines(), _keys(), strict=True)}
    taken = 0
    for count, line in enumerate(listed, 1):
        if not line.strip():
            continue
        said = _said(line, f"{where}, line {count}")
        name = _name(said)
        if name not in known:
            known[name] = _add(said, known, f"{where}, line {count}").pk
            taken += 1
    settle()
    return taken


def name_of_decision(decision: Decision) -> str:
    """Name a decision by all that it says: the same in every database."""
    return _name(_of(decision, name_of_decision(decision.undoes) if decision.undoes else None))


def _of(decision: Decision, undoes: str | None) -> dict[str, Any]:
    said = {name: getattr(decision, name) for name in FIELDS}
    return {**said, "at": decision.at.isoformat(), "undoes": undoes}


def _keys() -> list[int]:
    return list(Decision.objects.order_by("pk").values_list("pk", flat=True))


def _said(line: str, where: str) -> dict[str, Any]:
    remedy = "Take lines that `followthrough decisions` has written."
    try:
        said: dict[str, Any] = json.loads(line)
        datetime.fromisoformat(said["at"])
        if set(said) != {*FIELDS, "at", "undoes"}:
            raise ValueError("it has other fields")
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("this is no decision.", where=where, remedy=remedy) from error
    return said


def _add(said: dict[str, Any], known: dict[str, int], where: str) -> Decision:
    undoes = said["undoes"]
    if undoes and undoes not in known:
        raise InputError("it undoes a decision that is not here.", where=where, remedy="Take in all lines.")
    values = {name: said[name] for name in FIELDS}
    decision = Decision.objects.create(**values, at=said["at"], undoes_id=known.get(undoes or ""))
    exchange("", f"decision {_name(said)}")
    return decision


def _name(said: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()
