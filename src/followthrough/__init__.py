"""Followthrough: from the documents of the Universal Periodic Review to a record that anyone can check."""

__version__ = "0.1.0"
