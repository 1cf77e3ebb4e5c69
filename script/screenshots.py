"""Takes the README's screenshots: the demonstration's site, in Debian's Chromium, light and dark, wide and narrow.

script/screenshots.py [FOLDER]     default docs/images; needs chromium and the package playwright
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
PORT = 8765
PAGES = {
    "home": "/",
    "state": "/states/PRK",
    "state-then": "/states/PRK?as_of=2014-09-19",
    "review": "/reviews/PRK-2",
    "recommendation": "/SAMPLE_A_HRC_27_10/124.9",
    "document": "/SAMPLE_A_HRC_27_10?at=124.5#124.5",
    "addendum": "/SAMPLE_A_HRC_27_10_Add.1",
    "search": "/search?q=torture+OR+detain*",
    "recommending": "/recommending/FRA",
    "issues": "/issues",
    "issue": "/issues/Detention",
    "compare": "/compare?a=PRK-1&b=PRK-2",
    "missing": "/states/nowhere",
    "brief": "/states/PRK/brief?as_of=2014-09-19",
    "changes": "/states/PRK/changes?as_of=2014-09-19",
    "thread": "/threads/SAMPLE_A_HRC_27_10/124.9",
    "draft": "/draft?state=PRK",
    "documents": "/documents",
    "doubts": "/doubts",
    "method": "/method",
    "labelling": "/method/labels",
}
SHAPES: dict[str, tuple[int, int, Literal["dark", "light"]]] = {
    "wide": (1280, 900, "light"),
    "narrow": (390, 844, "light"),
    "dark": (1280, 900, "dark"),
}
FOR_THE_README = (("state-then", "wide"), ("recommendation", "narrow"))


def main() -> None:
    everything = len(sys.argv) > 1
    folder = Path(sys.argv[1]) if everything else PROJECT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with site() as address, sync_playwright() as browsers:
        browser = browsers.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for shape, (width, height, scheme) in SHAPES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            for name, path in PAGES.items():
                if everything or (name, shape) in FOR_THE_README:
                    page.goto(address + path)
                    page.screenshot(path=folder / f"{name}-{shape}.png")
        browser.close()


@contextmanager
def site() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "followthrough", "demo", "--out", folder, "--port", str(PORT)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "HOST": "127.0.0.1"})
        address = f"http://127.0.0.1:{PORT}"
        try:
            wait_for(address)
            yield address
        finally:
            process.terminate()
            process.wait()


def wait_for(address: str, seconds: int = 120) -> None:
    for _ in range(seconds):
        try:
            urllib.request.urlopen(address, timeout=2)
            return
        except OSError:
            time.sleep(1)
    raise SystemExit(f"the site did not answer at {address} within {seconds} seconds")


if __name__ == "__main__":
    main()
