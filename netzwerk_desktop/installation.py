"""The installed program: the files this process runs from, whether they are still the same, and how to start it anew.

An update replaces the files of a running program. What is loaded stays; what was to be loaded later would come out of
the new files, at the places the old ones had it.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

WINDOW_STARTER = "netzwerk-desktop-gui.exe"
"""On Windows one starter has a terminal and this one has none."""


class Installation:
    """The files of one installed version, as they were when this was made.

    Args:
        executable: what is replaced with every version.
        version_file: says which version lies there.
    """

    def __init__(self, executable: Path, version_file: Path) -> None:
        self._executable, self._version_file = executable, version_file
        self._stamp = self.stamp()

    def stamp(self) -> tuple[int, ...] | None:
        """Tells one file from the one that replaced it; None while there is none."""
        try:
            found = self._executable.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    @property
    def is_replaced(self) -> bool:
        """Whether another version lies there now; one that is gone is not replaced."""
        stamp = self.stamp()
        return stamp is not None and stamp != self._stamp

    def version(self) -> str:
        """The version that lies there now; empty where it does not say."""
        try:
            return self._version_file.read_text("utf-8").strip()
        except (OSError, ValueError):
            return ""


def running_installation() -> Installation | None:
    """The installation this process runs from; None in a checkout, where every change would be another version."""
    if not getattr(sys, "frozen", False):
        return None
    return Installation(Path(sys.executable), Path(getattr(sys, "_MEIPASS", "")) / "version")


def program_command() -> tuple[str, ...]:
    """The command that starts this program, in a window and without a terminal."""
    if not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "netzwerk_desktop")
    if sys.platform == "win32":
        starter = Path(sys.executable).with_name(WINDOW_STARTER)
        return (str(starter) if starter.exists() else sys.executable,)
    app_image, app_dir = os.environ.get("APPIMAGE"), os.environ.get("APPDIR")
    # Both are inherited from a terminal that is an AppImage itself: they count only when this program lies inside.
    if app_image and app_dir and Path(sys.executable).is_relative_to(app_dir):
        return (app_image,)
    return (_name_on_path(Path(sys.executable)),)


def _name_on_path(program: Path) -> str:
    """The place where a package has its starter: it stays where the package later moves the program itself."""
    starter = shutil.which(program.name)
    return starter if starter and Path(starter).resolve() == program.resolve() else str(program)


def start_again(arguments: Sequence[str]) -> int:
    """Start the version that lies there now in this one's place; the exit code where that is another process.

    Raises:
        OSError: it cannot be started.
    """
    command = (*program_command(), *arguments)
    places = Path(command[0]).parents if sys.platform == "darwin" else ()
    bundle = next((each for each in places if each.suffix == ".app"), None)
    if bundle is not None:
        # A program of macOS is known to the Dock by its process, so the system starts another one.
        command = ("/usr/bin/open", "-n", str(bundle), "--args", *arguments)
    # Else the bundle takes the start for one of its own children, with libraries of the former version.
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    if os.name == "posix" and bundle is None:
        os.execve(command[0], command, environment)
    import subprocess

    subprocess.Popen(command, env=environment)
    return 0


def give_back_environment() -> None:
    """Let programs that are started from here, the mail program say, find their own libraries and not the bundle's.

    The bundle's own are found all the same: a process looks at the variable when it starts.
    """
    former = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if former is not None:
        os.environ["LD_LIBRARY_PATH"] = former
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


def hold_archive() -> None:
    """Keep the modules of this version readable when its file is replaced or removed.

    The bundle opens its file anew for every module it loads. A file that is open stays as it is on POSIX systems; on
    Windows nobody can replace the file of a running program.
    """
    reader, importers = sys.modules.get("pyimod01_archive"), sys.modules.get("pyimod02_importers")
    archive = getattr(importers, "pyz_archive", None)
    if reader is None or archive is None or os.name != "posix":
        return
    hold(reader, archive._filename)


def hold(reader: Any, name: str) -> None:
    """Let a module that reads archives go on reading this one, whatever becomes of its name."""
    handle = os.open(name, os.O_RDONLY)

    def opened(path: str, mode: str = "r") -> object:
        return _HeldFile(handle) if path == name else open(path, mode)

    reader.open = opened


class _HeldFile:
    """As much of an open file as the reader of the bundle uses, at a place of its own: threads load modules too."""

    def __init__(self, handle: int) -> None:
        self._handle, self._place = handle, 0

    def __enter__(self) -> "_HeldFile":
        return self

    def __exit__(self, *failure: object) -> None:
        """The file stays open."""

    def seek(self, place: int, whence: int = os.SEEK_SET) -> int:
        self._place = place
        return place

    def read(self, size: int) -> bytes:
        data = os.pread(self._handle, size, self._place)
        self._place += len(data)
        return data
