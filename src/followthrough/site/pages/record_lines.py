"""Records that have no page of their own, as lines of a list: what each says, where it stands, who read it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from followthrough.records.lines import to_line
from followthrough.site.counted_records import counted
from followthrough.site.pages.addresses import asking
from followthrough.site.pages.templatetags.messages import adds_words, marked, named, said
from followthrough.site.pages.templatetags.record import (
    day_in_words,
    giver,
    position,
    problem_kind,
    reasons,
    say,
    speaker,
    term,
)
from followthrough.site.pages.templatetags.words_of_records import told
from followthrough.site.pages.words import SERIES
from followthrough.site.store import models, selection
from followthrough.site.store.keys import address, keys
from followthrough.site.store.mapping import to_record
from followthrough.site.store.models import Row, Source
from followthrough.site.store.printed import as_known
from followthrough.site.store.public import published

Said = tuple[str, Sequence[str]]
"""What a record says, and its smaller facts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A record in a list; `number` is a paragraph (null: none).

    `about` are ids of recommendations, findings or pledges that it is about, each with its text, empty where that is
    not here. `address` is that of its own page, empty where it has none on the day.
    """

    words: str
    facts: list[str]
    about: list[tuple[str, str]]
    document: str | None
    number: str | None
    source: Source
    address: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of record: its name in an address, what many of it are called, and how one is said.

    `quotes` is true where what it says are a source's own words.
    """

    path: str
    table: type[Row]
    title: Promise | str
    say: Callable[[Any], Said]
    about: Callable[[Any], Sequence[str | None]] = lambda row: ()
    quotes: bool = True

    @property
    def type(self) -> str:
        """Give the name of the type."""
        return next(name for name, table in selection.KINDS.items() if table is self.table)

    @property
    def is_read(self) -> bool:
        """Say whether it was read in a source; a run tells of the reading itself."""
        return self.table is not models.Run


def lines(kind: Kind, rows: Iterable[Any], day: str | None = None) -> list[Line]:
    """Give the lines of some rows of a table, as known on a day."""
    listed = list(rows)
    places = _places(listed) if kind.table is models.Statement else {}
    own = keys(kind.type, [to_line(to_record(row)).encode() for row in listed], day)
    texts = _texts({identity for row in listed for identity in kind.about(row) if identity}, day)
    return [
        _line(kind, row, texts, places.get(row.row), _address(kind, key, day))
        for row, key in zip(listed, own, strict=True)
    ]


def _address(kind: Kind, key: str | None, day: str | None) -> str:
    return asking(f"/records/{address(kind.type, key)}", {"as_of": day}) if key is not None else ""


def _texts(identities: Collection[str], day: str | None) -> dict[str, str]:
    """Give the texts of recommendations, pledges and findings by their ids, as they stood on a day."""
    recommendations = published(models.Recommendation, day).filter(record_id__in=identities)
    pledges = published(models.Pledge, day).filter(record_id__in=identities)
    findings = published(models.Finding, day).filter(record_id__in=identities)
    texts = {row.record_id: row.text for row in pledges} | {row.record_id: row.text for row in findings}
    return texts | {row.record_id: row.text for row in as_known(recommendations, day)}


def _line(kind: Kind, row: Any, texts: Mapping[str, str], number: str | None, own_address: str) -> Line:
    words, facts = kind.say(row)
    about = [(identity, texts.get(identity, "")) for identity in kind.about(row) if identity]
    document = getattr(row, "document", None)
    own = getattr(row, "number", None) or number
    return Line(words, [fact for fact in facts if fact], about, document, own, row.source, own_address)


def _places(statements: Sequence[models.Statement]) -> dict[int, str]:
    """Give the paragraph that holds the words of each statement, by its row; paraphrases are in none."""
    documents = {one.document for one in statements}
    passages = published(models.Passage).filter(document__in=documents).exclude(Q(number=None) | Q(number=""))
    texts = list(passages.order_by("place").values_list("document", "number", "text"))
    return {
        one.row: number
        for one in statements
        for document, number, text in reversed(texts)
        if document == one.document and number and one.quote and one.quote[0] in text
    }


def _event(row: models.Event) -> Said:
    votes = gettext(", ").join(f"{n} {say(how, 'vote')}" for how, n in (row.votes or {}).items())
    return told(row.title), [
        day_in_words(row.on),
        named(row.body, "body"),
        say(row.status, "status"),
        row.symbol or "",
        votes,
    ]


def _statement(row: models.Statement) -> Said:
    who = [told(words) for words in (row.speaker, row.role, row.affiliation)]
    return " … ".join(row.quote), [*who, say(row.kind, "said"), day_in_words(row.said_on)]


def _total(row: models.Total) -> Said:
    stated = f"{number_format(row.value, force_grouping=True)} {position(row.what)}"
    return stated, [say(row.unit, "unit"), speaker(row.said_by)]


def _observation(row: models.Observation) -> Said:
    value = f"{row.on}: {number_format(round(row.value), force_grouping=True)} {row.unit}"
    stated = gettext(", ").join((str(SERIES.get(row.series, row.series)), value))
    return stated, [
        named(row.source_text, "source"),
        day_in_words(row.retrieved),
    ]


def _coverage(row: models.Coverage) -> Said:
    sentences = [marked(f"{one['number']}: {one['sentence']}") for one in row.passages[:1]]
    return say(row.verdict, "verdict"), sentences


def _response(row: models.Response) -> Said:
    words = " · ".join(part for part in (row.formula, row.comment) if part)
    answer = position(row.position) if row.position else say(row.claim, "claim") if row.claim else ""
    return words or answer, [answer, marked(row.clause or ""), say(row.stage, "stage"), day_in_words(row.public_on)]


def _corrigendum(row: models.Corrigendum) -> Said:
    corrected, printed = (
        (position(words) if row.field == "position" else words) for words in (row.corrected, row.printed)
    )
    before = gettext("printed: %(words)s") % {"words": printed} if printed else gettext("added")
    return corrected or gettext("deleted"), [say(row.field, "corrected"), marked(before), marked(row.words)]


def _assessment(row: models.Assessment) -> Said:
    graded, scale = (pgettext("scale", words) if words else "" for words in (row.grade, row.scale))
    return graded, [scale, row.assessor, marked(row.capacity), day_in_words(row.on), row.rationale]


def _label(row: models.Label) -> Said:
    return f"{say(row.scheme, 'scheme')}: {term(row.term, row.scheme)}", [
        marked(" · ".join(row.basis)),
        said(giver(row.by)[0]),
    ]


def _echo(row: models.Echo) -> Said:
    return say(row.relation, "relation"), [reasons(row.why)]


def _problem(row: models.Problem) -> Said:
    found = marked(row.found) if adds_words(row) else ""
    return said(row.message), [problem_kind(row.kind), found]


def _run(row: models.Run) -> Said:
    versions = [f"{say(name, 'step')} {version}" for name, version in sorted(row.versions.items())]
    return counted(dict(sorted(row.counts.items()))), [*versions, *row.inputs]


def _passage(row: models.Passage) -> Said:
    return row.text, [marked(" › ".join(row.heading))]


def _text(row: Any) -> Said:
    return row.text, []


_KINDS = (
    Kind("events", models.Event, _("Events"), _event, quotes=False),
    Kind("statements", models.Statement, _("Statements"), _statement, lambda row: row.about),
    Kind("findings", models.Finding, _("Findings"), _text),
    Kind("pledges", models.Pledge, _("Voluntary pledges"), _text),
    Kind("totals", models.Total, _("Totals that are stated"), _total, quotes=False),
    Kind("observations", models.Observation, _("Values of series of figures"), _observation, quotes=False),
    Kind(
        "coverage", models.Coverage, _("What reports say of it"), _coverage, lambda row: [row.subject], quotes=False
    ),
    Kind("responses", models.Response, _("Answers"), _response, lambda row: [row.recommendation]),
    Kind(
        "corrigenda",
        models.Corrigendum,
        _("Corrigenda"),
        _corrigendum,
        lambda row: [row.recommendation] if row.recommendation else [],
    ),
    Kind("assessments", models.Assessment, _("Assessments"), _assessment, lambda row: [row.subject]),
    Kind("labels", models.Label, _("Labels"), _label, lambda row: [row.of], quotes=False),
    Kind(
        "echoes",
        models.Echo,
        _("Recommendations that are alike"),
        _echo,
        lambda row: [row.later, row.earlier],
        quotes=False,
    ),
    Kind("problems", models.Problem, _("Doubts"), _problem, quotes=False),
    Kind("passages", models.Passage, _("Paragraphs of documents"), _passage),
    Kind("runs", models.Run, _("What was read, and what came of it"), _run, quotes=False),
)

KINDS: Mapping[str, Kind] = {kind.path: kind for kind in _KINDS}
"""Types of record by their names in addresses, which are those of the API."""
