"""The pages in other languages."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType
from django.test import Client

import followthrough.site

PROJECT = Path(__file__).parent.parent.parent
SITE = Path(followthrough.site.__file__).parent
NAMES = {"Followthrough", "CSV", "RIS", "BibTeX", "CSL", "JSON", "UPR", "Info", "OHCHR", "UHRI", "OCHA", "FTS"}
NAMES |= {"UNTERM", "Apache", "GET", "HRC", "PRK"}
SAID = {"aria-label", "title", "alt", "placeholder"}
_WORD = re.compile(r"[^\W\d_]{2,}")


def checked(*folder: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PROJECT / "script" / "translations.py"), "--check", *folder]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_every_text_has_a_translation_into_every_language() -> None:
    said = checked()
    assert said.returncode == 0, said.stdout + said.stderr


def test_dates_written_as_numbers_are_not_turned_round_in_arabic() -> None:
    """Digits behind Arabic letters would be read 30-06-2025; two signs that nobody sees keep them as they are."""
    written = (SITE / "pages" / "locale" / "ar" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    said = [line for line in written.splitlines() if line.startswith("msgstr")]
    dates = [line for line in said if re.search(r"\d{4}-\d\d-\d\d", line)]
    assert dates
    assert all(re.search("\u2066\\d{4}-\\d\\d-\\d\\d\u2069", line) for line in dates)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one template, with catalogues that hold its two texts."""
    site = tmp_path_factory.mktemp("small")
    (site / "page.html").write_text(
        '{% load i18n %}{% translate "Doubts" %}{% blocktranslate count n=2 %}{{ n }} day{% plural %}{{ n }} days'
        "{% endblocktranslate %}",
        encoding="utf-8",
    )
    for language, forms in (("fr", 2), ("ar", 6)):
        place = Path("pages", "locale", language, "LC_MESSAGES", "django.po")
        lines = (SITE / place).read_text("utf-8").splitlines()
        plural = next(line for line in lines if "Plural-Forms" in line)
        days = "\n".join(f'msgstr[{form}] "%(n)s jj"' for form in range(forms))
        (site / place).parent.mkdir(parents=True)
        (site / place).write_text(
            f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n{plural}\n\n'
            f'msgid "Doubts"\nmsgstr "Doutes"\n\nmsgid "%(n)s day"\nmsgid_plural "%(n)s days"\n{days}\n',
            encoding="utf-8",
        )
    subprocess.run([sys.executable, str(PROJECT / "script" / "translations.py"), str(site)], check=True)
    return site


@pytest.fixture
def small(original: Path, tmp_path: Path) -> Path:
    """The small site, to be spoilt."""
    return shutil.copytree(original, tmp_path / "site")


def test_a_small_site_that_is_translated_has_no_fault(small: Path) -> None:
    assert checked(str(small)).returncode == 0


@pytest.mark.parametrize(
    ("file", "there", "instead", "said"),
    [
        ("page.html", "Doubts", "Doubts and more", "this text is not in the catalogue: 'Doubts and more'"),
        ("fr", 'msgstr "Doutes"', 'msgstr ""', "fr: no translation: 'Doubts'"),
        ("ar", 'msgstr[4] "%(n)s jj"', 'msgstr[4] ""', "ar: no translation: '%(n)s day'"),
        ("ar", 'msgstr[4] "%(n)s jj"', 'msgstr[4] "%(m)s jj"', "fills in ['%(m)s'] where"),
        ("fr", 'msgstr[0] "%(n)s jj"', 'msgstr[0] "un jour"', "fills in [] where"),
        ("fr", 'msgid "Doubts"', '#, fuzzy\nmsgid "Doubts"', "a guess that nobody has looked at"),
        ("fr", 'msgstr "Doutes"', 'msgstr "Incertitudes"', "the compiled catalogue is not the written one"),
        ("page.html", '{% translate "Doubts" %}', "", "nothing says this any more: 'Doubts'"),
    ],
)
def test_what_is_wrong_with_a_translation_is_named(
    small: Path, file: str, there: str, instead: str, said: str
) -> None:
    place = small / file if "." in file else small / "pages" / "locale" / file / "LC_MESSAGES" / "django.po"
    text = place.read_text("utf-8")
    assert there in text
    place.write_text(text.replace(there, instead), encoding="utf-8")
    found = checked(str(small))
    assert found.returncode == 1
    assert said in found.stdout


class Said(HTMLParser):
    """Gathers what a template says to a reader outside its tags: texts, and attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self.words += [value or "" for name, value in attrs if name in SAID]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "code" not in self._open[-1:]:
            self.words.append(data)


def unmarked(template: str) -> Iterator[str]:
    """Yield the words of a template that no translation reaches."""
    outside, depth = "", 0
    for token in Lexer(template).tokenize():
        name = token.contents.split()[0] if token.token_type == TokenType.BLOCK and token.contents else ""
        depth += {"blocktranslate": 1, "comment": 1, "endblocktranslate": -1, "endcomment": -1}.get(name, 0)
        if not depth:
            outside += token.contents if token.token_type == TokenType.TEXT else "0"
    parser = Said()
    parser.feed(outside)
    yield from (word for said in parser.words for word in _WORD.findall(said) if word not in NAMES)


@pytest.mark.parametrize("template", sorted(SITE.rglob("*.html")), ids=lambda path: path.name)
def test_no_template_says_anything_that_is_not_translated(template: Path) -> None:
    assert list(unmarked(template.read_text("utf-8"))) == []


def test_words_that_no_translation_reaches_are_found() -> None:
    template = '<p title="A word">{% translate "Doubts" %} and {{ more }} <code>as typed</code></p>'
    assert list(unmarked(template)) == ["word", "and"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", ["Ce qui a été demandé", "Chiffres et méthode"]), ("ar", ["ما طُلب", 'dir="rtl"'])],
)
def test_a_browser_gets_the_language_that_it_asks_for(client: Client, language: str, said: list[str]) -> None:
    page = client.get("/", headers={"accept-language": f"{language};q=0.9, en;q=0.5"}).content.decode("utf-8")
    assert f'lang="{language}"' in page
    for words in said:
        assert words in page
