"""The long kill campaign: run by `make soak`, with what it saw printed."""

import time
from pathlib import Path
from random import Random

import pytest

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.errors import Problem
from tests.builders import made, opened
from tests.soak.kill import Campaign, Tally, kill_while_creating, kill_while_opening, notices_a_liar
from tests.soak.room import fill, missing, small_disk

LIVES, ROUNDS = 10, 30
SEED = int(time.time())


@pytest.fixture(autouse=True)
def say_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\nseed {SEED}")


def test_300_kills_lose_nothing_that_was_confirmed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    for life in range(LIVES):
        campaign = Campaign(tmp_path / f"life{life}", SEED + life, tally)
        for _ in range(ROUNDS):
            campaign.round()
        campaign.check_all()
    with capsys.disabled():
        print(tally)
    assert tally.rounds == LIVES * ROUNDS


def test_kills_while_opening_after_a_kill_lose_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    campaign = Campaign(tmp_path / "data", SEED)
    for _ in range(12):
        campaign.round()
        kill_while_opening(campaign, 5, Random(SEED))
    with capsys.disabled():
        print(f"while opening: {campaign.tally}")


def test_kills_while_the_file_is_made_leave_nothing_or_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = kill_while_creating(tmp_path, 60, Random(SEED))
    with capsys.disabled():
        print(f"60 kills while the file was made: {dict(seen)}")


def test_a_program_that_confirms_before_it_has_written_is_found_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rounds = [notices_a_liar(tmp_path / f"liar{number}", SEED + number) for number in range(10)]
    with capsys.disabled():
        print(f"control, confirming before writing: noticed after {rounds} kills")


def test_a_full_disk_refuses_and_keeps_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for size in (600, 900, 1400, 2000):
        with small_disk(tmp_path / f"disk{size}", size) as grow:
            if grow is None:
                pytest.skip("only root may mount; tests/storage/test_kill.py limits the size of files instead")
            root = tmp_path / f"disk{size}" / "data"
            with opened(root) as verbs:
                confirmed, refused = fill(verbs)
                kept = len(confirmed)
                with capsys.disabled():
                    print(f"disk of {size} KiB: {kept} kept, refused with {sorted({e.problem for e in refused})}")
                assert {each.problem for each in refused} == {Problem.DISK_FULL}
                assert missing(verbs, confirmed) == {}
                grow(20_000)
                confirmed[made(verbs.contacts.add(ContactDraft(note="again")))] = "again"
                further, _ = fill(verbs, 40)
                confirmed |= further
                assert verbs.backup.check().sound
            with opened(root) as verbs:
                assert missing(verbs, confirmed) == {}
                assert verbs.backup.check().sound
            assert not list(root.glob("photos/??/*.part"))
