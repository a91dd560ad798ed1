"""Collects the licences of everything that goes into the bundle, and stops the build where one has no text.

What was collected is known by its files: each belongs to an installed distribution, to a part of the table below, or to
a package of the building system.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from netzwerk_desktop.services import licences  # noqa: E402  the program of this checkout, not the installed one

Entry = tuple[str, str, str]
LGPL = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")


class LicenceError(SystemExit):
    """Something would be shipped of which it is not known under what licence."""


@dataclass(frozen=True, slots=True)
class Part:
    """A work inside a wheel or of the system.

    Attributes:
        file: its files in the bundle; a group in it is its version.
        texts: among what is shipped; empty where the distribution or the system's package that brings it has them.
    """

    name: str
    licence: str
    file: str
    texts: tuple[str, ...] = ()


PARTS = (
    Part("ICU", "Unicode-3.0", r"(?:.*/)?(?:lib)?icu(?:data|dt)\D*(\d+)", ("licences/Unicode-3.0.txt",)),
    Part("libheif", "LGPL-3.0-only", r"(?:.*/)?(?:lib)?heif-[0-9a-f]+[^/]*?\.so\.([\d.]+)", LGPL),
    Part("libde265", "LGPL-3.0-only", r"(?:.*/)?(?:lib)?de265-", LGPL),
    Part("PP-OCR models", "Apache-2.0", r"rapidocr/models/PP-OCR(v\d+)", ("licences/Apache-2.0.txt",)),
    Part("OpenSSL", "Apache-2.0", r"(?:lib)?(?:crypto|ssl)[-.](?:so\.)?(\d+)", ("licences/Apache-2.0.txt",)),
    Part("SQLite", "Public Domain", r"(?:lib)?sqlite3\."),
    Part("Python", "PSF-2.0", r"(?:lib)?python3"),
    Part("bzip2", "bzip2-1.0.6", r"libbz2\."),
    Part("Expat", "MIT", r"libexpat\."),
    Part("libffi", "MIT", r"libffi[-.]"),
    Part("libmpdec", "BSD-2-Clause", r"libmpdec\."),
    Part("libuuid", "BSD-3-Clause", r"libuuid\."),
    Part("XZ Utils", "0BSD", r"liblzma\."),
    Part("zlib", "Zlib", r"libz\."),
)
# The starter of the program comes with this distribution and is no file of its own.
ALWAYS = ("pyinstaller",)


def collect(entries: Iterable[Entry]) -> str:
    """The file of licences of a bundle, for what was collected: (place in the bundle, where it comes from, kind).

    Raises:
        LicenceError: a distribution or a library has no licence, or no text of it.
    """
    listed = [entry for entry in entries if entry[2] != "SYMLINK" and entry[1]]
    owners = owners_of_files()
    found = {name: licences.of_distribution(metadata.distribution(name)) for name in ALWAYS}
    strangers = []
    for _, source, _ in listed:
        real = _real(source)
        if owner := owners.get(real):
            found.setdefault(owner, licences.of_distribution(metadata.distribution(owner)))
        elif "site-packages" in real:
            strangers.append(real)
    works = [*licences.always(), *found.values(), *parts_of(listed)]
    check(works, strangers)
    return licences.written(works)


def owners_of_files() -> dict[str, str]:
    """Which installed distribution a file belongs to."""
    owners = {}
    for distribution in metadata.distributions():
        folder, name = _real(distribution.locate_file("")), distribution.metadata["Name"]
        for file in distribution.files or ():
            owners[os.path.normcase(os.path.normpath(os.path.join(folder, file)))] = name
    return owners


def parts_of(entries: Iterable[Entry]) -> list[licences.Work]:
    """The works of the table that are among the files."""
    known = {work.name for work in licences.always()}
    found: dict[str, licences.Work] = {}
    for target, source, _ in entries:
        for part in PARTS:
            match = re.match(part.file, Path(target).as_posix())
            if match and part.name not in known | set(found):
                version = next((group for group in match.groups() if group), "")
                found[part.name] = part_work(part, version, Path(source))
    return list(found.values())


def part_work(part: Part, version: str, source: Path) -> licences.Work:
    """A part with its text, from what is shipped or from the package of the system that brings it."""
    if part.texts:
        return licences.Work(part.name, version, part.licence, licences.shipped_text(*part.texts))
    package = package_of(source)
    return licences.Work(
        part.name, package.version if package else version, part.licence, package.text if package else ""
    )


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the building system: its upstream version, and what it says of copyright."""

    version: str
    text: str


def package_of(library: Path) -> Package | None:
    """The package of Debian a library comes from; None on other systems."""
    real = os.path.realpath(library)
    try:
        owner = _output("dpkg", "-S", f"*/{Path(real).name}").split(":")[0]
        version = _output("dpkg-query", "-W", "-f", "${Version}", owner)
    except (OSError, subprocess.CalledProcessError):
        return None
    copyright_file = Path("/usr/share/doc", owner, "copyright")
    text = copyright_file.read_text(encoding="utf-8", errors="replace") if copyright_file.is_file() else ""
    return Package(re.sub(r"^\d+:|[-+].*$|\.dfsg.*$", "", version), text.strip())


def check(works: Iterable[licences.Work], strangers: Iterable[str] = ()) -> None:
    """Make sure that every work has a licence and a text of it.

    Raises:
        LicenceError: it names what is missing.
    """
    problems = [f"{path} belongs to no distribution" for path in strangers]
    for work in works:
        if not work.licence:
            problems.append(f"{work.name} {work.version} names no licence")
        if not work.text:
            problems.append(f"{work.name} {work.version} has no text of its licence ({work.licence})")
    if problems:
        raise LicenceError("\n".join(["licences that are missing:", *sorted(problems)]))


def _real(path: object) -> str:
    return os.path.normcase(os.path.realpath(str(path)))


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Print what a checkout would say of itself."""
    for work in licences.works():
        print(f"{work.name:32}{work.version:20}{work.licence}")


if __name__ == "__main__":
    main()
