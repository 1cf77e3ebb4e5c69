"""The words with which a State takes a position: single words, verbs, headings, letters, in each language read."""
