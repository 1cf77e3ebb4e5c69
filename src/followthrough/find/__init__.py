"""Blocks become passages, recommendations, answers, pledges, totals and events."""
