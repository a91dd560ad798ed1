"""What a window starts with; the composition root fills it in."""

from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.services.verbs import Verbs


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
    """

    verbs: Verbs
    files: tuple[Path, ...] = ()
    in_tray: bool = False
    demo: bool = False
    cache: Path | None = None
    recall: bool = False
