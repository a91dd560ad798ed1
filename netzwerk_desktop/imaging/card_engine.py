"""Card engine: from the bytes of a photo to the business cards on it, with every part put together."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from netzwerk_desktop.domain.business_card import BusinessCard, Quad
from netzwerk_desktop.domain.card_quality import judge
from netzwerk_desktop.domain.card_text import parse_card
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.business_card import CardReading, read_cards
from netzwerk_desktop.imaging.card_words import load_card_words
from netzwerk_desktop.imaging.text_reader import RapidTextReader, ReaderMissingError, TextReader


class CardEngine:
    """Reads photos one after the other; the models are loaded at the first one.

    Args:
        words: the folder with the vocabulary of cards.
    """

    def __init__(self, words: Path, reader: TextReader | None = None, home_region: str = "CH") -> None:
        self._words = load_card_words(words)
        self._reader = reader or RapidTextReader()
        self._home_region = home_region

    def read(self, data: bytes, name: str, chosen: Quad | None = None) -> tuple[BusinessCard, ...]:
        """Every card on a photo that has some text or a code on it.

        Args:
            chosen: read only what lies within these corners, in pixels of the file as stored.

        Raises:
            UserError: no picture, or the libraries that read are not installed.
        """
        try:
            readings: Sequence[CardReading] = read_cards(data, self._reader, name, chosen)
        except (ReaderMissingError, ImportError) as failure:
            raise UserError(Problem.READER_MISSING, name=name) from failure
        return tuple(self._card(reading) for reading in readings if reading.lines or reading.qr)

    def _card(self, reading: CardReading) -> BusinessCard:
        card = parse_card(reading.text, self._words, reading.qr, self._home_region)
        quality = judge(card, reading.width, reading.sharpness, reading.mean_confidence)
        return replace(
            card,
            outline=reading.outline,
            index=reading.index,
            quality=quality,
            region=reading.region,
            width=reading.width,
            height=reading.height,
            frame=reading.frame,
        )
