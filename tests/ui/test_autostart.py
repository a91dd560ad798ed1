"""Autostart entries of the three systems, read back the way the system reads them."""

import plistlib
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.ui import autostart
from netzwerk_desktop.ui.autostart import _desktop_entry_text, autostart_enabled, set_autostart, start_command

COMMAND = ("/opt/Netzwerk Desktop/netzwerk", "--tray")


@pytest.fixture(params=["linux", "win32", "darwin"])
def platform(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    monkeypatch.setattr(sys, "platform", request.param)
    # Outside of Windows a native QSettings is the file of that name.
    monkeypatch.setattr(autostart, "RUN_KEY", str(tmp_path / "registry.ini"))
    return str(request.param)


def entry(home: Path) -> Path:
    return home / ".config" / "autostart" / "netzwerk-desktop.desktop"


def exec_line(text: str) -> str:
    return next(line.removeprefix("Exec=") for line in text.splitlines() if line.startswith("Exec="))


def parse_exec(line: str) -> list[str]:
    """Split an Exec value as the Desktop Entry Specification describes it: escapes, then quotes, then field codes."""
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    value = re.sub(r"\\(.)", lambda match: escapes[match[1]], line)
    quoted_or_plain = re.findall(r'"((?:[^"\\`$]|\\["`$\\])*)"(?: |$)|([^ "\'\\><~|&;$*?#()`\t\n]+)(?: |$)', value)
    arguments = [plain or re.sub(r'\\(["`$\\])', r"\1", quoted) for quoted, plain in quoted_or_plain]
    return [argument.replace("%%", "%") for argument in arguments]


@pytest.mark.usefixtures("platform")
def test_autostart_is_off_until_chosen_and_again_when_unchosen() -> None:
    assert not autostart_enabled()
    set_autostart(True, COMMAND)
    assert autostart_enabled()
    set_autostart(True, COMMAND)
    assert autostart_enabled()
    set_autostart(False, COMMAND)
    assert not autostart_enabled()
    set_autostart(False, COMMAND)


def test_linux_entry_starts_the_command(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    set_autostart(True, COMMAND)
    text = entry(home).read_text()
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert exec_line(text) == '"/opt/Netzwerk Desktop/netzwerk" --tray'
    assert [path.name for path in entry(home).parent.iterdir()] == ["netzwerk-desktop.desktop"]


def test_linux_entry_is_passed_over_when_the_program_is_gone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    set_autostart(True, COMMAND)
    # A file name, not a command line: neither quoted nor with arguments.
    assert "TryExec=/opt/Netzwerk Desktop/netzwerk" in entry(home).read_text().splitlines()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_entry_switched_off_by_the_desktop_counts_as_off(
    home: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    set_autostart(True, COMMAND)
    with entry(home).open("a") as file:
        file.write(line + "\n")
    assert not autostart_enabled()


@pytest.mark.parametrize("configured", ["", "relative/config", None])
def test_relative_configuration_directory_is_ignored(
    home: Path, monkeypatch: pytest.MonkeyPatch, configured: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    if configured is None:
        monkeypatch.delenv("XDG_CONFIG_HOME")
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", configured)
    set_autostart(True, COMMAND)
    assert entry(home).is_file()


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("--tray", "--tray"),
        ("", '""'),
        ("a b", '"a b"'),
        ("100%", "100%%"),
        ('"', r'"\\""'),
        ("$HOME", r'"\\$HOME"'),
        ("\\", r'"\\\\"'),
        ("a\nb", r'"a\nb"'),
    ],
)
def test_exec_argument_is_quoted_and_then_escaped(argument: str, written: str) -> None:
    assert exec_line(_desktop_entry_text([argument])) == written


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Zl", "Zp", "Cc"])),
        min_size=1,
    )
)
def test_exec_line_is_read_back_as_the_same_command(command: list[str]) -> None:
    assert parse_exec(exec_line(_desktop_entry_text(command))) == command


def test_windows_command_line_is_quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    registry = tmp_path / "registry.ini"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(autostart, "RUN_KEY", str(registry))
    set_autostart(True, (r"C:\Program Files\Netzwerk\netzwerk.exe", "--tray"))
    assert r"C:\\Program Files\\Netzwerk\\netzwerk.exe\" --tray" in registry.read_text()


def test_macos_agent_runs_the_command_at_login(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    set_autostart(True, COMMAND)
    agent = plistlib.loads((home / "Library/LaunchAgents/netzwerk-desktop.plist").read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True


@pytest.mark.parametrize("content", [b"nonsense", b"<plist><", b""])
def test_unreadable_macos_agent_counts_as_off(home: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    agents = home / "Library/LaunchAgents"
    agents.mkdir(parents=True)
    (agents / "netzwerk-desktop.plist").write_bytes(content)
    assert not autostart_enabled()


@pytest.mark.usefixtures("platform")
def test_refused_write_says_where(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Files in the way of directories: root ignores permissions.
    for name in (".config/autostart", "Library", "block"):
        (home / name).write_bytes(b"")
    monkeypatch.setattr(autostart, "RUN_KEY", str(home / "block" / "registry.ini"))
    with pytest.raises(UserError) as caught:
        set_autostart(True, COMMAND)
    assert caught.value.problem is Problem.NOT_WRITABLE
    assert str(caught.value.values["path"]).startswith(str(home))


def test_start_command_of_windows_opens_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console, window = tmp_path / "netzwerk-desktop.exe", tmp_path / "netzwerk-desktop-gui.exe"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(console))
    assert start_command() == (str(console), "--tray")
    window.touch()
    assert start_command() == (str(window), "--tray")
    monkeypatch.setattr(sys, "executable", str(window))
    assert start_command() == (str(window), "--tray")


@pytest.mark.parametrize(
    ("frozen", "app_image", "app_dir", "program"),
    [
        (False, None, None, ("/app/bin/python", "-m", "netzwerk_desktop")),
        (False, "/x.AppImage", "/app", ("/app/bin/python", "-m", "netzwerk_desktop")),
        (True, None, None, ("/app/bin/python",)),
        (True, "/x.AppImage", "/app", ("/x.AppImage",)),
        (True, "/terminal.AppImage", "/tmp/.mount_terminal", ("/app/bin/python",)),
    ],
    ids=["checkout", "checkout-in-foreign-appimage", "frozen", "appimage", "frozen-in-foreign-appimage"],
)
def test_start_command(
    monkeypatch: pytest.MonkeyPatch, frozen: bool, app_image: str | None, app_dir: str | None, program: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "executable", "/app/bin/python")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    for name, value in (("APPIMAGE", app_image), ("APPDIR", app_dir)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert start_command() == (*program, "--tray")


@pytest.mark.skipif(sys.platform == "win32", reason="links ask for rights there")
@pytest.mark.parametrize("leads_here", [True, False])
def test_installed_program_is_started_by_its_name_on_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, leads_here: bool
) -> None:
    program, other = tmp_path / "lib" / "netzwerk-desktop", tmp_path / "other" / "netzwerk-desktop"
    starter = tmp_path / "bin" / "netzwerk-desktop"
    for path in (program, other):
        path.parent.mkdir()
        path.touch(0o755)
    starter.parent.mkdir()
    starter.symlink_to(program if leads_here else other)
    monkeypatch.setenv("PATH", str(starter.parent))
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command() == (str(starter if leads_here else program), "--tray")
