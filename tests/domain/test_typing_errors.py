"""What one slip of the fingers may have been meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.typing_errors import one_slip_from

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = st.text(LETTERS, min_size=3, max_size=10)


@pytest.mark.parametrize("meant", ["muller", "mule", "mulller", "mulel", "mular", "ulm"])
def test_all_kinds_of_slips_are_tried(meant: str) -> None:
    assert (
        meant
        in one_slip_from(
            {"mulel": "muell", "ulm": "lum", "mular": "muler", "mule": "mul"}.get(
                meant, "muler" if meant == "muller" else "muller"
            )
        )
    ) is True


@given(WORDS, st.data())
def test_a_slip_leads_back_to_the_word(word: str, data: st.DataObject) -> None:
    at, letter = data.draw(st.integers(0, len(word) - 1)), data.draw(st.sampled_from(LETTERS))
    slips = [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]]
    if at + 1 < len(word):
        slips.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])

    assert all(word in one_slip_from(slip) for slip in slips if slip != word)


@given(st.text(max_size=40))
def test_a_word_is_no_slip_of_itself(word: str) -> None:
    found = one_slip_from(word)

    assert word not in found
    assert "" not in found


def test_other_alphabets_are_tried_in_their_own_letters() -> None:
    assert "иванов" in one_slip_from("иваов")
    assert "αννα" in one_slip_from("ανα")
