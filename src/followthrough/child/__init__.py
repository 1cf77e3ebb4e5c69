"""Work that a hostile file could turn against us runs in a child process with limits.

`Child` keeps one process that lives for many jobs. It is restarted when it dies, and what it was doing comes back as
a `ChildError` that says what happened.
"""

from followthrough.child.failure import ChildError, Failure
from followthrough.child.limits import Limits
from followthrough.child.process import Child

__all__ = ["Child", "ChildError", "Failure", "Limits"]
