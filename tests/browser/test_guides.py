"""The guides in `docs/for` are followed step by step on the demonstration's site: addresses open, words are there."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import APIRequestContext, Browser

from tests.browser.test_desk import sign_in

GUIDES = sorted((Path(__file__).parents[2] / "docs" / "for").glob("*.md"))
STEP = re.compile(r"`(?P<address>/[^`]*)`|\*\*(?P<words>[^*]+)\*\*", re.DOTALL)
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def asking(browser: Browser, editors_site: str) -> Iterator[APIRequestContext]:
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, editors_site)
    yield context.request
    context.close()


def steps(guide: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Give for each step of a guide the addresses that it opens and the words that must stand on one of them."""
    for step in re.split(r"\n\d\. ", guide.read_text(encoding="utf-8"))[1:]:
        found = list(STEP.finditer(step.split("\n\n")[0]))
        yield (
            [one["address"] for one in found if one["address"]],
            [" ".join(one["words"].split()) for one in found if one["words"]],
        )


def read(asking: APIRequestContext, address: str) -> str:
    answer = asking.get(address)
    assert answer.status == 200, address
    if not answer.headers["content-type"].startswith("text/html"):
        return answer.body().decode("utf-8", "replace")
    return " ".join(str(html.document_fromstring(answer.text()).xpath("string()")).split())


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_each_step_of_a_guide_leads_to_what_it_says(
    editors_site: str, asking: APIRequestContext, guide: Path
) -> None:
    before = ""
    for addresses, words in steps(guide):
        before = " ".join(read(asking, editors_site + address) for address in addresses) or before
        assert [said for said in words if said not in before] == [], addresses


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_each_command_of_a_guide_runs(
    site: str, folder: Path, surroundings: Mapping[str, str], tmp_path: Path, guide: Path
) -> None:
    (tmp_path / "sample-output").symlink_to(folder)
    own = {"FOLLOWTHROUGH_HOME": str(tmp_path / "own")}  # as a stranger has it, who set nothing
    for line in "".join(COMMANDS.findall(guide.read_text(encoding="utf-8"))).splitlines():
        program, *arguments = shlex.split(line)
        assert program == "followthrough"
        command = [sys.executable, "-m", program, *arguments]
        subprocess.run(command, check=True, cwd=tmp_path, env={**surroundings, **own}, stdout=subprocess.DEVNULL)
        if "--out" in arguments:
            assert (tmp_path / arguments[arguments.index("--out") + 1]).stat().st_size > 0


def test_there_is_a_guide_for_each_of_five_strangers() -> None:
    assert len(GUIDES) == 5
    assert os.fspath(GUIDES[0]).endswith("advocates.md")
