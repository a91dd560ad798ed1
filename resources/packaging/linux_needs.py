"""What a bundle asks of the Linux system under it, measured from its files, and which packages bring that."""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Debian and Ubuntu packages by the libraries that they bring. Where the 64-bit time change has given a package
# another name (Debian 13, Ubuntu 24.04), both names stand here.
GTK = "libgtk-3-0t64 | libgtk-3-0"
GLIB = "libglib2.0-0t64 | libglib2.0-0"
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    **{f"lib{name}.so.{number}": "libc6" for name, number in (("c", 6), ("m", 6), ("mvec", 1), ("resolv", 2))},
    **{f"lib{name}.so.{number}": "libc6" for name, number in (("dl", 2), ("pthread", 0), ("rt", 1), ("util", 1))},
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcrypto.so.3": "libssl3t64 | libssl3",
    "libcups.so.2": "libcups2t64 | libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    **{f"lib{name}-2.0.so.0": GLIB for name in ("gio", "glib", "gobject", "gthread")},
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    **{
        f"libwayland-{name}.so.{number}": f"libwayland-{name}{number}"
        for name, number in (("client", 0), ("cursor", 0), ("egl", 1))
    },
    "libxcb.so.1": "libxcb1",
    **{
        f"libxcb-{name}.so.0": f"libxcb-{name}0"
        for name in ("cursor", "glx", "image", "randr", "render", "shape", "shm")
    },
    **{f"libxcb-{name}.so.0": f"libxcb-{name}0" for name in ("render-util", "xfixes")},
    **{f"libxcb-{name}.so.1": f"libxcb-{name}1" for name in ("keysyms", "sync", "util", "xkb")},
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
    # What only the plugin for GTK's look links.
    **{f"lib{name}.so.0": GTK for name in ("gtk-3", "gdk-3", "atk-1.0", "gdk_pixbuf-2.0", "harfbuzz")},
    **{f"lib{name}-1.0.so.0": GTK for name in ("pango", "pangocairo")},
    "libcairo.so.2": GTK,
    "libcairo-gobject.so.2": GTK,
}

# Parts that Qt passes over where their libraries are missing: GTK's look and printers.
OPTIONAL = re.compile(r"/platformthemes/|/printsupport/")

# The first GCC whose libstdc++ has these symbols.
GCC_OF_GLIBCXX = {
    (3, 4, 28): "9",
    (3, 4, 29): "11",
    (3, 4, 30): "12",
    (3, 4, 31): "13",
    (3, 4, 32): "13",
    (3, 4, 33): "14",
}

NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
SYMBOLS = re.compile(r"\b(GLIBC|GLIBCXX)_(\d+(?:\.\d+)+)$", re.MULTILINE)
HEADING = re.compile(r"^(/.*):\s+file format elf\S*$", re.MULTILINE)

Version = tuple[int, ...]


class UnknownLibraryError(Exception):
    """A library that no package of the table brings."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What the files of a bundle link and do not ship.

    Attributes:
        required: libraries without which the program or a part of it does not start.
        optional: libraries that only parts link which Qt passes over.
        versions: by family of symbols, GLIBC and GLIBCXX, the highest version and the files that ask for it.
    """

    required: frozenset[str]
    optional: frozenset[str]
    versions: dict[str, tuple[Version, tuple[str, ...]]]

    def depends(self) -> list[str]:
        """Packages the program depends on, in order; those of C and C++ with the oldest version that will do."""
        oldest = {"libc6": dotted(self.versions["GLIBC"][0])}
        if "GLIBCXX" in self.versions:
            oldest["libstdc++6"] = GCC_OF_GLIBCXX[max(self.versions["GLIBCXX"][0], min(GCC_OF_GLIBCXX))]
        return [f"{each} (>= {oldest[each]})" if each in oldest else each for each in packages(self.required)]

    def recommends(self) -> list[str]:
        """Packages of the parts that may be missing."""
        required = packages(self.required)
        return [each for each in packages(self.optional) if each not in required]


def dotted(version: Version) -> str:
    """A version as it is written."""
    return ".".join(map(str, version))


def packages(libraries: Iterable[str]) -> list[str]:
    """The packages that bring these libraries.

    Raises:
        UnknownLibraryError: the table above lacks one.
    """
    unknown = sorted(set(libraries) - set(PACKAGES))
    if unknown:
        raise UnknownLibraryError(f"no package is known for {', '.join(unknown)}: add it to {Path(__file__).name}")
    return sorted({PACKAGES[each] for each in libraries})


def measure(bundle: Path) -> Needs:
    """Ask every program and library of the bundle."""
    binaries = sorted(path for path in bundle.rglob("*") if _is_elf(path))
    command = ["objdump", "--private-headers", *(str(path.resolve()) for path in binaries)]
    return read_headers(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout,
        shipped={path.name for path in bundle.rglob("*")},
        bundle=bundle.resolve(),
    )


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def read_headers(headers: str, shipped: set[str], bundle: Path) -> Needs:
    """Sort what `objdump --private-headers` says of the files of a bundle."""
    required: set[str] = set()
    optional: set[str] = set()
    found: dict[str, dict[Version, list[str]]] = defaultdict(lambda: defaultdict(list))
    # The text before the first heading, then heading and text in turn.
    _, *parts = HEADING.split(headers)
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        file = Path(name).relative_to(bundle).as_posix()
        (optional if OPTIONAL.search(file) else required).update(set(NEEDED.findall(text)) - shipped)
        for family, version in SYMBOLS.findall(text):
            found[family][tuple(map(int, version.split(".")))].append(file)
    versions = {family: (max(each), tuple(dict.fromkeys(each[max(each)]))) for family, each in found.items()}
    return Needs(frozenset(required), frozenset(optional - required), versions)
