"""The pictures of charts."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from followthrough.site.pages.charts import picture

YEAR = 365 * 24 * 60 * 60  # seconds


def page(request: HttpRequest, name: str, scheme: str) -> HttpResponse:
    """Give the chart with this hash on light or dark paper, drawn now where it is not kept yet."""
    svg = picture(name, scheme)
    if svg is None:
        raise Http404(_("No page has described this chart."))
    headers = {"Cache-Control": f"public, max-age={YEAR}, immutable"}
    return HttpResponse(svg, content_type="image/svg+xml; charset=utf-8", headers=headers)
