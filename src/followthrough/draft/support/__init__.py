"""How likely it is that a State supports a draft: an estimate with an interval and its main reasons.

`facts` says what is known of a draft and of what was asked before, `features` turns that into numbers, `model` holds
the weights that ship, `estimate` puts them together; `training` makes the weights and measures them on unseen States.
"""

from followthrough.draft.support.estimate import Estimate, Reason, estimate
from followthrough.draft.support.facts import Facts, Past
from followthrough.draft.support.model import SupportModel, shipped_support

__all__ = ["Estimate", "Facts", "Past", "Reason", "SupportModel", "estimate", "shipped_support"]
