"""The works of others that this program is made of, with their licences: as the build collected them, or as found here.

A bundle carries one file with everything that went into it. A checkout has none: there the installed distributions that
the program asks for are looked up.
"""

import json
import platform
import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.paths import resources
from netzwerk_desktop.storage.database import SQLITE_VERSION

if TYPE_CHECKING:  # a bundle never asks for it
    from importlib import metadata

PROGRAM = "netzwerk-desktop"
FILE = "collected.json"

_TEXT = re.compile(r"licen[cs]e|copying|notice|copyright", re.IGNORECASE)
_WHOLE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# Where the author writes the licence's name in words, or nowhere but in its text.
_SAID = {
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "mit license": "MIT",
    "gplv2-or-later with a special exception which allows to use pyinstaller to build and distribute non-free programs"
    " (including commercial ones)": "GPL-2.0-or-later WITH Bootloader-exception",
}
_LICENCES = {"peewee": "MIT", "pyside6_essentials": "LGPL-3.0-only", "shiboken6": "LGPL-3.0-only"}
# Whose wheels have no text; the standard one is shipped.
_SHIPPED_TEXTS = {"LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"), "Apache-2.0": ("Apache-2.0.txt",)}
_NAMES = {"pyside6_essentials": "PySide6", "pyinstaller": "PyInstaller (starter)"}


@dataclass(frozen=True, slots=True)
class Work:
    """A work of others: its name, version, licence by its usual short name, and what has to be said with it."""

    name: str
    version: str
    licence: str
    text: str


def works() -> tuple[Work, ...]:
    """Everything this program is made of, by name."""
    collected = resources() / "licences" / FILE
    if collected.is_file():
        return read_works(collected.read_text(encoding="utf-8"))
    return in_order([*always(), *map(of_distribution, asked_for(PROGRAM))])


def always() -> list[Work]:
    """What is in every installation and is no distribution of Python."""
    binding = _installed("PySide6-Essentials")
    qt = binding.version if binding is not None else ""
    lgpl = shipped_text("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")
    return [
        Work("Inter", "3.19", "OFL-1.1", shipped_text("fonts/OFL.txt")),
        Work("Phosphor Icons", "1.3.0", "MIT", shipped_text("licences/Phosphor.txt")),
        Work("Python", platform.python_version(), "PSF-2.0", python_text()),
        Work("Qt", qt, "LGPL-3.0-only", lgpl),
        Work("SQLite", SQLITE_VERSION, "Public Domain", shipped_text("licences/SQLite.txt")),
    ]


def read_works(text: str) -> tuple[Work, ...]:
    """The works in a file that `written` made."""
    plain: dict[str, Any] = json.loads(text)
    texts = plain["texts"]
    return tuple(Work(each["name"], each["version"], each["licence"], texts[each["text"]]) for each in plain["works"])


def written(found: Iterable[Work]) -> str:
    """The works as a file, the same for the same works; a text that several share is in it once."""
    listed, texts = in_order(found), dict[str, int]()
    plain = [
        {
            "name": work.name,
            "version": work.version,
            "licence": work.licence,
            "text": texts.setdefault(work.text, len(texts)),
        }
        for work in listed
    ]
    return json.dumps({"works": plain, "texts": list(texts)}, ensure_ascii=False, indent=1)


def in_order(found: Iterable[Work]) -> tuple[Work, ...]:
    """Works by name, each once."""
    return tuple(sorted(set(found), key=lambda work: (work.name.casefold(), work.version)))


def asked_for(program: str) -> "list[metadata.Distribution]":
    """The installed distributions that one needs to run, with those they need in turn; no tools of development."""
    found: dict[str, metadata.Distribution] = {}
    waiting = _requirements(_installed(program), {"cards"})
    while waiting:
        name = waiting.pop()
        distribution = None if normalised(name) in found else _installed(name)
        if distribution is not None:
            found[normalised(name)] = distribution
            waiting += _requirements(distribution, set())
    return list(found.values())


def of_distribution(distribution: "metadata.Distribution") -> Work:
    """What a distribution says of itself, with its texts; empty where it says nothing."""
    name = normalised(distribution.metadata["Name"])
    licence = _licence_of(distribution)
    texts = [_read(path) for path in _text_files(distribution)] or _shipped(licence)
    shown = _NAMES.get(name, distribution.metadata["Name"])
    return Work(shown, distribution.version, licence, "\n\n".join(dict.fromkeys(texts)))


def normalised(name: str) -> str:
    """One spelling of a distribution's name."""
    return re.sub(r"[-_.]+", "_", name).lower()


def shipped_text(*names: str) -> str:
    """Texts of licences that lie with the program."""
    return "\n\n".join(_read(resources() / name) for name in names if (resources() / name).is_file())


def python_text() -> str:
    """Python's licence, which lies beside its modules or at the top of its installation."""
    folders = (sysconfig.get_path("stdlib"), sys.base_prefix)
    found = [Path(folder) / "LICENSE.txt" for folder in folders if folder]
    return next((_read(path) for path in found if path.is_file()), "")


def _licence_of(distribution: "metadata.Distribution") -> str:
    told = distribution.metadata
    name = normalised(told["Name"])
    if name in _LICENCES:
        return _LICENCES[name]
    classifiers = [
        each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or () if each.startswith("License ::")
    ]
    fields = [each for field in ("License-Expression", "License") for each in told.get_all(field) or ()]
    said = [each.strip() for each in (*fields, *classifiers)]
    first = next((each for each in said if each and "\n" not in each), "")
    return _SAID.get(first.lower(), first)


def _text_files(distribution: "metadata.Distribution") -> list[Path]:
    """The files of a distribution that hold a licence: beside what is told of it, or at the top of its package."""
    found: dict[bool, list[Path]] = {True: [], False: []}
    for file in distribution.files or ():
        path = PurePosixPath(file)
        beside = path.parts[0].endswith(".dist-info")
        if _TEXT.search(path.name) and path.suffix in ("", ".txt", ".md", ".rst") and (beside or len(path.parts) == 2):
            found[beside].append(Path(str(distribution.locate_file(file))))
    return [path for path in (*sorted(found[True]), *sorted(found[False])) if path.is_file()]


def _installed(name: str) -> "metadata.Distribution | None":
    from importlib import metadata

    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _requirements(distribution: "metadata.Distribution | None", extras: set[str]) -> list[str]:
    """The names of what a distribution asks for, here or elsewhere."""
    names = []
    for each in (distribution.requires if distribution is not None else None) or ():
        found, extra = _WHOLE_NAME.match(each), re.search(r"extra\s*==\s*['\"]([^'\"]+)", each)
        if found and (extra is None or extra[1] in extras):
            names.append(found[0])
    return names


def _shipped(licence: str) -> list[str]:
    return [shipped_text(f"licences/{name}") for name in _SHIPPED_TEXTS.get(licence, ())]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip()
