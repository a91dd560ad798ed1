"""What a step proves, and how that is said."""

import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


class NotProvenError(Exception):
    """A step has found something else than it should; the text says what."""


def demand(holds: object, otherwise: str) -> None:
    """Go on only where something holds.

    Raises:
        NotProvenError: it does not.
    """
    if not holds:
        raise NotProvenError(otherwise)


def wait_for(look: Callable[[], T], otherwise: str, seconds: float = 20.0) -> T:
    """Look until there is something to see.

    Raises:
        NotProvenError: there was nothing for so long.
    """
    deadline = time.monotonic() + seconds
    while not (seen := look()):
        demand(time.monotonic() < deadline, f"{otherwise} ({seconds:.0f} s waited)")
        time.sleep(0.02)
    return seen


@dataclass(slots=True)
class Report:
    """What was proven, what was not, and the figures for the end."""

    figures: dict[str, str] = field(default_factory=dict)
    proven: int = 0
    failed: list[str] = field(default_factory=list)

    def step(self, proves: str, run: Callable[[], Iterable[str]]) -> None:
        """Run a step and say what came of it, line by line."""
        print(f"\n{proves}", flush=True)
        begin = time.monotonic()
        try:
            for line in run():
                print(f"    {line}", flush=True)
        except (NotProvenError, subprocess.TimeoutExpired, OSError, ValueError, LookupError) as failure:
            self.failed.append(proves)
            print(f"    FAILED: {failure}", flush=True)
        else:
            self.proven += 1
            print(f"    ok, {time.monotonic() - begin:.1f} s", flush=True)

    def end(self) -> int:
        """The summary; the exit code."""
        print("\nFigures")
        for name, figure in self.figures.items():
            print(f"    {name:<34} {figure}")
        print(f"\n{self.proven} steps proven, {len(self.failed)} failed")
        for name in self.failed:
            print(f"    FAILED: {name}")
        return 1 if self.failed else 0
