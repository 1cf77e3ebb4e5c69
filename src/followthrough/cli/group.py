"""Finds each command's module when it is called, so that none pays for the start-up of another."""

import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn

import click

from followthrough import __version__
from followthrough.errors import FollowthroughError, InputError

COMMANDS = {
    "read": "documents and other people's exports to records",
    "check": "sums, gaps and doubts of a record",
    "fetch": "a review's documents from the sites that publish them",
    "add": "files, folders and JSON lines into the database and the index",
    "import": "other people's exports into the database, with what was put aside",
    "search": "the site's search, on the terminal",
    "index": "the search index, anew from the database",
    "serve": "the site, in a browser",
    "editor": "who may sign in at the desk of the site",
    "decisions": "what people decided, out of the database and into another",
    "export": "the record as CSV, workbook, data package or JSON lines",
    "brief": "a State's record on a page or two, each sentence with its source",
    "draft": "the drafting desk: what a draft asks, and what was asked before",
    "diff": "what changed between two documents, or two dates of a State",
    "label": "what each recommendation is about and what kind of action it asks",
    "link": "the same recommendation in other reviews of a State",
    "cover": "what a report answers and leaves unsaid",
    "quote": "press items to statements",
    "train": "the label model from coded rows",
    "evaluate": "the published accuracy figures",
    "demo": "the sample, read by the real pipeline",
}


NOBODY_READS = 128 + 13
"""What shells say of a program that wrote to a pipe which was closed (SIGPIPE), as behind `| head`."""


NO_TEXT = "surrogates not allowed"
"""What Python says of bytes of the command line that are no text in the encoding that the terminal claims."""


_REMEDIES = {
    errno.EACCES: "Mend its rights, or name another place.",
    errno.ENOSPC: "Make room on its disk, then call the command again.",
}
"""What to do about what a system says of a file."""


def command_named(name: str) -> click.Command:
    """Import the module of a command; that of a name which Python keeps for itself ends with `_`."""
    command: click.Command = import_module(f"followthrough.cli.{name}{'_' if iskeyword(name) else ''}").command
    return command


class LazyGroup(click.Group):
    """A group that knows the names of its commands and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands, in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command, or give None where there is no such command."""
        return command_named(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; where there is none, the error names one that is written much like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean '{near[0]}'?", ctx) from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words of the command line apart; `--help` and `--version` are answered here."""
        with _ended_where_nobody_reads(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command that is named."""
        with _ended_where_nobody_reads(ctx):
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@contextmanager
def _ended_where_nobody_reads(ctx: click.Context) -> Iterator[None]:
    """End a command whose output is closed as that ends other programs.

    click and rich make a code of their own of it, 1, which means of `check` that a record does not add up.
    """
    try:
        try:
            yield
        finally:
            if sys.stdout:  # null where the shell closed it
                sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as end:
        if not isinstance(end, BrokenPipeError) and not isinstance(end.__context__, BrokenPipeError):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # Python writes what is left when it ends
        ctx.exit(NOBODY_READS)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="followthrough")
def cli() -> None:
    """Turn the documents of the Universal Periodic Review into a record that anyone can check.

    Every step reads and writes JSON lines; `-` is standard input. For example:

    \b
        followthrough read A_HRC_27_10.pdf > record.jsonl
        followthrough check record.jsonl
    """  # noqa: D301 -- click keeps the lines as they are behind a backspace, which a raw string has not


def main() -> None:
    """Run the command line; errors become one line on the error stream and an exit code, never a traceback."""
    _open_what_is_closed()
    _speak_utf8()
    _end_as_by_ctrl_c()
    try:
        sys.exit(cli(standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        if "unexpected extra argument" in error.message:
            click.echo("What has several words stands in quotation marks.", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except FollowthroughError as error:
        click.echo(f"followthrough: {error}", err=True)
        sys.exit(error.exit_code)
    except UnicodeEncodeError as error:
        if error.reason != NO_TEXT:
            raise
        click.echo("followthrough: what was typed is no text in UTF-8. Set the terminal to UTF-8.", err=True)
        sys.exit(InputError.exit_code)
    except OSError as error:
        _end_where_the_system_refused(error)
    except _errors_of_databases() as error:
        _end_where_a_database_failed(error)


def _end_where_the_system_refused(error: OSError) -> NoReturn:
    remedy = _REMEDIES.get(error.errno or 0, "")
    said = f"{error.filename or 'the output'}: {error.strerror or error}. {remedy}".strip()
    click.echo(f"followthrough: {said}", err=True)
    os._exit(FollowthroughError.exit_code)  # what could not be written cannot be written at the end either


def _end_where_a_database_failed(error: Exception) -> NoReturn:
    from followthrough.site.setup import failure_of_database

    failure = failure_of_database(error)
    if failure is None:
        raise error
    click.echo(f"followthrough: {failure}", err=True)
    sys.exit(failure.exit_code)


def _errors_of_databases() -> tuple[type[Exception], ...]:
    """Give what a database raises; nothing where none was in use, since Django takes long to load."""
    loaded = sys.modules.get("django.db")
    return (loaded.DatabaseError,) if loaded else ()


def _open_what_is_closed() -> None:
    """Open the streams that whoever called has closed, since the next file would take their number.

    What is said on the error stream is lost then; what is printed is an error of writing, and input is empty.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            setattr(sys, name, os.fdopen(opened, mode))


def _end_as_by_ctrl_c() -> None:
    """Have what asks a program to end, `kill` and a terminal that is closed, leave nothing behind, as Ctrl+C does."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _speak_utf8() -> None:
    """Have lines go in and out as UTF-8 with plain line ends whatever the system's own way is: Windows writes others.

    What cannot be shown is written as its number, and the error stream keeps the way of its terminal.
    """
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
