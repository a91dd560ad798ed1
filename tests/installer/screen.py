"""A screen in memory with a window manager: windows by their class, what is to be seen, and how soon."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

from tests.installer.proof import demand, wait_for

SIZE = (1280, 900)
FIRST_NUMBER = 51
# An unpainted window has its frame's colours and one more; a painted one has letters and icons.
PAINTED_COLOURS = 60


@dataclass(frozen=True, slots=True)
class Sight:
    """What a picture shows, in two figures.

    Attributes:
        colours: how many there are.
        largest: the share of the most frequent one, of 1.
    """

    colours: int
    largest: float


def sight(image: Image.Image) -> Sight:
    """Count the colours of a picture."""
    pixels = image.width * image.height
    counts = [count for count, _ in image.convert("RGB").getcolors(pixels)]
    return Sight(len(counts), max(counts) / pixels)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ, of 1."""
    red, green, blue = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    changed = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return 1 - changed.histogram()[0] / (one.width * one.height)


class Screen:
    """The screen; `screen()` makes one."""

    def __init__(self, name: str) -> None:
        self.name = name

    def picture(self) -> Image.Image:
        """What is to be seen."""
        return ImageGrab.grab(xdisplay=self.name)

    def windows(self, window_class: str) -> list[str]:
        """The ids of the visible windows of a class."""
        return self._ask("xdotool", "search", "--onlyvisible", "--class", f"^{window_class}$").split()

    def window_classes(self, window: str) -> str:
        """The class of a window, as desktops compare it with a menu entry."""
        return self._ask("xprop", "-id", window, "WM_CLASS").strip()

    def process_of(self, window: str) -> str:
        """The person's process that a window belongs to."""
        return self._ask("xdotool", "getwindowpid", window).strip()

    def active(self) -> str:
        """The window that has the keyboard."""
        return self._ask("xdotool", "getactivewindow").strip()

    def do(self, *words: str) -> None:
        """Type, click, minimise: whatever xdotool can."""
        self._ask("xdotool", *words)

    def painted(self, window: str) -> bool:
        """Whether there is something to be seen in a window."""
        geometry = dict(
            line.split("=", 1)
            for line in self._ask("xdotool", "getwindowgeometry", "--shell", window).split()
            if "=" in line
        )
        if not geometry:
            return False
        left, top = int(geometry["X"]), int(geometry["Y"])
        box = (left, top, min(left + int(geometry["WIDTH"]), SIZE[0]), min(top + int(geometry["HEIGHT"]), SIZE[1]))
        return sight(ImageGrab.grab(box, xdisplay=self.name)).colours >= PAINTED_COLOURS

    def wait_for_window(self, window_class: str, seconds: float = 30.0) -> str:
        """The first window of a class that shows something."""

        def look() -> str:
            return next((each for each in self.windows(window_class) if self.painted(each)), "")

        return wait_for(look, f"no painted window of class {window_class}", seconds)

    def _ask(self, *words: str) -> str:
        environment = os.environ | {"DISPLAY": self.name}
        return subprocess.run(words, env=environment, capture_output=True, text=True, check=False).stdout


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own for as long as the block runs."""
    name = f":{_free_number()}"
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", name, "-screen", "0", size, "-dpi", "96", "-nolisten", "tcp", "-nolock", "-ac"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(Path(f"/tmp/.X11-unix/X{name[1:]}").exists, "Xvfb does not start")
        environment = os.environ | {"DISPLAY": name}
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(0.5)
        demand(manager.poll() is None, "openbox does not start")
        yield Screen(name)
        manager.terminate()
        manager.wait()
    finally:
        server.terminate()
        server.wait()


def _free_number() -> int:
    taken = Path("/proc/net/unix").read_text()
    number = FIRST_NUMBER
    while f"/tmp/.X11-unix/X{number}\n" in taken or Path(f"/tmp/.X{number}-lock").exists():
        number += 1
    return number
