"""The installed files: another version is noticed, and the old one's modules stay readable whatever becomes of them."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from netzwerk_desktop import installation
from netzwerk_desktop.installation import Installation, hold, running_installation

# A bundled program in small: its archive of modules is read by PyInstaller's own reader.
HELD = """
import os, sys
sys.path.insert(0, sys.argv[1])
import pyimod01_archive as reader
from netzwerk_desktop.installation import hold
archive = reader.ZlibArchiveReader(sys.argv[2] + "?0", check_pymagic=True)
if sys.argv[4] == "hold":
    hold(reader, sys.argv[2])
if sys.argv[3] == "replace":
    os.replace(sys.argv[2] + ".new", sys.argv[2])
else:
    os.remove(sys.argv[2])
exec(archive.extract("late"))
print(WORDS)
"""


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    (tmp_path / "program").write_bytes(b"old")
    return Installation(tmp_path / "program", tmp_path / "version")


def replace(folder: Path, content: bytes = b"new", version: str = "") -> None:
    """Install as packages do: written under another name, then moved into place."""
    if version:
        (folder / "version").write_text(version)
    (folder / "program.new").write_bytes(content)
    (folder / "program.new").replace(folder / "program")


def test_nothing_is_replaced_while_the_file_is_the_same(installed: Installation) -> None:
    assert not installed.is_replaced


@pytest.mark.parametrize("content", [b"new", b"old"])
def test_another_file_in_its_place_is_another_version(installed: Installation, tmp_path: Path, content: bytes) -> None:
    replace(tmp_path, content, "0.2.0\n")
    assert installed.is_replaced
    assert installed.version() == "0.2.0"


def test_a_version_that_does_not_name_itself_is_one_too(installed: Installation, tmp_path: Path) -> None:
    replace(tmp_path)
    assert installed.is_replaced
    assert installed.version() == ""


def test_a_program_that_was_removed_is_not_replaced(installed: Installation, tmp_path: Path) -> None:
    (tmp_path / "program").unlink()
    assert not installed.is_replaced
    replace(tmp_path)
    assert installed.is_replaced


def test_a_checkout_is_no_installation() -> None:
    assert running_installation() is None


def test_the_bundle_is_watched_where_it_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    (tmp_path / "_internal").mkdir()
    (tmp_path / "program").touch()
    running = running_installation()
    assert running is not None
    replace(tmp_path)
    (tmp_path / "_internal" / "version").write_text("1.0")
    assert running.is_replaced
    assert running.version() == "1.0"


@pytest.mark.skipif(os.name != "posix", reason="another way of starting")
def test_the_new_version_takes_the_place_of_the_process_with_libraries_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[tuple[str, tuple[str, ...], str]] = []

    def execve(path: str, command: tuple[str, ...], environment: dict[str, str]) -> None:
        started.append((path, command, environment["PYINSTALLER_RESET_ENVIRONMENT"]))

    monkeypatch.setattr(os, "execve", execve)
    monkeypatch.setattr(subprocess, "Popen", lambda command, env: None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/program")
    installation.start_again(["--tray"])
    assert started == [("/opt/program", ("/opt/program", "--tray"), "1")]


def test_macos_starts_the_new_version_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/Applications/Netzwerk Desktop.app/Contents/MacOS/netzwerk-desktop")
    monkeypatch.setattr(subprocess, "Popen", lambda command, env: started.append(command))
    assert installation.start_again(["--data-dir", "/data"]) == 0
    app = "/Applications/Netzwerk Desktop.app"
    assert started == [("/usr/bin/open", "-n", app, "--args", "--data-dir", "/data")]


@pytest.mark.parametrize("former", [None, "/usr/local/lib"])
def test_programs_started_from_here_find_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch, former: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/program/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", former or "")
    if former is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG")
    installation.give_back_environment()
    assert os.environ.get("LD_LIBRARY_PATH") == former
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


@pytest.mark.skipif(os.name != "posix", reason="nobody can replace the file of a running program there")
@pytest.mark.parametrize("fate", ["replace", "remove"])
def test_modules_of_the_old_version_stay_readable(tmp_path: Path, fate: str) -> None:
    loader = pytest.importorskip("PyInstaller.loader", reason="PyInstaller is not installed")
    writers = pytest.importorskip("PyInstaller.archive.writers")
    archive = tmp_path / "archive"
    for target, filler in ((archive, ""), (tmp_path / "archive.new", "FILLER = 'moves what follows' * 9\n" * 99)):
        sources = {"early": f"{filler}EARLY = 1", "late": f"WORDS = 'of {target.name}'"}
        code = {name: compile(source, name, "exec") for name, source in sources.items()}
        for name in sources:
            (tmp_path / f"{name}.py").touch()
        entries = [(name, str(tmp_path / f"{name}.py"), "PYMODULE") for name in sources]
        writers.ZlibArchiveWriter(str(target), entries, code)

    def run(how: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / how).mkdir()
        copy = tmp_path / how / "archive"
        for suffix in ("", ".new"):
            Path(f"{copy}{suffix}").write_bytes(Path(f"{archive}{suffix}").read_bytes())
        words = [str(Path(loader.__file__).parent), str(copy), fate, how]
        return subprocess.run([sys.executable, "-c", HELD, *words], capture_output=True, text=True, check=False)

    assert run("leave").returncode != 0, "the reader has learned it by itself"
    held = run("hold")
    assert (held.returncode, held.stdout) == (0, "of archive\n"), held.stderr


def test_other_files_are_opened_as_ever(tmp_path: Path) -> None:
    (tmp_path / "held").write_bytes(b"held")
    (tmp_path / "other").write_bytes(b"other")
    reader = ModuleType("reader")
    hold(reader, str(tmp_path / "held"))
    with reader.open(str(tmp_path / "other"), "rb") as other, reader.open(str(tmp_path / "held"), "rb") as held:
        assert other.read() == b"other"
        held.seek(1)
        assert (held.read(2), held.read(9)) == (b"el", b"d")
