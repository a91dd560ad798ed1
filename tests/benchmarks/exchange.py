"""Large contact files, and importing them in a process of its own whose memory is looked at."""

import base64
import gc
import io
import json
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PIL import Image

from tests.benchmarks.book import ENDINGS, JOBS, SYLLABLES
from tests.builders import FakeClock, opened

PHOTO_BYTES = 15_000


def write_cards(path: Path, count: int, photos: int, *, seed: int = 3) -> Path:
    """A vCard file as address books write them, every so many with a photo of its own."""
    random = Random(seed)
    words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))).title() for _ in range(3000)]
    every = count // photos if photos else count + 1
    with path.open("w", encoding="utf-8", newline="") as stream:
        for number in range(count):
            stream.write(_card(number, random, words, with_photo=photos > 0 and number % every == 0))
    return path


def _card(number: int, random: Random, words: list[str], *, with_photo: bool) -> str:
    given, family = random.choice(words), random.choice(words)
    company = f"{random.choice(words)} {random.choice(ENDINGS)}"
    mail = f"{given}.{family}{number}@example.ch".lower()
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{number:08x}-5d1c-4a54-8a53-0f6bb4a3c9a1",
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:{company};",
        f"TITLE:{random.choice(JOBS)}",
        f"EMAIL;TYPE=INTERNET,WORK:{mail}",
        f"TEL;TYPE=CELL:+41 79 {random.randint(100, 999)} {random.randint(10, 99)} {number % 100:02}",
        f"TEL;TYPE=WORK:+41 44 {random.randint(100, 999)} {number // 100 % 100:02} {number % 100:02}",
        f"ADR;TYPE=WORK:;;{family}gasse {number % 90};Zürich;;8000;Schweiz",
        f"item1.URL:https://example.ch/{number}",
        "item1.X-ABLabel:_$!<HomePage>!$_",
        f"NOTE:Getroffen bei {random.choice(words)}\\, sprach über {random.choice(words)} und {random.choice(words)}",
    ]
    if number % 3 == 0:
        lines.append(f"BDAY:19{50 + number % 50}-{1 + number % 12:02}-{1 + number % 28:02}")
    if with_photo:
        text = base64.b64encode(_photo(random)).decode()
        lines.append("PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(text[i : i + 74] for i in range(0, len(text), 74)))
    return "\r\n".join((*lines, "REV:2026-01-01T00:00:00Z", "END:VCARD", ""))


def _photo(random: Random) -> bytes:
    stream = io.BytesIO()
    Image.frombytes("RGB", (88, 88), random.randbytes(88 * 88 * 3)).save(stream, "JPEG", quality=85)
    return stream.getvalue()


def main(root: Path, file: Path) -> None:
    """Import a file and say how long it took, and how much memory at most."""
    from netzwerk_desktop.domain.query import CardQuery
    from netzwerk_desktop.services.contact_files import ContactFile

    gc.disable()  # as the program does
    with opened(root, FakeClock(now=datetime.now(UTC))) as verbs:
        begin = time.perf_counter()
        plan = verbs.importing.plan([ContactFile(file.name, file)])
        planned = time.perf_counter()
        imported = verbs.importing.run(plan)
        done = time.perf_counter()
        found = len(verbs.contacts.ids(CardQuery(pocket=None, text="getroffen")))
        figures = {
            "plan": planned - begin,
            "run": done - planned,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "new": imported.files[0].new,
            "found": found,
        }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
