"""The only place that knows the order of the steps: files go in, lines of records come out."""

from followthrough.pipeline.run import Outcome, read_files

__all__ = ["Outcome", "read_files"]
