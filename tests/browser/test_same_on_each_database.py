"""On PostgreSQL every page is the one that it is on SQLite, where its looks are tested (the mark `looks`)."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import demonstration, make_editor
from tests.browser.test_accessible import IN_OTHER_LANGUAGES, PAGES
from tests.browser.test_desk import PAGES as DESK
from tests.browser.test_desk import sign_in
from tests.databases import NAMED, environment

pytestmark = [
    pytest.mark.both,
    pytest.mark.skipif(not NAMED, reason="compares the database that is named with SQLite"),
]
IN_LANGUAGES = [
    *((address, "en") for address in (*PAGES, *DESK, "/desk/sign-in")),
    *((address, language) for address in (*IN_OTHER_LANGUAGES, *DESK) for language in ("fr", "ar")),
]
TOKEN = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")\w+')


@pytest.fixture(scope="module")
def both(browser: Browser, database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[BrowserContext]]:
    """Give somebody who is signed in at the demonstration on either database."""
    with ExitStack() as stack:
        contexts = []
        for name in ("", database):
            folder = tmp_path_factory.mktemp("one")
            surroundings = environment(folder / "site", name) | {"HOST": "127.0.0.1"}
            address = stack.enter_context(demonstration(folder, surroundings))
            make_editor(surroundings)
            contexts.append(stack.enter_context(browser.new_context(base_url=address)))
            sign_in(contexts[-1].new_page(), address)
        yield contexts


@pytest.mark.parametrize(("address", "language"), IN_LANGUAGES)
def test_a_page_is_the_same_on_either_database(both: list[BrowserContext], address: str, language: str) -> None:
    on_sqlite, on_the_other = (shown(one, address, language) for one in both)
    assert on_sqlite == on_the_other


def shown(context: BrowserContext, address: str, language: str) -> list[str]:
    """Give the lines of a page, without what is another each time: the site's port and the token of a form."""
    answer = context.request.get(address, headers={"Accept-Language": language})
    assert answer.status in (200, 400, 404), "not what stands there, but that nothing is given"
    site = answer.url.split("/", 3)[2]
    return TOKEN.sub("", answer.text()).replace(site, "").splitlines()
