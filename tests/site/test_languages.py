"""A page's language: how it is chosen and kept, and that words in another are marked."""

import io
import zipfile
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from lxml import html

from followthrough.check.counts import MEANT, UNITS
from followthrough.check.words import COUNTED
from followthrough.records import Document, Passage, Record
from followthrough.records.ledger import STAGES
from followthrough.site.jobs.asking import ask_for_index
from followthrough.site.jobs.tasks import work
from followthrough.site.pages.templatetags.record import count_name, facet_value, reasons, term, tongue, translated
from followthrough.site.safety.limits import Limit
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.leftovers import is_ours, islands, leftovers
from tests.site.test_desk import PAGES as DESK

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

ADDRESS = "/" + REPORT.replace("/", "_")
TYPED = {"maria", "Maria", "Sánchez", "Torture"}


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", [*DESK, "/desk/upload", "/desk/jobs", "/desk/decisions/all"])
def test_nothing_of_the_desk_is_left_in_english(editor: Client, address: str, language: str) -> None:
    answered = editor.get(address, headers={"accept-language": language})
    assert answered.status_code == 200
    page = answered.content.decode()
    assert [word for word in leftovers(page, language) if word not in TYPED] == []
    assert [words for words in islands(page) if is_ours(words, language)] == []


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("draft", ["Ratify the Convention against Torture", ""])
def test_what_the_drafting_desk_says_is_translated_or_marked(visitor: Client, draft: str, language: str) -> None:
    typed = {"state": "CIV", "recommender": "FRA", "draft": draft}
    answered = visitor.post("/draft", typed, headers={"accept-language": language})
    assert leftovers(answered.content.decode(), language) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_refusal_is_said_in_the_reader_s_language(visitor: Client, language: str) -> None:
    for address in ("/states/CIV?as_of=tomorrow", "/compare?a=nowhere", "/search?position=foo", "/export?format=foo"):
        answered = visitor.get(address, headers={"accept-language": language})
        assert answered.status_code == 400, address
        words = set(leftovers(answered.content.decode(), language))
        assert not {"known", "Known", "Write", "not", "nothing", "there", "Choose"} & words, words


def test_who_comes_too_often_is_told_so_in_his_language(visitor: Client, settings: Any) -> None:
    settings.RATE_LIMITS = (Limit("search", ("/search",), 0, 3600),)
    said = visitor.get("/search", headers={"accept-language": "fr"})
    assert said.status_code == 429
    assert "Réessayez dans" in said.content.decode()


def test_the_language_is_chosen_by_a_link_on_each_page_that_keeps_the_address(visitor: Client) -> None:
    address = "/search?q=shelters&position=not_supported"
    page: Any = html.document_fromstring(visitor.get(address).content.decode())
    chosen = page.xpath("//nav[@class='languages']//a[@hreflang='ar']/@href")
    answered = visitor.get(str(chosen[0]))
    assert (answered.status_code, answered.headers["Location"]) == (302, address)
    page = html.document_fromstring(visitor.get(address, headers={"accept-language": "fr"}).content.decode())
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert page.xpath("//nav[@class='languages']//a[@aria-current]/@hreflang") == ["ar"]


def test_a_kept_page_is_told_apart_by_its_language(visitor: Client) -> None:
    for address in ("/", "/states/CIV", "/feeds/states/CIV.atom"):
        vary = {name.strip() for name in visitor.get(address).headers["Vary"].split(",")}
        assert {"Accept-Language", "Cookie"} <= vary, address


def test_a_feed_is_in_the_language_that_is_asked_for_and_is_not_taken_for_another(visitor: Client) -> None:
    english = visitor.get("/feeds/states/CIV.atom")
    french = visitor.get("/feeds/states/CIV.atom", headers={"accept-language": "fr"})
    assert 'xml:lang="fr"' in french.content.decode()
    assert "recommandations, réponses" in french.content.decode()
    assert english.headers["ETag"] != french.headers["ETag"]


def test_a_pack_has_its_pages_in_the_language_of_whoever_asks(visitor: Client) -> None:
    answered = visitor.get("/export?format=pack&state=CIV", headers={"accept-language": "ar"})
    archive = zipfile.ZipFile(io.BytesIO(answered.getvalue()))
    page: Any = html.document_fromstring(archive.read("CIV/index.html").decode())
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert not page.xpath("//nav[@class='languages']")
    assert "الاستعراض الدوري الشامل" in archive.read("CIV/README.txt").decode("utf-8-sig")


def test_a_job_speaks_the_language_of_whoever_looks_at_it(editor: Client) -> None:
    with override("ar"):
        job = ask_for_index("maria", at_once=True)
    work.func(job.pk)
    page = editor.get(f"/desk/jobs/{job.pk}", headers={"accept-language": "fr"}).content.decode()
    assert "État" in page
    assert "cherchée" in page


def test_words_of_a_document_are_marked_with_its_language(visitor: Client) -> None:
    french: list[Record] = [
        Document(id="A/HRC/77/1", states=("CIV",), kind="working_group_report", cycle=3, language="fr"),
        Passage(document="A/HRC/77/1", number="6.1", page=1, text="Ratifier la Convention"),
        recommendation("6.1", id="A/HRC/77/1#6.1", document="A/HRC/77/1", text="Ratifier la Convention", cycle=3),
        answer("6.1", "supported", id="x", recommendation="A/HRC/77/1#6.1", document=REPORT, formula="accepts"),
    ]
    write("rapport.pdf", "88", french)
    page: Any = html.document_fromstring(visitor.get("/A_HRC_77_1/6.1").content.decode())
    assert page.xpath("string(//p[contains(@class, 'lead')]/@lang)") == "fr"
    assert page.xpath("string(//q[text()='accepts']/@lang)") == "en"


def test_counts_are_named_in_the_reader_s_language() -> None:
    pieces = [f"after the {stage}" for stage in STAGES[1:]] + [f"by the {stage} alone" for stage in STAGES[1:]]
    pieces += [f"added by the {stage}" for stage in STAGES[1:]] + ["in the report", *UNITS.values()]
    pieces += [which.strip() for readings in MEANT.values() for which in readings if which]
    assert set(pieces) <= set(COUNTED)
    with override("fr"):
        assert count_name("texts after the addendum with those in part") == (
            "textes après l’additif avec celles appuyées en partie"
        )
    assert count_name("texts after the addendum with those in part") == "texts after the addendum with those in part"
    assert count_name("a name of its own") == "a name of its own"


def test_reasons_and_the_names_in_them_are_said_in_the_reader_s_language() -> None:
    why = ["both: ratify CAT, Rome Statute", "both: ratify, women", "now: consider", "something <new>"]
    with override("fr"):
        assert reasons(why) == (
            "les deux\u00a0: ratification (Convention contre la torture, Statut de Rome)\u00a0; "
            "les deux\u00a0: ratifier, femmes\u00a0; maintenant\u00a0: envisager\u00a0; "
            '<span lang="en" dir="ltr">something &lt;new&gt;</span>'
        )
    assert reasons(why[:1]) == "both: ratify CAT, Rome Statute"


def test_terms_of_vocabularies_are_said_in_the_reader_s_language() -> None:
    with override("ar"):
        assert term("Detention", "issue") == "الاحتجاز"
        assert term("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", "sdg").startswith("16 – السلام")
        assert facet_value("fr", "language") == "الفرنسيّة"
        assert term("Civil society", "uhri_theme") == term("Cooperation with civil society", "uhri_theme")
        assert tongue("Civil society", "uhri_theme") == "ar"
        assert term("Disappeared persons", "group") == term("disappeared persons", "group") == "الأشخاص المختفون"
        assert tongue("a theme of somebody else's", "uhri_theme") == "en"
        assert translated("No hunger.", "definition") == "القضاء على الجوع."
    assert term("16", "sdg") == "16 – Peace, Justice and Strong Institutions"
    assert term("Civil society", "uhri_theme") == "Civil society"
    assert tongue("Civil society", "uhri_theme") == "en"
    assert term("a term of somebody else's", "issue") == "a term of somebody else's"
