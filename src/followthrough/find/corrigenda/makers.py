"""What a corrigendum changes in the list of States that make a recommendation."""

from followthrough.find.corrigenda.instructions import Kind
from followthrough.find.recommendations.recommenders import listed
from followthrough.records import PrintedRecommender
from followthrough.terms import states

Makers = tuple[PrintedRecommender, ...]


def changed_makers(now: Makers, kind: Kind, old: str, new: str) -> Makers:
    """Give a list of States with those named `old` replaced by, or followed or preceded by, those named `new`.

    Empty where the words name no States, or others than those of the list, or States that it has already.
    """
    added = states_only(new)
    if (new and not added) or _codes(added) & _codes(_without(now, old) if kind == "replace" else now):
        return ()
    if kind == "append":
        return (*now, *added) if now else ()
    at = _at(now, old)
    if not at:
        return ()
    if kind == "after":
        return (*now[: at[-1] + 1], *added, *now[at[-1] + 1 :])
    if kind == "before":
        return (*now[: at[0]], *added, *now[at[0] :])
    kept = [one for place, one in enumerate(now) if place not in at]
    return (*kept[: at[0]], *added, *kept[at[0] :])


def states_only(words: str) -> Makers:
    """Give the States that words name; none where any of them is not the name of one."""
    named = listed(words.strip(" ()"))
    return named if all(one.code and states.find(one.printed) for one in named) else ()


def _at(now: Makers, words: str) -> list[int]:
    """Give the places in a list of the States that words name; none where one is missing there."""
    if same := [place for place, one in enumerate(now) if one.printed == words.strip(" ()")]:
        return same if len(same) == 1 else []
    wanted = [one.code for one in states_only(words)]
    codes = [one.code for one in now]
    return sorted(codes.index(code) for code in wanted) if all(code in codes for code in wanted) else []


def _without(now: Makers, words: str) -> Makers:
    at = _at(now, words)
    return tuple(one for place, one in enumerate(now) if place not in at)


def _codes(makers: Makers) -> set[str | None]:
    return {one.code for one in makers}
