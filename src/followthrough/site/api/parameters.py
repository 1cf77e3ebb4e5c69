"""What an address of the API may ask for, once for the description and for the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from django.http import HttpRequest
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.records import Scheme
from followthrough.site.asked import SORTS
from followthrough.site.filter_values import listed
from followthrough.site.search.fields import FACETS
from followthrough.terms import states

Form = Literal["json", "jsonl", "csv"]
MOST = 1000  # records of a page; the streamed forms have no limit
FARTHEST = 10_000_000
USUAL = 100
MEDIA_TYPES: Mapping[str, str] = {"json": "application/json", "jsonl": "application/jsonl", "csv": "text/csv"}

_WORDS = {
    "q": 'Words, "phrases", prefix*, AND OR NOT, field:value, as in the search of the site.',
    "sort": "The order of what a search finds.",
    "as_of": "As known on this day.",
    "format": "json gives pages with a link to the next; jsonl and csv give all at once, streamed.",
    "limit": "Records of a page; of a streamed form, which gives all, only so many.",
    "cursor": "Stands in `next`: the record after which the page begins. Empty, it begins the list by ids.",
    "offset": "How many records to pass over.",
    "edition": "Stands in `next` of a page by offset: the state of the record that the pages before were taken from.",
    "state": "States that it is about: recommendations to them, documents of their reviews.",
    "recommender": "Recommending States.",
    "region": "Regional groups of the States under review.",
    "recommender_region": "Regional groups of the recommending States.",
    "language": "Languages of the documents, as ISO 639-1 codes.",
    "issue": "What recommendations are about: terms of the 54 issues.",
    "action": "Kinds of action that are asked for.",
    "group": "Groups of persons concerned.",
    "sdg": "Sustainable Development Goals.",
    "uhri_theme": "Themes of the Universal Human Rights Index.",
    "cycle": "Cycles of the Universal Periodic Review.",
    "session": "Sessions of the Working Group.",
    "position": "Positions that hold (on the day that is asked for).",
    "claim": "What the State says it has done: implemented, under_way, planned.",
    "labelled_by": "Who gave the labels of a scheme: coders, a model or persons, as issue/coder; issue/model.",
    "document_kind": "Kinds of document.",
    "year": "Years of publication.",
    "kind": "recommendation or passage.",
    "document": "The id of a document.",
    "recommendation": "The id of a recommendation.",
    "number": "The number of a paragraph.",
    "scheme": "issue, action, group, sdg or uhri_theme.",
    "by": "What to count by: position, state, recommender, cycle, session; several may be given.",
    "unit": "What is counted: text, paragraph, or text_state (UPR Info's unit).",
    "series": "The name of a series of figures.",
}
_STATES = ("state", "recommender")
_LABELLED = get_args(Scheme)
COUNTED_BY = ("position", "state", "recommender", "cycle", "session")
UNITS = ("text", "paragraph", "text_state")
_CLOSED: Mapping[str, Mapping[str, Any]] = {
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    "offset": {"type": "integer", "minimum": 0, "maximum": FARTHEST, "default": 0},
    "format": {"type": "string", "enum": [*get_args(Form)], "default": "json"},
    "sort": {"type": "string", "enum": [*SORTS], "default": SORTS[0]},
    "unit": {"type": "string", "enum": [*UNITS], "default": UNITS[0]},
    "by": {"type": "array", "items": {"type": "string", "enum": [*COUNTED_BY]}},
    "as_of": {"type": "string", "format": "date"},
    "scheme": {"type": "string", "enum": [*get_args(Scheme)]},
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address; `schema` is its JSON Schema."""

    name: str
    schema: Mapping[str, Any]

    def described(self) -> dict[str, Any]:
        """Give the parameter as OpenAPI describes it."""
        words = _WORDS[self.name]
        return {"name": self.name, "in": "query", "required": False, "description": words, "schema": self.schema}


def parameters(names: Sequence[str]) -> list[Parameter]:
    """Give the parameters of these names."""
    return [Parameter(name, _schema(name)) for name in names]


def _schema(name: str) -> Mapping[str, Any]:
    if name in _CLOSED:
        return _CLOSED[name]
    return {"type": "array", "items": _one_of_facet(name)} if name in FACETS else {"type": "string"}


def _one_of_facet(name: str) -> dict[str, Any]:
    """Describe a value of a facet: lists that labels may go beyond are not closed."""
    values = [s.code for s in states.states()] if name in _STATES else [] if name in _LABELLED else listed(name)
    return {"type": "string", "enum": [*values]} if values else {"type": "string"}


def checked(request: HttpRequest, known: Sequence[str]) -> dict[str, list[str]]:
    """Give the parameters of a request by name; an `InputError` names one that the address does not have."""
    for name in request.GET:
        if name not in known:
            remedy = _("Known are %(names)s.") % {"names": ", ".join(known)} if known else _("It takes none.")
            raise InputError(_("there is no such parameter here."), where=name[:60], remedy=remedy)
    return {name: request.GET.getlist(name) for name in request.GET}


def whole_number(typed: Mapping[str, Sequence[str]], name: str) -> int:
    """Give `limit` or `offset`; an `InputError` says between which numbers it must lie."""
    schema = _schema(name)
    said = (typed.get(name) or [str(schema["default"])])[-1]
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else -1
    if not schema["minimum"] <= number <= schema["maximum"]:
        between = {"least": schema["minimum"], "most": schema["maximum"]}
        remedy = _("Write a whole number from %(least)d to %(most)d.") % between
        raise InputError(_("“%(typed)s” is not possible.") % {"typed": said[:20]}, where=name, remedy=remedy)
    return number


def form_of(request: HttpRequest, typed: Mapping[str, Sequence[str]]) -> Form:
    """Give the form that a request wants: by `format`, else by its Accept header, else JSON."""
    forms: tuple[Form, ...] = get_args(Form)
    if "format" in typed:
        for form in forms:
            if form == typed["format"][-1]:
                return form
        what = _("“%(typed)s” is no form of an answer.") % {"typed": typed["format"][-1][:20]}
        raise InputError(what, where="format", remedy=_("Write %(known)s.") % {"known": ", ".join(forms)})
    accepted = request.headers.get("Accept", "")
    return next((form for form in forms[1:] if MEDIA_TYPES[form] in accepted), "json")
