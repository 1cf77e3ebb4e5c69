"""What a corrigendum changes in the document that it corrects, with both wordings; all else as a doubt.

That are recommendations of a report, the other paragraphs of any document with their footnotes, and the answers that
an addendum gives.

A corrigendum says where (`Paragraph 94.12, second line`) and what: `For X read Y`, `Delete X`, `After X insert Y`,
`should read as follows`, or a table with the columns For and Read. The United Nations' editors prescribe no more than
that, so what is not found word for word in the paragraph that is named is left to a person.
"""

from followthrough.find.corrigenda.found import corrigenda

__all__ = ["corrigenda"]
