"""A brief as JSON: the tree as it is."""

from followthrough.brief.parts import Brief
from followthrough.wording import ENGLISH, Wording, plain


def to_json(brief: Brief, say: Wording = ENGLISH) -> bytes:
    """Write the whole tree, indented; for programs, so without marks that only matter where it is shown."""
    from pydantic_core import to_json as written

    return plain(written(brief, indent=1).decode("utf-8")).encode("utf-8") + b"\n"
