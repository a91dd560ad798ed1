"""How large the bundle is, by who brings it: `make bundle` prints it and stops where a goal is not kept.

sizes.py [dist/netzwerk-desktop]
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath

MEBIBYTE = 1024 * 1024
# What may be installed without the reader of cards, and with it.
GOAL_WITHOUT, GOAL_WITH = 130, 350


class Group(Enum):
    """Who brings a file; the ones that only the reader of cards needs come last."""

    QT = "Qt"
    BINDING = "PySide6, the binding"
    PYTHON = "Python"
    PROGRAM = "the program, pure modules"
    RESOURCES = "resources and icon font"
    PILLOW = "Pillow"
    OTHER = "other modules"
    OPENCV = "OpenCV"
    ONNX = "ONNX Runtime"
    NUMPY = "NumPy"
    MODELS = "models of print"
    SHAPES = "RapidOCR's geometry"
    HEIF = "HEIC and QR codes"

    @property
    def reads_cards(self) -> bool:
        """Whether only the reader of cards, the extra `cards`, needs it."""
        return self in (Group.OPENCV, Group.ONNX, Group.NUMPY, Group.MODELS, Group.SHAPES, Group.HEIF)


# The first that matches the place of a file in the bundle, _internal left out.
_PLACES = (
    (r"PySide6/(Qt/|plugins/|translations/|Qt6|opengl32sw|.*\.framework/)|libQt6|libicu", Group.QT),
    (r"PySide6/|shiboken6/|libshiboken6|libpyside6", Group.BINDING),
    (r"cv2/|opencv_python_headless", Group.OPENCV),
    (r"onnxruntime/", Group.ONNX),
    (r"numpy[./]", Group.NUMPY),
    (r"rapidocr/", Group.MODELS),
    (r"shapely[./]|pyclipper|yaml/|omegaconf/", Group.SHAPES),
    (r"_?pillow_heif|zxingcpp", Group.HEIF),
    (r"PIL/|pillow\.libs/", Group.PILLOW),
    (r"netzwerk_desktop/resources/|qtawesome/|LICENSE|version$", Group.RESOURCES),
    (r"netzwerk-desktop(-gui)?(\.exe)?$", Group.PROGRAM),
    (r"python3|libpython3|base_library\.zip|lib(sqlite3|ffi|bz2|lzma|z|expat|uuid|mpdec)[-.\d]", Group.PYTHON),
    (r"python3\d*\.dll|sqlite3\.dll|vcruntime|_[a-z0-9_]+\.pyd|[a-z]+\.pyd", Group.PYTHON),
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes by group."""

    groups: dict[Group, int]

    @property
    def with_cards(self) -> int:
        """All of it."""
        return sum(self.groups.values())

    @property
    def without_cards(self) -> int:
        """What it would be without the reader of cards."""
        return sum(size for group, size in self.groups.items() if not group.reads_cards)


def group_of(place: str) -> Group:
    """Who brings a file, by its place in the bundle, with slashes."""
    inside = place.removeprefix("_internal/")
    return next((group for pattern, group in _PLACES if re.match(pattern, inside)), Group.OTHER)


def measured(files: Iterable[tuple[str, int]]) -> Sizes:
    """The sizes of files, each given with its place, by group."""
    groups = dict.fromkeys(Group, 0)
    for place, size in files:
        groups[group_of(place)] += size
    return Sizes(groups)


def files_of(bundle: Path) -> Iterable[tuple[str, int]]:
    """Every file with its size; a link counts for nothing."""
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield PurePosixPath(path.relative_to(bundle)).as_posix(), path.stat().st_size


def exceeded(sizes: Sizes) -> list[str]:
    """The goals that are not kept, in words."""
    told = ((sizes.without_cards, GOAL_WITHOUT, "without the reader"), (sizes.with_cards, GOAL_WITH, "with the reader"))
    return [
        f"{size / MEBIBYTE:.1f} MiB {what} of cards, and {goal} is the goal"
        for size, goal, what in told
        if size > goal * MEBIBYTE
    ]


def main(arguments: list[str]) -> int:
    """Print the sizes; 1 where a goal is not kept."""
    bundle = Path(arguments[0] if arguments else "dist/netzwerk-desktop")
    sizes = measured(files_of(bundle))
    if not sizes.with_cards:
        print(f"there is no bundle in {bundle}", file=sys.stderr)
        return 1
    for group, size in sizes.groups.items():
        print(f"{size / MEBIBYTE:8.1f} MiB  {group.value}")
    print(f"{sizes.without_cards / MEBIBYTE:8.1f} MiB  without the reader of cards (at most {GOAL_WITHOUT})")
    print(f"{sizes.with_cards / MEBIBYTE:8.1f} MiB  with it (at most {GOAL_WITH})")
    for line in exceeded(sizes):
        print(f"too large: {line}", file=sys.stderr)
    return 1 if exceeded(sizes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
