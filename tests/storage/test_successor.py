"""A state that is to take the place of the present one: whole before it counts, moved as often as it takes."""

from pathlib import Path

import pytest

from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.preferences import read_preferences
from netzwerk_desktop.storage.successor import Successor


def prepared(root: Path, quota: int | None = 4) -> Successor:
    successor = Successor(root)
    successor.begin().close()
    successor.finish(Preferences(quota=quota) if quota else None)
    return successor


def test_nothing_counts_before_it_is_finished(tmp_path: Path) -> None:
    successor = Successor(tmp_path)
    successor.begin().close()

    assert not successor.waits
    assert not successor.take_place()
    assert list(tmp_path.iterdir()) == []


def test_it_takes_the_place_with_its_settings_and_leaves_nothing(tmp_path: Path) -> None:
    for name in ("netzwerk.db", "netzwerk.db-wal", "netzwerk.db-shm", "preferences.json"):
        (tmp_path / name).write_text("former")

    assert prepared(tmp_path).take_place()

    assert {each.name for each in tmp_path.iterdir()} == {"netzwerk.db", "preferences.json"}
    Database(tmp_path / "netzwerk.db").close()
    assert read_preferences(tmp_path / "preferences.json").quota == 4


def test_without_settings_the_present_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text("mine")

    prepared(tmp_path, None).take_place()

    assert (tmp_path / "preferences.json").read_text() == "mine"


def test_what_is_left_of_a_cut_is_moved_the_next_time(tmp_path: Path) -> None:
    successor = prepared(tmp_path)
    successor.database.replace(tmp_path / "netzwerk.db")

    assert Successor(tmp_path).take_place()

    assert read_preferences(tmp_path / "preferences.json").quota == 4
    assert not Successor(tmp_path).waits


def test_one_that_is_dropped_never_takes_the_place(tmp_path: Path) -> None:
    successor = prepared(tmp_path)

    successor.drop()

    assert not successor.waits
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("finished", [True, False])
def test_beginning_anew_forgets_the_former_one(tmp_path: Path, finished: bool) -> None:
    if finished:
        prepared(tmp_path)
    else:
        Successor(tmp_path).begin().close()

    again = prepared(tmp_path, 7)

    assert read_preferences(again.preferences).quota == 7
