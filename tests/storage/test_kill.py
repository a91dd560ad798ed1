"""A few rounds of the kill campaign, and writing without room; `make soak` runs the long one."""

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.storage.database import copy_database
from tests.builders import made, opened
from tests.soak.kill import Campaign, kill_while_creating, kill_while_opening, notices_a_liar
from tests.soak.room import fill, limited_files, missing

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and limits on files are POSIX")


def test_what_was_confirmed_survives_being_killed_while_working_and_while_opening_again(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "data", seed=11)
    for _ in range(8):
        campaign.round()
    kill_while_opening(campaign, 2, Random(5))
    assert campaign.tally.confirmed > 0


def test_being_killed_while_the_file_is_made_leaves_nothing_or_everything(tmp_path: Path) -> None:
    assert kill_while_creating(tmp_path, 3, Random(6)).total() >= 3


def test_the_campaign_notices_a_program_that_confirms_before_it_has_written(tmp_path: Path) -> None:
    assert notices_a_liar(tmp_path / "data", seed=12) >= 1


def test_a_verb_without_room_is_refused_and_the_next_one_with_room_works(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as verbs:
        with limited_files(400_000):
            confirmed, refused = fill(verbs)
        assert confirmed
        # SQLite calls it an error of the disk when a file may not grow, and full when the disk has no room.
        assert {each.problem for each in refused} <= {Problem.DISK_FULL, Problem.STORAGE_FAILED}
        assert len(refused) == 10
        assert missing(verbs, confirmed) == {}
        confirmed[made(verbs.contacts.add(ContactDraft(note="again")))] = "again"
        assert verbs.backup.check().sound
    with opened(tmp_path / "data") as verbs:
        assert missing(verbs, confirmed) == {}
        assert verbs.backup.check().sound


def test_a_full_disk_is_called_full_although_sqlite_then_fails_to_roll_back_too(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as verbs:
        pages = verbs.session.database.rows("PRAGMA page_count")[0][0]
        verbs.session.database.rows(f"PRAGMA max_page_count = {pages + 20}")
        confirmed, refused = fill(verbs)
        assert {each.problem for each in refused} == {Problem.DISK_FULL}
        assert missing(verbs, confirmed) == {}
        verbs.session.database.rows("PRAGMA max_page_count = 1000000")
        confirmed[made(verbs.contacts.add(ContactDraft(note="again")))] = "again"
        assert missing(verbs, confirmed) == {}


def test_a_file_that_was_cut_off_while_a_journal_was_needed_opens_again(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as verbs:
        confirmed = {made(verbs.contacts.add(ContactDraft(note="kept"))): "kept"}
    whole, root = tmp_path / "whole.db", tmp_path / "restored"
    copy_database(tmp_path / "data" / "netzwerk.db", whole)
    root.mkdir()
    with contextlib.closing(sqlite3.connect(whole, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN")
        writer.execute("UPDATE contact SET note = ?", ("half " * 20_000,))
        # As a kill leaves them: pages written, their former content in the journal.
        shutil.copy(whole, root / "netzwerk.db")
        shutil.copy(tmp_path / "whole.db-journal", root / "netzwerk.db-journal")
    with opened(root) as verbs:
        assert missing(verbs, confirmed) == {}
        assert verbs.backup.check().sound
