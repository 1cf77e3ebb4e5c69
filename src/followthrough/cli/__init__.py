"""The command line: a thin skin. Each command is a module with a click command named `command`."""

from followthrough.cli.group import main

__all__ = ["main"]
