"""`python -m followthrough` is the command line."""

from followthrough.cli import main

main()
