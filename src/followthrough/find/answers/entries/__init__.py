"""Paragraphs become entries: the recommendations that a stretch of text is about, and what it says to them."""
