"""How fast vCards are read: against vobject's mere reading, and with ten times as many."""

import base64
import time
from random import Random

import vobject
from pytest_benchmark.fixture import BenchmarkFixture

from netzwerk_desktop.domain.incoming import Incoming
from netzwerk_desktop.formats.vcard import read_vcards
from tests.benchmarks.conftest import Note
from tests.formats.cards import card

GIVEN, FAMILY = ("Anna", "Jörg", "Maria", "Zoë"), ("Müller", "Meier", "von Arx", "Schulze")


def address_book(number: int, photos_every: int = 0) -> bytes:
    """An address book as a phone exports it, one in so many with a photo of 15 kB."""
    random = Random(6)
    return b"".join(_card(random, each, bool(photos_every) and each % photos_every == 0) for each in range(number))


def _card(random: Random, number: int, photo: bool) -> bytes:
    given, family = random.choice(GIVEN), random.choice(FAMILY)
    lines = [
        "PRODID:-//Apple Inc.//iOS 17//EN",
        f"N:{family};{given};;Dr.;",
        f"FN:Dr. {given} {family}",
        f"ORG:Muster {number} AG;Verkauf",
        "TITLE:Leiterin\\, Verkauf",
        f"EMAIL;type=INTERNET;type=WORK;type=pref:{number}@example.com",
        f"EMAIL;type=INTERNET;type=HOME:{number}@example.org",
        f"TEL;type=CELL;type=VOICE;type=pref:+41 79 {number:07}",
        f"item1.TEL:+41 44 {number:07}",
        "item1.X-ABLabel:Hütte",
        f"item2.ADR;type=WORK:;;Hauptstrasse {number};Zürich;;8001;Schweiz",
        f"NOTE:Getroffen am Stand {number}\\, wollte über Grüße reden.\\nZweite Zeile mit mehr Te",
        " xt\\, damit gefaltet wird\\; und so weiter.",
        f"BDAY:1980-12-{number % 28 + 1:02}",
        "CATEGORIES:Messe,Kunde",
        f"UID:{number}-abc",
    ]
    if photo:
        packed = base64.b64encode(b"\xff\xd8\xff" + random.randbytes(15_000)).decode()
        lines.append("PHOTO;ENCODING=b;TYPE=JPEG:" + packed[:48])
        lines += [" " + packed[at : at + 74] for at in range(48, len(packed), 74)]
    return card(*lines)


def seconds(data: bytes) -> float:
    start = time.perf_counter()
    assert sum(isinstance(each, Incoming) for each in read_vcards(data))
    return time.perf_counter() - start


def test_reading_against_vobject(benchmark: BenchmarkFixture, note: Note) -> None:
    data = address_book(2_000, photos_every=10)
    theirs, ours = [], []
    for _ in range(3):
        start = time.perf_counter()
        assert sum(1 for _ in vobject.readComponents(data.decode())) == 2_000
        theirs.append(time.perf_counter() - start)
        ours.append(seconds(data))
    benchmark.pedantic(seconds, args=(data,), rounds=1)
    note("vCards, 2 000 with 200 photos, against vobject's mere reading", f"{min(theirs) / min(ours):.1f}x", "2.5x")


def test_ten_times_as_many_vcards(benchmark: BenchmarkFixture, note: Note) -> None:
    few, many = address_book(10_000, photos_every=10), address_book(100_000)
    some = address_book(10_000)
    once = min(seconds(some) for _ in range(3))
    ten = seconds(many)
    benchmark.pedantic(seconds, args=(few,), rounds=1)
    note("vCards, 10 000 with 1 000 photos, read", f"{seconds(few):.2f} s", "")
    note("vCards, 100 000 against 10 000, ten times as many", f"{ten / once / 10:.2f}x", "1.3x")
