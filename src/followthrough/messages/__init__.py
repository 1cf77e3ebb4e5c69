"""What the program says of documents, files and records in doubt: every sentence once, with places for values.

Whoever makes a `problem`, or raises an error that becomes one, takes its words from here. The record keeps them in
English with the values filled in; `knowing.known` finds the sentence and the values again, so that the site can say
it in the reader's language. The modules hold what one part of the house says:

- `files`: what keeps a file from being read, or casts doubt on it
- `documents`: what is in doubt about a document, its paragraphs, recommendations and answers
- `exports`: tables of other people, and rows that were put aside
- `checks`: sums, gaps, and what labels, echoes and coverage lack
- `storing`: what became of a file in the database, and of a job
"""
