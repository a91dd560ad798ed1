"""A hundred thousand damaged tables and address books, the same ones each time."""

import pytest

from tests.formats.mutation import campaign

PARTS, FILES = 20, 5_000
MOST_SECONDS = 1.0


@pytest.mark.parametrize("seed", range(PARTS))
def test_100_000_damaged_files_raise_nothing_and_none_takes_long(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    tally = campaign(seed, FILES)

    with capsys.disabled():
        print(
            f"\n{tally.files} damaged files, {tally.people} people read, the slowest in {tally.slowest * 1000:.0f} ms"
        )
    assert tally.files == FILES
    assert tally.slowest < MOST_SECONDS
