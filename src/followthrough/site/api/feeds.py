"""Feeds: what became public last about a State, by a recommending State, or of a search; as Atom and as JSON Feed.

Entries are documents, recommendations and answers, by the day on which they became public; of one day the documents
come first, since they hold the rest. That a report leaves something to be answered is no answer. Ids do not change.
A feed holds the newest, and leads page by page to the older ones (RFC 5005; `next_url` of JSON Feed).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.export.addresses import address_of
from followthrough.export.tables import name_of
from followthrough.site.api.answering import unless_known
from followthrough.site.api.parameters import checked
from followthrough.site.asked import Asked, asked, selection
from followthrough.site.search.fields import FACETS
from followthrough.site.search.searching import Question, places
from followthrough.site.store import models
from followthrough.site.store.selection import Selection
from followthrough.site.words_of_records import told
from followthrough.terms import states

ENTRIES = 100  # of a page
OLDEST = 100  # pages
MEDIA_TYPES = {"atom": "application/atom+xml; charset=utf-8", "json": "application/feed+json; charset=utf-8"}
OLDER = "older"
"""The parameter that asks for a page of older entries."""
BEFORE_ALL = datetime(2006, 3, 15, tzinfo=UTC)
"""The day on which the review was established (resolution 60/251 of the General Assembly)."""
JSON_FEED = "https://jsonfeed.org/version/1.1"
SAID_OTHERWISE = {"pending": "to be answered"}
"""Positions that are called otherwise than they are named; all these words are in the catalogues of the pages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: a record's id, the day on which it became public (ISO), title, text and address."""

    id: str
    day: str
    title: str
    text: str
    address: str


def of_state(request: HttpRequest, code: str, form: str) -> HttpResponseBase:
    """Give what became public last about a State under review."""
    title = _("%(state)s: documents, recommendations, answers") % {"state": _name(code)}
    checked(request, (OLDER,))
    return _feed(request, form, title, {"state": [code]}, f"/states/{code}")


def of_recommending(request: HttpRequest, code: str, form: str) -> HttpResponseBase:
    """Give what a State recommended last, and what was answered."""
    title = _("%(state)s: what it recommends, and the answers") % {"state": _name(code)}
    checked(request, (OLDER,))
    return _feed(request, form, title, {"recommender": [code]}, f"/recommending/{code}")


def of_search(request: HttpRequest, form: str) -> HttpResponseBase:
    """Give what became public last of what a search finds."""
    typed = checked(request, ("q", "sort", "as_of", "page", OLDER, *FACETS))
    for of_a_page in ("page", OLDER):
        typed.pop(of_a_page, None)
    words = ", ".join(value for values in typed.values() for value in values) or _("everything")
    return _feed(
        request, form, _("Search: %(words)s") % {"words": words}, typed, f"/search?{request.META['QUERY_STRING']}"
    )


def _feed(request: HttpRequest, form: str, title: str, typed: dict[str, list[str]], page: str) -> HttpResponseBase:
    understood, page_of = asked(typed), _page(request)
    if page.startswith(("/states/", "/recommending/")) and not name_of(page[-3:]):
        raise Http404(_("%(code)s is the code of no State.") % {"code": page[-3:]})

    def make() -> HttpResponse:
        entries, has_older = newest(understood, page_of)
        write = _atom if form == "atom" else _json_feed
        links = dict(_links(request, page_of, has_older=has_older))
        return HttpResponse(write(request, title, page, entries, links), content_type=MEDIA_TYPES[form])

    return unless_known(request, make)


def newest(understood: Asked, page: int = 0) -> tuple[list[Entry], bool]:
    """Give the entries of a page of a feed, those that became public last first, and whether there are older ones."""
    most = ENTRIES * (page + 1) + 1
    part = _newest_part(understood, most)
    documents = sorted(_documents(part, most), key=_newest_first, reverse=True)
    others = sorted([*_recommendations(part, most), *_answers(part, most)], key=_newest_first, reverse=True)
    ordered = sorted([*documents, *others], key=lambda entry: entry.day, reverse=True)
    return ordered[ENTRIES * page : ENTRIES * (page + 1)], len(ordered) >= most and page < OLDEST


def _newest_first(entry: Entry) -> tuple[str, str]:
    return entry.day, entry.id


def _page(request: HttpRequest) -> int:
    """Give which page of older entries is asked for, 0 for the newest; an `InputError` where it is no such number."""
    said = request.GET.get(OLDER, "0")
    if not (said.isascii() and said.isdecimal() and len(said) < 5 and int(said) <= OLDEST):
        what = _("“%(typed)s” is no page.") % {"typed": said[:20]}
        raise InputError(what, where=OLDER, remedy=_("Write a number up to %(most)d.") % {"most": OLDEST})
    return int(said)


def _links(request: HttpRequest, page: int, *, has_older: bool) -> Iterator[tuple[str, str]]:
    """Give the addresses of the pages beside one, by their relation to it."""
    beside = {"first": 0} | ({"previous": page - 1} if page else {}) | ({"next": page + 1} if has_older else {})
    for relation, number in beside.items():
        query = request.GET.copy()
        query.pop(OLDER, None)
        if number:
            query[OLDER] = str(number)
        yield relation, request.build_absolute_uri(f"{request.path}?{query.urlencode()}".rstrip("?"))


def _newest_part(understood: Asked, most: int) -> Selection:
    """Give a part of the record that holds the newest of what is asked for; of a search, no more than is shown."""
    if understood.is_everything or understood.lone_state or understood.as_of:
        return selection(understood)
    question = Question(understood.question.typed, understood.question.filters, "newest", 0, most)
    return Selection(found=places(settings.HOME, question)[1], as_of=understood.as_of)


def _documents(part: Selection, most: int) -> Iterator[Entry]:
    for row in _latest(part, models.Document, "published", most):
        address = address_of("document", {"id": row.record_id})
        yield Entry(row.record_id, row.published or "", told(row.title) or row.record_id, row.symbol or "", address)


def _recommendations(part: Selection, most: int) -> Iterator[Entry]:
    for row in _latest(part, models.Recommendation, "day", most):
        makers = ", ".join(_name(code) for code in row.recommenders)
        title = _("%(id)s: recommended to %(state)s by %(makers)s") % {
            "id": row.record_id,
            "state": _name(row.state),
            "makers": makers,
        }
        yield Entry(
            row.record_id, row.day or "", title, row.text, address_of("recommendation", {"id": row.record_id})
        )


def _answers(part: Selection, most: int) -> Iterator[Entry]:
    for row in _latest(part, models.Response, "public_on", most, position="pending", stage="report"):
        values = {"recommendation": row.recommendation, "document": row.document, "number": row.number}
        said = " ".join(filter(None, [row.formula, row.comment]))
        position = _(SAID_OTHERWISE.get(row.position or "", (row.position or "comment").replace("_", " ")))
        title = _("%(id)s: %(position)s") % {"id": row.recommendation or row.record_id, "position": position}
        yield Entry(
            f"{row.record_id} ({row.stage})", row.public_on or "", title, said, address_of("response", values)
        )


def _name(code: str) -> str:
    """Give the name of a State in the reader's language, or the code where it is not known."""
    return states.name_of(code, get_language() or "en")


def _latest(part: Selection, table: type[models.Named], day: str, most: int, **but: str) -> Iterator[Any]:
    """Give the newest rows of a table; what has no day is in no feed, nor what has all the values of `but`."""
    for rows in part.rows(table):
        dated = _with_day(rows) if day == "day" else rows
        kept = dated.exclude(**but) if but else dated
        yield from kept.exclude(**{day: None}).order_by(f"-{day}", "-record_id")[:most]


def _with_day(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Give recommendations with the day on which their document became public."""
    document = models.Document.objects.filter(record_id=OuterRef("document"), shown=True)
    dated: QuerySet[Any] = rows.annotate(day=Subquery(document.values("published")[:1]))
    return dated


class Paged(Atom1Feed):
    """An Atom feed with links to the pages beside it, which says no other day while it holds the same."""

    def latest_post_date(self) -> datetime:
        """Give the day of the newest entry; that of a feed without entries lies before all."""
        newest: datetime = super().latest_post_date() if self.items else BEFORE_ALL
        return newest

    def add_root_elements(self, handler: Any) -> None:
        """Write what the whole feed says, then its links."""
        super().add_root_elements(handler)
        for relation, address in self.feed["beside"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})


def _atom(request: HttpRequest, title: str, page: str, entries: Sequence[Entry], beside: Mapping[str, str]) -> str:
    feed = Paged(
        title=title,
        link=request.build_absolute_uri(page),
        description="",
        subtitle=_said(),
        language=get_language() or "en",
        feed_url=request.build_absolute_uri(),
        feed_guid=f"tag:followthrough,2014:feed:{urlsplit(beside['first'])._replace(scheme='', netloc='').geturl()}",
        author_name="Followthrough",
        beside=beside,
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=request.build_absolute_uri(entry.address),
            description=escape(entry.text or entry.title),  # Atom takes it for HTML
            unique_id=_lasting(entry),
            pubdate=_moment(entry.day),
            updateddate=_moment(entry.day),
        )
    return feed.writeString("utf-8")


def _json_feed(
    request: HttpRequest, title: str, page: str, entries: Sequence[Entry], beside: Mapping[str, str]
) -> str:
    feed = {
        "version": JSON_FEED,
        "title": title,
        "description": _said(),
        "home_page_url": request.build_absolute_uri(page),
        "feed_url": request.build_absolute_uri(),
        "language": get_language() or "en",
        **({"next_url": beside["next"]} if "next" in beside else {}),
        "items": [
            {
                "id": _lasting(entry),
                "url": request.build_absolute_uri(entry.address),
                "title": entry.title,
                "content_text": entry.text or entry.title,
                "date_published": _moment(entry.day).isoformat().replace("+00:00", "Z"),
            }
            for entry in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False)


def _said() -> str:
    return _("What became public last, %(number)s entries a page; each page leads to the older ones.") % {
        "number": ENTRIES
    }


def _lasting(entry: Entry) -> str:
    """Name an entry for ever, on whatever site it is read."""
    return f"tag:followthrough,2014:{entry.id.replace(' ', '%20')}"


def _moment(day: str) -> datetime:
    """Give the moment at which a day begins; a month or a year alone begins with its first."""
    year, month, date = (int(part) for part in islice([*day.split("-"), "1", "1"], 3))
    return datetime(year, month, date, tzinfo=UTC)
