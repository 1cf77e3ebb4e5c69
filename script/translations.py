"""Keeps the translations: every text of the site's templates and code, and of rooms that speak through a `Wording`.

script/translations.py [FOLDER]           bring the catalogues up to date, and compile them
script/translations.py --check [FOLDER]   exit 1 where a text has no translation, or one that cannot be right

FOLDER is the site (default src/followthrough/site); its catalogues are in `pages/locale`, in French and in Arabic.
Needs no GNU gettext.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from followthrough.label.limits import sentences as limits
from followthrough.label.published import published
from followthrough.link.concepts import vocabulary as concepts
from followthrough.link.treaties import joined
from followthrough.messages.knowing import sentences
from followthrough.sample.facts import own_words
from followthrough.site.pages.figures import figures
from followthrough.terms.actions import actions
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from followthrough.terms.scales import scales
from followthrough.terms.sdgs import goals, targets
from followthrough.terms.themes import themes

SITE = Path(__file__).resolve().parent.parent / "src" / "followthrough" / "site"
ROOMS = ("brief", "check", "draft", "export", "follow", "link")
"""Rooms of the package beside the site that say whole sentences."""
LANGUAGES = ("fr", "ar")
APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "followthrough.site.store",
    "followthrough.site.store.decisions",
    "followthrough.site.jobs",
]
NOWHERE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
_DATA = "../terms/data"
ONE_NUMBER = {"ar": (0, 1, 2)}
"""Plural forms that one number alone has, so that they may say it in a word."""

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_noop": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "pgettext_noop": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
VOCABULARIES: Sequence[tuple[str, str, Callable[[], Iterable[str]]]] = [
    ("issue", f"{_DATA}/issues.toml", lambda: (one.term for one in issues())),
    (
        "definition",
        f"{_DATA}/issues.toml",
        lambda: (said for one in issues() for said in (one.definition, one.untargeted)),
    ),
    ("source", f"{_DATA}/issues.toml", lambda: (one.source for one in issues())),
    ("group", f"{_DATA}/groups.toml", lambda: (one.group for one in groups())),
    (
        "definition",
        f"{_DATA}/groups.toml",
        lambda: (said for one in groups() for said in (one.definition, one.unrelated)),
    ),
    ("source", f"{_DATA}/groups.toml", lambda: (one.source for one in groups())),
    ("definition", f"{_DATA}/actions.toml", lambda: (one.definition for one in actions())),
    ("source", f"{_DATA}/actions.toml", lambda: (one.source for one in actions())),
    ("scale", f"{_DATA}/scales.toml", lambda: (word for one in scales() for word in (one.name, *one.grades))),
    ("definition", f"{_DATA}/scales.toml", lambda: (one.definition for one in scales())),
    ("source", f"{_DATA}/scales.toml", lambda: (one.source for one in scales())),
    ("sdg", f"{_DATA}/sdgs.toml", lambda: (one.name for one in goals())),
    ("definition", f"{_DATA}/sdgs.toml", lambda: (one.definition for one in goals())),
    (
        "definition",
        f"{_DATA}/sdgs.toml",
        lambda: (said for one in targets().values() for said in (one.definition, one.unrelated)),
    ),
    ("source", f"{_DATA}/sdgs.toml", lambda: (one.source for one in goals())),
    ("uhri_theme", f"{_DATA}/themes.tsv", lambda: (one.name for one in themes())),
    (
        "definition",
        f"{_DATA}/themes.tsv",
        lambda: (said for one in themes() for said in (one.definition, one.unrelated)),
    ),
    ("source", f"{_DATA}/themes.tsv", lambda: (one.source for one in themes())),
    ("told", "../sample/facts.py", own_words),
    ("concept", "../link/data/concepts.tsv", lambda: (one.name for one in concepts().listed)),
    ("concept", f"{_DATA}/treaties.tsv", joined),
    ("limit", "../label/limits.py", limits),
    ("figure", "../label/data/card.json", lambda: (*published().overall, *published().coding)),
    ("figure", "../../../docs/figures.json", lambda: (name for measure in figures().values() for name in measure)),
]
"""What is translated of each vocabulary: the context, the file that holds it, and how it is got."""

Words = str | tuple[str, str]
Compiled = tuple[object, object, object]
"""A text of a compiled catalogue, its context and its translation."""
_FILLED_IN = re.compile(r"%(?:\(\w+\))?[sd]|\{\w+\}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text, in one number or in two, the context that tells it from others, and the files that it stands in."""

    words: Words
    context: str | None
    files: tuple[str, ...]

    @property
    def first(self) -> str:
        """Give the words by which a catalogue knows it."""
        return self.words if isinstance(self.words, str) else self.words[0]


def main() -> None:
    settings.configure(INSTALLED_APPS=APPS, DATABASES={"default": NOWHERE}, SECRET_KEY="none")
    site = next((Path(one).resolve() for one in sys.argv[1:] if not one.startswith("-")), SITE)
    texts = texts_of(site)
    if "--check" not in sys.argv:
        for language in LANGUAGES:
            bring_up_to_date(place_of(site, language), language, texts)
    wrong = [fault for language in LANGUAGES for fault in faults(place_of(site, language), language, texts)]
    print("\n".join(wrong) or f"{len(texts)} texts in {' and '.join(LANGUAGES)}")
    sys.exit(bool(wrong))


def place_of(site: Path, language: str) -> Path:
    return site / "pages" / "locale" / language / "LC_MESSAGES" / "django.po"


def texts_of(site: Path) -> list[Text]:
    """Give every text that is to be translated, once."""
    found: dict[tuple[Words, str | None], list[str]] = {}
    for words, context, file in [*_written(site), *(_of_other_rooms() if site == SITE else ())]:
        files = found.setdefault((words, context), [])
        if file not in files:
            files.append(file)
    return [Text(words, context, tuple(files)) for (words, context), files in found.items()]


def _written(site: Path) -> Iterator[tuple[Words, str | None, str]]:
    for file in _files(site):
        source = file.read_text("utf-8")
        code = _as_code(source) if file.suffix == ".html" else source
        place = Path(os.path.relpath(file, site)).as_posix()
        for _line, words, _comments, context in extract("python", BytesIO(code.encode("utf-8")), KEYWORDS):
            one_or_two = words if isinstance(words, str) else (words[0], words[1])
            yield one_or_two, context, place


def _files(site: Path) -> list[Path]:
    """Give the templates and modules of the site; of the package's own also those of the rooms beside it."""
    beside = [site.parent / name for name in ROOMS] if site == SITE else []
    alone = [site.parent / "wording.py"] if site == SITE else []
    return sorted(
        [*alone, *(file for room in (site, *beside) for kind in ("html", "py") for file in room.rglob(f"*.{kind}"))]
    )


def _as_code(template: str) -> str:
    """Write a template as calls of gettext, as Django's own `makemessages` does; indents would mean something."""
    return "\n".join(line.lstrip() for line in templatize(template).splitlines())


def _of_other_rooms() -> Iterator[tuple[Words, str, str]]:
    yield from _vocabularies()
    yield from _messages()
    yield from _api()


def _messages() -> Iterator[tuple[Words, str, str]]:
    """Give what the record says of doubts and files; pages look it up with its own context."""
    for name, one in sentences().items():
        yield (one.one, one.many) if one.many else one.one, "message", f"../messages/{name.partition('.')[0]}.py"


def _api() -> Iterator[tuple[str, str, str]]:
    """Give what the description of the API says; it is made from the models, so Django must be up for it."""
    django.setup()
    api: Any = import_module("followthrough.site.api.v1").api
    described: Any = import_module("followthrough.site.api.description_in_language")
    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    for words in described.all_words(schema):
        yield from ((one, described.CONTEXT, "api/v1.py") for one in described.paragraphs(words))


def _vocabularies() -> Iterator[tuple[str, str, str]]:
    """Give what vocabularies say: terms and names, definitions and sources; pages look them up by the context."""
    for context, file, said in VOCABULARIES:
        yield from ((words, context, file) for words in said() if words)


def bring_up_to_date(place: Path, language: str, texts: Sequence[Text]) -> None:
    """Add new texts to a catalogue without a translation, take out those that are gone, and compile it."""
    catalogue = _read(place, language)
    known = {(message.id, message.context): message for message in catalogue if message.id}
    for message in known.values():
        catalogue.delete(message.id, message.context)
    for text in texts:
        before = known.get((text.words, text.context))
        string = before.string if before else _nothing(text, catalogue.num_plurals)
        places = [(file, 0) for file in text.files]
        catalogue.add(text.words, string, places, context=text.context)
    catalogue.fuzzy = False
    with place.open("wb") as out:
        write_po(out, catalogue, width=0, sort_output=True, include_lineno=False)
    with place.with_suffix(".mo").open("wb") as out:
        write_mo(out, catalogue)


def _nothing(text: Text, plurals: int) -> str | tuple[str, ...]:
    return "" if isinstance(text.words, str) else ("",) * plurals


def _read(place: Path, language: str) -> Catalog:
    with place.open("rb") as file:
        return read_po(file, locale=language)


def faults(place: Path, language: str, texts: Sequence[Text]) -> Iterator[str]:
    """Give a line for everything that is wrong with a catalogue."""
    catalogue = _read(place, language)
    wanted = {(text.words, text.context) for text in texts}
    for text in texts:
        message = catalogue.get(text.first, text.context)
        for fault in _faults_of(text, message, language, catalogue.num_plurals):
            yield f"{language}: {fault}: {text.first!r} ({', '.join(text.files)})"
    for message in catalogue:
        if message.id and (message.id, message.context) not in wanted:
            yield f"{language}: nothing says this any more: {message.id!r}"
    if catalogue.fuzzy:
        yield f"{language}: the catalogue is marked as fuzzy"
    if _compiled(place) != _compiled_from(catalogue):
        yield f"{language}: the compiled catalogue is not the written one; run script/translations.py"


def _faults_of(text: Text, message: Message | None, language: str, plurals: int) -> Iterator[str]:
    if message is None or message.id != text.words:
        yield "this text is not in the catalogue"
        return
    strings = _as_list(message.string)
    if len(strings) != (1 if isinstance(text.words, str) else plurals) or not all(strings):
        yield "no translation"
        return
    if message.fuzzy:
        yield "a guess that nobody has looked at"
    filled = sorted({name for one in _as_list(text.words) for name in _FILLED_IN.findall(one)})
    alone = sorted(set(_FILLED_IN.findall(text.first)))
    for form, string in enumerate(strings):
        said = sorted(set(_FILLED_IN.findall(string)))
        one_number = len(strings) > 1 and form in ONE_NUMBER.get(language, ())
        if said not in (filled, alone if form == 0 else filled) and not (one_number and set(said) < set(filled)):
            yield f"fills in {said} where the text fills in {filled}"


def _as_list(words: object) -> list[str]:
    return [words] if isinstance(words, str) else list(words) if isinstance(words, (list, tuple)) else []


def _compiled(place: Path) -> list[Compiled]:
    """Give the texts of the catalogue that the site reads; none where it was never compiled."""
    file = place.with_suffix(".mo")
    return _texts_in(file.read_bytes()) if file.is_file() else []


def _compiled_from(catalogue: Catalog) -> list[Compiled]:
    """Give the texts that a catalogue would hold if it were compiled now."""
    out = BytesIO()
    write_mo(out, catalogue)
    return _texts_in(out.getvalue())


def _texts_in(compiled: bytes) -> list[Compiled]:
    """Give the texts of a compiled catalogue, whatever their order in the file."""
    texts = [(text.id, text.context, text.string) for text in read_mo(BytesIO(compiled)) if text.id]
    return sorted(texts, key=repr)


if __name__ == "__main__":
    main()
