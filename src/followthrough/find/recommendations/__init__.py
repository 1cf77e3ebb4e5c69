"""Recommendations in the reports of the Working Group, with the position that each report gives.

A report of the Working Group (and its draft) ends with section II, conclusions and/or recommendations: lists under
lead-ins that say what the State under review thinks of them (see `lead_ins`). Some reports of the first cycle name
recommendations by the paragraph of the dialogue in which they were made.
"""

from followthrough.find.recommendations.found import recommendations

__all__ = ["recommendations"]
