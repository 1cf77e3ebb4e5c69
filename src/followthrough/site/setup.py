"""Starts Django for commands: settings, applications, and a database that is up to date."""

import os
from pathlib import Path

import django

from followthrough.errors import InputError

LOCAL = ("127.0.0.1", "::1", "localhost")
EVERYWHERE = ("0.0.0.0", "::")  # what a server is told that listens on all addresses of its machine


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
    """Make the tables, or change those of an older version; an `InputError` says why there is no database."""
    from django.core.management import call_command

    _open()
    call_command("migrate", verbosity=0, interactive=False)


def _open() -> None:
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        said = str(error).strip().splitlines()[0]
        remedy = "Name another data folder with --data or FOLLOWTHROUGH_HOME."
        if connection.vendor != "sqlite":
            remedy = "See that its server runs and FOLLOWTHROUGH_DATABASE is right; without that, SQLite is used."
        where = str(connection.settings_dict["NAME"])
        raise InputError(f"the database cannot be opened: {said}.", where=where, remedy=remedy) from error


def address(host: str, port: int) -> str:
    """Give the address at which a browser on this machine finds the site."""
    return f"http://{LOCAL[0] if host in EVERYWHERE else host}:{port}"
