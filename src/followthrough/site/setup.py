"""Starts Django for commands: settings, applications, a database that is up to date, and what stands in its way."""

import os
from pathlib import Path

import django

from followthrough.errors import InputError

LOCAL = ("127.0.0.1", "::1", "localhost")
EVERYWHERE = ("0.0.0.0", "::")  # what a server is told that listens on all addresses of its machine

_ANOTHER_FOLDER = "Name another data folder with --data or FOLLOWTHROUGH_HOME."
_SERVER = "See that its server runs and FOLLOWTHROUGH_DATABASE is right; without that, SQLite is used."
_REMEDIES = {
    "is full": "Make room on its disk, then call the command again: what was stored before is whole.",
    "is locked": "Another program is writing to it: wait for that, then call the command again.",
    "malformed": f"Bring back a copy of the data folder, or add the documents anew. {_ANOTHER_FOLDER}",
    "not a database": f"Another file has taken its place: move that away. {_ANOTHER_FOLDER}",
    "readonly": _ANOTHER_FOLDER,
}
"""What to do about what SQLite says of its file, by words of it."""


def start(home: Path | None = None, host: str = LOCAL[0]) -> None:
    """Start Django with the data folder `home` (default FOLLOWTHROUGH_HOME, else the user's own data folder).

    `host` is the address that will be listened on: others than this machine's own are asked for by any name, unless
    FOLLOWTHROUGH_HOSTS says by which.
    """
    if home:
        os.environ["FOLLOWTHROUGH_HOME"] = str(home)
    if host not in LOCAL:
        os.environ.setdefault("FOLLOWTHROUGH_HOSTS", "*")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.site.settings")
    django.setup()


def bring_up_to_date() -> None:
    """Make the tables, or change those of an older version; an `InputError` says why there is no database.

    Who comes while another process does that waits for it: both would make the same tables.
    """
    from django.conf import settings
    from django.core.management import call_command

    from followthrough.site.turns import in_turn

    _open()
    with in_turn(settings.HOME / "tables.lock"):
        call_command("migrate", verbosity=0, interactive=False)


def _open() -> None:
    from django.db import DatabaseError, connection

    try:
        connection.ensure_connection()
    except DatabaseError as error:
        raise failure_of_database(error) or error from error


def failure_of_database(error: Exception) -> InputError | None:
    """Say in plain words why a database fails, and what to do; null where the fault is not its own but ours."""
    from django.db import DatabaseError, OperationalError, connection

    if not isinstance(error, DatabaseError):
        return None
    said = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
    remedy = next((remedy for words, remedy in _REMEDIES.items() if words in said), None)
    if remedy is None and not isinstance(error, OperationalError):
        return None
    usual = _ANOTHER_FOLDER if connection.vendor == "sqlite" else _SERVER
    where = str(connection.settings_dict["NAME"])
    return InputError(f"the database cannot be used: {said}.", where=where, remedy=remedy or usual)


def address(host: str, port: int) -> str:
    """Give the address at which a browser on this machine finds the site."""
    return f"http://{LOCAL[0] if host in EVERYWHERE else host}:{port}"
