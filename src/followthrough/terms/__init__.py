"""Vocabularies as data files, read by loaders that refuse an inconsistency."""
