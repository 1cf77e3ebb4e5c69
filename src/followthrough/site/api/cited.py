"""Citations: `/A_HRC_27_10/124.5.ris`, and of a whole document `/A_HRC_27_10.bib`.

A plain one is a sentence in the reader's language; the others are files that programs take in, and are in English.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from followthrough.export.citations import FORMS, Citation, of_document, of_recommendation, of_response, plain
from followthrough.records import Document, Recommendation, Response
from followthrough.site.api.answering import site_of, unless_known
from followthrough.site.store import models
from followthrough.site.store.corrected import deleted
from followthrough.site.store.identities import by_identity, document_in
from followthrough.site.store.mapping import to_record
from followthrough.site.store.printed import correcting, corrigenda_of
from followthrough.site.words_of_records import reader
from followthrough.wording import ENGLISH, Wording

OF_RECORD = (models.Recommendation, models.Response)


def record(request: HttpRequest, address: str, number: str, form: str) -> HttpResponseBase:
    """Cite a recommendation or an answer."""
    cited = _of_record(f"{address}/{number}", site_of(request), _say(form))
    cited = cited or _of_deleted(f"{document_in(address)}#{number}", site_of(request), _say(form))
    return _answer(request, cited, form, f"{address}_{number}")


def document(request: HttpRequest, address: str, form: str) -> HttpResponseBase:
    """Cite a document."""
    found = _record_of(models.Document, address)
    cited = of_document(found, site_of(request), _say(form)) if isinstance(found, Document) else None
    return _answer(request, cited, form, address)


def _say(form: str) -> Wording:
    return reader() if form == "txt" else ENGLISH


def _of_record(named: str, site: str, say: Wording) -> Citation | None:
    for table in OF_RECORD:
        found = _record_of(table, named)
        if isinstance(found, Recommendation):
            by = correcting(corrigenda_of(found.id).public)
            return of_recommendation(found, _document(found.document), site, say, by)
        if isinstance(found, Response):
            return of_response(found, _document(found.document), site, say)
    return None


def _of_deleted(identity: str, site: str, say: Wording) -> Citation | None:
    """Cite a recommendation that a corrigendum deleted, as the report had printed it."""
    gone = deleted([identity]).get(identity)
    return of_recommendation(gone, _document(gone.document), site, say) if gone else None


def _record_of(table: type[models.Named], named: str) -> object:
    row = by_identity(table, named).first()
    return to_record(row) if row else None


def _document(identity: str) -> Document | None:
    found = _record_of(models.Document, identity)
    return found if isinstance(found, Document) else None


def _answer(request: HttpRequest, cited: Citation | None, form: str, name: str) -> HttpResponseBase:
    if cited is None:
        raise Http404(_("There is nothing to cite at %(name)s.") % {"name": name})
    write, media_type = FORMS[form]
    say = _say(form)

    def make() -> HttpResponse:
        response = HttpResponse(
            write(cited) if say is ENGLISH else plain(cited, say), content_type=f"{media_type}; charset=utf-8"
        )
        if form != "txt":
            response.headers["Content-Disposition"] = f'attachment; filename="{cited.key}.{form}"'
        return response

    return unless_known(request, make)
