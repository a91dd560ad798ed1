"""The vocabulary of business cards from its shipped files."""

from pathlib import Path

from netzwerk_desktop.domain.card_words import CardWords, card_words


def load_card_words(folder: Path) -> CardWords:
    """Read the lists of a folder, one text file each (resources/cards).

    Raises:
        OSError: a file cannot be read.
    """
    return card_words({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))})
