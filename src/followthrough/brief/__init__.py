"""A State's record on a page or two, every sentence built from records, each with its source.

`compose` makes one tree of frozen values (`parts`) out of the sections; `formats` writes it as Markdown, HTML, DOCX,
PDF and JSON.
"""

from followthrough.brief.compose import brief
from followthrough.brief.parts import Brief

__all__ = ["Brief", "brief"]
