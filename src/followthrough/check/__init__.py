"""Does the record add up? Records go in; problems and the counts of each review come out."""

from followthrough.check.lean import lean
from followthrough.check.record import Checked, check

__all__ = ["Checked", "check", "lean"]
