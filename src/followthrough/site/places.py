"""Where the site keeps its things: the data folder, the database, the secret key."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from platformdirs import user_data_path

from followthrough.errors import InputError, need


def data_folder() -> Path:
    """Give the folder of database, index, cache and secret, and make it where it is missing.

    It is FOLLOWTHROUGH_HOME, else the user's own data folder. An `InputError` says where it cannot be made.
    """
    folder = Path(os.environ.get("FOLLOWTHROUGH_HOME") or user_data_path("followthrough"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        remedy = "Name another folder with --data or FOLLOWTHROUGH_HOME."
        raise InputError(
            f"the data folder cannot be made: {error.strerror}.", where=str(folder), remedy=remedy
        ) from error
    return folder


def database_from(address: str, folder: Path) -> dict[str, Any]:
    """Give Django's description of the database at `address`; of an SQLite file in `folder` where it is empty."""
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "followthrough.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;",
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise InputError(
            "this is no address of a database that Followthrough knows.",
            where="FOLLOWTHROUGH_DATABASE",
            remedy="Write postgresql://user:password@host:5432/name, or leave it empty for SQLite.",
        )
    need("psycopg", "postgresql", "PostgreSQL needs psycopg")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.strip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }


def secret_key(folder: Path) -> str:
    """Give the secret key of this installation; it is made on the first run and readable by its owner alone."""
    file = folder / "secret"
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        key = secrets.token_urlsafe(48)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as out:
            out.write(key)
        return key
