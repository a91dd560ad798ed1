"""Placeholders: tiny libraries in place of large ones that the bundle has to link and never calls.

OpenCV's wheel links FFmpeg for films and OpenBLAS for large equations, libheif its encoder of HEVC, Pillow the X11
client of screenshots: 120 MB that this program never enters. A placeholder has the name and the symbols that are asked
for. Where a caller can take no for an answer they return nothing; where it could not, they stop the process, so that
no number is ever made up. The self-test of the bundle reads a card and a photo through them.
"""

import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NOTHING = "xorl %eax, %eax\n    ret"
STOP = "ud2"

# Where they lie in the bundle, who links them, and what their functions do.
PLACEHOLDERS = (
    (r"opencv_python_headless\.libs/lib(avcodec|avformat|avutil|swscale|avif)-", "cv2/cv2", NOTHING),
    (r"opencv_python_headless\.libs/libopenblas", "cv2/cv2", STOP),
    (r"pillow_heif\.libs/libx265-", "pillow_heif.libs/libheif", NOTHING),
    (r"pillow\.libs/libxcb-", "PIL/_imaging.", NOTHING),
)
Entry = tuple[str, str, str]


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A function a library is asked for, and the version of it; empty where it has none."""

    name: str
    version: str = ""


def supported() -> bool:
    """Whether placeholders are made here: the instructions are those of one machine, the files those of Linux."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def replace_unused(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The binaries of a bundle with placeholders, made in `folder`, for what is linked and never called."""
    listed = list(entries)
    folder.mkdir(parents=True, exist_ok=True)
    return [_replaced(entry, listed, folder) for entry in listed]


def without_orphans(entries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the libraries of wheels that nobody links any more."""
    kept = list(entries)
    while True:
        wanted = {name for _, source, kind in kept if kind != "SYMLINK" for name in needed_by(Path(source))}
        fewer = [entry for entry in kept if _has_use(entry, wanted)]
        if len(fewer) == len(kept):
            return kept
        kept = fewer


def without_dead_links(entries: Iterable[Entry], present: Iterable[Entry]) -> list[Entry]:
    """The entries of a bundle without links to what is not in it."""
    targets = {target for target, _, _ in present}
    return [
        (target, source, kind)
        for target, source, kind in entries
        if kind != "SYMLINK" or (Path(target).parent / source).as_posix() in targets
    ]


def needed_by(path: Path) -> set[str]:
    """The names of the libraries that a file links; empty where it is no library of Linux."""
    if ".so" not in path.name:
        return set()
    return set(re.findall(r"^\s*NEEDED\s+(\S+)$", _output("objdump", "-p", str(path)), re.MULTILINE))


def asked_for(caller: Path, library: Path) -> list[Symbol]:
    """What one library wants of another."""
    offered = {_symbol(line).name for line in _lines("nm", "-D", "--defined-only", str(library))}
    wanted = {_symbol(line) for line in _lines("nm", "-D", "--undefined-only", "--with-symbol-versions", str(caller))}
    return sorted(symbol for symbol in wanted if symbol.name in offered)


def make_placeholder(library: str, symbols: Iterable[Symbol], code: str, folder: Path) -> Path:
    """Assemble and link a library of that name whose functions all do the same."""
    listed = sorted(set(symbols))
    text = [f".globl {each.name}\n.type {each.name}, @function\n{each.name}:\n    {code}" for each in listed]
    assembly, object_file, versions = (folder / f"{library}.{kind}" for kind in ("s", "o", "map"))
    assembly.write_text("\n".join([".text", *text, '.section .note.GNU-stack,"",@progbits', ""]))
    made = folder / library
    _output("as", "-o", str(object_file), str(assembly))
    link = ["ld", "-shared", "--build-id=none", "-soname", library, "-o", str(made), str(object_file)]
    if script := _version_script(listed):
        versions.write_text(script)
        link.append(f"--version-script={versions}")
    _output(*link)
    _output("strip", "--strip-unneeded", str(made))
    return made


def _replaced(entry: Entry, entries: list[Entry], folder: Path) -> Entry:
    target, source, kind = entry
    for pattern, caller, code in PLACEHOLDERS:
        if kind != "SYMLINK" and re.match(pattern, target):
            callers = [Path(path) for name, path, link in entries if name.startswith(caller) and link != "SYMLINK"]
            symbols = [symbol for each in callers for symbol in asked_for(each, Path(source))]
            return target, str(make_placeholder(Path(target).name, symbols, code, folder)), kind
    return entry


def _has_use(entry: Entry, wanted: set[str]) -> bool:
    target = Path(entry[0])
    return not target.parent.name.endswith(".libs") or target.name in wanted


def _version_script(symbols: list[Symbol]) -> str:
    by_version: dict[str, list[str]] = {}
    for symbol in symbols:
        by_version.setdefault(symbol.version, []).append(symbol.name)
    return "".join(
        f"{version} {{ global: {'; '.join(names)}; }};\n" for version, names in sorted(by_version.items()) if version
    )


def _symbol(line: str) -> Symbol:
    name, _, version = line.split()[-1].partition("@")
    return Symbol(name, version.lstrip("@"))


def _lines(*command: str) -> list[str]:
    return [line for line in _output(*command).splitlines() if line.strip()]


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
