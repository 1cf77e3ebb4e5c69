"""The web server and its worker, started from the command line."""

from granian import Granian
from granian.constants import Interfaces

from followthrough.site.jobs.keeping import Keeper


def serve(host: str, port: int) -> None:
    """Serve the site, with a worker beside it, until the process is told to stop; then both have ended."""
    server = Granian(
        "followthrough.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        log_access=False,
    )
    with Keeper():
        server.serve()
