"""The web server and its worker, started from the command line."""

import os

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from followthrough.site.jobs.keeping import Keeper

THREADS = 2 * (os.cpu_count() or 1) + 1
"""Requests that are worked on at the same time; the others wait their turn."""


def serve(host: str, port: int) -> None:
    """Serve the site, with a worker beside it, until the process is told to stop; then both have ended."""
    server = Granian(
        "followthrough.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        websockets=False,
        log_access=False,
        log_level=LogLevels.warning,
    )
    with Keeper():
        server.serve()
