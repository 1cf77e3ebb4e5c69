"""Starts Django for commands: settings, applications, and a database that is up to date."""

import os
from pathlib import Path

import django


def start(home: Path | None = None) -> None:
    """Start Django with the data folder `home` (default FOLLOWTHROUGH_HOME, else the user's own data folder)."""
    if home:
        os.environ["FOLLOWTHROUGH_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.site.settings")
    django.setup()


def bring_up_to_date() -> None:
    """Make the database's tables, or change those of an older version."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
