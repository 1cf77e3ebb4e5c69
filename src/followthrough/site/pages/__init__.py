"""The record as people read it in a browser. Pages work without JavaScript and by keyboard, and print well.

How a page is made, so that every page is like the others:

- its view is the function `page` of a module of its own, `views/<page>.py`; its address is a line in `urls.py`;
- a question to the database that more than one page asks is in `site/store/measures/`;
- its template, `templates/pages/<page>.html`, extends `pages/base.html` and fills the blocks `title` and `content`
  (and `head`, for links such as a feed's; `day`, which it empties where a date would change nothing);
- what several pages show is a part: `templates/pages/parts/<part>.html`;
- links are written with `{% address "state" code %}` and `{% address_of record_id %}`, which keep the day for which
  the page is asked (`?as_of=`); further words become the query: `{% address "search" state=code %}`;
- a figure is written `{% figure n list %}`, where `list` is the address of a list that counts the same (most often
  `{% address "recommendations" state=code … as list %}`); its unit is the last word where it is no text. A figure
  that can have no list stands in an element whose `data-why` says so; a test of the browser goes to every figure;
- words go through `{% translate %}`; States, positions and kinds through the filters of `templatetags/record.py`;
- what it must show is in `tests/site/test_pages.py`, and the browser's tests walk it.

The style is one sheet, `static/pages/style.css`: colours and sizes are custom properties at its head. Directions are
logical (`inline-start`, never `left`), so that Arabic is laid out from the right.
"""
