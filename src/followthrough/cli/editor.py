"""`followthrough editor`: who may sign in at the desk."""

import sys
from pathlib import Path

import click

from followthrough.cli.files import FileName
from followthrough.errors import InputError


@click.command(epilog="Example: followthrough editor maria --data my-record")
@click.argument("name")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking.")
@click.option("--off", is_flag=True, help="This editor may no longer sign in; what they decided stays.")
def command(name: str, data: Path | None, password_stdin: bool, off: bool) -> None:
    """Make an editor who can sign in at the desk, or give one a new password.

    Somebody who was signed in under the old password is signed out.
    """
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    from followthrough.site.editors import set_password, turn_off

    if off:
        turn_off(name)
        click.echo(f"{name} may no longer sign in.")
        return
    made = set_password(name, _password(password_stdin))
    click.echo(f"{name} can sign in at /desk." if made else f"{name} has a new password.")


def _password(from_standard_input: bool) -> str:
    if from_standard_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InputError("there is no terminal to ask for a password.", remedy="Use --password-stdin.")
    password: str = click.prompt("Password", hide_input=True, confirmation_prompt="Once more")
    return password
