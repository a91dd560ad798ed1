"""What a window starts with, which the composition root fills in, and what it ends with."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from netzwerk_desktop.installation import Installation
from netzwerk_desktop.services.verbs import Verbs


class Ending(Enum):
    """What follows when the window has ended."""

    QUIT = auto()
    START_AGAIN = auto()
    START_AGAIN_IN_TRAY = auto()


@dataclass(frozen=True, slots=True)
class WindowStart:
    """The open data and the wishes of the command line.

    Attributes:
        verbs: over the opened data directory; the composition root closes them after the window.
        files: photos or contact files to take in, absolute and there when the program started.
        in_tray: start without showing the window.
        demo: the data are invented and vanish at the end.
        recall: open the recall box at once.
        cache: where thumbnails may be kept; None for nowhere.
        installation: the installed files the program runs from; None where it was not installed.
    """

    verbs: Verbs
    files: tuple[Path, ...] = ()
    in_tray: bool = False
    demo: bool = False
    cache: Path | None = None
    recall: bool = False
    installation: Installation | None = None
