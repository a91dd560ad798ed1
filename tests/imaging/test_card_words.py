"""The shipped lists of words."""

from pathlib import Path

from netzwerk_desktop.imaging.card_words import load_card_words
from netzwerk_desktop.paths import resources


def test_the_shipped_lists_are_read_from_their_folder() -> None:
    words = load_card_words(resources() / "cards")

    assert words.titles.count("Abteilungsleiterin")
    assert words.labels["natel"] == "mobile"


def test_a_folder_without_lists_gives_an_empty_vocabulary(tmp_path: Path) -> None:
    assert not load_card_words(tmp_path).titles.count("Abteilungsleiterin")
