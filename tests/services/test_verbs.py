"""Opening a data directory."""

from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import open_verbs
from tests.builders import FakeClock, opened


def test_a_directory_is_made_where_there_is_none(root: Path) -> None:
    with opened(root / "deep" / "down") as verbs:
        assert verbs.backup.check().sound

    assert (root / "deep" / "down" / "netzwerk.db").exists()


def test_damaged_data_are_refused_with_a_reason(root: Path) -> None:
    with opened(root):
        pass
    (root / "netzwerk.db").write_bytes(b"")

    with pytest.raises(UserError) as refused:
        open_verbs(DataPaths(root), FakeClock())

    assert refused.value.problem is Problem.DATA_DAMAGED
    assert (root / "netzwerk.db").read_bytes() == b""


def test_closing_twice_is_safe(root: Path) -> None:
    with opened(root) as verbs:
        verbs.close()
