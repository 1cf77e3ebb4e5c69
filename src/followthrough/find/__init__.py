"""Blocks become passages, recommendations, answers, pledges, totals and events."""

UNKNOWN_KIND = "unknown_kind"
"""The kind of doubt about a document of which it is not understood what it is."""
