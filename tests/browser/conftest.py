"""A browser and the demonstration's site for it, started once."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.databases import environment, new_database

CHROMIUM = shutil.which("chromium")
NEEDED = os.environ.get("CI") == "true"
STARTING = 90  # seconds
PASSWORD = "a long enough word"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and not NEEDED:
        pytest.skip("no chromium is installed: apt-get install chromium")
    with sync_playwright() as browsers:
        started = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demonstration puts its documents and, below `site`, its data folder."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def surroundings(folder: Path) -> Iterator[Mapping[str, str]]:
    """Give what a process finds that works on the demonstration's site."""
    with new_database() as database:
        yield environment(folder / "site", database) | {"HOST": "127.0.0.1"}


@pytest.fixture(scope="session")
def site(browser: Browser, folder: Path, surroundings: Mapping[str, str]) -> Iterator[str]:
    with demonstration(folder, surroundings) as address:
        yield address


@contextmanager
def demonstration(folder: Path, surroundings: Mapping[str, str]) -> Iterator[str]:
    """Start the demonstration's site in a folder and give its address."""
    port = free_port()
    command = [sys.executable, "-m", "followthrough", "demo", "--out", str(folder), "--port", str(port)]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=surroundings)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address, process, folder / "said")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(scope="session")
def editors_site(site: str, surroundings: Mapping[str, str]) -> str:
    """Give the site, with an editor who may sign in."""
    make_editor(surroundings)
    return site


def make_editor(surroundings: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "followthrough", "editor", "maria", "--password-stdin"]
    subprocess.run(command, input=PASSWORD.encode(), check=True, env=surroundings)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    for _ in range(STARTING * 4):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}/method", timeout=5)
            return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"the site did not start: {said.read_text(encoding='utf-8')}")
