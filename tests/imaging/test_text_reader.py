"""The engine that reads: offline, in Latin letters, whichever way round a card stands."""

import importlib
import socket
import sys
import unicodedata

import pytest

from netzwerk_desktop.imaging.text_reader import RapidTextReader, ReaderMissingError, _probed, reader_available

needs_engine = pytest.mark.skipif(
    not reader_available(), reason="NOT TESTED: the extra `cards` is not installed (pip install -e '.[cards]')"
)
LINES = (
    "Änne Schöß-Müller",
    "Geschäftsführerin",
    "Nordlicht Werke AG",
    "Tel. +41 44 668 18 00",
    "aenne@nordlicht.example",
)


@pytest.fixture(scope="module")
def reader() -> RapidTextReader:
    return RapidTextReader()


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may even ask for an address."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the engine asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@needs_engine
@pytest.mark.filterwarnings("default::DeprecationWarning")
@pytest.mark.usefixtures("no_sockets")
@pytest.mark.parametrize("turns", range(4))
def test_a_card_is_read_letter_for_letter_whichever_way_it_stands(reader: RapidTextReader, turns: int) -> None:
    from tests.imaging.paper import card, np

    image = np.rot90(np.array(card(LINES)), turns).copy()

    read = reader.read(image)

    start = {0: (0, 0), 1: (0, 849), 2: (849, 549), 3: (549, 0)}[turns]
    nearest = sorted(read, key=lambda line: abs(line.box[0][0] - start[0]) + abs(line.box[0][1] - start[1]))
    assert sorted(line.text for line in read) == sorted(LINES)
    assert nearest[0].text == LINES[0]
    assert all(line.confidence > 0.9 for line in read)
    assert len(reader.find(image)) == len(LINES)


@needs_engine
@pytest.mark.filterwarnings("default::DeprecationWarning")
@pytest.mark.usefixtures("no_sockets")
def test_an_empty_picture_has_no_lines(reader: RapidTextReader) -> None:
    import numpy as np

    blank = np.full((300, 500, 3), 240, np.uint8)

    assert reader.find(blank) == []
    assert reader.read(blank) == []


@needs_engine
@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_the_parts_of_the_engine_are_as_they_were() -> None:
    """The pinned release is used through its models and the way it makes boxes; an update has to look at both."""
    import numpy as np

    from netzwerk_desktop.imaging import text_models

    finder, reader = (kind(text_models.models_folder()) for kind in (text_models.LineFinder, text_models.LineReader))

    (answer,) = finder._session.run(None, {finder._input: np.zeros((1, 3, 64, 96), np.float32)})
    assert answer.shape == (1, 1, 64, 96)
    (scores,) = reader._session.run(None, {reader._input: np.zeros((1, 3, 48, 320), np.float32)})
    assert scores.shape[:2] == (1, 40)
    assert np.allclose(scores.sum(axis=2), 1, atol=1e-3)
    assert max(reader._columns) == scores.shape[2] - 1
    assert reader.letters[reader._columns.index(scores.shape[2] - 1)] == " "


@needs_engine
@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_every_letter_of_the_neighbouring_languages_can_be_read_and_no_other_script() -> None:
    from netzwerk_desktop.imaging import text_models

    letters = set(text_models.LineReader(text_models.models_folder()).letters)

    assert set("äöüÄÖÜßéèêëàâçôîïùûœÉÀñşıšž€@–•ŁłČčřŽ&§°") <= letters
    assert not [letter for letter in letters if letter and unicodedata.name(letter).startswith(("CJK", "HIRAGANA"))]


class NotedLines:
    """Reads every picture of a line as sure or doubtful as it is told, and counts how often it is asked."""

    letters = ("",)

    def __init__(self, *confidences: float) -> None:
        self.confidences = list(confidences)
        self.asked = 0

    def read(self, line: object) -> tuple[str, float]:
        self.asked += 1
        return "Anna Beispiel", self.confidences.pop(0)


def test_lines_that_are_surely_upright_are_not_read_the_other_way_round() -> None:
    numpy = pytest.importorskip("numpy", reason="NOT TESTED: numpy is not installed")
    crops, lines = [numpy.zeros((20, 100, 3), numpy.uint8)] * 5, NotedLines(0.99, 0.98, 0.99)

    assert sorted(_probed(crops, lines) or ()) == [0, 1, 2]
    assert lines.asked == 3


@pytest.mark.parametrize(("turned", "upright"), [(0.7, True), (0.95, False)])
def test_doubtful_lines_are_read_both_ways_round(turned: float, upright: bool) -> None:
    numpy = pytest.importorskip("numpy", reason="NOT TESTED: numpy is not installed")
    crops, lines = [numpy.zeros((20, 100, 3), numpy.uint8)] * 5, NotedLines(*[0.8] * 3, *[turned] * 3)

    assert (_probed(crops, lines) is not None) is upright
    assert lines.asked == 6


def test_without_the_engine_the_reason_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    numpy = pytest.importorskip("numpy", reason="NOT TESTED: numpy is not installed")
    monkeypatch.delitem(sys.modules, "netzwerk_desktop.imaging.text_models", raising=False)
    monkeypatch.delattr("netzwerk_desktop.imaging.text_models", raising=False)
    monkeypatch.setitem(sys.modules, "rapidocr", None)

    with pytest.raises(ReaderMissingError, match="rapidocr"):
        RapidTextReader().read(numpy.zeros((10, 10, 3), numpy.uint8))


@needs_engine
def test_without_its_models_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    import numpy as np
    import rapidocr

    monkeypatch.setattr(rapidocr, "__file__", str(tmp_path / "__init__.py"))

    with pytest.raises(ReaderMissingError, match="PP-OCRv6"):
        RapidTextReader().find(np.zeros((64, 64, 3), np.uint8))


def test_whether_it_is_available_is_known_without_loading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "rapidocr" else object())

    assert not reader_available()
