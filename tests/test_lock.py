"""Only one process writes; a lock goes with its process."""

import subprocess
import sys
from pathlib import Path

import pytest

from netzwerk_desktop.lock import DataLock, LockedError

HOLD = """
import sys
from pathlib import Path
from netzwerk_desktop.lock import DataLock
with DataLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_refused_without_waiting(tmp_path: Path) -> None:
    with DataLock(tmp_path / "lock"), pytest.raises(LockedError), DataLock(tmp_path / "lock"):
        pass


def test_it_can_be_taken_again_once_it_is_given_back(tmp_path: Path) -> None:
    for _ in range(2):
        with DataLock(tmp_path / "lock"):
            pass


def test_a_killed_process_leaves_it_free_even_with_its_file_lying_there(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(LockedError), DataLock(path):
            pass
        child.kill()
    assert path.exists()
    with DataLock(path):
        pass


def test_its_file_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    with DataLock(tmp_path / "lock"):
        assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), DataLock(tmp_path / "nowhere" / "lock"):
        pass
