"""From the lines of a document to its paragraphs: what is a heading, what begins a paragraph, how lines join."""
