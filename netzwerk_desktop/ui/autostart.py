"""Starts the program with the desktop session: the person's choice, kept where each system looks for it."""

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from PySide6.QtCore import QSettings

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.installation import program_command

RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"

_ENTRY_NAME = "netzwerk-desktop"
_PROGRAM_NAME = "Netzwerk Desktop"
_EXEC_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_EXEC_ESCAPED = str.maketrans({character: f"\\{character}" for character in '"`$\\'})
_STRING_ESCAPED = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"})


def start_command() -> tuple[str, ...]:
    """The command that starts this program in the tray."""
    return (*program_command(), "--tray")


def autostart_enabled() -> bool:
    """Whether the program starts with the session."""
    match sys.platform:
        case "win32":
            return bool(_run_key().contains(_PROGRAM_NAME))
        case "darwin":
            return _launch_agent_enabled(_launch_agent())
        case _:
            return _desktop_entry_enabled(_desktop_entry())


def set_autostart(enabled: bool, command: Sequence[str]) -> None:
    """Start `command` with every session from now on, or no longer.

    Raises:
        UserError: NOT_WRITABLE, with the path of what could not be written.
    """
    match sys.platform:
        case "win32":
            _set_run_key(enabled, command)
        case "darwin":
            _set_file(_launch_agent(), _launch_agent_bytes(command) if enabled else None)
        case _:
            _set_file(_desktop_entry(), _desktop_entry_text(command).encode() if enabled else None)


def _set_file(path: Path, content: bytes | None) -> None:
    try:
        if content is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.new")
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        raise UserError(Problem.NOT_WRITABLE, path=path) from error


def _desktop_entry() -> Path:
    configured = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    # The XDG Base Directory Specification has relative paths ignored.
    base = configured if configured.is_absolute() else Path.home() / ".config"
    return base / "autostart" / f"{_ENTRY_NAME}.desktop"


def _desktop_entry_enabled(path: Path) -> bool:
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    # Desktops switch an entry off inside of the file.
    settings = {line.replace(" ", "").lower() for line in lines}
    return settings.isdisjoint({"hidden=true", "x-gnome-autostart-enabled=false"})


def _desktop_entry_text(command: Sequence[str]) -> str:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={_PROGRAM_NAME}",
        f"Icon={_ENTRY_NAME}",
        f"Exec={' '.join(_exec_argument(argument) for argument in command)}",
        # The entry is the person's and stays when the program is removed; this has desktops pass it over then.
        f"TryExec={command[0].translate(_STRING_ESCAPED)}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def _exec_argument(argument: str) -> str:
    """Quote for an Exec key (Desktop Entry Specification 1.5, "The Exec key"), then escape as any string value."""
    quoted = argument.replace("%", "%%")
    if not argument or not _EXEC_RESERVED.isdisjoint(argument):
        quoted = f'"{quoted.translate(_EXEC_ESCAPED)}"'
    return quoted.translate(_STRING_ESCAPED)


def _launch_agent() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{_ENTRY_NAME}.plist"


def _launch_agent_enabled(path: Path) -> bool:
    try:
        agent = plistlib.loads(path.read_bytes())
    except (OSError, ValueError, ExpatError):
        return False
    return isinstance(agent, dict) and agent.get("RunAtLoad") is True and agent.get("Disabled") is not True


def _launch_agent_bytes(command: Sequence[str]) -> bytes:
    return plistlib.dumps(
        {
            "Label": _ENTRY_NAME,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
    )


def _run_key() -> QSettings:
    return QSettings(RUN_KEY, QSettings.Format.NativeFormat)


def _set_run_key(enabled: bool, command: Sequence[str]) -> None:
    settings = _run_key()
    if enabled:
        settings.setValue(_PROGRAM_NAME, subprocess.list2cmdline(command))
    else:
        settings.remove(_PROGRAM_NAME)
    settings.sync()
    if settings.status() != QSettings.Status.NoError:
        raise UserError(Problem.NOT_WRITABLE, path=RUN_KEY)
