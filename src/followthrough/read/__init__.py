"""A file becomes a document and its blocks. Content decides what a file is, not its name."""
