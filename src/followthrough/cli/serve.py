"""`followthrough serve`: the site."""

from pathlib import Path

import click

from followthrough.cli.files import FileName


@click.command(epilog="Example: followthrough serve --data my-record --port 8080")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option("--host", envvar="HOST", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", envvar="PORT", default=8000, show_default=True, type=click.IntRange(0, 65535))
def command(data: Path | None, host: str, port: int) -> None:
    """Serve the site from the data folder until it is stopped with Ctrl+C."""
    from followthrough.site.setup import address, bring_up_to_date, start

    start(data, host)
    from followthrough.cli.storing import brought_up_to_date
    from followthrough.site.serving import serve, unless_taken

    unless_taken(host, port)
    bring_up_to_date()
    brought_up_to_date()
    click.echo(f"Followthrough is at {address(host, port)}/ (stop with Ctrl+C)")
    serve(host, port)
