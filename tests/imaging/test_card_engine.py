"""The engine puts finding, reading, understanding and judging together."""

import pytest

from netzwerk_desktop.domain.business_card import Quad, TextLine
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.card_engine import CardEngine
from netzwerk_desktop.imaging.text_reader import ReaderMissingError
from netzwerk_desktop.paths import resources
from tests.builders import jpeg


class MissingReader:
    """A reader whose libraries are not installed."""

    def find(self, image: object) -> list[Quad]:
        raise ReaderMissingError

    def read(self, image: object) -> list[TextLine]:
        raise ReaderMissingError


def test_a_missing_reader_is_a_sentence_and_no_crash() -> None:
    with pytest.raises(UserError) as refused:
        CardEngine(resources() / "cards", MissingReader()).read(jpeg(), "card.jpg")

    assert refused.value.problem is Problem.READER_MISSING
