"""Voluntary pledges that later reviews still ask for."""

from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.follow.dossier import Dossier
from followthrough.follow.threads import Linked
from followthrough.records import Pledge


@dataclass(frozen=True, slots=True)
class PledgeAskedFor:
    """A pledge, and the recommendations of later reviews that ask for the same, the most alike first."""

    pledge: Pledge
    asks: tuple[Linked, ...]


def pledges_asked_for(dossier: Dossier) -> Iterator[PledgeAskedFor]:
    """Give each pledge that a later review still asks for."""
    for identity, pledge in dossier.pledges.items():
        asks = tuple(
            Linked(dossier.asks[echo.later], echo.score, echo.why)
            for echo in dossier.after.get(identity, ())
            if echo.later in dossier.asks
        )
        if asks:
            yield PledgeAskedFor(pledge, asks)
