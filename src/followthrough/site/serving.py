"""The web server and its worker, started from the command line."""

import errno
import multiprocessing
import os
import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from followthrough.errors import InputError
from followthrough.site.jobs.keeping import Keeper

THREADS = 2 * (os.cpu_count() or 1) + 1
"""Requests that are worked on at the same time; the others wait their turn."""


def serve(host: str, port: int) -> None:
    """Serve the site, with a worker beside it, until the process is told to stop; then both have ended."""
    os.environ["FOLLOWTHROUGH_SERVED"] = "yes"
    # A fork of a process that has set a PDF (`demo` writes the sample's) waits for typst's threads, which it has not.
    multiprocessing.set_start_method("spawn", force=True)
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


def unless_taken(host: str, port: int) -> None:
    """Raise an `InputError` where another program listens at this address, which the server would share silently."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if os.name != "nt":  # elsewhere it lets a port be taken that others listen at
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise InputError(f"nothing can listen there: {error.strerror}.", where=f"{host}:{port}") from error
            remedy = "Stop it (it may be another `followthrough serve`), or choose another port with --port."
            raise InputError(
                "another program listens there already.", where=f"{host}:{port}", remedy=remedy
            ) from error
