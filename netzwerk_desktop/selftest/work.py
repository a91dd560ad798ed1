"""Checks of the self-test: what the program is for, done once with shipped samples of invented people."""

import gzip
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.paths import resources
from netzwerk_desktop.selftest.missing import MissingError, is_bundle

# Each is 96 x 72, blue above and white below.
PICTURES = ("photo.jpg", "cmyk.jpg", "photo.png", "photo.webp", "photo.heic", "photo.avif")
PHONE_PICTURES = ("photo.heic", "photo.avif")
_WIDTH, _HEIGHT = 96, 72
_BLUE, _WHITE, _MOST_OFF = (42, 63, 184), (255, 255, 255), 40
_CARD = "card-01.jpg"
_OLD_PERSON = PersonName(given="Anna", family="Müller", prefix="Dr.")
_PAYLOAD = "MECARD:N:Weiß,Zoë;EMAIL:zoe@example.ch;;"


def database() -> str:
    """Make a book, write into it and read it."""
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.services.verbs import open_verbs

    with tempfile.TemporaryDirectory(prefix="netzwerk-", ignore_cleanup_errors=True) as folder:
        verbs = open_verbs(DataPaths(Path(folder).resolve()), SystemClock())
        try:
            verbs.contacts.add(ContactDraft(name=PersonName(given="Zoë", family="Weiß")))
            findings = verbs.backup.check()
        finally:
            verbs.close()
    if not findings.sound or findings.contacts != 1:
        raise MissingError(", ".join(findings.damage) or "the contact that was added")
    return f"SQLite {sqlite3.sqlite_version}: made, migrated, written, read"


def old_database() -> str:
    """Open a book of the first version: it is copied, taken through every step, and its people are found."""
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.services.verbs import open_verbs

    packed = (resources() / "selftest" / "book-1.db.gz").read_bytes()
    with tempfile.TemporaryDirectory(prefix="netzwerk-", ignore_cleanup_errors=True) as folder:
        paths = DataPaths(Path(folder).resolve())
        paths.database.write_bytes(gzip.decompress(packed))
        verbs = open_verbs(paths, SystemClock())
        try:
            found = [verbs.contacts.get(contact_id).name for contact_id in (1, 2, 3)]
            findings = verbs.backup.check()
            version = verbs.session.database.rows("PRAGMA user_version")[0][0]
        finally:
            verbs.close()
        copied = (paths.backups / "before-update.db").is_file()
    if _OLD_PERSON not in found or findings.damage or findings.stale or not copied:
        raise MissingError(", ".join(findings.damage) or "somebody, or something, of the old book")
    return f"version 1 brought to version {version}, {findings.contacts} people, copied before"


def images() -> str:
    """Decode a picture of every kind the way photos are taken in and shown."""
    from netzwerk_desktop.imaging.text_reader import reader_available

    wanted = [name for name in PICTURES if name not in PHONE_PICTURES or is_bundle() or reader_available()]
    for name in wanted:
        _decode(resources() / "selftest" / name)
    return ", ".join(wanted)


def cards() -> str:
    """Read a card that is shipped; without the reader, which is an extra, only the bundle has failed."""
    from netzwerk_desktop.domain.business_card import FieldKind
    from netzwerk_desktop.imaging.text_reader import reader_available

    if not reader_available():
        return _not_installed("the reader of cards")
    from netzwerk_desktop.imaging.card_engine import CardEngine

    path = resources() / "demo" / _CARD
    people = json.loads((resources() / "demo" / "people.json").read_text(encoding="utf-8"))["people"]
    person = next(each for each in people if each.get("card_front") == _CARD)
    read = CardEngine(resources() / "cards").read(path.read_bytes(), path.name)
    kinds = {FieldKind.GIVEN: "given", FieldKind.FAMILY: "family", FieldKind.MAIL: "mail"}
    lost = [name for kind, name in kinds.items() if not read or read[0].value(kind) != person[name]]
    if lost:
        raise MissingError(f"{', '.join(lost)} on {path.name}")
    return f"read {' '.join(person[name] for name in kinds.values())}"


def codes() -> str:
    """Make a square code and read it."""
    from netzwerk_desktop.imaging.qr_code import qr_code, qr_code_available
    from netzwerk_desktop.imaging.text_reader import reader_available

    if not (qr_code_available() and reader_available()):
        return _not_installed("the reader of codes")
    import numpy as np

    from netzwerk_desktop.imaging.barcode import read_barcodes

    squares = np.where(np.array(qr_code(_PAYLOAD)), 0, 255).astype(np.uint8)
    found = [code.payload for code in read_barcodes(squares.repeat(4, axis=0).repeat(4, axis=1))]
    if found != [_PAYLOAD]:
        raise MissingError(f"the code, {len(found)} were read")
    return f"made and read, {len(squares)} squares wide"


def notifications() -> str:
    """What notifies here; that nobody listens at the moment is no failure."""
    if sys.platform in ("win32", "darwin"):
        import desktop_notifier

        return str(desktop_notifier.__name__)
    from PySide6.QtCore import QObject

    from netzwerk_desktop.ui import dbus_notifier
    from netzwerk_desktop.ui.session_bus import SessionBus

    try:
        SessionBus(QObject()).close()
    except OSError:
        return f"{dbus_notifier.__name__}, no session bus"
    return f"{dbus_notifier.__name__}, session bus reachable"


def _decode(path: Path) -> None:
    from netzwerk_desktop.imaging.photo import examine
    from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, decode

    photo = examine(path.read_bytes(), path.name)
    small = decode(ThumbnailRequest(photo.sha256, path, _WIDTH // 2, _HEIGHT // 2))
    sizes = (photo.width, photo.height, small.width(), small.height())
    if sizes != (_WIDTH, _HEIGHT, _WIDTH // 2, _HEIGHT // 2):
        raise MissingError(f"the size of {path.name}")
    for at, colour in ((_HEIGHT // 8, _BLUE), (3 * _HEIGHT // 8, _WHITE)):
        seen = small.pixelColor(_WIDTH // 4, at)
        apart = zip((seen.red(), seen.green(), seen.blue()), colour, strict=True)
        if max(abs(one - other) for one, other in apart) > _MOST_OFF:
            raise MissingError(f"the colours of {path.name}")


def _not_installed(what: str) -> str:
    if is_bundle():
        raise MissingError(what)
    return "not installed (the extra cards)"
