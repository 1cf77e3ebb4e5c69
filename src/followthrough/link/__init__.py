"""The same ask in other reviews of a State, and of the States it was before.

Three steps, a module each: `block` says which reviews are held against each other, `score` how alike two asks are
and why, `judge` which pairs are handed on, and as what. `echoes` runs them.
"""

from followthrough.link.echoes import echoes

__all__ = ["echoes"]
