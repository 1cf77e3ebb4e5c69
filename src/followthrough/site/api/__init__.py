"""The record for programs: REST under /api/v1/, exports, feeds, citations. Read-only, and published records only.

- `parameters`: what an address may ask for, once for the description and the answers
- `selecting`: the rows that are asked for
- `answering`: rows as a page of JSON, as JSON lines, as CSV; what has not changed is not sent again
- `records`, `counts`, `states`: the addresses of the API; `description`: its page for people
- `exported`, `feeds`, `cited`: files, feeds and citations
"""
