"""Where the steps happen: the fresh system, the screen, the packages, and the figures that are kept."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.installer.fresh_system import FreshSystem
from tests.installer.proof import Report, demand, wait_for
from tests.installer.screen import Screen, Sight, sight

NAME = "netzwerk-desktop"
STARTER = f"/usr/bin/{NAME}"
ENTRY = f"{NAME}.desktop"
# Whoever uses the machine; two people, because one must not see the other's data.
ANNA, BERT = "anna", "bert"

# The first start on a slow machine, its database made.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """What every step is handed.

    Attributes:
        package: the file that people get.
        update: the same with a higher version.
        pictures: where pictures of the screen are kept to be looked at.
    """

    system: FreshSystem
    screen: Screen
    report: Report
    package: Path
    update: Path
    pictures: Path

    def offer(self, package: Path) -> str:
        """Lay a package where somebody inside has downloaded it to; its name there."""
        shutil.copyfile(package, self.system.root / "tmp" / package.name)
        return f"/tmp/{package.name}"

    def install(self, package: Path, *options: str) -> None:
        """Install a package file with apt, as a double click does."""
        self.system.apt(*options, "install", self.offer(package))

    def open_window(self, user: str, *words: str) -> tuple[subprocess.Popen[bytes], str]:
        """Start the program as somebody; the process and its window, painted."""
        before = set(self.screen.windows(NAME))
        process = self.system.start([STARTER, *words], user, self.screen.name)

        def look() -> str:
            new = [each for each in self.screen.windows(NAME) if each not in before]
            return next((each for each in new if self.screen.painted(each)), "")

        return process, wait_for(look, f"no painted window of {user}", PATIENCE)

    def end_all(self) -> None:
        """End what a failed step has left running."""
        for window in self.screen.windows(NAME):
            with contextlib.suppress(ProcessLookupError, ValueError):
                os.kill(int(self.screen.process_of(window)), signal.SIGKILL)

    def close(self, process: subprocess.Popen[bytes]) -> None:
        """End the program in order, as the end of a session does."""
        process.terminate()
        demand(process.wait(30) == 0, f"the program ended with {process.returncode}")

    def ask(self, user: str, *words: str) -> Any:
        """What a command of the installed program answers in JSON."""
        return json.loads(self.system.run([STARTER, *words, "--json"], user))

    def names(self, user: str) -> list[str]:
        """The people in somebody's book."""
        return [each["display_name"] for each in self.ask(user, "list")]

    def photograph(self, name: str) -> Sight:
        """Keep a picture of the screen and say what is on it.

        Raises:
            NotProvenError: it is blank.
        """
        image = self.screen.picture()
        image.save(self.pictures / f"{name}.png")
        seen = sight(image)
        demand(seen.colours > 200 and seen.largest < 0.9, f"{name}.png is blank: {seen}")
        return seen

    def data(self, user: str) -> Path:
        """Somebody's data, seen from here."""
        return self.system.home(user) / ".local/share" / NAME


def said(seen: Sight, name: str) -> str:
    """A picture's figures as a line."""
    return f"{name}.png: {seen.colours} colours, the most frequent covers {seen.largest:.0%}"


def installed_version(place: Place) -> str:
    """The version that dpkg has."""
    return place.system.run(["dpkg-query", "--show", "--showformat", "${Version}", NAME])
