"""Which part of the record in the database a command is about."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followthrough.cli.files import FileName, shown
from followthrough.errors import InputError

if TYPE_CHECKING:
    from followthrough.site.store.content import DatabaseContent


def open_record(data: Path | None) -> None:
    """Open the database of a data folder, brought up to date; say so where nothing has been added to it.

    A folder that is named and is not there is an `InputError`: reading makes none.
    """
    if data is not None and not data.exists():
        raise InputError(
            "There is no such data folder.",
            where=shown(data),
            remedy="Look at the spelling of its name; `followthrough add` makes a new one.",
        )
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    from django.db import connection

    from followthrough.site.store import models

    if not models.Source.objects.exists():
        where = connection.settings_dict["NAME"]
        click.echo(
            f"followthrough: nothing has been added to {where} yet. Bring documents with `followthrough add`, or "
            "name the data folder that has them with --data.",
            err=True,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the record: of a State, of what a search finds, as known on a day; of the data folder `data`."""

    state: str | None
    words: str | None
    filters: tuple[str, ...]
    as_of: str | None
    data: Path | None

    @property
    def is_asked_for(self) -> bool:
        """Say whether any of it was named, so that the database is meant."""
        return bool(self.state or self.words is not None or self.filters or self.as_of)

    def open(self) -> None:
        """Open the database, brought up to date."""
        open_record(self.data)

    def content(self, site: str = "") -> "DatabaseContent":
        """Give the part as content to export; `site` is where others find it."""
        self.open()
        from followthrough.site.asked import asked_for

        typed = {"q": [self.words] if self.words is not None else [], "as_of": [self.as_of] if self.as_of else []}
        for one in self.filters:
            name, _, value = one.partition("=")
            typed.setdefault(name, []).append(value)
        if self.state:
            typed.setdefault("state", []).append(self.state)
        return asked_for(typed, site=site)


def part_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that name a part of the record; it gets them as `part`."""

    @click.option("--state", metavar="STATE", help="A State under review: its code or name.")
    @click.option("--search", "words", metavar="WORDS", help="What a search for these words finds.")
    @click.option("--filter", "filters", multiple=True, metavar="FACET=VALUE", help="As in the search; repeatable.")
    @click.option("--as-of", metavar="DATE", help="As known on a day, such as 2014-09-19.")
    @click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
    @wraps(command)
    def with_part(
        state: str | None,
        words: str | None,
        filters: tuple[str, ...],
        as_of: str | None,
        data: Path | None,
        **rest: Any,
    ) -> None:
        command(part=Part(state, words, filters, as_of, data), **rest)

    return with_part
