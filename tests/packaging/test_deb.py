"""The package for Debian and Ubuntu: its texts, its layout, and that the same input gives the same files."""

import gzip
import hashlib
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from netzwerk_desktop import __version__
from netzwerk_desktop.paths import APP_NAME
from netzwerk_desktop.usage import COMMANDS, parse

EPOCH = 1_790_000_000
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle in small: its starter, a library and a link to it."""
    inside = tmp_path / "bundle" / "_internal"
    inside.mkdir(parents=True)
    (inside.parent / APP_NAME).write_bytes(b"program")
    (inside / "libfirst.so.1").write_bytes(b"library")
    (inside / "libfirst.so").symlink_to("libfirst.so.1")
    (inside / "version").write_text("0.0.1\n")
    return inside.parent


@pytest.fixture
def root(deb: ModuleType, bundle: Path, tmp_path: Path) -> Path:
    deb.lay_out(bundle, tmp_path / "root", "1.2.3", EPOCH)
    return tmp_path / "root"


def desktop_entry(root: Path) -> ConfigParser:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(root / "usr/share/applications/netzwerk-desktop.desktop", encoding="utf-8")
    return entry


def test_version_is_that_of_the_program(deb: ModuleType) -> None:
    assert deb.program_version() == __version__


def test_menu_entry_bears_the_name_that_the_window_goes_by(root: Path) -> None:
    # `application.setDesktopFileName(APP_NAME)`: by it desktops find the icon of a window.
    entry = desktop_entry(root)["Desktop Entry"]
    assert entry["StartupWMClass"] == APP_NAME
    assert (root / f"usr/share/icons/hicolor/scalable/apps/{entry['Icon']}.svg").is_file()


def test_menu_entry_starts_what_the_package_has_with_what_the_program_understands(root: Path) -> None:
    entry = desktop_entry(root)
    for section in entry.sections():
        program, *arguments = entry[section]["Exec"].split()
        assert (root / "usr/bin" / program).resolve() == (root / f"usr/lib/{APP_NAME}/{APP_NAME}").resolve()
        parse([argument for argument in arguments if argument != "%F"])


def test_menu_entry_takes_vcards_and_speaks_german(root: Path) -> None:
    entry = desktop_entry(root)
    assert {"text/vcard", "text/x-vcard"} <= set(entry["Desktop Entry"]["MimeType"].split(";"))
    for section in entry.sections():
        translatable = {"GenericName", "Comment", "Keywords"} & set(entry[section])
        assert {f"{key}[de]" for key in translatable} <= set(entry[section])
    assert entry["Desktop Action recall"]["Name[de]"] == "Wer ist …?"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="there is no desktop-file-validate here")
def test_menu_entry_is_valid(root: Path) -> None:
    file = root / "usr/share/applications/netzwerk-desktop.desktop"
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="there is no appstreamcli here")
def test_description_for_software_centres_is_valid(root: Path) -> None:
    file = root / "usr/share/metainfo/netzwerk-desktop.metainfo.xml"
    done = subprocess.run(["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_description_for_software_centres_is_of_this_version_and_entry(root: Path) -> None:
    component = ElementTree.parse(root / "usr/share/metainfo/netzwerk-desktop.metainfo.xml").getroot()
    release = component.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "1.2.3", "date": "2026-09-21"}
    assert component.findtext("launchable") == "netzwerk-desktop.desktop"
    german = [each for each in component.iter() if "de" in each.attrib.values()]
    english = [each for each in component.iter() if each.tag in ("summary", "p", "li") and not each.attrib]
    assert len(german) == len(english)


def test_icons_have_the_size_of_their_folder(root: Path) -> None:
    sizes = {}
    for path in root.glob("usr/share/icons/hicolor/*x*/apps/netzwerk-desktop.png"):
        sizes[path.parents[1].name] = QImage(str(path)).size().toTuple()
    assert sizes == {f"{size}x{size}": (size, size) for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)}


def test_icons_are_drawn(root: Path) -> None:
    for path in root.glob("usr/share/icons/hicolor/*x*/apps/netzwerk-desktop.png"):
        image = QImage(str(path))
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 8, path


def test_manual_names_every_command_and_every_option_of_the_window(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out.partition("\n\n")[0]))
    with gzip.open(root / "usr/share/man/man1/netzwerk-desktop.1.gz", "rt", encoding="utf-8") as file:
        page = file.read().replace("\\-", "-")
    assert "--quit" in options
    assert [word for word in (*COMMANDS, *sorted(options)) if word not in page] == []
    assert "@" not in page
    assert (root / "usr/share/man/man1/netzwerk-desktop-gui.1.gz").is_file()


def test_copyright_is_the_licence(deb: ModuleType) -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").split()
    words = set(deb.copyright_text().split())
    assert [word for word in licence[2:] if word not in words and word not in ("(c)", "Copyright")] == []


def test_modes_and_times_are_not_those_of_the_builder(deb: ModuleType, bundle: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    deb.lay_out(bundle, first, "1.2.3", EPOCH)
    for path in (bundle / APP_NAME, bundle / "_internal" / "libfirst.so.1"):
        path.chmod(0o700)
    bundle.chmod(0o700)
    deb.lay_out(bundle, second, "1.2.3", EPOCH)
    assert state(first) == state(second)
    assert (second / f"usr/lib/{APP_NAME}/{APP_NAME}").stat().st_mode & 0o777 == 0o755


def state(root: Path) -> dict[str, tuple[int, int, str]]:
    def content(path: Path) -> str:
        if path.is_symlink():
            return str(path.readlink())
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""

    return {
        str(path.relative_to(root)): (path.lstat().st_mode, int(path.lstat().st_mtime), content(path))
        for path in root.rglob("*")
    }


def test_links_stay_links_and_one_starter_serves_both_names(root: Path) -> None:
    starter = (root / f"usr/lib/{APP_NAME}/{APP_NAME}").resolve()
    assert (root / f"usr/lib/{APP_NAME}/_internal/libfirst.so").readlink() == Path("libfirst.so.1")
    assert [(root / "usr/bin" / name).resolve() for name in (APP_NAME, f"{APP_NAME}-gui")] == [starter, starter]


def test_package_says_the_version_it_has_whatever_the_bundle_says(root: Path) -> None:
    assert (root / f"usr/lib/{APP_NAME}/_internal/version").read_text() == "1.2.3\n"


def test_package_puts_nothing_outside_of_usr(root: Path) -> None:
    # A program that starts by itself is a person's choice: nothing in /etc/xdg/autostart.
    assert [path.name for path in root.iterdir()] == ["usr"]


def test_package_names_what_it_needs(deb: ModuleType, linux_needs: ModuleType) -> None:
    needs = linux_needs.Needs(
        required=frozenset({"libc.so.6", "libgthread-2.0.so.0"}),
        optional=frozenset({"libgtk-3.so.0"}),
        versions={"GLIBC": ((2, 35), ("program",))},
    )
    told = deb.description("1.2.3", needs, Path("/root"), EPOCH)
    assert told["depends"] == ["libc6 (>= 2.35)", "libglib2.0-0t64 | libglib2.0-0"]
    assert "libgtk-3-0t64 | libgtk-3-0" in told["recommends"]
    assert (told["version"], told["mtime"]) == ("1.2.3", "2026-09-21T14:13:20+00:00")


def test_package_has_no_scripts_of_its_own(deb: ModuleType, linux_needs: ModuleType) -> None:
    needs = linux_needs.Needs(frozenset(), frozenset(), {"GLIBC": ((2, 35), ())})
    assert "scripts" not in deb.description("1.2.3", needs, Path("/root"), EPOCH)


def test_licence_is_named_as_in_the_project(deb: ModuleType, linux_needs: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = linux_needs.Needs(frozenset(), frozenset(), {"GLIBC": ((2, 35), ())})
    told = deb.description("1.2.3", needs, Path("/root"), EPOCH)
    assert told["license"] == project["license"]
    assert str(told["maintainer"]).startswith(project["authors"][0]["name"])
