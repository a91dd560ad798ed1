"""More years of random use than a normal run has time for; see `tests.year`."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.year import Year

YEARS = int(os.environ.get("YEARS", "10"))


@pytest.mark.parametrize("seed", range(1, YEARS + 1))
def test_years_of_random_use(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    year = Year(tmp_path, seed, actions=8)
    try:
        year.live()
        year.check_days()
    finally:
        print(seed, year.story())
        year.close()
