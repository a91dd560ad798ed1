"""Cells that a spreadsheet would take for a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.formats.protection import protected, unprotected

SIGNS = "=+-@＝＋－＠\t\r\n"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert protected(f"{sign}1+1") == f"'{sign}1+1"
    assert protected(f" {sign}1+1").startswith("'")


@pytest.mark.parametrize("cell", ["", "Anna", "'s Hertogenbosch", "1=1", "a@b.ch"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert protected(cell) == cell == unprotected(cell)


@given(st.text(st.sampled_from([*SIGNS, "'", " ", "a", "1"]), max_size=8) | st.text())
def test_taking_the_protection_away_gives_back_what_was_there(cell: str) -> None:
    assert unprotected(protected(cell)) == cell
    assert protected(cell)[:1] not in SIGNS or not cell
