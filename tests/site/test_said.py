"""Messages of the record in the reader's language: the sentence, and what was filled into it."""

import re

import pytest
from django.test import Client
from django.utils.translation import override

from followthrough.find.decisions import _BODIES
from followthrough.find.exports.fts import OUTSIDE, REQUIREMENTS, SOURCE, WITHIN
from followthrough.messages import checks, documents, exports, files, storing
from followthrough.messages.knowing import sentences
from followthrough.messages.sentence import NUMBERS, OURS, pieces
from followthrough.records import Problem
from followthrough.site.counted_records import RECORDS
from followthrough.site.jobs.models import Job, Kind, State
from followthrough.site.pages.templatetags.messages import adds_words, named, said
from followthrough.site.pages.templatetags.record import position
from followthrough.site.pages.words import SERIES, SOURCES
from followthrough.site.store import models
from followthrough.site.store.selection import KINDS
from followthrough.site.store.writing import write
from followthrough.wording import BODIES
from tests.core.record_samples import REPORT
from tests.site.cast import RECORD
from tests.site.leftovers import leftovers

TYPED = {"maria", "Torture"}
"""Names that the cast of these tests has, and no vocabulary."""
PAGES = ("/doubts", "/states/CIV", "/reviews/CIV-2", f"/{REPORT.replace('/', '_')}", "/desk/doubts")
VALUES = {
    "answer": "supported in part",
    "counts": "2 (texts after the addendum with those in part), 3 (paragraphs)",
    "form": "an export of UHRI",
    "forms": "an export of UHRI, a table of votes",
    "grades": "partially implemented, fully implemented",
    "how": "exit code 3",
    "language": "Spanish",
    "state": "Côte d'Ivoire",
    "typed": "on Debian and Ubuntu: 5.1",
    "why": "it has no text",
}
"""A value of every name that is said in another language; others are figures or names."""
FORMS = [(one, form) for one in sentences().values() for form in one.forms]


def filled(form: str, count: str = "7") -> str:
    named = {name for _, name in pieces(form) if name}
    return form.format(**{name: count if name in NUMBERS else VALUES.get(name, "5.1") for name in named})


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_message_is_said_in_the_reader_s_language_with_its_values(language: str) -> None:
    with override(language):
        spoken = [said(filled(form, count)) for _, form in FORMS for count in ("0", "1", "2", "5", "30", "500")]
    page = f'<html lang="{language}"><body>{"".join(f"<p>{one}</p>" for one in spoken)}</body></html>'
    assert "{" not in page
    assert leftovers(page, language) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_value_is_lost_in_a_translation(language: str) -> None:
    for one, form in FORMS:
        for name in one.values - set(VALUES) - NUMBERS - OURS:
            with override(language):
                assert (
                    f"<bdi>{name}·</bdi>" in said(filled(form.replace(f"{{{name}}}", f"{name}·"))) or name == "said"
                )


def test_in_english_a_message_stays_as_the_record_has_it() -> None:
    with override("en"):
        assert said("Row 7: <it> is odd.") == "Row 7: &lt;it&gt; is odd."


def test_a_message_of_somebody_else_is_marked_as_english() -> None:
    with override("fr"):
        assert said("Who is <this>?") == '<span lang="en" dir="ltr">Who is &lt;this&gt;?</span>'
        assert said("2 fichiers", "fr") == "2 fichiers"
    with override("ar"):
        assert said("2 fichiers", "fr") == '<span lang="fr" dir="ltr">2 fichiers</span>'


def test_names_of_states_and_counts_are_said_in_the_reader_s_language() -> None:
    message = checks.TOTAL_NOT_MET(
        state="Democratic People's Republic of Korea", stated=1113, answer="supported in part", counts="2 (texts)"
    )
    with override("fr"):
        words, answer = re.sub(r"\s", " ", said(message)), position("supported_in_part")
    assert words.startswith(f"République populaire démocratique de Corée : 1 113 pour « {answer} » ;")
    assert "; le registre compte 2 (textes). " in words


def test_numbers_take_the_form_that_they_have_in_the_language() -> None:
    with override("ar"):
        one, two, few, many = (said(documents.TEXT_LENGTH(count=count)) for count in (1, 2, 7, 1600))
    assert one.startswith("في النص حرف واحد؛")
    assert two.startswith("في النص حرفان؛")
    assert few.startswith("في النص 7 أحرف؛")
    assert many.replace(".", ",").startswith("في النص 1,600 حرف؛")


def test_words_in_doubt_are_not_said_twice() -> None:
    twice = checks.ONE_MISSING(first="5.3")
    assert not adds_words(models.Problem(message=twice, found="5.3"))
    assert not adds_words(models.Problem(message=twice))
    assert adds_words(models.Problem(message=twice, found="Ratify the Convention"))


def test_names_of_bodies_and_series_are_said_and_others_marked() -> None:
    with override("fr"):
        assert named("General Assembly", "body") == "Assemblée générale"
        assert named("United States of America", "body") == "États-Unis d&#x27;Amérique"
        assert named("Humanitarian requirements", "series") == "Besoins humanitaires"
        assert named("A <body>", "body") == '<span lang="en" dir="ltr">A &lt;body&gt;</span>'
    assert {SOURCE} == set(SOURCES)
    assert {REQUIREMENTS, WITHIN, OUTSIDE} == set(SERIES)
    assert set(_BODIES) <= set(BODIES)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_what_came_of_files_is_said_in_the_reader_s_language(editor: Client, language: str) -> None:
    """Also where somebody else, who has another language, asked for the work."""
    counts = dict.fromkeys(RECORDS, 12)
    aside = {"found": "5.1 …", "message": storing.OTHER_WORDS_IN_RECORD(recommendation="A/HRC/1/1#5.1")}
    lines = [
        {"ok": True, "name": "a.pdf", "new": True, "counts": counts, "text": storing.IN_PLACE(), "aside": [aside]},
        {"ok": True, "name": "b.pdf", "new": False, "counts": {}, "text": "", "aside": []},
        {"ok": False, "name": "c.pdf", "new": True, "counts": {}, "text": f"{files.SCAN()} {files.READ_YOURSELF()}"},
        {"ok": True, "name": "d.pdf", "text": "3 document"},
    ]
    job = Job.objects.create(kind=Kind.ADD, by="x", language="en", state=State.DONE, lines=lines, message="Done so.")
    other = Job.objects.create(kind=Kind.ADD, by="x", language="en", state=State.RUNNING, doing="reading: it", of=2)
    for address in (f"/desk/jobs/{job.pk}", f"/desk/jobs/{other.pk}", "/desk/jobs"):
        answered = editor.get(address, headers={"accept-language": language})
        assert answered.status_code == 200
        assert set(leftovers(answered.content.decode(), language)) <= TYPED, address


def test_every_type_of_record_is_counted_in_words() -> None:
    assert set(RECORDS) == set(KINDS)


def test_a_reason_inside_a_message_is_said_too() -> None:
    with override("fr"):
        aside = said(exports.PUT_ASIDE(row=12, why=exports.NO_YEAR(name="next")))
        wrong = said(f"{exports.NO_TABLE(form=exports.UHRI())} {exports.LOOK_AT_FILE()}")
        asked = said(f"{files.SCAN()} {files.INSTALL_OCRMYPDF_SO(typed='brew install ocrmypdf')}")
    assert aside == (
        "La ligne 12 a été mise de côté\u00a0: «\u00a0<bdi>next</bdi>\u00a0» n’est pas une année. "
        "Corrigez-la dans le tableau si elle a sa place dans le registre."
    )
    assert wrong == "Ce n’est pas un export de l’UHRI\u00a0: il ne contient pas de tableau. Regardez le fichier."
    assert "<bdi>brew install ocrmypdf</bdi>" in asked


@pytest.mark.django_db
@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_shows_a_doubt_in_english(editor: Client, address: str, language: str) -> None:
    doubts = [
        Problem(document=REPORT, number="5.2", kind="k", message=documents.NO_SUCH_STATE()),
        Problem(document=REPORT, number="12", kind="k", message=documents.PRINTED_TWICE(number="12")),
        Problem(document=REPORT, kind="k", message=storing.SOME_ANSWER_KEPT()),
        Problem(document=REPORT, kind="k", message=checks.SEVERAL_MISSING(first="5.3", last="5.9")),
    ]
    write("a.pdf", "77", [*(one for one in RECORD if not isinstance(one, Problem)), *doubts])
    page = editor.get(address, headers={"accept-language": language}).content.decode()
    with override(language):
        spoken = [said(doubt.message) for doubt in doubts]
    assert not any(doubt.message in page for doubt in doubts)
    assert address[:3] in ("/st", "/re") or all(one in page for one in spoken)
    assert set(leftovers(page, language)) <= TYPED
