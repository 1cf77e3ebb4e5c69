"""Dates on the command line."""

import datetime

import click


class IsoDate(click.ParamType):  # type: ignore[type-arg]
    """A day, a month or a year, as `2014-09-19`, `2014-09` or `2014`."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the date as it is; where it is none, say how to write it."""
        try:
            datetime.date.fromisoformat(f"{value}{'-01' * (2 - value.count('-'))}")
        except ValueError:
            self.fail(f"“{value}” is no date; write it as 2014-09-19.", param, ctx)
        return value


AS_OF = IsoDate()
