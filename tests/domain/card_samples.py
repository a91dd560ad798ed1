"""Stored lines of invented cards, as an engine reads them, with the fields that should come out."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.business_card import CardText, Quad, TextLine
from netzwerk_desktop.domain.card_lines import Piece, pieces_of
from netzwerk_desktop.domain.card_words import CardWords, card_words

FOLDER = Path(__file__).parent / "cards"
LISTS = Path(__file__).parents[2] / "resources" / "cards"


def vocabulary() -> CardWords:
    """The lists that are shipped."""
    return card_words({path.stem: path.read_text(encoding="utf-8") for path in LISTS.glob("*.txt")})


def sample_names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def sample(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def text_of(stored: dict[str, Any]) -> CardText:
    lines = tuple(
        TextLine(line["text"], _quad(line["box"]), line["confidence"], line["height"]) for line in stored["lines"]
    )
    return CardText(lines, stored["width"], stored["height"])


def stacked(*texts: str, height: float = 28, confidence: float = 0.99, gap: float = 12) -> CardText:
    """A card with lines of one size under each other."""
    lines = []
    for row, text in enumerate(texts):
        top = 60 + row * (height + gap)
        right = 80 + max(1, len(text)) * height * 0.5
        lines.append(
            TextLine(text, ((80, top), (right, top), (right, top + height), (80, top + height)), confidence, height)
        )
    return CardText(tuple(lines), 1100, 700)


def pieces(*texts: str, words: CardWords | None = None) -> list[Piece]:
    return pieces_of(stacked(*texts), words or vocabulary())


def values(fields: Iterable[Any]) -> list[str]:
    return [field.value for field in fields]


def _quad(points: Sequence[Sequence[float]]) -> Quad:
    one, two, three, four = ((float(x), float(y)) for x, y in points)
    return one, two, three, four
