"""`script/environment` on machines of all kinds; Python, pip and apt-get are stand-ins that note what they do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for the shells of Unix")

SCRIPT = Path(__file__).parents[2] / "script" / "environment"

PYTHON = f"""#!/bin/sh
case "$*" in
*version_info*3*11*) exit 0 ;;
*"%d.%d"*) echo 3.12 ;;
"-c import ensurepip") [ -e "$MACHINE/venv-installed" ] || [ -e "$MACHINE/full" ] ;;
"-m venv .venv")
  [ -e "$MACHINE/full" ] && echo "No space left on device" && exit 1
  [ -e "$MACHINE/venv-installed" ] || exit 1
  echo "made" >>"$MACHINE/said"
  mkdir -p .venv/bin .venv/lib/python3.12/site-packages
  cp "$MACHINE/bin/python3" .venv/bin/python
  echo "#!$(pwd -P)/.venv/bin/python" >.venv/bin/pip ;;
*"pip install"*--editable*)
  echo "installed" >>"$MACHINE/said"
  echo "$(pwd -P)/src" >.venv/lib/python3.12/site-packages/_here.pth ;;
-S*) exec "{sys.executable}" "$@" ;;
esac
"""
APT = """#!/bin/sh
echo "$@" >>"$MACHINE/said"
case "$*" in *venv*) touch "$MACHINE/venv-installed" ;; esac
"""


class Machine:
    """A folder with a checkout, and one with the programs that there are; `user` is the number of who types."""

    def __init__(self, folder: Path, checkout: str = "checkout") -> None:
        self.folder, self.checkout = folder, folder / checkout
        (self.checkout / "script").mkdir(parents=True)
        (self.checkout / "script" / "environment").write_bytes(SCRIPT.read_bytes())
        for name in ("pyproject.toml", "constraints.txt"):
            (self.checkout / name).touch()
        self.with_program("python3", PYTHON)

    def with_program(self, name: str, text: str) -> None:
        program = self.folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(text)
        program.chmod(0o755)

    def has(self, what: str) -> None:
        (self.folder / what).touch()

    def environment(self, user: int = 1000, checkout: Path | None = None) -> subprocess.CompletedProcess[str]:
        self.with_program("id", f"#!/bin/sh\necho {user}\n")
        names = {"PATH": f"{self.folder}/bin{os.pathsep}/usr/bin{os.pathsep}/bin", "MACHINE": str(self.folder)}
        script = (checkout or self.checkout) / "script" / "environment"
        return subprocess.run(["bash", script], env=names, capture_output=True, text=True, check=False)

    @property
    def said(self) -> list[str]:
        said = self.folder / "said"
        return said.read_text().splitlines() if said.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    made.with_program("apt-get", APT)
    return made


def test_where_venv_is_missing_it_is_said_exactly_what_to_type(machine: Machine) -> None:
    done = machine.environment()
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].strip() == "sudo apt-get install python3.12-venv"
    assert not machine.said


def test_root_has_the_missing_venv_installed(machine: Machine) -> None:
    done = machine.environment(user=0)
    assert done.returncode == 0, done.stderr
    assert machine.said == ["update -qq", "install -y -qq python3.12-venv", "made", "installed"]


def test_what_else_keeps_an_environment_from_being_made_is_not_taken_for_a_missing_venv(machine: Machine) -> None:
    machine.has("full")
    done = machine.environment(user=0)
    assert (done.returncode, done.stderr) == (1, "No space left on device\n")
    assert not machine.said


def test_a_second_call_does_nothing(machine: Machine) -> None:
    machine.has("venv-installed")
    for _ in range(2):
        assert machine.environment().returncode == 0
    assert machine.said == ["made", "installed"]


def test_an_environment_that_was_left_half_made_is_made_anew(machine: Machine) -> None:
    machine.has("venv-installed")
    machine.environment()
    (machine.checkout / ".venv" / "bin" / "pip").unlink()
    machine.environment()
    assert machine.said == ["made", "installed"] * 2


def test_a_checkout_that_was_moved_gets_an_environment_of_its_own(machine: Machine) -> None:
    machine.has("venv-installed")
    machine.environment()
    moved = machine.checkout.rename(machine.folder / "moved")
    machine.environment(checkout=moved)
    assert machine.said == ["made", "installed"] * 2


def test_a_folder_is_named_in_ascii_where_python_may_read_its_name_in_no_other_way(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "Käse & 中文")
    machine.has("venv-installed")
    assert machine.environment().returncode == 0
    (named,) = machine.checkout.glob(".venv/lib/*/site-packages/*.pth")
    paths: list[str] = []
    exec(named.read_text(encoding="ascii").replace("sys.path", "paths"), {"paths": paths})
    assert paths == [f"{machine.checkout}/src"]
