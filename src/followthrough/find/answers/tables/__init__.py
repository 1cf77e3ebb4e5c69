"""Answers in tables: their rows and columns, marks and colours, and what of them may not have been read."""
