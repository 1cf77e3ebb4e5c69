"""The drafting desk: what a draft asks, what was asked of the State before, and how likely support is.

Drafts are weighed and forgotten: nothing of them is stored or logged.
"""

from followthrough.draft.desk import Earlier, Term, Weighed, weigh

__all__ = ["Earlier", "Term", "Weighed", "weigh"]
