"""Lines of a card made fit for reading: cleaned, cut at separators, labels joined to what they announce."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.business_card import CardText, Quad, TextLine
from netzwerk_desktop.domain.card_words import CardWords, plain

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘´`′ʼ‛", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\ufeff]+")
# A capital I before an apostrophe is the article l' in every language read here.
_CAPITAL_I = re.compile(r"(?<![A-Z])I'(?=[^\W\d_])")
_SEPARATORS = re.compile(r"\s*[|•·●▪■◆]\s*|\s+/\s+|\s{3,}")
_CONTACT = re.compile(r"@|\bwww|https?:|\d{3}|\d[\d ./()+-]{5,}|\w\.[a-z]{2,4}\b", re.IGNORECASE)
_DIALLED = re.compile(r"[+(]?\d[\d\s().+-]*$")
# A drawn first letter beside the name of a firm that begins with it.
_MONOGRAM = re.compile(r"^([^\W\d_])\s(?=\1[^\W\d_]{2,}(?:\s|$))")
# Boxes nearer than this many line heights are one text, cut at a wide gap; a label may stand further off.
_CUT_GAP = 0.9
_LABEL_GAP = 9.0
_LABEL_BELOW = 1.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one printed line, in pixels of the straightened card.

    Attributes:
        text: cleaned; never empty.
        height: of the line, for comparing sizes of type.
        listed: whether the line lists three things or more ("Planung · Bau · Unterhalt").
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    height: float
    confidence: float
    listed: bool = False

    @property
    def box(self) -> Quad:
        """The corners, clockwise from the top left."""
        return (self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)

    @property
    def middle(self) -> float:
        """Where the piece's middle stands from left to right."""
        return (self.left + self.right) / 2

    @property
    def middle_height(self) -> float:
        """Where the piece's middle stands from top to bottom."""
        return (self.top + self.bottom) / 2

    def part(self, start: int, end: int) -> "Piece | None":
        """The stretch between two places of the text; None where nothing but punctuation is left."""
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip(" ,;:-|/·•"))
        inner = inner.strip(" ,;:|/·•").lstrip("-")
        if not any(ch.isalnum() for ch in inner):
            return None
        width, length = self.right - self.left, len(self.text)
        left = self.left + width * start / length
        right = min(self.right, self.left + width * (start + len(inner)) / length)
        return replace(self, text=inner.strip(), left=left, right=right)

    def without(self, start: int, end: int) -> "list[Piece]":
        """What remains when a stretch of the text is taken out."""
        return [rest for rest in (self.part(0, start), self.part(end, len(self.text))) if rest]


def joined(pieces: Sequence[Piece], text: str) -> Piece:
    """One piece over several that together hold a text."""
    return Piece(
        text,
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
        max(piece.height for piece in pieces),
        min(piece.confidence for piece in pieces),
    )


def clean(text: str) -> str:
    """Text in composed letters with plain apostrophes, dashes and single spaces; "I'" before a letter is "l'"."""
    text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).translate(_DASHES)
    text = _SPACES.sub(" ", text).strip()
    return _CAPITAL_I.sub(lambda found: "L'" if found.start() == 0 else "l'", text)


def pieces_of(card: CardText, words: CardWords) -> list[Piece]:
    """The card's text in reading order, one piece for each thing that was printed apart."""
    whole = [piece for line in card.lines if (piece := _piece(line, words))]
    parts = [part for piece in _rejoined(whole, words) for part in _separated(piece, words)]
    return _mails_in_one(_with_labels_above(_listed(parts), words))


def label_kind(text: str, words: CardWords) -> str | None:
    """What a text announces when it is nothing but a label ("Tel.:", "Fax"); None when it is something else."""
    if text.strip() == "@":
        return "mail"
    parts = [part for part in (plain(part) for part in re.split(r"[\s/.:]+", text)) if part]
    if text.strip().startswith("@"):
        return None
    kinds = [words.labels.get(part) or words.labels.get(part.replace("-", "")) for part in parts]
    if not kinds or len(kinds) > 4 or not all(kinds):
        return None
    return next((kind for kind in ("none", "fax", "mobile", "mail", "web") if kind in kinds), "phone")


def below(upper: Piece, lower: Piece, reach: float) -> bool:
    """Whether a piece stands under another, at most so many line heights away, over or beside the same middle."""
    gap = lower.top - upper.bottom
    tall = max(upper.height, lower.height)
    overlap = min(upper.right, lower.right) - max(upper.left, lower.left)
    return lower.middle_height > upper.middle_height and gap <= reach * tall and overlap > 0


def _piece(line: TextLine, words: CardWords) -> Piece | None:
    text = clean(line.text)
    text = text if label_kind(text.split(" ")[-1], words) else _MONOGRAM.sub("", text)
    if not any(ch.isalnum() or ch == "@" for ch in text):
        return None
    across = [x for x, _ in line.box]
    down = [y for _, y in line.box]
    height = line.height if line.height > 0 else max(1.0, max(down) - min(down))
    return Piece(text, min(across), min(down), max(across), max(down), height, line.confidence)


def _same_row(one: Piece, other: Piece) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _rejoined(pieces: list[Piece], words: CardWords) -> list[Piece]:
    """Pieces of one row put together again where a gap or a label had cut them apart."""
    done: list[Piece] = []
    waiting = sorted(pieces, key=lambda piece: (piece.top, piece.left))
    while waiting:
        piece = waiting.pop(0)
        while follower := _follower(piece, waiting, words):
            waiting.remove(follower)
            piece = joined((piece, follower), f"{piece.text} {follower.text}")
        done.append(piece)
    return done


def _follower(piece: Piece, others: Iterable[Piece], words: CardWords) -> Piece | None:
    row = [other for other in others if _same_row(piece, other) and other.left > piece.left]
    nearest = min(row, key=lambda other: other.left, default=None)
    if nearest is None:
        return None
    gap = nearest.left - piece.right
    tall = max(piece.height, nearest.height)
    if label_kind(piece.text, words):
        fits = gap < _LABEL_GAP * tall and bool(_CONTACT.search(nearest.text))
        return nearest if fits and not label_kind(nearest.text, words) else None
    alike = 0.6 < piece.height / nearest.height < 1.6
    apart = _CONTACT.search(piece.text) and _CONTACT.search(nearest.text)
    return nearest if alike and not apart and -tall < gap < _CUT_GAP * tall else None


def _separated(piece: Piece, words: CardWords) -> list[Piece]:
    """A line cut at its bars and dots, so that each part can be read alone; a list of nouns stays together."""
    cuts = [cut for cut in _SEPARATORS.finditer(piece.text) if not _in_number(piece.text, cut)]
    spans = zip([0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(piece.text)], strict=True)
    parts = [part for start, end in spans if (part := piece.part(start, end))]
    if len(parts) < 2:
        return [piece]
    if _CONTACT.search(piece.text):
        return [piece] if any(label_kind(part.text, words) for part in parts) else parts
    if any("/" in cut.group() for cut in cuts):
        return [piece]
    return [replace(piece, listed=True)] if len(parts) > 2 else parts


def _in_number(text: str, cut: re.Match[str]) -> bool:
    """Whether a slash only parts an area code from the rest of its number ("0421 / 685 01")."""
    code = _DIALLED.search(text, 0, cut.start())
    if "/" not in cut.group() or code is None or not text[cut.end() : cut.end() + 1].isdigit():
        return False
    return sum(ch.isdigit() for ch in code.group()) <= (8 if code.group().startswith(("+", "00")) else 5)


def _listed(pieces: list[Piece]) -> list[Piece]:
    """Three short texts or more on one row, side by side, marked as the list they are."""
    bare = [piece for piece in pieces if not _CONTACT.search(piece.text)]
    rows = {id(piece): [other for other in bare if _same_row(piece, other)] for piece in bare}
    return [replace(piece, listed=True) if len(rows.get(id(piece), ())) > 2 else piece for piece in pieces]


def _with_labels_above(pieces: list[Piece], words: CardWords) -> list[Piece]:
    """Labels that stand alone over their value joined to it; labels of nothing taken away."""
    left = list(pieces)
    for label in pieces:
        if not label_kind(label.text, words):
            continue
        left.remove(label)
        under = [
            piece
            for piece in left
            if below(label, piece, _LABEL_BELOW)
            and _CONTACT.search(piece.text)
            and not label_kind(piece.text.split(" ")[0], words)
        ]
        if under and len(plain(label.text)) > 1:
            value = min(under, key=lambda piece: piece.top)
            left[left.index(value)] = replace(value, text=f"{label.text} {value.text}")
    return left


def _mails_in_one(pieces: list[Piece]) -> list[Piece]:
    """Mail addresses that were broken before or after their "@" in one piece again."""
    done: list[Piece] = []
    for piece in pieces:
        broken = bool(done) and below(done[-1], piece, 1.5) and " " not in piece.text
        before = done[-1].text if done else ""
        if (broken and before.endswith("@") and "@" not in piece.text) or (
            broken and piece.text.startswith("@") and len(piece.text) > 3 and "@" not in before
        ):
            done[-1] = joined((done[-1], piece), before + piece.text)
        else:
            done.append(piece)
    return done
