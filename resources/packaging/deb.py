"""Makes the package for Debian and Ubuntu from the bundle: `make deb` -> dist/netzwerk-desktop_VERSION_ARCH.deb.

The same bundle and commit give the same bytes: names are sorted, modes and times are set.
"""

import argparse
import gzip
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from linux_needs import Needs, dotted, measure

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = Path(__file__).resolve().parent / "linux"
ICONS = ROOT / "resources" / "icons"

NAME = "netzwerk-desktop"
# Beside its starters, menu entry and icons in /usr, where a package has its own folder; /opt would be a second place.
HOME = f"usr/lib/{NAME}"
MAINTAINER = "Netzwerk Desktop contributors <netzwerk-desktop@localhost>"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
DESCRIPTION = """\
Remember the people you meet
Keeps the people one meets, with their business cards, notes and reminders.
Photos of cards are read on the computer itself; everything stays there, in
one folder of the person's own. Opens and writes vCards.

Brings its own Python and Qt.
"""
# What makes the program at home on a desktop: other scripts, reminders, opening mails, vCards by double-click.
RECOMMENDED = [
    "desktop-file-utils",
    "fonts-noto-color-emoji",
    "fonts-noto-core | fonts-dejavu-core",
    "hicolor-icon-theme",
    "notification-daemon",
    "shared-mime-info",
    "xdg-utils",
]

# The mark has a form of its own on the grid of 16 pixels.
SMALL_ICONS = (16, 22, 24)
LARGE_ICONS = (32, 48, 64, 128, 256, 512)


def program_version() -> str:
    """The version, from the one place where it stands."""
    text = (ROOT / "netzwerk_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("netzwerk_desktop/__init__.py names no version")
    return found[1]


def source_epoch() -> int:
    """The time of what is packed: of the last commit, else of the changelog in a folder without commits."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    command = ["git", "log", "-1", "--format=%ct"]
    commit = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(commit.stdout) if commit.returncode == 0 else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def filled(template: str, version: str, epoch: int) -> str:
    """A text of the package with what changes from one to the next."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", f"{datetime.fromtimestamp(epoch, UTC):%Y-%m-%d}")


def copyright_text() -> str:
    """The licence of the program and what holds for the rest, in Debian's machine-readable form."""
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    title, owner, *body = [part.strip() for part in licence.strip().split("\n\n")]
    if title != "MIT License" or not owner.startswith("Copyright (c) "):
        raise SystemExit("LICENSE has another form than the copyright file of the package is made from")
    indented = "\n .\n".join("\n".join(f" {line}" for line in part.splitlines()) for part in body)
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: Netzwerk Desktop\n"
        f"Comment: /{HOME} also holds Python, Qt and other libraries under licences of\n"
        " their own. The program lists them under “About”, each with its text.\n"
        "\nFiles: *\n"
        f"Copyright: {owner.removeprefix('Copyright (c) ')}\n"
        f"License: Expat\n{indented}\n"
    )


def changelog_text(version: str, epoch: int) -> str:
    """The changelog in the form that Debian's tools read; what is new stands in the program's own."""
    when = format_datetime(datetime.fromtimestamp(epoch, UTC))
    change = f"  * Release {version}; what is new stands in CHANGELOG.md.gz beside this file."
    return f"{NAME} ({version}) unstable; urgency=medium\n\n{change}\n\n -- {MAINTAINER}  {when}\n"


def description(version: str, needs: Needs, root: Path, epoch: int) -> dict[str, object]:
    """What nfpm is told."""
    return {
        "name": NAME,
        "arch": architecture(),
        "platform": "linux",
        "version": version,
        "version_schema": "none",
        "section": "utils",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "description": DESCRIPTION,
        "license": "MIT",
        "mtime": datetime.fromtimestamp(epoch, UTC).isoformat(),
        "depends": needs.depends(),
        "recommends": sorted({*needs.recommends(), *RECOMMENDED}),
        "contents": [{"src": f"{root / 'usr'}/", "dst": "/usr", "type": "tree"}],
        "deb": {"compression": "zstd"},
    }


def architecture() -> str:
    """The machine in Debian's words."""
    return ARCHITECTURES[platform.machine()]


def lay_out(bundle: Path, root: Path, version: str, epoch: int) -> None:
    """Fill a folder with the files as they lie on a system that has the package."""
    shutil.rmtree(root, ignore_errors=True)
    home, share = root / HOME, root / "usr" / "share"
    shutil.copytree(bundle, home, symlinks=True)
    # The one that is packed, which another may be than the one in the bundle: an update is tried out with it.
    _write(home / "_internal" / "version", f"{version}\n")
    (root / "usr" / "bin").mkdir()
    for starter in (NAME, f"{NAME}-gui"):
        (root / "usr" / "bin" / starter).symlink_to(f"../lib/{NAME}/{NAME}")
    _write(share / "applications" / f"{NAME}.desktop", filled(f"{NAME}.desktop", version, epoch))
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", filled(f"{NAME}.metainfo.xml", version, epoch))
    _write(share / "man" / "man1" / f"{NAME}.1.gz", filled(f"{NAME}.1", version, epoch))
    (share / "man" / "man1" / f"{NAME}-gui.1.gz").symlink_to(f"{NAME}.1.gz")
    documents = share / "doc" / NAME
    _write(documents / "copyright", copyright_text())
    _write(documents / "changelog.gz", changelog_text(version, epoch))
    _write(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    draw_icons(share / "icons" / "hicolor")
    _settle(root, epoch)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def draw_icons(theme: Path) -> None:
    """The icon in every size that menus, panels and switchers ask for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    for size in SMALL_ICONS + LARGE_ICONS:
        source = ICONS / ("tray.svg" if size in SMALL_ICONS else "app-icon.svg")
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(source)).render(painter)
        painter.end()
        path = theme / f"{size}x{size}" / "apps" / f"{NAME}.png"
        path.parent.mkdir(parents=True)
        if not image.save(str(path)):
            raise SystemExit(f"cannot write {path}")
    del application
    for folder, name, source in (("scalable", NAME, "app-icon"), ("symbolic", f"{NAME}-symbolic", "tray-mono")):
        _write(theme / folder / "apps" / f"{name}.svg", (ICONS / f"{source}.svg").read_text(encoding="utf-8"))


def _settle(root: Path, epoch: int) -> None:
    """Set modes and times, which came from whoever built this."""
    starter = root / HOME / NAME
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == starter else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def pack(config: Path, target: Path, epoch: int) -> None:
    """Let nfpm write the package."""
    nfpm = Path(sys.executable).with_name("nfpm")
    command = [nfpm, "package", "--packager", "deb", "--config", config, "--target", target]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"nfpm: {done.stderr or done.stdout}")


def report(package: Path, root: Path, needs: Needs) -> None:
    """Say what was made."""
    libc, asking = needs.versions["GLIBC"]
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    data = package.read_bytes()
    print(f"{package.relative_to(ROOT) if package.is_relative_to(ROOT) else package}")
    print(f"  {len(data) / 1e6:.1f} MB packed, {size / 1e6:.1f} MB installed")
    print(f"  needs glibc {dotted(libc)}, for {', '.join(sorted({Path(name).name for name in asking}))}")
    print(f"  sha256 {hashlib.sha256(data).hexdigest()}")


def main() -> None:
    """Make the package and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / NAME, help="what PyInstaller has made")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="the folder for the package")
    parser.add_argument("--version", default=program_version(), help="another version, to try an update with")
    options = parser.parse_args()
    if not (options.bundle / NAME).is_file():
        raise SystemExit(f"There is no bundle in {options.bundle}; “make bundle” makes it.")
    epoch, work = source_epoch(), ROOT / "build" / "deb"
    needs = measure(options.bundle)
    lay_out(options.bundle, work / "root", options.version, epoch)
    config = work / "nfpm.json"
    config.write_text(json.dumps(description(options.version, needs, work / "root", epoch), indent=1), encoding="utf-8")
    options.out.mkdir(parents=True, exist_ok=True)
    package = options.out.resolve() / f"{NAME}_{options.version}_{architecture()}.deb"
    pack(config, package, epoch)
    report(package, work / "root", needs)


if __name__ == "__main__":
    main()
