"""What a corrigendum changes: in recommendations that are known, with both wordings; all else as a doubt.

A corrigendum says where (`Paragraph 94.12, second line`) and what: `For X read Y`, `Delete X`, `After X insert Y`,
`should read as follows`, or a table with the columns For and Read. The United Nations' editors prescribe no more than
that, so what is not found word for word in the paragraph that is named is left to a person.
"""

from followthrough.find.corrigenda.found import corrigenda

__all__ = ["corrigenda"]
