"""A brief as JSON: the tree as it is."""

from followthrough.brief.parts import Brief


def to_json(brief: Brief) -> bytes:
    """Write the whole tree, indented."""
    from pydantic_core import to_json as written

    return written(brief, indent=1) + b"\n"
