"""Why a document was not fetched."""

from typing import Literal

from followthrough.errors import NotFetchedError

Reason = Literal[
    "no_answer",
    "too_slow",
    "refused",
    "not_found",
    "busy",
    "broken",
    "page",
    "wrong_kind",
    "cut_off",
    "too_large",
    "redirected",
]
"""The site cannot be reached; it sends too little; it does not let us in; it does not have it; it asks to come back
later; it has a fault of its own; it answers with a web page; with another kind of file; with a part of it; with more
than anybody would read; it sends us on and on, or to a place where we do not go."""


class FetchError(NotFetchedError):
    """A document that was not given: why, whether another try may help, how many seconds the site asks to wait."""

    def __init__(
        self,
        what: str,
        *,
        reason: Reason,
        where: str = "",
        remedy: str = "",
        passing: bool = False,
        wait: float | None = None,
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.reason: Reason = reason
        self.passing = passing
        self.wait = wait

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (self.what, self.reason, self.where, self.remedy, self.passing, self.wait))


def _rebuild(what: str, reason: Reason, where: str, remedy: str, passing: bool, wait: float | None) -> FetchError:
    return FetchError(what, reason=reason, where=where, remedy=remedy, passing=passing, wait=wait)
