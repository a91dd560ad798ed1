"""The installer for Windows: it compiles without a warning, speaks both languages and agrees with the program."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from netzwerk_desktop.ui import autostart

SETUP = "netzwerk-desktop-1.2.3-setup.exe"
SCRIPT = Path(__file__).resolve().parents[2] / "resources" / "packaging" / "installer.nsi"
needs_makensis = pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis (package nsis) is not installed")


@pytest.fixture
def script() -> str:
    return SCRIPT.read_text("utf-8-sig")


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """Stands for the bundle."""
    folder = tmp_path / "payload"
    (folder / "_internal" / "netzwerk_desktop").mkdir(parents=True)
    for name in ("netzwerk-desktop.exe", "netzwerk-desktop-gui.exe", "_internal/netzwerk_desktop/Größe.txt"):
        (folder / name).write_bytes(name.encode() * 100)
    return folder


def compile_installer(payload: Path, target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    arguments = ("-DVERSION=1.2.3", f"-DPAYLOAD={payload}", f"-DOUTFILE={target}", *options)
    return subprocess.run(
        ["makensis", "-V4", "-WX", *arguments, str(SCRIPT)], capture_output=True, text=True, check=False
    )


@needs_makensis
def test_installer_compiles_without_a_warning_and_takes_every_file(payload: Path, tmp_path: Path) -> None:
    made = compile_installer(payload, tmp_path / SETUP)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "warning" not in made.stdout.lower()
    for name in ("netzwerk-desktop.exe", "netzwerk-desktop-gui.exe", "Größe.txt"):
        assert f'File: "{name}"' in made.stdout
    assert (tmp_path / SETUP).read_bytes().startswith(b"MZ")


@needs_makensis
def test_installer_asks_for_no_administrator_and_is_sharp_on_dense_screens(payload: Path, tmp_path: Path) -> None:
    assert compile_installer(payload, tmp_path / SETUP).returncode == 0
    manifest = (tmp_path / SETUP).read_bytes()
    assert b'requestedExecutionLevel level="asInvoker"' in manifest
    assert re.search(rb"<dpiAware[^>]*>true", manifest)
    assert "1.2.3".encode("utf-16-le") in manifest


@needs_makensis
def test_installer_without_the_program_is_not_made(payload: Path, tmp_path: Path) -> None:
    (payload / "netzwerk-desktop-gui.exe").unlink()
    made = compile_installer(payload, tmp_path / SETUP)
    assert made.returncode != 0
    assert "There is no netzwerk-desktop-gui.exe" in made.stdout + made.stderr
    assert not (tmp_path / SETUP).exists()


def test_script_begins_with_the_mark_of_its_encoding_or_windows_reads_umlauts_wrong() -> None:
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_every_word_is_said_in_both_languages(script: str) -> None:
    words = re.findall(r'^!insertmacro Words (\w+) "([^"]+)" "([^"]+)"$', script, re.MULTILINE)
    assert len(words) == script.count("!insertmacro Words ")
    assert all(english != german for _, english, german in words)
    used = set(re.findall(r"\$\(([A-Z_]+)\)", script)) - {"ID"}
    assert used == {name for name, _, _ in words}


def test_autostart_is_the_entry_the_program_looks_for(script: str) -> None:
    defined = dict(re.findall(r'^!define (\w+) "([^"]+)"$', script, re.MULTILINE))
    assert f"HKEY_CURRENT_USER\\{defined['RUN_KEY']}" == autostart.RUN_KEY
    assert defined["NAME"] == autostart._PROGRAM_NAME
    assert 'HKCU "${RUN_KEY}" "${NAME}" \'"$INSTDIR\\program\\${WINDOW}" --tray\'' in script


def test_only_the_starter_without_a_terminal_is_ever_started(script: str) -> None:
    assert not re.search(r"^(?!.*_TryToWrite).*\$\{CONSOLE\}", script, re.MULTILINE)


def test_everything_lies_below_the_person(script: str) -> None:
    assert not re.findall(r"HKLM|HKCR|SHCTX|HKEY_LOCAL_MACHINE|\$PROGRAMFILES", script)
    assert "RequestExecutionLevel user" in script


def test_removing_names_what_it_removes_and_touches_no_data(script: str) -> None:
    removing = script[script.index('Section "Uninstall"') :]
    assert set(re.findall(r'RMDir /r "([^"]+)"', removing)) == {
        f"$INSTDIR\\{name}" for name in ("program", "new", "old")
    }
    assert "UNPAGE_CONFIRM" not in script
    assert not re.search(r'(RMDir|Delete)\b[^\n]*netzwerk-desktop"', script)


def test_the_folder_whose_parts_are_exchanged_is_always_one_of_its_own(script: str) -> None:
    starting = script[script.index("Function .onInit") :].partition("FunctionEnd")[0]
    assert '${GetFileName} "$INSTDIR" $0' in starting
    assert 'StrCpy $INSTDIR "$INSTDIR\\${NAME}"' in starting
