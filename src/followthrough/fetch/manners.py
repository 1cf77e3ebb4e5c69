"""How we behave towards the sites, and how long we wait for them."""

import os
from dataclasses import dataclass

from followthrough import __version__
from followthrough.errors import InputError

PACE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """What one program asks of a site.

    Times are seconds: `pace` lies between two requests at least, `backoff` before the second try of one document and
    twice as long before each further one, `longest_wait` is the most that a site's own wish is followed for;
    `connect` and `silence` bound the wait for a connection and for the next bytes. Less than `slowest` bytes a
    second, over `window` seconds, is too slow. A document has at most `largest` bytes and `redirects` on its way.
    """

    pace: float = PACE
    attempts: int = 4
    backoff: float = 2.0
    longest_wait: float = 120.0
    connect: float = 15.0
    silence: float = 45.0
    slowest: int = 256
    window: float = 60.0
    redirects: int = 6
    largest: int = 2**30
    contact: str = ""

    @property
    def user_agent(self) -> str:
        """Give the name under which we ask: the project's, and how to reach whoever runs it where they said so."""
        contact = f"; {self.contact}" if self.contact else ""
        return f"Followthrough/{__version__} (record of the Universal Periodic Review{contact})"


def manners() -> Manners:
    """Give the manners of this installation: FOLLOWTHROUGH_PACE (seconds), FOLLOWTHROUGH_CONTACT (an address)."""
    said = os.environ.get("FOLLOWTHROUGH_PACE", "")
    contact = "".join(sign for sign in os.environ.get("FOLLOWTHROUGH_CONTACT", "") if sign.isascii() and sign >= " ")
    try:
        pace = float(said or PACE)
    except ValueError:
        pace = -1.0
    if not 0 <= pace < 3600:
        raise InputError(
            f"{said} is no number of seconds.", where="FOLLOWTHROUGH_PACE", remedy="Write a number such as 2."
        )
    return Manners(pace=pace, contact=contact)
