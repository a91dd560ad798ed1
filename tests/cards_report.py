"""Reads sample cards and prints how many fields were right: by field, condition and language, with counts.

    make cards-report CARDS=FOLDER       with the real engine
    python tests/cards_report.py FOLDER --dumps DIR [--wrong]   from stored lines, in seconds

The folder holds pictures and truth.json. Without it there is nothing to report, and that is said.
"""

import argparse
import json
import math
import resource
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from netzwerk_desktop.domain.business_card import (  # noqa: E402
    BusinessCard,
    CardText,
    FieldKind,
    Quad,
    Quality,
    TextLine,
)
from netzwerk_desktop.domain.card_quality import judge  # noqa: E402
from netzwerk_desktop.domain.card_text import parse_card  # noqa: E402
from netzwerk_desktop.imaging.card_words import load_card_words  # noqa: E402

DEFAULT_FOLDER = ROOT.parent / "shared" / "corpus" / "cards"
# A corner counts as found within this share of the diagonal of the card.
_OFF = 0.04
FIELDS = ("name", "org", "title", "mail", "phones", "web", "street", "zip", "city")
CONDITIONS = ("clean", "photo", "hard", "multi")


@dataclass(frozen=True, slots=True)
class Reading:
    """One card as read, before it is compared."""

    card: BusinessCard
    centre: tuple[float, float] | None
    seconds: float
    outline: Quad | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One card compared with the truth: by field, whether it was right, wrong (a false value) or empty."""

    image: str
    condition: str
    language: str
    right: dict[str, bool]
    false: frozenset[str]
    read: dict[str, str]
    true: dict[str, str]
    quality: Quality
    seconds: float
    coded: bool
    has_code: bool
    code_read: bool
    outlined: bool | None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--dumps", type=Path, help="stored lines instead of the engine")
    parser.add_argument("--wrong", action="store_true", help="every field that was not right")
    parser.add_argument("--only", default="", help="only pictures whose name holds this")
    options = parser.parse_args()
    truth = options.folder / "truth.json"
    if not truth.is_file():
        print(f"No sample cards in {options.folder}: nothing to report (CARDS=FOLDER names another folder).")
        return 0
    readings = _from_dumps(options.dumps) if options.dumps else _from_engine(options.folder)
    verdicts = []
    for entry in json.loads(truth.read_text(encoding="utf-8")):
        if options.only in entry["image"]:
            verdicts += list(_compared(entry, readings(entry["image"])))
    if options.wrong:
        _print_wrong(verdicts)
    _print_tables(verdicts)
    return 0


def _from_dumps(folder: Path):  # type: ignore[no-untyped-def]
    words = load_card_words(ROOT / "resources" / "cards")

    def read(image: str) -> list[Reading]:
        path = folder / Path(image).with_suffix(".json").name
        if not path.is_file():
            return []
        found = []
        for index, each in enumerate(json.loads(path.read_text(encoding="utf-8"))["cards"]):
            lines = tuple(
                TextLine(line["text"], tuple(tuple(point) for point in line["box"]), line["confidence"], line["height"])
                for line in each["lines"]
            )
            start = time.perf_counter()
            text = CardText(lines, each["width"], each["height"])
            card = parse_card(text, words, each["qr"])
            card = _judged(card, index, each["width"], each["sharpness"], each["mean_confidence"])
            region = each.get("region") or each["outline"]
            found.append(Reading(card, _centre(region) if region else None, time.perf_counter() - start))
        return found

    return read


def _from_engine(folder: Path):  # type: ignore[no-untyped-def]
    from netzwerk_desktop.imaging.business_card import read_cards
    from netzwerk_desktop.imaging.text_reader import RapidTextReader, reader_available

    if not reader_available():
        raise SystemExit('The engine is not installed: pip install -e ".[cards]"')
    words = load_card_words(ROOT / "resources" / "cards")
    reader = RapidTextReader()

    def read(image: str) -> list[Reading]:
        start = time.perf_counter()
        cards = read_cards((folder / image).read_bytes(), reader, image)
        each = (time.perf_counter() - start) / max(1, len(cards))
        found = []
        for reading in cards:
            card = parse_card(reading.text, words, reading.qr)
            card = _judged(card, reading.index, reading.width, reading.sharpness, reading.mean_confidence)
            found.append(Reading(card, _centre(reading.region), each, reading.outline))
        return found

    return read


def _judged(card: BusinessCard, index: int, width: int, sharpness: float | None, confidence: float) -> BusinessCard:
    quality = judge(card, width, 1.0 if sharpness is None else sharpness, confidence)
    return replace(card, index=index, quality=quality)


def _centre(quad: Iterable[Iterable[float]]) -> tuple[float, float]:
    points = [tuple(point) for point in quad]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _compared(entry: dict[str, Any], readings: list[Reading]) -> Iterator[Verdict]:
    if "truth" in entry:
        reading = max(readings, key=lambda each: len(each.card.lines), default=None)
        yield _verdict(entry["image"], entry["degrade"]["mode"], entry["truth"], reading, entry["degrade"]["quad"])
        return
    for number, card in enumerate(entry["cards"]):
        x, y = _centre(card["quad"])
        near = [each for each in readings if each.centre and abs(each.centre[0] - x) + abs(each.centre[1] - y) < 250]
        found = near[0] if near else None
        yield _verdict(f"{entry['image']}#{number}", "multi", card["truth"], found, card["quad"])


def _verdict(image: str, condition: str, truth: dict[str, Any], reading: Reading | None, place: Any) -> Verdict:
    card = reading.card if reading else BusinessCard()
    true, read = _true_values(truth), _read_values(card)
    mails = {_folded(mail) for mail in truth["emails"]}
    right = {field: true[field] == read[field] for field in FIELDS}
    found = {_folded(mail) for mail in card.values(FieldKind.MAIL)}
    right["mail"] = mails == found
    right["kinds"] = {(phone["e164"], _kind(phone["kind"])) for phone in truth["phones"]} == {
        (phone.e164, phone.kind.value) for phone in card.phones
    }
    right["department"] = _folded(truth["department"]) == _folded(card.value(FieldKind.DEPARTMENT))
    right["prefix"] = _folded(truth["name"]["prefix"]) == _folded(card.value(FieldKind.PREFIX))
    right["parts"] = _folded(truth["name"]["family"]) == _folded(card.value(FieldKind.FAMILY))
    false = frozenset(field for field in FIELDS if not right[field] and read[field])
    return Verdict(
        image,
        condition,
        truth["locale"],
        right,
        false,
        read,
        true,
        card.quality,
        reading.seconds if reading else 0.0,
        bool(truth.get("qr")) and truth["qr"]["kind"] != "url",
        bool(truth.get("qr")),
        bool(card.qr),
        _lies_on(reading, place),
    )


def _lies_on(reading: Reading | None, place: Any) -> bool | None:
    """Whether the outline's corners are those of the card, whichever comes first; None where none was looked for."""
    if reading is None or reading.centre is None:
        return False if reading is None else None
    if reading.outline is None:
        return False
    corners = [tuple(corner) for corner in place]
    diagonal = math.dist(corners[0], corners[2])
    return all(min(math.dist(one, two) for two in corners) < _OFF * diagonal for one in reading.outline)


def _kind(kind: str) -> str:
    return "phone" if kind == "work" else kind


def _true_values(truth: dict[str, Any]) -> dict[str, str]:
    address = truth["address"]
    return {
        "department": _folded(truth["department"]),
        "parts": _folded(truth["name"]["family"]),
        "name": _folded(truth["name"]["given"] + truth["name"]["family"]),
        "org": _folded(truth["org"]),
        "title": _folded(truth["title"]),
        "mail": " ".join(sorted(map(_folded, truth["emails"]))),
        "phones": " ".join(sorted(phone["e164"] for phone in truth["phones"])),
        "web": _folded(truth["web"]),
        "street": _folded(address["street"]),
        "zip": _folded(address["zip"]),
        "city": _folded(address["city"]),
    }


def _read_values(card: BusinessCard) -> dict[str, str]:
    return {
        "department": _folded(card.value(FieldKind.DEPARTMENT)),
        "parts": _folded(card.value(FieldKind.FAMILY)),
        "name": _folded(card.value(FieldKind.GIVEN) + card.value(FieldKind.FAMILY)),
        "org": _folded(card.value(FieldKind.ORGANISATION)),
        "title": _folded(card.value(FieldKind.JOB_TITLE)),
        "mail": " ".join(sorted(map(_folded, card.values(FieldKind.MAIL)))),
        "phones": " ".join(sorted(phone.e164 or "?" for phone in card.phones)),
        "web": _folded(card.value(FieldKind.WEB)),
        "street": _folded(card.value(FieldKind.STREET)),
        "zip": _folded(card.value(FieldKind.POSTCODE)),
        "city": _folded(card.value(FieldKind.CITY)),
    }


def _folded(text: str) -> str:
    """Case, spaces and punctuation do not count; accents do."""
    return "".join(ch for ch in unicodedata.normalize("NFC", text).casefold() if ch.isalnum())


def _print_wrong(verdicts: list[Verdict]) -> None:
    for each in verdicts:
        wrong = [field for field, right in each.right.items() if not right]
        if wrong:
            print(f"{each.image} [{each.quality}]")
            for field in wrong:
                print(f"    {field:10} {each.read.get(field, '')!r} is not {each.true.get(field, '')!r}")


def _print_tables(verdicts: list[Verdict]) -> None:
    columns = (*FIELDS, "all nine", "n+m+p")
    print(f"\n{'':12}{'cards':>6}" + "".join(f"{column:>12}" for column in columns) + f"{'false':>8}")
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        groups[each.condition].append(each)
    for each in verdicts:
        groups[each.language].append(each)
    groups["with code"] = [each for each in verdicts if each.coded]
    for name in (*CONDITIONS, *sorted(set(groups) - {*CONDITIONS, "with code"}), "with code"):
        if groups[name]:
            _print_row(name, groups[name])
    _print_quality(verdicts)
    for extra in ("kinds", "department", "prefix", "parts"):
        count = sum(each.right[extra] for each in verdicts)
        print(f"{extra:12}{_share(count, len(verdicts))}")
    _print_codes_and_outlines(verdicts)
    seconds = sorted(each.seconds for each in verdicts)
    if seconds:
        print(f"seconds per card: median {seconds[len(seconds) // 2]:.2f}, worst {seconds[-1]:.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory, peak resident: {peak:.0f} MiB")


def _print_codes_and_outlines(verdicts: list[Verdict]) -> None:
    coded = [each for each in verdicts if each.has_code]
    false = sum(each.code_read and not each.has_code for each in verdicts)
    print(f"codes read  {_share(sum(each.code_read for each in coded), len(coded))}, {false} where there is none")
    for condition in CONDITIONS[1:]:  # a clean picture is the card, edge to edge
        looked = [each.outlined for each in verdicts if each.condition == condition and each.outlined is not None]
        if looked:
            print(
                f"outlines    {_share(sum(looked), len(looked))} {condition} (each corner within 4 % of the diagonal)"
            )


def _print_row(name: str, group: list[Verdict]) -> None:
    counts = [sum(each.right[field] for each in group) for field in FIELDS]
    counts.append(sum(all(each.right[field] for field in FIELDS) for each in group))
    counts.append(sum(all(each.right[field] for field in ("name", "mail", "phones")) for each in group))
    cells = "".join(f"{_share(count, len(group)):>12}" for count in counts)
    print(f"{name:12}{len(group):>6}{cells}{sum(len(each.false) for each in group):>8}")


def _print_quality(verdicts: list[Verdict]) -> None:
    """How often each condition gets each quality, split by whether name and mail are right."""
    print(f"\n{'quality':12}" + "".join(f"{quality:>10}" for quality in Quality))
    for condition in CONDITIONS:
        for wanted, name in ((True, "right"), (False, "wrong")):
            group = [each for each in verdicts if each.condition == condition and _trusted(each) is wanted]
            counts = Counter(each.quality for each in group)
            if group:
                cells = "".join(f"{counts[quality]:>10}" for quality in Quality)
                print(f"{condition:6}{name:6}{cells}   (name and mail {name}, {len(group)})")
    wrong = [each for each in verdicts if not _trusted(each)]
    flagged = sum(each.quality is not Quality.GOOD for each in wrong)
    print(f"wrong name or mail that is flagged: {_share(flagged, len(wrong))}\n")


def _trusted(each: Verdict) -> bool:
    return each.right["name"] and each.right["mail"]


def _share(count: int, whole: int) -> str:
    return f"{count}/{whole} {100 * count / whole:.0f}%" if whole else "0/0"


if __name__ == "__main__":
    sys.exit(main())
