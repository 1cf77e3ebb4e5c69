"""What a report answers and leaves unsaid: recommendations, pledges or findings held against its paragraphs."""

from followthrough.cover.coverage import coverage

__all__ = ["coverage"]
