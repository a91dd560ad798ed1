"""A year of random use: every moment is notified exactly once, and in time; see `tests.year`."""

import os
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from tests.year import Year


@pytest.mark.timeout(300)
def test_in_a_year_of_sleeps_kills_and_journeys_everything_fires_exactly_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    seed = int(os.environ.get("YEAR_SEED", "0")) or Random().randrange(1, 1 << 31)
    print(f"YEAR_SEED={seed}")
    year = Year(tmp_path, seed, actions=2)
    try:
        year.live()
        year.check_days()
    finally:
        print(year.story())
        year.close()
