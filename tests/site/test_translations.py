"""The pages in other languages."""

import gettext
import re
from pathlib import Path

import pytest
from django.test import Client

import followthrough.site.pages

LOCALE = Path(followthrough.site.pages.__file__).parent / "locale"
LANGUAGES = ("fr", "ar")
_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
_MSGSTR = re.compile(r'^msgstr(?:\[\d\])? "(.*)"$', re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_names_that_are_filled_in(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)._catalog  # type: ignore[attr-defined]
    said = {key: words for key, words in catalogue.items() if key}
    assert len(said) > 400
    for key, words in said.items():
        original = key[0] if isinstance(key, tuple) else key
        assert set(_PLACEHOLDER.findall(words)) <= set(_PLACEHOLDER.findall(original)) | {"n", "shown"}, original


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_what_the_written_one_does(language: str) -> None:
    folder = LOCALE / language / "LC_MESSAGES"
    with (folder / "django.mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)._catalog  # type: ignore[attr-defined]
    written = {words.replace('\\"', '"') for words in _MSGSTR.findall((folder / "django.po").read_text("utf-8"))}
    assert set(catalogue.values()) - {catalogue.get("")} <= written


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
