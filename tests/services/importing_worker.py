"""Imports a file and is killed by itself on the way: run as a process of its own by test_importing_kill.py."""

import os
import signal
import sys
from pathlib import Path

from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.import_plan import Step
from tests.builders import opened


def main(root: Path, file: Path, step: Step, after: int) -> None:
    """Import, and die without a word when a step was told of so many times."""
    told = 0

    def progress(at: Step, done: int, total: int) -> None:
        nonlocal told
        told += at is step
        if told > after:
            os.kill(os.getpid(), signal.SIGKILL)

    with opened(root) as verbs:
        verbs.importing.run(verbs.importing.plan([ContactFile(file.name, file)], progress), progress=progress)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Step(sys.argv[3]), int(sys.argv[4]))
