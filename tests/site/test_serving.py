"""The whole site as it is started from the command line: pages, worker, an editor's upload, and the end of both."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import httpx
import pytest

from followthrough.site.serving import unless_taken
from tests.databases import environment
from tests.site.hostile import bomb

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
PASSWORD = "a long enough word"
RECORD = b'{"type":"document","id":"A/HRC/77/1","kind":"working_group_report","states":["CIV"],"sha256":"77"}\n'
LONG = 30.0  # seconds that a slow machine may need


def wait_until(what: Callable[[], bool], seconds: float = LONG) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


def processes(home: Path) -> list[int]:
    """Give the processes that work on a data folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment, command = (folder / "environ").read_bytes(), (folder / "cmdline").read_bytes()
            state = (folder / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        if f"FOLLOWTHROUGH_HOME={home}\0".encode() in environment + b"\0" and state != "Z" and b"python" in command:
            found.append(int(folder.name))
    return found


def workers(home: Path) -> list[int]:
    return [p for p in processes(home) if b"followthrough.site.jobs" in Path(f"/proc/{p}/cmdline").read_bytes()]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


COMMAND = (sys.executable, "-m", "followthrough")


def served(home: Path, database: str) -> tuple[subprocess.Popen[bytes], int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, "serve", "--host", "0.0.0.0", "--port", str(port)]
    return subprocess.Popen(command, env=environment(home, database), start_new_session=True), port


@pytest.fixture(scope="module")
def server(home: Path, database: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    asked = [*COMMAND, "editor", "maria", "--password-stdin"]
    subprocess.run(asked, input=PASSWORD.encode(), env=environment(home, database), check=True)
    process, port = served(home, database)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until(lambda: answers(address))
        yield process, address
    finally:
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        wait_until(lambda: not processes(home))


def answers(address: str) -> bool:
    try:
        return httpx.get(address).status_code == 200
    except httpx.TransportError:
        return False


@pytest.fixture
def editor(server: tuple[subprocess.Popen[bytes], str]) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server[1], follow_redirects=True, timeout=LONG) as client:
        page = send(client, "/desk/sign-in", {"username": "maria", "password": PASSWORD})
        assert "What waits for you" in page
        yield client


def send(
    client: httpx.Client, address: str, data: dict[str, str], files: Sequence[tuple[str, tuple[str, bytes]]] = ()
) -> str:
    """Fill in the form of a page as a browser does."""
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(address).text)
    assert token
    answer = client.post(
        address, data={**data, "csrfmiddlewaretoken": token[1]}, files=files or None, headers={"Referer": address}
    )
    assert answer.status_code == 200, answer.text
    return answer.text


def job_of(page: str) -> str:
    found = re.search(r"<h1>[^<]* (\d+)</h1>", page)
    assert found
    return f"/desk/jobs/{found[1]}"


def test_a_site_that_is_killed_leaves_nothing_behind_that_holds_its_port(database: str, tmp_path: Path) -> None:
    process, port = served(tmp_path, database)
    wait_until(lambda: answers(f"http://127.0.0.1:{port}"))
    assert len(processes(tmp_path)) > 2
    process.kill()
    process.wait()
    wait_until(lambda: not processes(tmp_path))
    unless_taken("127.0.0.1", port)


def test_a_second_site_at_the_same_port_says_so(
    server: tuple[subprocess.Popen[bytes], str], tmp_path: Path, database: str
) -> None:
    port = server[1].rpartition(":")[2]
    command = [*COMMAND, "serve", "--port", port]
    second = subprocess.run(command, env=environment(tmp_path, database), capture_output=True, text=True, check=False)
    assert second.returncode == 2
    assert f"127.0.0.1:{port}: another program listens there already." in second.stderr
    assert "--port" in second.stderr


def test_a_site_that_listens_everywhere_answers_to_every_name(server: tuple[subprocess.Popen[bytes], str]) -> None:
    for name in ("192.0.2.7:8000", "laptop.example"):
        assert httpx.get(server[1], headers={"Host": name}).status_code == 200


def test_a_hostile_upload_gets_a_clear_word_and_leaves_the_pages_as_fast_as_before(
    editor: httpx.Client, server: tuple[subprocess.Popen[bytes], str]
) -> None:
    def slowest() -> float:
        return max(httpx.get(f"{server[1]}/doubts").elapsed.total_seconds() for _ in range(5))

    before = slowest()
    files = [("files", ("bomb.docx", bomb())), ("files", ("record.jsonl", RECORD))]
    job = job_of(send(editor, "/desk/upload", {}, files))
    during = slowest()
    wait_until(lambda: "<strong>done</strong>" in editor.get(job).text)
    page = editor.get(job).text
    assert "1 of 2 files were read." in page
    assert "than the" in page
    assert during < before + 1.0
    assert httpx.get(f"{server[1]}/A_HRC_77_1").status_code == 200


def test_what_waits_when_the_worker_is_killed_is_done_by_the_next(
    editor: httpx.Client, home: Path, server: tuple[subprocess.Popen[bytes], str]
) -> None:
    wait_until(lambda: len(workers(home)) == 1)
    (first,) = workers(home)
    os.kill(first, signal.SIGSTOP)
    job = job_of(send(editor, "/desk/upload", {}, [("files", ("record.jsonl", RECORD + b"\n"))]))
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: "<strong>done</strong>" in editor.get(job).text)
    assert first not in workers(home)


def test_ctrl_c_ends_the_site_and_its_worker(home: Path, server: tuple[subprocess.Popen[bytes], str]) -> None:
    wait_until(lambda: len(workers(home)) == 1)
    server[0].send_signal(signal.SIGINT)
    assert server[0].wait(LONG) == 0
    wait_until(lambda: not processes(home))
