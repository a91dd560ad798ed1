"""Sample files damaged on purpose, the same ones for the same seed, and reading whatever they have become."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from netzwerk_desktop.domain.incoming import Incoming
from netzwerk_desktop.formats.csv_contacts import read_csv, recognise_csv
from netzwerk_desktop.formats.ldif import read_ldif
from netzwerk_desktop.formats.monica import read_monica
from netzwerk_desktop.formats.recognise import recognise
from tests.formats.reading import SAMPLES

_PIECES = [b'"', b'""', b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x81", b"="]
_PIECES += [
    b" ::: ",
    b"* ",
    b":: ",
    b":< file:///x\n",
    b"{",
    b"[",
    b"dn: x\n",
    b"Name",
    b"1/2/3",
    b"\xe2\x80\xa8",
    b"\\u0000",
]


@dataclass(slots=True)
class Mutants:
    """What reading many damaged files came to."""

    files: int = 0
    people: int = 0
    slowest: float = 0.0


def mutants(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged files, each with the name of what it was."""
    chance = Random(seed)
    samples = [(path.name, path.read_bytes()) for path in sorted(SAMPLES.iterdir())]
    for _ in range(count):
        name, data = chance.choice(samples)
        yield name, _damaged(data, chance)


def read_anyhow(name: str, data: bytes) -> int:
    """Recognise and read a file as what it was and as what it may be; how many people it gave."""
    recognise(data, name)
    if name.endswith(".ldif"):
        found = list(read_ldif(data))
    elif name.endswith(".json"):
        found = list(read_monica(data))
    else:
        layout = recognise_csv(data)
        found = list(read_csv(data, layout.mapping if layout else None))
    return sum(isinstance(each, Incoming) for each in found)


def campaign(seed: int, count: int) -> Mutants:
    """Read so many damaged files; anything that is raised comes out."""
    tally = Mutants()
    for name, data in mutants(seed, count):
        begun = time.perf_counter()
        tally.people += read_anyhow(name, data)
        tally.slowest = max(tally.slowest, time.perf_counter() - begun)
        tally.files += 1
    return tally


def _damaged(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(data) + 1), chance.randint(1, 40)
        way = chance.randrange(6)
        if way == 0:
            data = data[:at] + chance.choice(_PIECES) + data[at:]
        elif way == 1:
            data = data[:at] + data[at + size :]
        elif way == 2:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        elif way == 3:
            data = data[:at] + data[at : at + size] * chance.randint(2, 30) + data[at:]
        elif way == 4:
            data = data[:at] + chance.choice(_PIECES) * chance.randint(2, 200) + data[at:]
        else:
            other = chance.randrange(len(data) + 1)
            data = data[: min(at, other)] if chance.random() < 0.2 else data[other:] + data[:other]
    return data
