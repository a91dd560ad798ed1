"""The installer for Windows, really run: under Wine, with a stand-in for the program."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.ui.autostart import RUN_KEY

HERE = Path(__file__).resolve().parent
SCRIPT = HERE.parents[1] / "resources" / "packaging" / "installer.nsi"
NAME = "Netzwerk Desktop"
PROGRAM, CONSOLE = "netzwerk-desktop-gui.exe", "netzwerk-desktop.exe"
UNINSTALL = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
RUN = RUN_KEY.replace("HKEY_CURRENT_USER", "HKCU")
PATIENCE_SECONDS = 60.0

pytestmark = [
    pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis (package nsis) is not installed"),
    pytest.mark.skipif(shutil.which("wine") is None, reason="wine is not installed"),
    pytest.mark.timeout(300),
]


def makensis(script: Path, **names: object) -> None:
    defines = [f"-D{name}={value}" for name, value in names.items()]
    subprocess.run(["makensis", "-V1", "-WX", *defines, str(script)], check=True)


class Windows:
    """A Windows of Wine with one person in it, and the installers of two versions."""

    def __init__(self, folder: Path) -> None:
        self._prefix = folder / "wine"
        self._environment = {**os.environ, "WINEPREFIX": str(self._prefix), "WINEDEBUG": "-all", "WINEARCH": "win32"}
        booted = subprocess.run(["wine", "wineboot", "-i"], env=self._environment, capture_output=True, check=False)
        homes = [each for each in self._prefix.glob("drive_c/users/*/AppData/Local") if each.is_dir()]
        if booted.returncode or not homes:
            pytest.skip("wine cannot run programs of 32 bits here, which installers are")
        self.local = homes[0]
        self.place = self.local / "Programs" / NAME
        self._setups = {version: self._make(folder, version) for version in ("1.0.0", "2.0.0")}

    def _make(self, folder: Path, version: str) -> Path:
        payload, setup = folder / version, folder / f"netzwerk-desktop-{version}-setup.exe"
        (payload / "_internal" / f"only in {version}").mkdir(parents=True)
        (payload / "_internal" / f"only in {version}" / "Größe.txt").write_text(version)
        for name in (PROGRAM, CONSOLE):
            makensis(HERE / "stand_in.nsi", OUTFILE=payload / name)
        makensis(SCRIPT, VERSION=version, PAYLOAD=payload, OUTFILE=setup, TRIAL=1)
        return setup

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        words = ["wine", *map(str, command)]
        return subprocess.run(words, env=self._environment, capture_output=True, text=True, check=False)

    def install(self, version: str, *options: str) -> int:
        return self.run(self._setups[version], "/S", *options).returncode

    def remove(self, place: Path) -> None:
        """Run the uninstaller; it goes on in a copy of itself, as a program's own file cannot be deleted."""
        self.run(place / "uninstall.exe", "/S")
        until(lambda: not (place / "uninstall.exe").exists())

    @contextlib.contextmanager
    def opened(self, how: str) -> Iterator[None]:
        """The program runs, until it is asked to end or, where it hangs, until the block is left."""
        process = subprocess.Popen(["wine", self.place / "program" / PROGRAM, how], env=self._environment)
        until(lambda: f"{PROGRAM} {how}" in self.calls())
        yield
        (self.local / "kill").touch()
        process.wait(PATIENCE_SECONDS)
        (self.local / "kill").unlink()

    def calls(self) -> list[str]:
        """How the program was called until now."""
        file = self.local / "calls.txt"
        return [line.strip() for line in file.read_text().splitlines()] if file.exists() else []

    def value(self, key: str, name: str = "") -> str | None:
        """A value of the registry."""
        asked = self.run("reg", "query", key, *(("/v", name) if name else ("/ve",)))
        found = [line.split("REG_SZ", 1)[1] for line in asked.stdout.splitlines() if "REG_SZ" in line]
        return found[0].strip() if asked.returncode == 0 and found else None

    def installed(self) -> dict[str, str]:
        """The files of the program, those of `_internal` with their text."""
        files = [each for each in (self.place / "program").rglob("*") if each.is_file()]
        names = {str(each.relative_to(self.place / "program")): each for each in files}
        return {name: "" if name.endswith(".exe") else each.read_text() for name, each in names.items()}

    def clear(self) -> None:
        for name in ("calls.txt", "quit", "kill"):
            (self.local / name).unlink(missing_ok=True)
        if (self.place / "uninstall.exe").exists():
            self.remove(self.place)
        shutil.rmtree(self.local / "Programs", ignore_errors=True)


def until(holds: object) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():  # type: ignore[operator]  # a function without arguments
        assert time.monotonic() < deadline
        time.sleep(0.05)


def files_of(version: str) -> dict[str, str]:
    return {PROGRAM: "", CONSOLE: "", f"_internal/only in {version}/Größe.txt": version}


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Windows:
    return Windows(tmp_path_factory.mktemp("windows"))


@pytest.fixture
def windows(wine: Windows) -> Iterator[Windows]:
    yield wine
    wine.clear()


def test_the_program_stands_in_the_menu_and_among_the_programs(windows: Windows) -> None:
    assert windows.install("1.0.0") == 0
    assert windows.installed() == files_of("1.0.0")
    assert windows.value(UNINSTALL, "DisplayVersion") == "1.0.0"
    assert (windows.value(UNINSTALL, "DisplayIcon") or "").endswith(rf"\{NAME}\program\{PROGRAM}")
    menus = windows.local.parent / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    assert (menus / f"{NAME}.lnk").is_file()
    assert windows.value(RUN, NAME) is None


def test_contact_files_are_offered_and_what_opened_them_stays(windows: Windows) -> None:
    windows.run("reg", "add", r"HKCU\Software\Classes\.vcf", "/ve", "/d", "somebody.else", "/f")
    windows.install("1.0.0")
    command = windows.value(r"HKCU\Software\Classes\NetzwerkDesktop.vcf\shell\open\command") or ""
    assert command.endswith(rf'\{NAME}\program\{PROGRAM}" "%1"')
    assert windows.value(r"HKCU\Software\Classes\.vcf") == "somebody.else"
    windows.remove(windows.place)
    assert windows.value(r"HKCU\Software\Classes\.vcf") == "somebody.else"
    assert windows.value(r"HKCU\Software\Classes\NetzwerkDesktop.vcf\shell\open\command") is None
    windows.run("reg", "delete", r"HKCU\Software\Classes\.vcf", "/f")


def test_an_update_ends_the_open_program_and_leaves_nothing_of_the_old_one(windows: Windows) -> None:
    windows.install("1.0.0")
    windows.run("reg", "add", RUN, "/v", NAME, "/d", "of the old version", "/f")
    with windows.opened("open"):
        assert windows.install("2.0.0") == 0
    assert windows.installed() == files_of("2.0.0")
    assert sorted(each.name for each in windows.place.iterdir()) == ["program", "uninstall.exe"]
    assert windows.value(UNINSTALL, "DisplayVersion") == "2.0.0"
    until(lambda: len(windows.calls()) == 3)
    assert windows.calls() == [f"{PROGRAM} open", f"{PROGRAM} --quit", f"{PROGRAM} --tray"]
    # What the person chose stays chosen, now for the new version.
    assert (windows.value(RUN, NAME) or "").endswith(rf'\program\{PROGRAM}" --tray')


def test_an_update_over_a_program_that_does_not_end_changes_nothing(windows: Windows) -> None:
    windows.install("1.0.0")
    with windows.opened("hangs"):
        assert windows.install("2.0.0") != 0
        assert windows.installed() == files_of("1.0.0")
    assert windows.value(UNINSTALL, "DisplayVersion") == "1.0.0"


def test_removing_keeps_the_data_and_what_somebody_put_beside(windows: Windows) -> None:
    windows.install("1.0.0")
    windows.run("reg", "add", RUN, "/v", NAME, "/d", "chosen", "/f")
    data = windows.local / "netzwerk-desktop" / "netzwerk.db"
    data.parent.mkdir()
    data.write_text("people")
    (windows.place / "mine.txt").touch()
    windows.remove(windows.place)
    assert [each.name for each in windows.place.iterdir()] == ["mine.txt"]
    assert data.read_text() == "people"
    for key, name in ((UNINSTALL, "DisplayName"), (RUN, NAME), (r"HKCU\Software\RegisteredApplications", NAME)):
        assert windows.value(key, name) is None
    shutil.rmtree(data.parent)


def test_another_place_gets_a_folder_of_its_own(windows: Windows) -> None:
    other = windows.local / "other"
    (other / "old").mkdir(parents=True)
    (other / "old" / "mine.txt").touch()
    place = windows.run("winepath", "-w", other).stdout.strip()
    assert windows.install("1.0.0", f"/D={place}") == 0
    assert (other / NAME / "program" / PROGRAM).is_file()
    assert windows.install("2.0.0") == 0, "an update finds it there"
    assert (other / NAME / "program" / "_internal" / "only in 2.0.0").is_dir()
    windows.remove(other / NAME)
    assert [each.name for each in other.iterdir()] == ["old"]
    assert (other / "old" / "mine.txt").is_file()
    shutil.rmtree(other)
