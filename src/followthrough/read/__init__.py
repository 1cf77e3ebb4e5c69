"""A file becomes a document and its blocks. Content decides what a file is, not its name."""

CUT_OFF = "file_cut_off"
"""The kind of problem of a file that was read as far as it goes."""
