"""The catalogues of the site, for rooms and commands that do not know Django."""

from functools import cache
from gettext import translation
from pathlib import Path

from followthrough.wording import Wording

LOCALE = Path(__file__).parent / "pages" / "locale"
LANGUAGES = ("en", "fr", "ar")


def wording(language: str | None) -> Wording:
    """Give the wording of a language by its code, `fr` or `fr-ca`; English where there is no catalogue in it."""
    code = (language or "en").partition("-")[0]
    return _opened(code if code in LANGUAGES else "en")


@cache
def _opened(language: str) -> Wording:
    return Wording(language, translation("django", LOCALE, [language], fallback=True))
