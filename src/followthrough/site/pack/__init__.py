"""A State as one zip that opens offline: the site's own pages with links between them, and the record beside.

- `fetching`: the site asked from inside, without a network
- `naming`: which page becomes which file
- `linking`: a page that stands alone: its links lead to files, its style is inside
- `packing`: the pages of a State, the record as tables and lines, a word to the reader
"""
