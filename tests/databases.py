"""The databases that tests work on: all on the server that FOLLOWTHROUGH_DATABASE names, else SQLite.

A test has a store by asking for one: `django_db`, or a fixture that serves a site from a `new_database`. It is marked
`store` for that and runs on both databases. Any other test meets a server that is not there, in this process and in
those that it starts, so that it would fail if it opened a store.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

SETTING = "FOLLOWTHROUGH_DATABASE"
NOWHERE = "postgresql://nobody@127.0.0.1:1/none"
NAMED = os.environ.get(SETTING, "")


def forbid() -> None:
    """Let every process that is started from now on find no database."""
    os.environ[SETTING] = NOWHERE


@contextmanager
def new_database() -> Iterator[str]:
    """Give the address of an empty database, which is gone afterwards; none is that of a new SQLite file."""
    if not NAMED:
        yield ""
        return
    parts = urlsplit(NAMED)
    name = f"{parts.path.strip('/')}_served_{secrets.token_hex(4)}"
    _tell_server(f'create database "{name}"')
    try:
        yield parts._replace(path=f"/{name}").geturl()
    finally:
        _tell_server(f'drop database "{name}" with (force)')


def environment(home: Path, database: str) -> dict[str, str]:
    """Give what a process finds that works on a data folder and a database."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FOLLOWTHROUGH", "DJANGO"))}
    return kept | {"FOLLOWTHROUGH_HOME": str(home), SETTING: database}


def _tell_server(command: str) -> None:
    import psycopg

    with psycopg.connect(NAMED, autocommit=True) as connection:
        connection.execute(command.encode())
