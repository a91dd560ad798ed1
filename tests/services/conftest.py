"""What the tests of the verbs stand on: an empty data directory and a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, opened


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def paths(root: Path) -> DataPaths:
    return DataPaths(root)


@pytest.fixture
def verbs(root: Path, clock: FakeClock) -> Iterator[Verbs]:
    with opened(root, clock) as verbs:
        yield verbs
