"""How many files of other programs are read right and written back unchanged: `make exchange-report`."""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.contact import Contact, MethodKind
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind
from netzwerk_desktop.formats.vcard import read_vcards, write_vcard
from netzwerk_desktop.formats.vcard_lines import read_lines
from netzwerk_desktop.formats.vcard_photo import read_photo

ROOT = Path(__file__).parents[1]
DEFAULT_FOLDER = ROOT.parent / "shared" / "corpus"
LEFT_OUT = (RemarkKind.GROUP_LEFT_OUT, RemarkKind.NOBODY, RemarkKind.TOO_LARGE, RemarkKind.TOO_MANY)
COUNTED = {"mails": (MethodKind.MAIL, "email_count"), "phones": (MethodKind.PHONE, "tel_count"),
           "addresses": (MethodKind.ADDRESS, "adr_count")}  # fmt: skip


@dataclass(slots=True)
class Verdict:
    """One file compared with what is known of it: by column, whether it was right; missing where nothing is known."""

    source: str
    file: str
    right: dict[str, bool] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)

    def note(self, column: str, right: bool, why: str = "") -> None:
        """Put down a comparison; a column is right where all of its comparisons are."""
        self.right[column] = self.right.get(column, True) and right
        if not right:
            self.why.append(f"{column}: {why}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("-v", "--verbose", action="store_true", help="every difference")
    options = parser.parse_args()
    reported = False
    for title, report in REPORTS:
        verdicts = report(options.folder)
        if verdicts:
            reported = True
            print_table(title, verdicts, options.verbose)
    if not reported:
        print(f"No sample files in {options.folder}: nothing to report (EXCHANGE=FOLDER names another folder).")
    return 0


def vcard_verdicts(folder: Path) -> list[Verdict]:
    """The vCard files of a folder with a manifest of their facts."""
    manifest = folder / "vcards" / "manifest.json"
    if not manifest.is_file():
        return []
    entries = json.loads(manifest.read_text(encoding="utf-8"))
    return [_vcard_verdict(folder / "vcards" / entry["file"], entry) for entry in entries]


def _vcard_verdict(path: Path, entry: dict[str, Any]) -> Verdict:
    verdict = Verdict(entry["source"], entry["file"])
    data = path.read_bytes()
    try:
        found = list(read_vcards(data))
    except Exception as failure:  # the report says which file it was, and goes on
        verdict.note("no exception", False, repr(failure))
        return verdict
    verdict.note("no exception", True)
    cards = [each for each in found if isinstance(each, Incoming) or (each.kind in LEFT_OUT and each.line)]
    verdict.note("cards", len(cards) == entry["cards"], f"{len(cards)}, not {entry['cards']}")
    if entry["facts_confirmed_by_ez_vcard"]:
        for card, facts in zip(cards, entry["facts"], strict=False):
            if isinstance(card, Incoming):
                _compare_facts(verdict, card, facts)
    _compare_written(verdict, data, cards)
    return verdict


def _compare_facts(verdict: Verdict, person: Incoming, facts: dict[str, Any]) -> None:
    for column, (kind, key) in COUNTED.items():
        count = sum(method.kind is kind for method in person.methods)
        verdict.note(column, count == facts[key], f"{count}, not {facts[key]}")
    lines = read_lines(person.raw)
    photos = [read_photo(line) for line in lines if line.head.name == "PHOTO"]
    size = sum(len(photo.image or b"") for photo in photos)
    first = next((photo.image for photo in photos if photo.image), None)
    seen = any(photo.image or photo.url for photo in photos)
    verdict.note(
        "photos", size == facts["photo_bytes"] and person.photo == first, f"{size}, not {facts['photo_bytes']}"
    )
    verdict.note("photos", seen == facts["photo"], f"{seen}, not {facts['photo']}")
    born = born_on(facts["bday"] or "")
    if born is None:
        born, kept = "", facts["bday"] in [value for _, value in person.appendix]
        verdict.note("birthdays", kept, f"{facts['bday']!r} is not kept")
    verdict.note("birthdays", person.birthday == born, f"{person.birthday!r}, not {born!r}")
    between = max(0, sum(line.head.name == "NOTE" and bool(line.value.strip()) for line in lines) - 1)
    length = len(person.note) - between
    verdict.note("notes", length == facts["note_len"], f"{length} letters, not {facts['note_len']}")
    if facts["family"] and facts["family"].strip():
        verdict.note("names", person.name.family == facts["family"], f"{person.name.family!r}, not {facts['family']!r}")


def born_on(text: str) -> str | None:
    """What a BDAY says as the program stores it, by rules of its own; None where it is no day of a year."""
    if not text:
        return ""
    match = re.match(r"(?:(\d{4})|-)-?(\d\d)-?(\d\d)(?:T|$)", text)
    if match is None:
        return None
    year = "-" if match[1] in (None, "1604") else match[1]
    return f"{year}-{match[2]}-{match[3]}"


def _compare_written(verdict: Verdict, data: bytes, cards: Sequence[Incoming | Remark]) -> None:
    """Every person read, as a contact of the program, written back: each card the same, and the file made of them."""
    written = [written_back(card) for card in cards if isinstance(card, Incoming)]
    same = all(out == card.raw and out in data for out, card in zip(written, _people(cards), strict=True))
    verdict.note("cards back", same, "a card is not the same")
    if all(isinstance(card, Incoming) for card in cards):
        whole = b"".join(written)
        verdict.note("file back", _lines(whole) == _lines(data), "text outside the cards is missing")


def _people(cards: Sequence[Incoming | Remark]) -> Iterator[Incoming]:
    return (card for card in cards if isinstance(card, Incoming))


def _lines(data: bytes) -> list[bytes]:
    """The bytes but for empty lines, which stand between cards."""
    return [line for line in data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True) if line.strip()]


def written_back(person: Incoming) -> bytes:
    """A person read, written again as the contact he or she becomes; nothing changed."""
    return write_vcard(contact_of(person), person.raw)


def contact_of(person: Incoming) -> Contact:
    """The contact that a person read becomes."""
    return Contact(
        contact_id=1,
        uid="urn:uuid:00000000-0000-4000-8000-000000000001",
        name=person.name,
        organisation=person.organisation,
        job_title=person.job_title,
        note=person.note,
        methods=person.methods,
        birthday=person.birthday,
        tags=person.tags,
        offers=person.own.offers,
        seeks=person.own.seeks,
        traits=person.own.traits,
        promise=person.own.promise,
        event=person.own.event,
        event_place=person.own.event_place,
        standing=Standing(met_at=person.own.met_at, cadence=person.own.cadence),
    )


# Other formats put their function here: folder of the corpus -> verdicts.
REPORTS: list[tuple[str, Callable[[Path], list[Verdict]]]] = [("vCard", vcard_verdicts)]


def print_table(title: str, verdicts: Sequence[Verdict], verbose: bool) -> None:
    """A row for each source: of how many files a column is known, and of how many it is right."""
    columns = list(dict.fromkeys(column for verdict in verdicts for column in verdict.right))
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[verdict.source].append(verdict)
    groups["all"] = list(verdicts)
    if verbose:
        for verdict in verdicts:
            for why in verdict.why:
                print(f"{verdict.file}  {why}")
    print(f"\n{title:22}{'files':>6}" + "".join(f"{column:>16}" for column in columns))
    for source, group in groups.items():
        cells = "".join(
            f"{_share([each.right[column] for each in group if column in each.right]):>16}" for column in columns
        )
        print(f"{source:22}{len(group):>6}{cells}")


def _share(known: Sequence[bool]) -> str:
    return f"{sum(known)}/{len(known)} {100 * sum(known) / len(known):.1f}%" if known else ""


if __name__ == "__main__":
    sys.exit(main())
