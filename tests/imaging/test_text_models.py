"""The models of print: how a line's picture becomes letters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netzwerk_desktop.imaging.text_reader import reader_available

if not reader_available():
    pytest.skip("NOT TESTED: the extra `cards` is not installed (pip install -e '.[cards]')", allow_module_level=True)

import numpy as np

from netzwerk_desktop.imaging import text_models
from netzwerk_desktop.imaging.text_models import _decode, _gain, _latin_columns


def steps(*rows: dict[str, float], letters: list[str]) -> np.ndarray:
    """What the model answers, one row for each step: the likelihood of each letter, "" for none."""
    return np.array([[row.get(letter, 0.0) for letter in letters] for row in rows], np.float32)


def test_repeated_steps_are_one_letter_and_a_gap_parts_two_of_a_kind() -> None:
    letters = ["", "a", "n"]
    answer = steps({"a": 0.9}, {"n": 0.8}, {"n": 0.9}, {"": 1.0}, {"n": 1.0}, {"a": 0.9}, letters=letters)

    text, confidence = _decode(answer, letters)

    assert text == "anna"
    assert confidence == pytest.approx((0.9 + 0.8 + 1.0 + 0.9) / 4)


def test_a_space_counts_more_and_a_letter_seldom_printed_here_less_than_the_model_says() -> None:
    assert _gain(" ") > 1
    assert _gain("ē") < 1
    assert {_gain(letter) for letter in "aZ7@äÖéëçñßœšžłığ"} == {1.0}


def test_only_latin_letters_digits_and_signs_of_cards_are_kept() -> None:
    columns, letters = _latin_columns(["", "a", "中", "é", "я", "7", "€", "に", " "])

    assert letters == ["", "a", "é", "7", "€", " "]
    assert columns == [0, 1, 3, 5, 6, 8]


def test_a_model_that_is_not_there_is_named(tmp_path: object) -> None:
    assert text_models.missing_model(text_models.models_folder()) == ""
    assert text_models.missing_model(tmp_path).startswith("PP-OCRv6")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the library keeps its notes in other places")
def test_the_library_of_the_models_keeps_no_notes_for_its_makers(tmp_path: Path) -> None:
    use = "from netzwerk_desktop.imaging import text_models as each; each.LineFinder(each.models_folder())"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}

    subprocess.run([sys.executable, "-c", use], env={**environment, "HOME": str(tmp_path)}, timeout=60, check=True)

    # What it would send over the net it writes into a file first.
    assert list(tmp_path.rglob("*")) == []
