"""The web server, started from the command line."""

from granian import Granian
from granian.constants import Interfaces


def serve(host: str, port: int) -> None:
    """Serve the site until the process is told to stop."""
    Granian(
        "followthrough.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        log_access=False,
    ).serve()
